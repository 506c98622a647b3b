package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.kpi.Measure.flow;
import static io.github.raceframework.core.kpi.Measure.stock;
import static io.github.raceframework.core.kpi.standard.MeasureShapes.parameter;
import static io.github.raceframework.core.value.Unit.ANY;
import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.MONEY;
import static io.github.raceframework.core.value.Unit.NONE;
import static io.github.raceframework.core.value.Unit.SCORE;

import io.github.raceframework.core.kpi.Measure;
import java.util.List;

/**
 * What a plan knows rather than a feed: targets, budgets, forecast errors, capability levels and the parameters of
 * models.
 *
 * <p>Constants, all of them immutable.
 */
public final class PlanMeasures {

    /** Observed value of the KPI or measure. */
    public static final Measure ACTUAL = parameter("actual", ANY, "Observed value of the KPI or measure.");

    /** Target for the period. */
    public static final Measure TARGET = parameter("target", ANY, "Target for the period.");

    /** Target less actual, floored at 0. */
    public static final Measure REMAINING_TARGET =
            parameter("remaining_target", ANY, "Target less actual, floored at 0.");

    /** Starting value the target was set from. */
    public static final Measure BASELINE = parameter("baseline", ANY, "Starting value the target was set from.");

    /** Phased target up to the as-of date. */
    public static final Measure EXPECTED_TO_DATE =
            parameter("expected_to_date", ANY, "Phased target up to the as-of date.");

    /** Share of phasing weight elapsed (0-1). */
    public static final Measure ELAPSED_WEIGHT =
            parameter("elapsed_weight", NONE, "Share of phasing weight elapsed (0-1).");

    /** Days left in the period. */
    public static final Measure REMAINING_DAYS = parameter("remaining_days", COUNT, "Days left in the period.");

    /** Reference value. */
    public static final Measure BENCHMARK = parameter("benchmark", ANY, "Reference value.");

    /** Reference CPM used for earned-media value. */
    public static final Measure BENCHMARK_CPM =
            parameter("benchmark_cpm", MONEY, "Reference CPM used for earned-media value.");

    /** Approved budget. */
    public static final Measure BUDGET = flow("budget", MONEY, "Approved budget.");

    /** Sum of |actual - forecast|. */
    public static final Measure ABS_ERROR_SUM = flow("abs_error_sum", ANY, "Sum of |actual - forecast|.");

    /** Sum of (forecast - actual). */
    public static final Measure ERROR_SUM = flow("error_sum", ANY, "Sum of (forecast - actual).");

    /** Sum of |actual|. */
    public static final Measure ABS_ACTUAL_SUM = flow("abs_actual_sum", ANY, "Sum of |actual|.");

    /** Objectives whose status is GREEN. */
    public static final Measure OBJECTIVES_ON_TRACK =
            stock("objectives_on_track", COUNT, "Objectives whose status is GREEN.");

    /** Objectives in the plan. */
    public static final Measure OBJECTIVES_TOTAL = stock("objectives_total", COUNT, "Objectives in the plan.");

    /** RACE stages with at least one KPI that has baseline + target + date. */
    public static final Measure STAGES_COVERED =
            stock("stages_covered", COUNT, "RACE stages with at least one KPI that has baseline + target + date.");

    /** Stages in scope (normally 4). */
    public static final Measure STAGES_TOTAL = stock("stages_total", COUNT, "Stages in scope (normally 4).");

    /** Sum of capability levels (1-5). */
    public static final Measure CAPABILITY_LEVEL_SUM =
            stock("capability_level_sum", SCORE, "Sum of capability levels (1-5).");

    /** Capabilities rated. */
    public static final Measure CAPABILITIES_RATED = stock("capabilities_rated", COUNT, "Capabilities rated.");

    /** Experiments with a significant improvement. */
    public static final Measure TESTS_WON = flow("tests_won", COUNT, "Experiments with a significant improvement.");

    /** Experiments concluded. */
    public static final Measure TESTS_CONCLUDED = flow("tests_concluded", COUNT, "Experiments concluded.");

    /** Contribution margin rate used for ROMI. */
    public static final Measure CONTRIBUTION_RATE =
            parameter("contribution_rate", NONE, "Contribution margin rate used for ROMI.");

    /** Contribution per customer per period. */
    public static final Measure MARGIN_PER_PERIOD =
            parameter("margin_per_period", MONEY, "Contribution per customer per period.");

    /** Per-period retention rate (0-1). */
    public static final Measure RETENTION = parameter("retention", NONE, "Per-period retention rate (0-1).");

    /** Per-period discount rate. */
    public static final Measure PERIOD_DISCOUNT_RATE =
            parameter("period_discount_rate", NONE, "Per-period discount rate.");

    private PlanMeasures() {}

    /** These measures, in the order above. */
    public static List<Measure> all() {
        return List.of(
                ACTUAL,
                TARGET,
                REMAINING_TARGET,
                BASELINE,
                EXPECTED_TO_DATE,
                ELAPSED_WEIGHT,
                REMAINING_DAYS,
                BENCHMARK,
                BENCHMARK_CPM,
                BUDGET,
                ABS_ERROR_SUM,
                ERROR_SUM,
                ABS_ACTUAL_SUM,
                OBJECTIVES_ON_TRACK,
                OBJECTIVES_TOTAL,
                STAGES_COVERED,
                STAGES_TOTAL,
                CAPABILITY_LEVEL_SUM,
                CAPABILITIES_RATED,
                TESTS_WON,
                TESTS_CONCLUDED,
                CONTRIBUTION_RATE,
                MARGIN_PER_PERIOD,
                RETENTION,
                PERIOD_DISCOUNT_RATE);
    }
}
