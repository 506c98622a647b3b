package io.github.raceframework.core.kpi;

/** What a rate's numerator has to do with its denominator, which decides whether a binomial interval is right. Immutable. */
public enum Sampling {
    /** The KPI is no rate, or nothing is claimed. */
    NONE,
    /** The numerator counts members of the denominator. */
    SUBSET,
    /** Two counts of different things; no interval by default. */
    COUNTS
}
