package io.github.raceframework.core.time;

import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts time into buckets. For each grain the buckets follow each other without gap or overlap and are numbered in order, so that time
 * arithmetic is arithmetic on {@linkplain Bucket#ordinal ordinals}, never on dates.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 */
public interface RaceCalendar {

    /** The ISO 8601 calendar: weeks from Monday, months, quarters and years from January. */
    static RaceCalendar iso() {
        return IsoCalendar.INSTANCE;
    }

    /** The bucket of that grain in which the day lies. */
    Bucket bucketOf(Grain grain, LocalDate day);

    /** The bucket of that grain with that number. */
    Bucket bucket(Grain grain, long ordinal);

    /** The buckets of that grain that have a day in the range, in order. */
    default List<Bucket> buckets(Grain grain, DateRange range) {
        List<Bucket> buckets = new ArrayList<>();
        Bucket next = bucketOf(grain, range.from());
        while (next.range().from().isBefore(range.to())) {
            buckets.add(next);
            next = bucket(grain, next.ordinal() + 1);
        }
        return buckets;
    }
}
