package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.kpi.WilsonInterval;
import io.github.raceframework.metrics.scorecard.Diagnosis.Figure;
import io.github.raceframework.metrics.scorecard.Diagnosis.Kind;
import io.github.raceframework.metrics.scorecard.Diagnosis.Outcome;
import io.github.raceframework.metrics.scorecard.Diagnosis.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule on the gap that costs most sales. */
final class LargestGap {

    private final RacePlan plan;
    private final BigDecimal margin;

    LargestGap(RacePlan plan, BigDecimal margin) {
        this.plan = plan;
        this.margin = margin;
    }

    Diagnosis diagnosis(List<TransitionScore> transitions) {
        List<Figure> figures = transitions.stream()
                .map(each -> new Figure(each.kpi(), Kind.SALES, each.sales()))
                .toList();
        List<String> unknown = new ArrayList<>();
        List<TransitionScore> known = new ArrayList<>();
        for (TransitionScore each : transitions) {
            Optional<String> obstacle = findObstacle(each);
            obstacle.ifPresentOrElse(words -> unknown.add(each.kpi() + ": " + words), () -> known.add(each));
        }
        if (known.isEmpty()) {
            String words = unknown.isEmpty()
                    ? "the catalogue has no rate from stage to stage"
                    : "not known: " + String.join("; ", unknown);
            return new Diagnosis(Rule.LARGEST_GAP, Outcome.UNKNOWN, null, figures, words);
        }
        String rest = unknown.isEmpty() ? "" : "; not known: " + String.join("; ", unknown);
        Optional<TransitionScore> largest =
                known.stream().filter(this::isClear).max(Comparator.comparing(each -> number(each.sales())));
        if (largest.isPresent()) {
            String words = unknown.isEmpty()
                    ? Rule.LARGEST_GAP.words()
                    : "of the transitions that are known its gap costs most sales";
            return new Diagnosis(
                    Rule.LARGEST_GAP, Outcome.APPLIES, largest.get().kpi(), figures, words + bases(known) + rest);
        }
        return new Diagnosis(
                Rule.LARGEST_GAP,
                unknown.isEmpty() ? Outcome.DOES_NOT_APPLY : Outcome.UNKNOWN,
                null,
                figures,
                "no rate that is known is clearly below its goal" + rest);
    }

    private Optional<String> findObstacle(TransitionScore transition) {
        if (transition.sales() instanceof KpiValue.Absent absent) {
            return Optional.of(Comparisons.words(absent));
        }
        BigDecimal least =
                BigDecimal.valueOf(plan.statusPolicy(transition.kpi()).minimumSample());
        return Stream.concat(transition.entering().findNumber().stream(), sampleOfGoal(transition))
                .filter(sample -> sample.compareTo(least) < 0)
                .findFirst()
                .map(sample -> "a sample of " + sample.toPlainString() + " is below " + least);
    }

    private static Stream<BigDecimal> sampleOfGoal(TransitionScore transition) {
        boolean measured = transition.basis() != TransitionScore.Basis.TARGET;
        return measured && transition.goal() instanceof KpiValue.Present goal
                ? goal.evidence().findSample().stream()
                : Stream.empty();
    }

    /** Whether it is below its goal by the margin, and by more than chance where that can be said. */
    private boolean isClear(TransitionScore transition) {
        BigDecimal goal = number(transition.goal());
        boolean byMargin = number(transition.points()).compareTo(margin.multiply(goal)) >= 0;
        Optional<WilsonInterval> interval =
                ((KpiValue.Present) transition.actual()).evidence().findInterval();
        boolean byChance =
                interval.filter(range -> goal.compareTo(range.high()) <= 0).isPresent();
        return number(transition.sales()).signum() > 0 && byMargin && !byChance;
    }

    /** By what each goal is one, where they are not all of one kind. */
    private static String bases(List<TransitionScore> known) {
        boolean differ = known.stream().map(TransitionScore::basis).distinct().count() > 1;
        return differ
                ? "; goals: "
                        + String.join(
                                ", ",
                                known.stream()
                                        .map(each -> each.kpi() + " by " + each.basis())
                                        .toList())
                : "";
    }

    /** Of a value that is there. */
    private static BigDecimal number(KpiValue value) {
        return value.findNumber().orElseThrow();
    }
}
