package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.query.Comparison;
import java.util.List;
import java.util.Optional;

/** Finds the days that a period is compared with. */
record EarlierPeriods(RaceCalendar calendar) {

    private static final List<Grain> LONGEST_FIRST = List.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH, Grain.WEEK);

    /** As a query compares; where one of the two has the 29th of February and the other has not, as many days from the counterpart of the first. */
    Optional<DateRange> findYearAgo(DateRange days) {
        return Comparison.YEAR_AGO
                .findCounterpart(days, calendar)
                .or(() -> Comparison.YEAR_AGO
                        .findCounterpart(DateRange.day(days.from()), calendar)
                        .map(first -> new DateRange(first.from(), first.from().plusDays(days.days()))));
    }

    /** The whole period before: as many buckets of the longest grain that makes up the period, else as many days. */
    DateRange previous(DateRange period) {
        for (Grain grain : LONGEST_FIRST) {
            Bucket first = calendar.bucketOf(grain, period.from());
            Bucket last = calendar.bucketOf(grain, period.to().minusDays(1));
            if (first.range().span(last.range()).equals(period)) {
                long count = last.ordinal() - first.ordinal() + 1;
                return calendar.shift(first, -count)
                        .range()
                        .span(calendar.shift(first, -1).range());
            }
        }
        return new DateRange(period.from().minusDays(period.days()), period.from());
    }

    /**
     * The part of the period before that corresponds to what has passed of a period: as many days from its start. Where the period before is
     * that of a year ago, so are its parts.
     */
    Optional<DateRange> findPrevious(DateRange period, DateRange elapsed) {
        DateRange whole = previous(period);
        if (elapsed.equals(period)) {
            return Optional.of(whole);
        }
        if (findYearAgo(period).equals(Optional.of(whole))) {
            return findYearAgo(elapsed);
        }
        return Optional.of(new DateRange(whole.from(), whole.from().plusDays(elapsed.days())))
                .filter(whole::contains);
    }
}
