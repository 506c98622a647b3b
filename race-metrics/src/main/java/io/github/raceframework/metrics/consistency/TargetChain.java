package io.github.raceframework.metrics.consistency;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Targets that lead to each other: a volume, a rate, the volume they yield, and so on. They go together if at every link
 *
 * <pre>
 * target of the volume before * target of the rate >= target of the volume after
 * </pre>
 *
 * <p>within a tolerance. More than is wanted is no contradiction: there are other ways on. All products are exact. Immutable.
 */
public final class TargetChain {

    /**
     * A link: what a rate leads to.
     *
     * @param wanted the least that meets the target of the volume
     * @param most the most that does, which is what may lead on
     */
    record Step(String rate, BigDecimal perOne, String volume, BigDecimal wanted, BigDecimal most) {}

    private final String first;
    private final BigDecimal start;
    private final List<Step> steps;

    private TargetChain(String first, BigDecimal start, List<Step> steps) {
        this.first = first;
        this.start = start;
        this.steps = List.copyOf(steps);
    }

    /** A chain that begins with that target of a volume. */
    public static TargetChain from(String volume, BigDecimal target) {
        return new TargetChain(volume, positive(volume, target), List.of());
    }

    /**
     * With a link more, by a rate of conversion: each of the volume before leads to one at most.
     *
     * @param rate what the rate is called
     * @param rateTarget its target, a fraction from 0 to 1
     * @param volume what the volume is called that it leads to
     * @param target its target
     * @throws IllegalArgumentException if a target is negative, or that of the rate is above 1
     */
    public TargetChain then(String rate, BigDecimal rateTarget, String volume, BigDecimal target) {
        if (rateTarget.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("target " + rateTarget.toPlainString() + " of rate " + rate
                    + " is above 1; write a percentage as a fraction, or take thenEach where one leads to several");
        }
        return thenEach(rate, rateTarget, volume, target);
    }

    /**
     * With a link more, by any quantity per one of the volume before: orders per customer, the order value that leads from orders to sales.
     *
     * @param rate what the quantity is called
     * @param perOne its target
     * @param volume what it leads to is called
     * @param target its target
     * @throws IllegalArgumentException if a target is negative
     */
    public TargetChain thenEach(String rate, BigDecimal perOne, String volume, BigDecimal target) {
        BigDecimal wanted = positive(volume, target);
        return with(new Step(rate, positive(rate, perOne), volume, wanted, wanted));
    }

    TargetChain with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new TargetChain(first, start, more);
    }

    private static BigDecimal positive(String name, BigDecimal target) {
        if (target.signum() < 0) {
            throw new IllegalArgumentException("target " + target.toPlainString() + " of " + name + " is negative");
        }
        return target;
    }

    /**
     * How its targets go together.
     *
     * @param tolerance how much of a target may be lacking, as a fraction from 0 to below 1
     * @throws IllegalArgumentException if the chain has no link, or the tolerance is another
     */
    public ChainReading read(BigDecimal tolerance) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("chain from " + first + " has no links; add one with then");
        }
        if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("tolerance " + tolerance.toPlainString() + " is not from 0 to below 1");
        }
        List<ChainLink> links = new ArrayList<>();
        String name = first;
        BigDecimal before = start;
        BigDecimal reached = start;
        for (Step step : steps) {
            BigDecimal available = Decimals.plain(before.multiply(step.perOne));
            reached = Decimals.plain(reached.multiply(step.perOne).min(step.most));
            links.add(new ChainLink(
                    name,
                    step.rate,
                    step.volume,
                    available,
                    step.wanted,
                    reached,
                    Figures.quotient(available, step.wanted, Unit.NONE, "the target of " + step.volume, List.of()),
                    tolerance));
            name = step.volume;
            before = step.most;
        }
        return new ChainReading(links);
    }

    /** {@code visits -> leads -> orders}. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>(List.of(first));
        steps.forEach(step -> names.add(step.volume()));
        return String.join(" -> ", names);
    }
}
