package io.github.raceframework.metrics.query;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/** Finds what a bucket or a range is compared with. */
final class Counterparts {

    /** 52 weeks. */
    private static final int WEEKDAY_YEAR = 364;

    private final RaceCalendar calendar;
    private final Comparison comparison;

    Counterparts(RaceCalendar calendar, Comparison comparison) {
        this.calendar = calendar;
        this.comparison = comparison;
    }

    /** The bucket compared with; empty if there is none. Not for {@link Comparison#YEAR_AGO_WEEKDAY}, which knows no buckets. */
    Optional<Bucket> of(Bucket bucket) {
        if (comparison == Comparison.PREVIOUS) {
            return Optional.of(calendar.shift(bucket, -1));
        }
        return bucket.grain() == Grain.DAY
                ? dayAYearAgo(bucket.range().from()).map(day -> calendar.bucketOf(Grain.DAY, day))
                : placeInYearBefore(bucket);
    }

    /** The range compared with; empty if there is none. */
    Optional<DateRange> of(DateRange range) {
        return switch (comparison) {
            case PREVIOUS -> Optional.of(new DateRange(range.from().minusDays(range.days()), range.from()));
            case YEAR_AGO_WEEKDAY ->
                Optional.of(new DateRange(
                        range.from().minusDays(WEEKDAY_YEAR), range.to().minusDays(WEEKDAY_YEAR)));
            case YEAR_AGO -> aYearAgo(range);
        };
    }

    /** The bucket as many buckets after the start of its year as this one is after the start of its own. */
    private Optional<Bucket> placeInYearBefore(Bucket bucket) {
        Bucket year = calendar.bucketOf(Grain.YEAR, bucket.range().from());
        Bucket yearBefore = calendar.shift(year, -1);
        Bucket first = calendar.bucketOf(bucket.grain(), year.range().from());
        Bucket firstBefore =
                calendar.bucketOf(bucket.grain(), yearBefore.range().from());
        boolean nested = first.range().from().equals(year.range().from())
                && firstBefore.range().from().equals(yearBefore.range().from())
                && year.range().contains(bucket.range());
        if (!nested) {
            throw new IllegalArgumentException("each " + bucket.grain() + " of calendar " + calendar
                    + " has no place of its own in a year, so that it has no counterpart a year ago; compare with "
                    + Comparison.YEAR_AGO_WEEKDAY);
        }
        Bucket counterpart = calendar.shift(firstBefore, bucket.ordinal() - first.ordinal());
        return Optional.of(counterpart).filter(found -> yearBefore.range().contains(found.range()));
    }

    /** The day as many days into its month as this one, in the month at the same place in the year before. */
    private Optional<LocalDate> dayAYearAgo(LocalDate day) {
        Bucket month = calendar.bucketOf(Grain.MONTH, day);
        return placeInYearBefore(month)
                .map(before -> before.range()
                        .from()
                        .plusDays(new DateRange(month.range().from(), day.plusDays(1)).days() - 1))
                .filter(found -> placeInYearBefore(month).orElseThrow().range().contains(found));
    }

    /** Whole months for whole months, else as many days from the counterpart of the first day to that of the last. */
    private Optional<DateRange> aYearAgo(DateRange range) {
        Bucket first = calendar.bucketOf(Grain.MONTH, range.from());
        Bucket last = calendar.bucketOf(Grain.MONTH, range.to().minusDays(1));
        if (first.range().span(last.range()).equals(range)) {
            return placeInYearBefore(first)
                    .flatMap(from ->
                            placeInYearBefore(last).map(to -> from.range().span(to.range())));
        }
        return dayAYearAgo(range.from())
                .flatMap(from -> dayAYearAgo(range.to().minusDays(1)).map(to -> new DateRange(from, to.plusDays(1))))
                .filter(found -> found.days() == range.days());
    }
}
