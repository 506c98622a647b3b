package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.standard.PlanInvestmentKpis;
import io.github.raceframework.core.kpi.standard.PlanProgressKpis;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.status.Status;
import io.github.raceframework.metrics.status.StatusReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How one objective stands.
 *
 * <p>Sums, distinct counts, and ratios of anything but sums and levels depend on how many days they are over: orders per customer of a year are
 * more than those of a month. A value of theirs of which not all days are covered, and a sum of which not all rows are known, is shown and held
 * against nothing.
 *
 * <p>Immutable.
 *
 * @param objective the objective, with baseline and target
 * @param state how its target's period lies to the day
 * @param actual its KPI over the facts of its scope, on the days of its target's period that count; {@code NOT_COVERED} before it begins
 * @param attainment how much of the whole target is reached, as a fraction: {@code actual / target}, and {@code target / actual} where lower
 *     is better. What depends on how many days it is over has none while its period is open ({@code OUT_OF_DOMAIN}), unless it is a sum or
 *     distinct count that is to grow
 * @param progress how much of the way from the baseline to the target is done: {@code (actual - baseline) / (target - baseline)}. What
 *     depends on how many days it is over has none while its period is open ({@code OUT_OF_DOMAIN}), nor has it one if of the periods of
 *     baseline and target one is more than an eighth longer than the other
 * @param pace what was to be expected by now, and where it leads
 * @param reading colour and deviation: while the period is open from what was to be expected by now, afterwards from the target
 * @param previous beside the period before
 * @param yearAgo beside the same period of the year before
 * @param benchmarks beside the plan's benchmarks of the same definition, in their order
 */
public record ObjectiveScore(
        Objective objective,
        PeriodState state,
        KpiValue actual,
        KpiValue attainment,
        KpiValue progress,
        Pace pace,
        StatusReading reading,
        PeriodComparison previous,
        PeriodComparison yearAgo,
        List<BenchmarkComparison> benchmarks) {

    private static final Map<KpiId, Function<ObjectiveScore, KpiValue>> ANSWERS = answers();

    public ObjectiveScore {
        benchmarks = List.copyOf(benchmarks);
    }

    private static Map<KpiId, Function<ObjectiveScore, KpiValue>> answers() {
        Map<KpiId, Function<ObjectiveScore, KpiValue>> answers = new LinkedHashMap<>();
        answers.put(PlanProgressKpis.TARGET_ATTAINMENT.id(), ObjectiveScore::attainment);
        answers.put(PlanProgressKpis.BASELINE_PROGRESS.id(), ObjectiveScore::progress);
        answers.put(PlanProgressKpis.PACING_INDEX.id(), score -> score.pace.index());
        answers.put(PlanProgressKpis.PACING_VARIANCE.id(), score -> score.pace.variance());
        answers.put(PlanProgressKpis.PROJECTED_OUTTURN.id(), score -> score.pace.outturn());
        answers.put(PlanProgressKpis.REQUIRED_RUN_RATE.id(), score -> score.pace.requiredPerDay());
        answers.put(PlanInvestmentKpis.BENCHMARK_INDEX.id(), ObjectiveScore::benchmarkIndex);
        return answers;
    }

    /** The KPIs of the standard catalogue, made of planning symbols, that have a value for each objective. */
    public static List<KpiId> planningKpis() {
        return List.copyOf(ANSWERS.keySet());
    }

    /**
     * The value for this objective of a KPI that is made of planning symbols: {@code plan.target_attainment}, {@code plan.pacing_index}.
     *
     * @throws IllegalArgumentException if it is none of {@link #planningKpis}
     */
    public KpiValue value(KpiId planningKpi) {
        Function<ObjectiveScore, KpiValue> answer = ANSWERS.get(planningKpi);
        if (answer == null) {
            List<String> known = ANSWERS.keySet().stream().map(KpiId::text).toList();
            throw new IllegalArgumentException("KPI \"" + planningKpi + "\" is none that an objective has a value of"
                    + Spelling.nearest(planningKpi.text(), known)
                            .map(near -> "; did you mean \"" + near + "\"?")
                            .orElse("; there are " + known));
        }
        return answer.apply(this);
    }

    private KpiValue benchmarkIndex() {
        return benchmarks.isEmpty()
                ? Figures.absent(
                        AbsenceReason.MISSING_MEASURE,
                        "the plan has no benchmark of " + objective.kpi() + " version " + objective.kpiVersion())
                : benchmarks.get(0).index();
    }

    /** The colour. */
    public Status status() {
        return reading.status();
    }
}
