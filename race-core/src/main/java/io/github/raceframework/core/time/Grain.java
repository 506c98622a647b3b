package io.github.raceframework.core.time;

/** How finely time is cut: the lengths of the buckets that values are given for. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
