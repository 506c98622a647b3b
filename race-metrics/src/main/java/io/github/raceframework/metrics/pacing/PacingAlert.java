package io.github.raceframework.metrics.pacing;

import io.github.raceframework.metrics.kpi.KpiValue;

/**
 * How far a KPI is off its pace.
 *
 * <p>Immutable.
 *
 * @param side on which side
 * @param tier how far: 0 for not so far that it matters, else the number of the tier it has reached
 * @param variance the variance itself, or why there is none
 */
public record PacingAlert(Side side, int tier, KpiValue variance) {

    /** On which side of its pace. */
    public enum Side {
        /** More than was expected. */
        ABOVE,
        /** Less than was expected. */
        BELOW,
        /** So near that it does not matter. */
        ON_PACE,
        /** Nobody knows. */
        UNKNOWN
    }
}
