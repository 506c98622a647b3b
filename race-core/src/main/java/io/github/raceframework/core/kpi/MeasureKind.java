package io.github.raceframework.core.kpi;

/** What sort of quantity a measure is. How it may be summed is said by its {@link Additivity}. Immutable. */
public enum MeasureKind {
    /** Something that happens over time: impressions, cost, orders. No rows means zero. */
    FLOW,
    /** A level at an instant: followers, open pipeline. */
    STOCK,
    /** A count of distinct people or things within a window, given by a vendor or counted from identities. */
    DISTINCT,
    /** A distinct count over a window that ends on the row's date, such as 28-day active users. */
    ROLLING_DISTINCT,
    /** Counted against an opening population or an acquisition cohort. */
    COHORT,
    /** The output of a model, such as incremental sales. */
    ESTIMATE,
    /** A symbol of planning (a target, a discount rate), given by a plan and never a column of a feed. */
    PARAMETER;

    /** Whether no rows inside coverage mean zero. */
    public boolean isZeroWithoutRows() {
        return this == FLOW || this == ESTIMATE;
    }
}
