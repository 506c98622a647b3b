package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time of a row, or one it is compared with: a bucket of the calendar, cut where the range of the query cuts it; the window that ends with it; or
 * the whole range.
 *
 * <p>Immutable.
 *
 * @param range the days that count
 * @param bucket the whole bucket; null for a query without a grain
 * @param bucketDays the days of the bucket inside the range of the query
 */
public record Period(DateRange range, @Nullable Bucket bucket, long bucketDays) {

    /** A range that is no bucket. */
    public static Period of(DateRange range) {
        return new Period(range, null, range.days());
    }

    /** The whole bucket; empty for a query without a grain. */
    public Optional<Bucket> findBucket() {
        return Optional.ofNullable(bucket);
    }

    /** Whether days of the bucket lie outside the range of the query. */
    public boolean isCut() {
        return bucket != null && bucketDays < bucket.range().days();
    }
}
