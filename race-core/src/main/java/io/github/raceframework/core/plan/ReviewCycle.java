package io.github.raceframework.core.plan;

import io.github.raceframework.core.time.Grain;

/**
 * The rhythm of planning and review.
 *
 * <p>Immutable.
 *
 * @param horizonDays how many days the initiatives are planned ahead
 * @param review how often the dashboard is reviewed
 */
public record ReviewCycle(int horizonDays, Grain review) {

    /** Initiatives for 90 days, reviewed monthly: the rhythm that Smart Insights recommends. */
    public static final ReviewCycle STANDARD = new ReviewCycle(90, Grain.MONTH);

    public ReviewCycle {
        if (horizonDays < 1) {
            throw new IllegalArgumentException("horizon of " + horizonDays + " days is not positive");
        }
    }
}
