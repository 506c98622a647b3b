package io.github.raceframework.metrics.funnel;

import io.github.raceframework.metrics.kpi.KpiValue;

/**
 * What it would be worth to bring one rate of a chain to its target.
 *
 * <p>Immutable.
 *
 * @param name what the rate leads to
 * @param points target rate less actual rate; below 0: the target is exceeded
 * @param entering how many there are before it, by the actual rates
 * @param worth the points times those entering, times the actual rates after it, times the value of each at the end
 */
public record TransitionGap(String name, KpiValue points, KpiValue entering, KpiValue worth) {

    /** {@code leads: 0.01, worth 1600 [ESTIMATE]}. */
    @Override
    public String toString() {
        return name + ": " + points + ", worth " + worth;
    }
}
