package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.metrics.kpi.KpiValue;

/**
 * A limit that a plan ran into.
 *
 * <p>Immutable.
 *
 * @param channel the channel
 * @param bucket when
 * @param limit the limit; where several bind, the narrowest
 * @param wanted how many were to enter
 * @param allowed how many do
 */
public record BindingLimit(String channel, Bucket bucket, ChannelLimit limit, KpiValue wanted, KpiValue allowed) {

    /** {@code search 2025-03: MOST_SPEND 5000, 8333 instead of 9375}. */
    @Override
    public String toString() {
        return channel + " " + bucket.label() + ": " + limit + ", " + allowed + " instead of " + wanted;
    }
}
