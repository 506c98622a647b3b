package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.status.Status;
import io.github.raceframework.metrics.status.StatusReading;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the board: how a stage answers one of the four questions of the VQVC test, over the days of the plan that count.
 *
 * <p>Immutable.
 *
 * @param stage the stage
 * @param family the question
 * @param kpi the KPI that the catalogue puts there; null if it puts none
 * @param actual its value
 * @param previous beside the period before the plan's
 * @param yearAgo beside a year ago
 * @param objective id of the objective by which it has a colour: of that KPI, over the facts of the scorecard's scope, for the period of the
 *     plan; null if there is none
 * @param reading the reading of that objective; null if there is none
 * @param remark why there is no reading, in words; empty if there is one
 */
public record BoardCell(
        Stage stage,
        VqvcFamily family,
        @Nullable KpiId kpi,
        KpiValue actual,
        PeriodComparison previous,
        PeriodComparison yearAgo,
        @Nullable String objective,
        @Nullable StatusReading reading,
        String remark) {

    /** The KPI that the catalogue puts there, if it puts one. */
    public Optional<KpiId> findKpi() {
        return Optional.ofNullable(kpi);
    }

    /** Id of the objective by which it has a colour, if there is one. */
    public Optional<String> findObjective() {
        return Optional.ofNullable(objective);
    }

    /** The reading of that objective, if there is one. */
    public Optional<StatusReading> findReading() {
        return Optional.ofNullable(reading);
    }

    /** The colour; grey without an objective. */
    public Status status() {
        return reading == null ? Status.GREY : reading.status();
    }
}
