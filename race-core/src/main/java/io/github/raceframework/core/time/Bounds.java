package io.github.raceframework.core.time;

import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;

/** Keeps buckets within the years that a {@link DateRange} has. */
final class Bounds {

    private static final int LAST_YEAR = 99_999;

    /** More than all days of these years, before or after 1970: with ordinals up to it no arithmetic on dates overflows. */
    private static final long LARGEST_ORDINAL = 40_000_000;

    private Bounds() {}

    /** Fails for an ordinal so far out that its dates should not even be computed. */
    static void require(RaceCalendar calendar, Grain grain, long ordinal) {
        if (ordinal < -LARGEST_ORDINAL || ordinal > LARGEST_ORDINAL) {
            throw outside(calendar, grain, ordinal);
        }
    }

    /** The days of a bucket. */
    static DateRange range(RaceCalendar calendar, Grain grain, long ordinal, LocalDate from, LocalDate to) {
        if (from.getYear() < -LAST_YEAR || to.minusDays(1).getYear() > LAST_YEAR) {
            throw outside(calendar, grain, ordinal);
        }
        return new DateRange(from, to);
    }

    private static IllegalArgumentException outside(RaceCalendar calendar, Grain grain, long ordinal) {
        return new IllegalArgumentException("bucket " + grain + " " + ordinal + " of calendar " + calendar
                + " is not within the years -" + LAST_YEAR + " to " + LAST_YEAR);
    }
}
