package io.github.raceframework.metrics.status;

/** How well a KPI does. The colour is the least of it: {@link StatusReading#deviation} is the number behind it. Immutable. */
public enum Status {
    /** So far beyond the target that it counts as exceeded; blue. */
    EXCEEDED,
    /** On target. */
    GREEN,
    /** A little short of it. */
    AMBER,
    /** Short of it. */
    RED,
    /** Nobody can say: no value, too small a sample, or a KPI that is neither good nor bad. */
    GREY
}
