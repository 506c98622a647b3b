package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.examples.shop.Shop;
import io.github.raceframework.metrics.kpi.Bounds;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The answers that the demo shows: the same question for each market and year, and for both markets together. */
final class DemoResults {

    private final RacePlan plan;
    private final Map<Place, KpiTable.Row> rows = new EnumMap<>(Place.class);

    /** A column of the demo: a market, or both, in a year. */
    enum Place {
        DE_2024("DE", "EUR", "2024-01-01/2025-01-01"),
        DE_2025("DE", "EUR", "2025-01-01/2026-01-01"),
        CH_2024("CH", "CHF", "2024-01-01/2025-01-01"),
        CH_2025("CH", "CHF", "2025-01-01/2026-01-01"),
        BOTH_2025("", "", "2025-01-01/2026-01-01");

        final String country;
        final String currency;
        final DateRange year;

        Place(String country, String currency, String year) {
            this.country = country;
            this.currency = currency;
            this.year = DateRange.parse(year);
        }

        boolean isMarket() {
            return !country.isEmpty();
        }

        Filter scope() {
            return isMarket() ? Filter.where("country", country) : Filter.ALL;
        }
    }

    DemoResults(Shop shop) {
        this.plan = shop.plan();
        KpiEngine engine = KpiEngine.of(shop.dataset());
        KpiQuery everything = KpiQuery.of(DemoKpis.all().toArray(Kpi[]::new));
        for (Place place : Place.values()) {
            KpiTable answer = engine.run(everything.where(place.scope()).range(place.year));
            rows.put(place, answer.rows().get(0));
        }
    }

    KpiValue value(Kpi kpi, Place place) {
        return Objects.requireNonNull(rows.get(place)).value(kpi);
    }

    /** Whether it is one of the four KPIs that stand for its stage: its volume, quality, value or cost. */
    boolean isOnDashboard(Kpi kpi) {
        return kpi.findStage().isPresent() && DemoKpis.of(kpi.findStage().get()).indexOf(kpi) < 4;
    }

    /** What the plan wants of a KPI in a market, if it wants something of the column's year. */
    Optional<Target> findTarget(Kpi kpi, Place place) {
        return plan.objectives().stream()
                .filter(objective -> objective.kpi().equals(kpi.id()))
                .filter(objective -> objective.scope().equals(place.scope()))
                .map(Objective::target)
                .filter(target -> target.period().equals(place.year))
                .findFirst();
    }

    /** Why a KPI has no value in any market in any year, if the reason is always the same. */
    Optional<KpiValue.Absent> findCommonAbsence(Kpi kpi) {
        List<KpiValue> values = List.of(Place.values()).stream()
                .filter(Place::isMarket)
                .map(place -> value(kpi, place))
                .toList();
        if (values.get(0) instanceof KpiValue.Absent first
                && values.stream()
                        .allMatch(value -> value instanceof KpiValue.Absent other
                                && other.reason() == first.reason()
                                && other.findBounds().flatMap(Bounds::findMost).isEmpty())) {
            return Optional.of(first);
        }
        return Optional.empty();
    }
}
