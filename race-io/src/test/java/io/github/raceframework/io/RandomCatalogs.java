package io.github.raceframework.io;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiBuilder;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Unit;
import java.util.LinkedHashSet;
import java.util.List;

/** Catalogues of measures, dimensions and KPIs of an application's own, on top of the standard one or alone. */
final class RandomCatalogs {

    private static final List<Unit> UNITS = List.of(
            Unit.COUNT,
            Unit.MONEY,
            Unit.NONE,
            Unit.SCORE,
            Unit.DURATION,
            Unit.MONEY.per(Unit.COUNT),
            Unit.COUNT.times(Unit.COUNT).times(Unit.SCORE).per(Unit.DURATION),
            Unit.NONE.per(Unit.COUNT),
            Unit.NONE.per(Unit.MONEY).per(Unit.MONEY).per(Unit.DURATION));

    /** Over counts m0 and m1, which every catalogue here has, and the KPIs before. */
    private static final List<String> FORMULAS = List.of(
            "m0",
            "m0 / m1",
            "(m0 - m1) / m0",
            "min(m0, m1?) / max(m0, 2 * m1)",
            "m0{acme_a=\"x, \\\"y\\\"\"|z, acme_b!=1} / m1",
            "-(abs(m0) - -m1) / 0.25");

    private final Chance chance;

    RandomCatalogs(Chance chance) {
        this.chance = chance;
    }

    KpiCatalog catalog() {
        KpiCatalog base = chance.toss() ? KpiCatalog.standard() : KpiCatalog.empty();
        if (!base.dimensions().isEmpty() && chance.toss()) {
            base = base.replacing(dimension(chance.of("channel", "country", "campaign")));
        }
        return base.withDimensions(chance.upTo(3, i -> dimension("acme_" + (char) ('a' + i))))
                .withMeasures(List.of(Measure.flow("m0", Unit.COUNT, "first"), Measure.flow("m1", Unit.COUNT, "")))
                .withMeasures(chance.upTo(5, this::measure))
                .withKpis(chance.upTo(6, this::kpi));
    }

    private Dimension dimension(String id) {
        List<String> members = chance.someOf(List.of("GOLD", "Silver one", "1", "Ümlaut", "b\"c", "\uD83D\uDE00 d"));
        Dimension dimension = Dimension.closed(id, chance.textOrNone(), members.toArray(String[]::new));
        if (!members.isEmpty() && chance.toss()) {
            dimension = dimension.withAlias("alias z", chance.of(members)).withAlias("alias a", chance.of(members));
        }
        return chance.toss() ? dimension : dimension.notSummable();
    }

    private Measure measure(int number) {
        Additivity additivity = new Additivity(
                chance.of(Additivity.OverTime.values()),
                chance.of(Additivity.OverDimensions.values()),
                new LinkedHashSet<>(chance.someOf(List.of(DimensionId.of("channel"), DimensionId.of("acme_a")))));
        Unit unit = chance.of(UNITS);
        Measure measure =
                Measure.of("acme_m" + number, unit, chance.of(MeasureKind.values()), additivity, chance.textOrNone());
        return unit.equals(Unit.COUNT) && chance.toss() ? measure.withFallback("m0 + m1 * 2.50") : measure;
    }

    private Kpi kpi(int number) {
        String formula = number > 0 && chance.toss() ? "acme.k" + (number - 1) + " / m1" : chance.of(FORMULAS);
        KpiBuilder kpi = Kpi.define("acme.k" + number, chance.text(), formula)
                .unit(chance.of(DisplayUnit.COUNT, DisplayUnit.PERCENT, DisplayUnit.RATIO, DisplayUnit.SCORE))
                .version(1 + chance.below(Integer.MAX_VALUE))
                .direction(chance.of(Direction.values()))
                .sampling(chance.of(Sampling.values()))
                .edgeCases(chance.textOrNone())
                .source(chance.textOrNone());
        chance.maybe(kpi::headline);
        chance.maybe(kpi::onBoard);
        chance.maybe(kpi::signed);
        chance.maybe(kpi::estimate);
        chance.maybe(chance.of(VqvcFamily.values()), kpi::family);
        chance.maybe(chance.of("m0 > 0", "m1 - m0 <= 2.5 * m0", "m0 >= m1"), kpi::requires);
        chance.maybe(chance.of("0..1", "..1", "-100..100", "0.."), kpi::range);
        chance.maybe(() -> {
            kpi.stage(Stage.ENGAGE);
            kpi.alsoStage(
                    chance.someOf(List.of(Stage.PLAN, Stage.ACT, Stage.CONVERT)).toArray(Stage[]::new));
        });
        return kpi.build();
    }
}
