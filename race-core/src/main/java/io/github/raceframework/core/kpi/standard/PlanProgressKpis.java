package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.PLAN;
import static io.github.raceframework.core.framework.VqvcFamily.COST;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.BAND;
import static io.github.raceframework.core.kpi.Direction.CONTEXT;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.ANY;
import static io.github.raceframework.core.kpi.DisplayUnit.MONEY;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/**
 * Plan: how far targets are met, whether the pace is right, and how well the plan is measured and forecast.
 *
 * <p>Constants, all of them immutable.
 */
public final class PlanProgressKpis {

    /**
     * Target attainment: {@code actual / target}.
     *
     * <p>Direction-aware result of a scorecard, not a formula. Lower-is-better KPIs use target / actual. {@code target
     * <= 0}: absent (report absolute variance or progress). Source: industry convention; ClearPoint.
     */
    public static final Kpi TARGET_ATTAINMENT = define("plan.target_attainment", "Target attainment", "actual / target")
            .stage(PLAN)
            .headline()
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Direction-aware result of a scorecard, not a formula. Lower-is-better KPIs use target / "
                    + "actual. target <= 0 -> absent (report absolute variance or progress).")
            .source("industry convention; ClearPoint")
            .build();

    /**
     * Progress from baseline: {@code (actual - baseline) / (target - baseline)}.
     *
     * <p>Direction-neutral. {@code target = baseline}: maintenance objective, use a band instead. Source: industry
     * convention.
     */
    public static final Kpi BASELINE_PROGRESS = define(
                    "plan.baseline_progress", "Progress from baseline", "(actual - baseline) / (target - baseline)")
            .stage(PLAN)
            .signed()
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Direction-neutral. target = baseline -> maintenance objective, use a band instead.")
            .source("industry convention")
            .build();

    /**
     * Pacing index: {@code actual / expected_to_date}.
     *
     * <p>Flow measures only. {@code expected_to_date = 0}: absent until phasing starts. Source: Adpulse; pi-automate.
     */
    public static final Kpi PACING_INDEX = define("plan.pacing_index", "Pacing index", "actual / expected_to_date")
            .stage(PLAN)
            .headline()
            .unit(PERCENT)
            .direction(BAND)
            .edgeCases("Flow measures only. expected_to_date = 0 -> absent until phasing starts.")
            .source("Adpulse; pi-automate")
            .build();

    /**
     * Pacing variance: {@code (actual - expected_to_date) / expected_to_date}.
     *
     * <p>Flow measures only. Absent until phasing starts, as {@code expected_to_date} is 0 till then. Source:
     * pi-automate.
     */
    public static final Kpi PACING_VARIANCE = define(
                    "plan.pacing_variance", "Pacing variance", "(actual - expected_to_date) / expected_to_date")
            .stage(PLAN)
            .unit(PERCENT)
            .direction(BAND)
            .edgeCases("Flow measures only. expected_to_date = 0 -> absent until phasing starts.")
            .source("pi-automate")
            .build();

    /**
     * Projected outturn (run rate): {@code actual / elapsed_weight}.
     *
     * <p>{@code elapsed_weight = 0}: absent; volatile when small. Source: SearchesPilot.
     */
    public static final Kpi PROJECTED_OUTTURN = define(
                    "plan.projected_outturn", "Projected outturn (run rate)", "actual / elapsed_weight")
            .stage(PLAN)
            .unit(ANY)
            .direction(BAND)
            .estimate()
            .edgeCases("elapsed_weight = 0 -> absent; volatile when small.")
            .source("SearchesPilot")
            .build();

    /**
     * Required daily run rate: {@code (target - actual) / remaining_days}.
     *
     * <p>{@code remaining_days = 0}: absent. Negative: the target is already met. Source: pacing calculators.
     */
    public static final Kpi REQUIRED_RUN_RATE = define(
                    "plan.required_run_rate", "Required daily run rate", "(target - actual) / remaining_days")
            .stage(PLAN)
            .unit(ANY)
            .direction(CONTEXT)
            .estimate()
            .edgeCases("remaining_days = 0 -> absent; negative -> already met, floor at 0.")
            .source("pacing calculators")
            .build();

    /**
     * Budget utilisation: {@code marketing_cost / budget}.
     *
     * <p>{@code budget = 0}: absent. Source: industry convention.
     */
    public static final Kpi BUDGET_UTILISATION = define(
                    "plan.budget_utilisation", "Budget utilisation", "marketing_cost / budget")
            .stage(PLAN)
            .family(COST)
            .unit(PERCENT)
            .direction(BAND)
            .edgeCases("budget = 0 -> absent.")
            .source("industry convention")
            .build();

    /**
     * Budget remaining: {@code budget - marketing_cost}.
     *
     * <p>May be negative (overspend); never clamp. Source: industry convention.
     */
    public static final Kpi BUDGET_REMAINING = define(
                    "plan.budget_remaining", "Budget remaining", "budget - marketing_cost")
            .stage(PLAN)
            .family(COST)
            .unit(MONEY)
            .direction(CONTEXT)
            .edgeCases("May be negative (overspend); never clamp.")
            .source("industry convention")
            .build();

    /**
     * Forecast error (WAPE): {@code abs_error_sum / abs_actual_sum}.
     *
     * <p>All-zero actuals: absent. Prefer to MAPE, which fails on any zero actual. Source: Hyndman.
     */
    public static final Kpi FORECAST_WAPE = define(
                    "plan.forecast_wape", "Forecast error (WAPE)", "abs_error_sum / abs_actual_sum")
            .stage(PLAN)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .edgeCases("All-zero actuals -> absent. Prefer to MAPE, which fails on any zero actual.")
            .source("Hyndman")
            .build();

    /**
     * Forecast bias: {@code error_sum / abs_actual_sum}.
     *
     * <p>Target 0. Source: Hyndman; industry convention.
     */
    public static final Kpi FORECAST_BIAS = define("plan.forecast_bias", "Forecast bias", "error_sum / abs_actual_sum")
            .stage(PLAN)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(BAND)
            .edgeCases("Target 0.")
            .source("Hyndman; industry convention")
            .build();

    /**
     * Objectives on track: {@code objectives_on_track / objectives_total}.
     *
     * <p>No objectives: absent. Source: industry convention.
     */
    public static final Kpi OBJECTIVES_ON_TRACK_RATE = define(
                    "plan.objectives_on_track_rate", "Objectives on track", "objectives_on_track / objectives_total")
            .stage(PLAN)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("No objectives -> absent.")
            .source("industry convention")
            .build();

    /**
     * RACE stage coverage: {@code stages_covered / stages_total}.
     *
     * <p>Guards the 'only Reach and Convert measured' mistake. Source: RACE practice.
     */
    public static final Kpi STAGE_COVERAGE = define(
                    "plan.stage_coverage", "RACE stage coverage", "stages_covered / stages_total")
            .stage(PLAN)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Guards the 'only Reach and Convert measured' mistake.")
            .source("RACE practice")
            .build();

    private PlanProgressKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                TARGET_ATTAINMENT,
                BASELINE_PROGRESS,
                PACING_INDEX,
                PACING_VARIANCE,
                PROJECTED_OUTTURN,
                REQUIRED_RUN_RATE,
                BUDGET_UTILISATION,
                BUDGET_REMAINING,
                FORECAST_WAPE,
                FORECAST_BIAS,
                OBJECTIVES_ON_TRACK_RATE,
                STAGE_COVERAGE);
    }
}
