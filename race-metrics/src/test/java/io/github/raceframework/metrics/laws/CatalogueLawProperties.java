package io.github.raceframework.metrics.laws;

import static io.github.raceframework.metrics.laws.CatalogueFacts.CATALOG;
import static io.github.raceframework.metrics.laws.CatalogueFacts.COUNTRIES;
import static io.github.raceframework.metrics.laws.CatalogueFacts.FIRST_WEEK;
import static io.github.raceframework.metrics.laws.CatalogueFacts.SECOND_WEEK;
import static io.github.raceframework.metrics.laws.CatalogueFacts.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.ExplainQuery;
import io.github.raceframework.metrics.explain.Explainer;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.partial.PartitionedSource;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Every KPI of the standard catalogue keeps the laws that {@code docs/laws.md} says its class keeps. */
class CatalogueLawProperties {

    private static final Map<String, Map<KpiClass, String>> LAWS = LawTable.read();

    private static final List<Kpi> KPIS = CATALOG.kpis().stream()
            .filter(kpi -> CATALOG.classOf(kpi) != KpiClass.PARAM)
            .toList();

    /** Which KPIs had values to hold a law against. */
    private static final Set<String> HELD = new LinkedHashSet<>();

    private static final KpiQuery EVERYTHING =
            KpiQuery.of(KPIS.stream().map(Kpi::id).toList()).range(WHOLE);

    /** Random facts, and the answers that more than one law needs. */
    private static final class Facts {
        final CatalogueFacts rows;
        final KpiEngine engine;
        final KpiTable whole;
        final KpiTable byCountry;
        final KpiTable byWeek;

        Facts(CatalogueFacts rows) {
            this.rows = rows;
            this.engine = KpiEngine.of(rows.dataset());
            this.whole = engine.run(EVERYTHING);
            this.byCountry = engine.run(EVERYTHING.by("country"));
            this.byWeek = engine.run(EVERYTHING.grain(Grain.WEEK).compare(Comparison.PREVIOUS));
        }
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyKpiKeepsTheLawsOfItsClass(@ForAll long seed, @ForAll @IntRange(max = 1) int patchy) {
        Facts facts = new Facts(CatalogueFacts.of(seed, patchy * 5));
        LAWS.forEach((law, byClass) -> {
            switch (law) {
                case "the order of rows makes no difference" -> order(facts, law, byClass);
                case "division into blocks, parts or threads changes nothing" -> division(facts, law, byClass);
                case "a total row is the query without that dimension" -> totals(facts, law, byClass);
                case "filtering to a member is the slice of that member" -> slice(facts, law, byClass);
                case "the period before is the answer for that period" -> before(facts, law, byClass);
                case "a window is the answer for its days" -> window(facts, law, byClass);
                case "members make up the total" -> members(facts, law, byClass);
                case "periods make up the whole range" -> periods(facts, law, byClass);
                case "contributions make up the change" -> contributions(facts, law, byClass);
                default -> throw new AssertionError("no property for the law \"" + law + "\"");
            }
        });
    }

    /** A law that is never put to the test holds for nothing. */
    @AfterContainer
    static void everyLawWasHeldAgainstEveryKpi() {
        for (String law : LAWS.keySet()) {
            for (Kpi kpi : KPIS) {
                if (LAWS.get(law).get(CATALOG.classOf(kpi)).equals("same")) {
                    assertThat(HELD).as("KPIs held to: " + law).contains(law + " " + kpi.id());
                }
            }
            for (KpiClass type : LAWS.get(law).keySet()) {
                if (!Set.of("open", "same").contains(LAWS.get(law).get(type))) {
                    assertThat(KPIS.stream()
                                    .filter(kpi -> CATALOG.classOf(kpi) == type)
                                    .anyMatch(kpi -> HELD.contains(law + " " + kpi.id())))
                            .as(type + " held to: " + law)
                            .isTrue();
                }
            }
        }
    }

    private static void hold(String law, Kpi kpi) {
        HELD.add(law + " " + kpi.id());
    }

    private static void order(Facts facts, String law, Map<KpiClass, String> byClass) {
        same(
                law,
                byClass,
                facts.whole,
                KpiEngine.of(facts.rows.shuffled().dataset()).run(EVERYTHING));
    }

    /** Down to the evidence and the words of a reason. */
    private static void division(Facts facts, String law, Map<KpiClass, String> byClass) {
        KpiQuery query = EVERYTHING.by("country").grain(Grain.WEEK);
        KpiTable undivided = facts.engine.run(query);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<KpiTable> divided = List.of(
                    KpiEngine.of(PartitionedSource.of(facts.rows.parts())).run(query),
                    KpiEngine.of(facts.rows.grown()).run(query),
                    facts.engine
                            .with(EngineOptions.DEFAULT.withExecutor(threads, 3))
                            .run(query));
            for (Kpi kpi : required(byClass)) {
                hold(law, kpi);
                List<KpiValue> expected = values(undivided, kpi);
                divided.forEach(answer ->
                        assertThat(values(answer, kpi)).as("%s: %s", kpi, law).isEqualTo(expected));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<KpiValue> values(KpiTable table, Kpi kpi) {
        return table.rows().stream().map(row -> row.value(kpi)).toList();
    }

    private static void totals(Facts facts, String law, Map<KpiClass, String> byClass) {
        KpiTable table =
                facts.engine.run(EVERYTHING.by("country", "channel").totals(Total.ALL_GROUPS, Total.SUBTOTALS));
        List<KpiTable.Row> countries =
                table.rows().stream().filter(row -> row.members().size() == 1).toList();
        KpiTable.Row all = table.rows().get(table.size() - 1);
        assertThat(all.isTotal()).isTrue();
        for (Kpi kpi : required(byClass)) {
            assertSame(law, kpi, facts.whole.rows().get(0).value(kpi), all.value(kpi));
            for (int i = 0; i < COUNTRIES.size(); i++) {
                assertSame(
                        law,
                        kpi,
                        facts.byCountry.rows().get(i).value(kpi),
                        countries.get(i).value(kpi));
            }
        }
    }

    private static void slice(Facts facts, String law, Map<KpiClass, String> byClass) {
        for (int i = 0; i < COUNTRIES.size(); i++) {
            KpiTable one = facts.engine.run(EVERYTHING.where(Filter.where("country", COUNTRIES.get(i))));
            for (Kpi kpi : required(byClass)) {
                assertSame(
                        law,
                        kpi,
                        facts.byCountry.rows().get(i).value(kpi),
                        one.rows().get(0).value(kpi));
            }
        }
    }

    private static void before(Facts facts, String law, Map<KpiClass, String> byClass) {
        KpiTable first = facts.engine.run(EVERYTHING.range(FIRST_WEEK));
        for (Kpi kpi : required(byClass)) {
            assertSame(
                    law,
                    kpi,
                    facts.byWeek.rows().get(1).change(kpi).before(),
                    first.rows().get(0).value(kpi));
        }
    }

    private static void window(Facts facts, String law, Map<KpiClass, String> byClass) {
        KpiTable trailing =
                facts.engine.run(EVERYTHING.range(SECOND_WEEK).grain(Grain.WEEK).trailing(2, Grain.WEEK));
        same(law, byClass, facts.whole, trailing);
    }

    private static void same(String law, Map<KpiClass, String> byClass, KpiTable one, KpiTable other) {
        for (Kpi kpi : required(byClass)) {
            assertSame(
                    law, kpi, one.rows().get(0).value(kpi), other.rows().get(0).value(kpi));
        }
    }

    /** The KPIs of the catalogue; every class must say {@code same}. */
    private static List<Kpi> required(Map<KpiClass, String> byClass) {
        assertThat(byClass.values()).containsOnly("same");
        return KPIS;
    }

    private static void assertSame(String law, Kpi kpi, KpiValue one, KpiValue other) {
        hold(law, kpi);
        // The words of a reason may name the filter or the group.
        assertThat(other.toString()).as("%s: %s", kpi, law).isEqualTo(one.toString());
    }

    private static void members(Facts facts, String law, Map<KpiClass, String> byClass) {
        for (Kpi kpi : KPIS) {
            String holds = one(byClass.get(CATALOG.classOf(kpi)), "sum", "bounds", overlaps(kpi));
            if (holds.equals("bounds")) {
                // The parts of a vendor's distinct count are its rows: those of one day.
                DateRange day = DateRange.day(CatalogueFacts.MONDAY);
                KpiQuery query = KpiQuery.of(kpi).range(day);
                bounds(law, kpi, facts.engine.run(query), facts.engine.run(query.by("country")));
            } else {
                parts(law, holds, kpi, facts.whole, facts.byCountry);
            }
        }
    }

    private static boolean overlaps(Kpi kpi) {
        return CATALOG.measuresOf(kpi).stream()
                .anyMatch(measure -> measure.additivity().overDimensions() == OverDimensions.NONE);
    }

    private static void periods(Facts facts, String law, Map<KpiClass, String> byClass) {
        for (Kpi kpi : KPIS) {
            boolean rolling = CATALOG.measuresOf(kpi).stream()
                    .anyMatch(measure -> measure.additivity().overTime() != OverTime.NONE);
            String holds = one(byClass.get(CATALOG.classOf(kpi)), "bounds", "edge", rolling);
            if (holds.equals("bounds")) {
                KpiQuery query = KpiQuery.of(kpi).range(WHOLE).where(Filter.where("country", "DE"));
                bounds(law, kpi, facts.engine.run(query), facts.engine.run(query.grain(Grain.DAY)));
            } else {
                parts(law, holds, kpi, facts.whole, facts.byWeek);
            }
        }
    }

    /** Of two ways in which a law may hold for a class, the one for a KPI. */
    private static String one(String holds, String usual, String other, boolean isOther) {
        if (holds.equals(usual + " or " + other)) {
            return isOther ? other : usual;
        }
        return holds;
    }

    private static void parts(String law, String holds, Kpi kpi, KpiTable total, KpiTable split) {
        KpiValue whole = total.rows().get(0).value(kpi);
        List<KpiValue> parts = split.rows().stream().map(row -> row.value(kpi)).toList();
        if (!whole.isPresent() || !parts.stream().allMatch(KpiValue::isPresent)) {
            return;
        }
        BigDecimal number = whole.findNumber().orElseThrow();
        List<BigDecimal> numbers =
                parts.stream().map(part -> part.findNumber().orElseThrow()).toList();
        switch (holds) {
            case "sum" -> assertSum(law, kpi, number, numbers);
            case "edge" -> {
                hold(law, kpi);
                assertThat(numbers.get(isOpening(kpi) ? 0 : numbers.size() - 1))
                        .as("%s: %s", kpi, law)
                        .isEqualByComparingTo(number);
            }
            case "between" -> {
                if (Shapes.isQuotientOfSums(CATALOG, kpi) && !kpi.isSigned()) {
                    hold(law, kpi);
                    double slack = 1e-12 * Math.abs(number.doubleValue());
                    assertThat(number.doubleValue())
                            .as("%s: %s", kpi, law)
                            .isBetween(least(numbers) - slack, greatest(numbers) + slack);
                }
            }
            default -> assertThat(holds).as(law).isEqualTo("open");
        }
    }

    private static void assertSum(String law, Kpi kpi, BigDecimal whole, List<BigDecimal> parts) {
        hold(law, kpi);
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (Shapes.divides(CATALOG, kpi)) {
            BigDecimal size = parts.stream().map(BigDecimal::abs).reduce(whole.abs(), BigDecimal::add);
            assertThat(sum).as("%s: %s", kpi, law).isCloseTo(whole, within(size.movePointLeft(14)));
        } else {
            assertThat(sum).as("%s: %s", kpi, law).isEqualByComparingTo(whole);
        }
    }

    private static boolean isOpening(Kpi kpi) {
        return CATALOG.measuresOf(kpi).stream()
                .allMatch(measure -> measure.additivity().overTime() == OverTime.FIRST);
    }

    private static double least(List<BigDecimal> numbers) {
        return numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElseThrow();
    }

    private static double greatest(List<BigDecimal> numbers) {
        return numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElseThrow();
    }

    private static void bounds(String law, Kpi kpi, KpiTable total, KpiTable split) {
        List<BigDecimal> parts = split.rows().stream()
                .flatMap(row -> row.value(kpi).findNumber().stream())
                .toList();
        KpiValue whole = total.rows().get(0).value(kpi);
        assertThat(whole).as("%s: %s", kpi, law).isInstanceOf(KpiValue.Absent.class);
        KpiValue.Absent absent = (KpiValue.Absent) whole;
        if (absent.reason() == AbsenceReason.NON_ADDITIVE && parts.size() == split.size()) {
            hold(law, kpi);
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(absent.findBounds()).as("%s: %s", kpi, law).hasValueSatisfying(bounds -> {
                assertThat(bounds.least().doubleValue()).isEqualTo(greatest(parts));
                assertThat(bounds.findMost())
                        .hasValueSatisfying(most -> assertThat(most).isEqualByComparingTo(sum));
            });
        }
    }

    private static void contributions(Facts facts, String law, Map<KpiClass, String> byClass) {
        Explainer explainer = Explainer.of(facts.engine);
        for (Kpi kpi : KPIS) {
            String holds = one(byClass.get(CATALOG.classOf(kpi)), "sum", "refused", overlaps(kpi));
            Decomposition effects = explainer
                    .explain(ExplainQuery.of(kpi, FIRST_WEEK, SECOND_WEEK).by("country"))
                    .decomposition();
            if (effects instanceof Decomposition.Present present && holds.equals("sum")) {
                hold(law, kpi);
                List<BigDecimal> all = new ArrayList<>();
                present.effects().stream().map(Effect::value).forEach(all::add);
                BigDecimal sum = all.stream().reduce(present.residual(), BigDecimal::add);
                assertThat(sum).as("%s: %s", kpi, law).isEqualByComparingTo(present.change());
                BigDecimal size = all.stream().map(BigDecimal::abs).reduce(BigDecimal.ONE, BigDecimal::add);
                assertThat(present.residual().abs()).as("%s: residual", kpi).isLessThan(size.movePointLeft(9));
            }
            if (holds.equals("refused")) {
                hold(law, kpi);
                assertThat(effects).as("%s: %s", kpi, law).isInstanceOf(Decomposition.Absent.class);
            }
        }
    }
}
