package io.github.raceframework.metrics.query;

/** What unknown cells do to a KPI that combines several measures. Immutable. */
public enum Nulls {
    /** All measures of a KPI that come from one table are summed over the rows on which all of them are known. */
    COMPLETE_ROWS,
    /** Each measure is summed over the rows on which it is known, whatever the others are. */
    KNOWN_SUM
}
