package io.github.raceframework.core.kpi;

/**
 * How a KPI behaves when periods or members are put together. Always derived from the measures its formula names, never declared.
 *
 * <p>After Kimball's additive, semi-additive and non-additive facts and the ratio-of-sums rule.
 *
 * <p>Immutable.
 */
public enum KpiClass {
    /** Adds up: linear in measures that sum. */
    ADD,
    /** A level: linear in stocks. Sums over dimensions at one date, takes the first or last over time. */
    SEMI,
    /** A distinct count. Adds up over nothing; parts give bounds. */
    DIST,
    /** A ratio of sums: computed from sums and from nothing else, so right at every grain when computed there. */
    ROS,
    /** A ratio with a distinct, semi-additive, cohort or planning part: right only where that part is known for the very cell. */
    ROD,
    /** Made of planning symbols alone. */
    PARAM
}
