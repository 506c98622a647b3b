package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a report is made of.
 *
 * @param scorecard the scorecard
 * @param plan the plan, for its budget and phasing; null where only the scorecard is known
 * @param trend all KPIs of the scorecard by month, beside the year before; null where nobody asked, or the plan has not begun
 * @param courses by the id of an objective, its KPI by month over its own facts and days
 * @param channels some KPIs by channel; null where nobody asked, or the plan has not begun
 * @param causes why objectives that fall short, or else the KPIs of the board that changed most, changed
 */
record Findings(
        Scorecard scorecard,
        @Nullable RacePlan plan,
        @Nullable KpiTable trend,
        Map<String, KpiTable> courses,
        @Nullable KpiTable channels,
        List<Explanation> causes) {

    Findings {
        courses = Map.copyOf(courses);
        causes = List.copyOf(causes);
    }

    static Findings of(Scorecard scorecard) {
        return new Findings(scorecard, null, null, Map.of(), null, List.of());
    }

    Optional<RacePlan> findPlan() {
        return Optional.ofNullable(plan);
    }

    Optional<KpiTable> findTrend() {
        return Optional.ofNullable(trend);
    }

    Optional<KpiTable> findChannels() {
        return Optional.ofNullable(channels);
    }

    Optional<KpiTable> findCourse(String objective) {
        return Optional.ofNullable(courses.get(objective));
    }

    /** The definition of a KPI that the scorecard names. */
    Kpi kpi(KpiId id) {
        return scorecard.findKpi(id).orElseThrow();
    }
}
