package io.github.raceframework.metrics.query;

/** What the value of a group is a share of, in the same period. Immutable. */
public enum ShareOf {
    /** The value of all groups together. */
    TOTAL,
    /** The value of the groups that have all its members but the last: of a channel and campaign, that of the channel. */
    SUBTOTAL
}
