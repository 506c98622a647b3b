package io.github.raceframework.core.time;

/** How finely time is cut: the lengths of the buckets that values are given for. Immutable. */
public enum Grain {
    DAY,
    WEEK,
    /** A calendar month, or in a {@link RetailCalendar} a period of four or five weeks. */
    MONTH,
    QUARTER,
    YEAR
}
