package io.github.raceframework.metrics.scorecard;

/** How a period lies to the day up to which a scorecard looks. Immutable. */
public enum PeriodState {
    /** None of its days counts yet. */
    NOT_BEGUN,
    /** Some of its days count. Its last day, as long as it is today, is not over either. */
    OPEN,
    /** All of its days count. */
    CLOSED
}
