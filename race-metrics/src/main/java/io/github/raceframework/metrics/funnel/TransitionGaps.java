package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which transition from stage to stage to work on first: what it would be worth to bring each rate to its target while all others stay as they are.
 *
 * <pre>
 * worth = (target rate - actual rate) * those entering * actual rates after it * value of each at the end
 * </pre>
 *
 * <ul>
 *   <li>This is {@code race.gap_value} of the domain: a model, so it carries {@code ESTIMATE}. Two gaps closed together are worth more than
 *       their sum.
 *   <li>A rate that is absent makes all gaps absent, as each needs all rates; the reason names the step. A target that cannot be, below 0 or above 1
 *       where one cannot lead to several, makes that gap absent ({@code OUT_OF_DOMAIN}).
 *   <li>Exact, and rounded once where it is no decimal.
 * </ul>
 *
 * <p>Immutable.
 *
 * @param gaps one for each step, first one first
 */
public record TransitionGaps(List<TransitionGap> gaps) {

    /**
     * A step of the chain: its actual rate, and what the rate is to be.
     *
     * @param step the step with its actual rate
     * @param target the target of the rate, a fraction
     */
    public record Transition(FunnelStep step, BigDecimal target) {

        /** A step with its actual rate, and a target as a decimal text. */
        public static Transition of(FunnelStep step, String target) {
            return new Transition(step, Decimals.parse(target));
        }
    }

    public TransitionGaps {
        gaps = List.copyOf(gaps);
    }

    /**
     * The gaps of a chain.
     *
     * @param entering how many enter at its beginning
     * @param chain its steps, at least one
     * @param value what each at the end is worth
     * @throws IllegalArgumentException if there is no step
     */
    public static TransitionGaps of(BigDecimal entering, List<Transition> chain, Money value) {
        FunnelStep[] steps = chain.stream().map(Transition::step).toArray(FunnelStep[]::new);
        FunnelModel model = FunnelModel.of("entering", steps).with(FunnelChannel.of("all", "1"));
        ChannelChain rates = model.chains().get(0);
        Optional<KpiValue.Absent> obstacle = rates.findObstacle();
        List<Flag> flags = Figures.flags(Stream.concat(
                Figures.ESTIMATE.stream(),
                chain.stream().flatMap(each -> flags(each.step().rate()).stream())));
        List<TransitionGap> gaps = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            String name = steps[i].name();
            Fraction points = Fraction.of(chain.get(i).target()).minus(rates.rate(i));
            Fraction before = Fraction.of(entering).times(rates.through(i));
            Fraction worth = points.times(before).times(rates.beyond(i + 1)).times(Fraction.of(value.amount()));
            Optional<KpiValue.Absent> wrong = findFault(chain.get(i));
            KpiValue missing = wrong.isPresent() ? wrong.get() : Figures.of(points, Unit.NONE, flags(steps[i].rate()));
            KpiValue gain = wrong.isPresent() ? wrong.get() : Figures.of(worth, Unit.MONEY.in(value.currency()), flags);
            TransitionGap gap = new TransitionGap(name, missing, Figures.of(before, Unit.COUNT, flags), gain);
            gaps.add(obstacle.map(absent -> new TransitionGap(name, absent, absent, absent))
                    .orElse(gap));
        }
        return new TransitionGaps(gaps);
    }

    /** Why a rate cannot be brought to its target, if so. */
    private static Optional<KpiValue.Absent> findFault(Transition transition) {
        String target = "step " + transition.step().name() + ": the target "
                + transition.target().toPlainString();
        if (transition.target().signum() < 0) {
            return Optional.of(Figures.absent(AbsenceReason.OUT_OF_DOMAIN, target + " is below 0"));
        }
        boolean tooMuch = transition.step().yield() == FunnelStep.Yield.AT_MOST_ONE
                && transition.target().compareTo(BigDecimal.ONE) > 0;
        return tooMuch
                ? Optional.of(Figures.absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        target + " is above 1; write a percentage as a fraction, or say that one may lead to several"))
                : Optional.empty();
    }

    private static List<Flag> flags(KpiValue rate) {
        return rate instanceof KpiValue.Present present ? present.flags() : List.of();
    }

    /** The gaps by their worth, the largest first; of equal ones, and of those that are absent, in the order of the chain, absent ones last. */
    public List<TransitionGap> ranking() {
        return gaps.stream()
                .sorted(Comparator.comparing(
                        (TransitionGap gap) -> gap.worth().findNumber().orElse(null),
                        Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
    }
}
