package io.github.raceframework.core.plan;

/** Whose custom is sought. Immutable. */
public enum CustomerFocus {
    /** New customers. */
    ACQUISITION,
    /** Those there are. */
    RETENTION,
    /** Both, without telling them apart. */
    BOTH
}
