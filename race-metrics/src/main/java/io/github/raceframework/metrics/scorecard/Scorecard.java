package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.status.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan held against what was measured up to a day: how each objective stands, the board of four stages and four questions, how many pass from
 * stage to stage, what holds the plan back, and what the plan does where it falls short.
 *
 * <p>Values are those that the engine gives for the same question; what is made of them is the work of {@link
 * io.github.raceframework.metrics.pacing.Pacing} and {@link io.github.raceframework.metrics.status.StatusReading}. Every figure is there or says
 * why it is not.
 *
 * <p>Immutable and safe for use by several threads. Two scorecards are equal when all they say is.
 *
 * @param plan the name of the plan
 * @param period the days of the plan
 * @param asOf up to which day it looks
 * @param scope the facts that board, transitions and diagnoses are over
 * @param kpis the definitions of all KPIs that it names, each once, in the order of the catalogue
 * @param objectives how each objective stands, in the plan's order
 * @param board a cell for each stage of the lifecycle and each question, stage by stage
 * @param valuePerSale what a sale is worth, by which transitions are valued
 * @param transitions from Reach to Act, from Act to Convert, from Convert to Engage, as far as the catalogue has them
 * @param diagnoses what each rule says, in the order of the rules
 * @param responses what the plan does about each objective that is amber or red, in the plan's order
 */
public record Scorecard(
        String plan,
        DateRange period,
        AsOf asOf,
        Filter scope,
        List<Kpi> kpis,
        List<ObjectiveScore> objectives,
        List<BoardCell> board,
        KpiValue valuePerSale,
        List<TransitionScore> transitions,
        List<Diagnosis> diagnoses,
        List<OsaResponse> responses) {

    public Scorecard {
        kpis = List.copyOf(kpis);
        objectives = List.copyOf(objectives);
        board = List.copyOf(board);
        transitions = List.copyOf(transitions);
        diagnoses = List.copyOf(diagnoses);
        responses = List.copyOf(responses);
    }

    /**
     * The scorecard of a plan, with the usual options.
     *
     * @param plan the plan; KPIs are those of its vocabulary
     * @param source the facts, with what the plan supplies: {@code PlanFacts.of(plan).dataset(tables)}
     * @param asOf up to which day to look
     */
    public static Scorecard of(RacePlan plan, AggregateSource source, AsOf asOf) {
        return of(plan, source, asOf, ScorecardOptions.DEFAULT);
    }

    /**
     * The scorecard of a plan.
     *
     * @param plan the plan; KPIs are those of its vocabulary
     * @param source the facts, with what the plan supplies
     * @param asOf up to which day to look
     * @param options what else is asked
     * @throws io.github.raceframework.metrics.aggregate.LimitException if an answer would be larger than the options allow
     * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
     */
    public static Scorecard of(RacePlan plan, AggregateSource source, AsOf asOf, ScorecardOptions options) {
        return new Scoring(plan, source, asOf, options).scorecard();
    }

    /**
     * The score of the objective of that id.
     *
     * @throws IllegalArgumentException if there is none, with the nearest id there is
     */
    public ObjectiveScore objective(String id) {
        return objectives.stream()
                .filter(score -> score.objective().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the scorecard has no objective \""
                        + Spelling.excerpt(id) + "\""
                        + Spelling.suggestion(
                                id,
                                objectives.stream()
                                        .map(score -> score.objective().id())
                                        .toList())));
    }

    /** The scores of that colour, in the plan's order. */
    public List<ObjectiveScore> objectives(Status status) {
        return objectives.stream().filter(score -> score.status() == status).toList();
    }

    /** The KPI {@code plan.objectives_on_track_rate}: objectives that are green or exceeded, over all whose period has begun. */
    public KpiValue objectivesOnTrack() {
        int onTrack =
                objectives(Status.GREEN).size() + objectives(Status.EXCEEDED).size();
        long begun = objectives.stream()
                .filter(score -> score.state() != PeriodState.NOT_BEGUN)
                .count();
        return share(onTrack, begun, "the number of objectives that have begun");
    }

    /** The KPI {@code plan.stage_coverage}: stages of the lifecycle that have an objective, over all four. */
    public KpiValue stageCoverage() {
        long covered = objectives.stream()
                .map(score -> score.objective().stage())
                .filter(Stage::isLifecycle)
                .distinct()
                .count();
        long all = Stream.of(Stage.values()).filter(Stage::isLifecycle).count();
        return share(covered, all, "the number of stages");
    }

    private static KpiValue share(long part, long all, String name) {
        return Figures.quotient(BigDecimal.valueOf(part), BigDecimal.valueOf(all), Unit.NONE, name, List.of());
    }

    /** The definition of a KPI that it names; empty for one that it does not. */
    public Optional<Kpi> findKpi(KpiId id) {
        return kpis.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }

    /**
     * The cell of a stage and a question.
     *
     * @throws IllegalArgumentException if the stage is none of the lifecycle
     */
    public BoardCell cell(Stage stage, VqvcFamily family) {
        return board.stream()
                .filter(cell -> cell.stage() == stage && cell.family() == family)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the board has no stage " + stage + ", only those of the lifecycle, REACH to ENGAGE"));
    }

    /** The transition that holds the plan back: that of the rule {@link Diagnosis.Rule#LARGEST_GAP}, if it applies. */
    public Optional<TransitionScore> findBottleneck() {
        return diagnoses.stream()
                .filter(diagnosis -> diagnosis.rule() == Diagnosis.Rule.LARGEST_GAP)
                .flatMap(diagnosis -> diagnosis.findTransition().stream())
                .flatMap(kpi -> transitions.stream()
                        .filter(transition -> transition.kpi().equals(kpi)))
                .findFirst();
    }
}
