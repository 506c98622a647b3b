package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.AsOf;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a scorecard together. */
final class Scoring {

    private final RacePlan plan;
    private final AsOf asOf;
    private final ScorecardOptions options;
    private final KpiCatalog catalog;
    private final WholePlan whole;
    private final Answers answers;

    /** Beside those of objectives, the KPIs that are asked for. */
    private final Set<KpiId> general = new LinkedHashSet<>();

    Scoring(RacePlan plan, AggregateSource source, AsOf asOf, ScorecardOptions options) {
        this.plan = plan;
        this.asOf = asOf;
        this.options = options;
        this.catalog = plan.vocabulary().kpis();
        this.whole = new WholePlan(options.scope(), plan.currency(), new Outlook(plan.period(), asOf));
        this.answers = new Answers(plan, source, options);
        expect();
    }

    private void expect() {
        plan.objectives().forEach(objective -> answers.expect(ObjectiveScoring.subject(plan, objective)));
        for (Stage stage : Stage.values()) {
            for (VqvcFamily family : VqvcFamily.values()) {
                Board.findKpi(catalog, stage, family).map(Kpi::id).ifPresent(general::add);
            }
        }
        Stream.of(
                        Transitions.RATES.values().stream(),
                        Stream.of(Diagnosing.VISITS, Diagnosing.LEADS, Diagnosing.ORDERS, Diagnosing.REPEATS),
                        Stream.of(Transitions.SALE))
                .flatMap(ids -> ids)
                .filter(id -> catalog.findKpi(id.text()).isPresent())
                .forEach(general::add);
        general.forEach(id -> answers.expect(whole.subject(id)));
    }

    Scorecard scorecard() {
        Comparisons comparisons = new Comparisons(answers, new EarlierPeriods(plan.calendar()));
        List<ObjectiveScore> objectives = plan.objectives().stream()
                .map(objective -> new ObjectiveScoring(plan, comparisons, objective, asOf).score())
                .toList();
        KpiValue valuePerSale = Transitions.valuePerSale(catalog, comparisons, whole, options);
        List<TransitionScore> transitions =
                new Transitions(catalog, comparisons, objectives, whole, valuePerSale).scores();
        return new Scorecard(
                plan.name(),
                plan.period(),
                asOf,
                options.scope(),
                kpis(),
                objectives,
                new Board(comparisons, objectives, whole).cells(catalog),
                valuePerSale,
                transitions,
                new Diagnosing(plan, comparisons, whole, options.flatWithin()).diagnoses(transitions),
                new OsaReview(plan, asOf.today()).responses(objectives));
    }

    private List<Kpi> kpis() {
        Set<KpiId> named = new LinkedHashSet<>(general);
        for (Objective objective : plan.objectives()) {
            named.add(objective.kpi());
            objective.findQualityPair().ifPresent(named::add);
        }
        return catalog.kpis().stream().filter(kpi -> named.contains(kpi.id())).toList();
    }
}
