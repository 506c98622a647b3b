package io.github.raceframework.metrics.query;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time of a row: a bucket of the calendar, cut where the range of the query cuts it, or the whole range.
 *
 * @param range the days inside the range of the query
 * @param bucket the whole bucket; null for a query without a grain
 */
public record Period(DateRange range, @Nullable Bucket bucket) {

    /** The whole bucket; empty for a query without a grain. */
    public Optional<Bucket> findBucket() {
        return Optional.ofNullable(bucket);
    }

    /** Whether days of the bucket lie outside the range of the query. */
    public boolean isCut() {
        return bucket != null && !bucket.range().equals(range);
    }
}
