package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many there are at one place of a flow.
 *
 * <p>Immutable.
 *
 * @param name what is counted: {@code impressions}, what enters, or a step
 * @param bucket when
 * @param count how many
 * @param rate how many of those before get here; null for the first place
 * @param lag how many buckets after those before
 */
public record FunnelCount(
        String name,
        Bucket bucket,
        KpiValue count,
        @Nullable KpiValue rate,
        int lag) {

    /** How many of those before get here; empty for the first place. */
    public Optional<KpiValue> findRate() {
        return Optional.ofNullable(rate);
    }

    /** {@code leads 2025-03: 625}. */
    @Override
    public String toString() {
        return name + " " + bucket.label() + ": " + count;
    }
}
