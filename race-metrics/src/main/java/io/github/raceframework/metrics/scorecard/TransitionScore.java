package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many pass from one stage to the next, and what it would be worth if as many did as should.
 *
 * <pre>
 * points   goal - actual; above 0: too few pass
 * sales    points * those entering * actual rates between there and the next sale
 * worth    sales * value of a sale
 * </pre>
 *
 * <p>The next sale is the first one for all before it, and a repeat sale for those who have bought. This is {@code race.gap_value} of the
 * domain, as {@link io.github.raceframework.metrics.funnel.TransitionGaps} has it of a chain of one's own: a model, so sales and worth carry
 * {@code ESTIMATE}. Exact, and rounded once where it is no decimal.
 *
 * <p>Immutable.
 *
 * @param kpi the rate
 * @param from the stage they leave
 * @param to the stage they enter
 * @param actual the rate over the days of the plan that count
 * @param goal what it should be; {@code NOT_COVERED} if nothing says so
 * @param basis what says so
 * @param objective id of the objective that says so; null unless the basis is a target
 * @param previous beside the period before the plan's
 * @param yearAgo beside a year ago
 * @param points by how much the rate is below its goal
 * @param entering how many there were to pass: the denominator of the rate
 * @param sales how many more sales there would be without the gap; below 0 where the goal is exceeded
 * @param worth what these are worth
 */
public record TransitionScore(
        KpiId kpi,
        Stage from,
        Stage to,
        KpiValue actual,
        KpiValue goal,
        Basis basis,
        @Nullable String objective,
        PeriodComparison previous,
        PeriodComparison yearAgo,
        KpiValue points,
        KpiValue entering,
        KpiValue sales,
        KpiValue worth) {

    /** What says how many should pass. The first of these that there is counts. */
    public enum Basis {
        /** What is expected by now of an objective of the rate, or of a KPI with the same formula, over the same facts and days. */
        TARGET,
        /** The rate of a year ago, if it is known in full. */
        YEAR_AGO,
        /** The rate of the period before, if it is known in full. */
        PREVIOUS_PERIOD,
        /** Nothing. */
        NONE
    }

    /** Id of the objective that says how many should pass, if one does. */
    public Optional<String> findObjective() {
        return Optional.ofNullable(objective);
    }

    /** {@code race.reach_to_act 0.04 of 0.05, sales 20 [ESTIMATE], worth 1600 [ESTIMATE]}. */
    @Override
    public String toString() {
        return kpi + " " + actual + " of " + goal + ", sales " + sales + ", worth " + worth;
    }
}
