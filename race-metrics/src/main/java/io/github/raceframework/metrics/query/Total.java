package io.github.raceframework.metrics.query;

/**
 * Rows that an answer has beside those of its groups and periods. Each is asked of the source as cells of its own, and is what the same
 * query says that is not split so far: never a sum of other rows, which a rate, a distinct count or a last value is not.
 *
 * <p>Immutable.
 */
public enum Total {
    /** In each period a row for all groups together. */
    ALL_GROUPS,
    /** In each period a row for each shorter list of dimensions, from the first on: split by channel and campaign, a row per channel. */
    SUBTOTALS,
    /** For each group, subtotal and total a row for all periods together. */
    ALL_PERIODS
}
