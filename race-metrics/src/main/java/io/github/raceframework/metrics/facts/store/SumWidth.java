package io.github.raceframework.metrics.facts.store;

/** How wide the sums of a measure may become, at the scale that all blocks of its table agree on. */
public enum SumWidth {
    /** No sum over any rows leaves 64 bits. */
    NARROW,
    /** Each value lies within 64 bits; sums may leave these. */
    SPLIT,
    /** Values themselves may be wider than 64 bits. */
    WIDE
}
