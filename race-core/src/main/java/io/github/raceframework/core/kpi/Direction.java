package io.github.raceframework.core.kpi;

/** Which way is better. Immutable. */
public enum Direction {
    /** Higher is better. */
    UP,
    /** Lower is better. */
    DOWN,
    /** Best inside a target band. */
    BAND,
    /** Neither; never coloured. */
    CONTEXT
}
