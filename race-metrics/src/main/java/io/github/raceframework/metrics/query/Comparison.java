package io.github.raceframework.metrics.query;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import java.util.Optional;

/**
 * With which period each period of an answer is compared. Counterparts are found by the ordinals of the query's calendar, never by arithmetic on
 * dates; a period that is cut is compared with as many days from the same day of its counterpart on.
 *
 * <p>Immutable.
 */
public enum Comparison {
    /** The bucket before; without a grain, as many days right before the range. */
    PREVIOUS,
    /**
     * The bucket at the same place in the year before: the same month or quarter; for days the same day of the same month; in a calendar whose years are
     * whole weeks the same week. Weeks of other calendars make up no years and cannot be compared so. February 29 has no counterpart, and
     * neither has a 53rd week.
     */
    YEAR_AGO,
    /** The days 364 days before, which are the same days of the week. */
    YEAR_AGO_WEEKDAY;

    /**
     * The days that a query without a grain compares a range with.
     *
     * @param calendar the calendar that says what a year is
     * @return nothing if there are none, or not as many
     */
    public Optional<DateRange> findCounterpart(DateRange range, RaceCalendar calendar) {
        return new Counterparts(calendar, this).of(range);
    }

    /**
     * The bucket that a whole bucket is compared with. Not for {@link #YEAR_AGO_WEEKDAY}, which knows days and no buckets.
     *
     * @return empty if there is none, as for February 29 a year ago
     * @throws IllegalArgumentException if buckets of that grain have no place of their own in a year of the calendar, or the comparison is by weekdays
     */
    public Optional<Bucket> findCounterpart(Bucket bucket, RaceCalendar calendar) {
        if (this == YEAR_AGO_WEEKDAY) {
            throw new IllegalArgumentException(
                    this + " compares days with days 364 before; ask for the range of " + bucket.label());
        }
        return new Counterparts(calendar, this).of(bucket);
    }
}
