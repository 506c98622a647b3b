package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.ExplainQuery;
import io.github.raceframework.metrics.explain.Explainer;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.scorecard.BoardCell;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.PeriodComparison;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import io.github.raceframework.metrics.status.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks why what falls short changed since a year ago, or else since the period before; where nothing falls short, what on the board changed most. */
final class Causes {

    private static final int MOST = 6;
    private static final List<String> DIMENSIONS = List.of("channel", "campaign", "media", "country");

    private final Scorecard scorecard;
    private final RacePlan plan;
    private final Explainer explainer;
    private final ScorecardOptions options;

    Causes(Scorecard scorecard, RacePlan plan, KpiEngine engine, ScorecardOptions options) {
        this.scorecard = scorecard;
        this.plan = plan;
        this.explainer = Explainer.of(engine);
        this.options = options;
    }

    List<Explanation> explanations(DateRange days) {
        List<Explanation> causes = Stream.of(Status.RED, Status.AMBER)
                .flatMap(status -> scorecard.objectives(status).stream())
                .filter(distinct())
                .flatMap(score -> ofObjective(score).stream())
                .limit(MOST)
                .collect(Collectors.toCollection(ArrayList::new));
        if (causes.isEmpty()) {
            scorecard.board().stream()
                    .filter(cell -> cell.findKpi().isPresent())
                    .sorted(Comparator.comparing(Causes::size).reversed())
                    .limit(2)
                    .forEach(cell -> ofCell(cell, days).ifPresent(causes::add));
        }
        return causes;
    }

    /** Objectives of one KPI over the same facts and days have the same causes. */
    private static Predicate<ObjectiveScore> distinct() {
        Set<List<Object>> seen = new HashSet<>();
        return score -> seen.add(List.of(
                score.objective().kpi(),
                score.objective().scope(),
                score.objective().target().period()));
    }

    private static BigDecimal size(BoardCell cell) {
        return comparison(cell.yearAgo(), cell.previous())
                .flatMap(beside -> beside.relative().findNumber())
                .map(BigDecimal::abs)
                .orElse(BigDecimal.ZERO);
    }

    private Optional<Explanation> ofObjective(ObjectiveScore score) {
        Objective objective = score.objective();
        DateRange period = objective.target().period();
        DateRange counted = new DateRange(period.from(), scorecard.asOf().until());
        DateRange after = period.findOverlap(counted).orElseThrow();
        Currency currency = objective.target().findCurrency().orElse(plan.currency());
        return comparison(score.yearAgo(), score.previous())
                .map(beside -> explain(objective.kpi(), beside, after, objective.scope(), currency));
    }

    private Optional<Explanation> ofCell(BoardCell cell, DateRange days) {
        return comparison(cell.yearAgo(), cell.previous())
                .map(beside -> explain(cell.findKpi().orElseThrow(), beside, days, scorecard.scope(), plan.currency()));
    }

    /** The first of the two that there is a change from. */
    private static Optional<PeriodComparison> comparison(PeriodComparison one, PeriodComparison other) {
        return Stream.of(one, other)
                .filter(beside ->
                        beside.findRange().isPresent() && beside.absolute().isPresent())
                .findFirst();
    }

    /** By the first dimension by which there are several members to tell of; else by the first that says anything. */
    private Explanation explain(KpiId kpi, PeriodComparison beside, DateRange after, Filter scope, Currency currency) {
        ExplainQuery asked =
                ExplainQuery.of(kpi, beside.findRange().orElseThrow(), after).where(scope);
        ExplainQuery query =
                options.findConversion(currency).map(asked::convert).orElse(asked);
        return DIMENSIONS.stream()
                .map(dimension -> explainer.explain(query.by(dimension)))
                .max(Comparator.comparingInt(Causes::worth)
                        .thenComparing(answer -> -DIMENSIONS.indexOf(
                                answer.query().findDimension().orElseThrow().text())))
                .orElseThrow();
    }

    private static int worth(Explanation answer) {
        if (answer.decomposition() instanceof Decomposition.Present found) {
            return found.effects().stream().map(Effect::name).distinct().count() > 1 ? 2 : 1;
        }
        return 0;
    }
}
