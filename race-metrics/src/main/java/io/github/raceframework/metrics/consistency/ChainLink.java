package io.github.raceframework.metrics.consistency;

import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;

/**
 * One link of a chain of targets: what a volume and a rate yield, held against the target of what they lead to.
 *
 * <p>Immutable.
 *
 * @param from the volume before: {@code visits}
 * @param rate the rate: {@code lead conversion rate}
 * @param to what it leads to: {@code leads}
 * @param available target of the volume before times target of the rate, exact; of bands their upper ends
 * @param wanted the target of what it leads to; of a band its lower end, and 0 for what is to stay below its target
 * @param reachable what can be reached of it if every link before it keeps to its own limit: never more than meets the target
 * @param fulfilment available over wanted: below 1 the targets contradict each other; {@code ZERO_DENOMINATOR} where nothing is wanted
 * @param tolerance how much of what is wanted may be lacking, as a fraction
 */
public record ChainLink(
        String from,
        String rate,
        String to,
        BigDecimal available,
        BigDecimal wanted,
        BigDecimal reachable,
        KpiValue fulfilment,
        BigDecimal tolerance) {

    /** Whether less is available than is wanted, by more than the tolerance. */
    public boolean isContradiction() {
        return available.compareTo(wanted.multiply(BigDecimal.ONE.subtract(tolerance))) < 0;
    }

    /** {@code visits * lead rate -> leads: 4000 of 5000}. */
    @Override
    public String toString() {
        return from + " * " + rate + " -> " + to + ": " + available.toPlainString() + " of " + wanted.toPlainString();
    }
}
