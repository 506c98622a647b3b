package io.github.raceframework.metrics.explain;

/**
 * By which period the changes of members' rates and of their weights are weighed, when the change of a quotient of sums is taken apart: with weights
 * {@code w = d / D} and rates {@code r = n / d} of members, and {@code R} that of all members that have a denominator.
 *
 * <p>Immutable.
 */
public enum RateWeights {
    /**
     * By the mean of both: {@code rate = (w0 + w1) / 2 * (r1 - r0)}, {@code mix = (w1 - w0) * ((r0 + r1) / 2 - (R0 + R1) / 2)}. Both periods are treated
     * alike, and nothing is left over.
     */
    MIDPOINT,
    /**
     * By the first: {@code rate = w0 * (r1 - r0)}, {@code mix = (w1 - w0) * (r0 - R0)}, and what neither did alone,
     * {@code interaction = (w1 - w0) * (r1 - r0)}.
     */
    BASE
}
