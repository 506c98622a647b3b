package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out the periods of a query: those of its rows, cut by its range and widened by its window, and those it compares them with. */
final class PeriodPlanning {

    /** A thousand years by day; more is a slip in a date. */
    private static final int MOST_PERIODS = 366_000;

    /** The first day of all ranges. */
    private static final long FIRST_DAY = LocalDate.of(-99_999, 1, 1).toEpochDay();

    private static final int DAYS_OF_YEAR = 366;

    private final KpiQuery query;
    private final RaceCalendar calendar;
    private final LocalDate today;

    /**
     * A planning.
     *
     * @param today the first day that is not over
     */
    PeriodPlanning(KpiQuery query, LocalDate today) {
        this.query = query;
        this.today = today;
        this.calendar = query.calendar();
        if (query.findGrain().isEmpty() && query.findWindow().isPresent()) {
            throw new IllegalArgumentException(
                    "a window (" + query.findWindow().get() + ") ends with a bucket; ask for a grain too");
        }
    }

    /** The periods of the range of the query, or where it has none of what is covered; none where nothing is. */
    PeriodPlan plan(Optional<DateRange> covered) {
        List<Period> periods = new ArrayList<>();
        requireBegun();
        query.findRange().or(() -> covered).flatMap(this::findPast).ifPresent(range -> {
            if (query.findGrain().isPresent()) {
                addBuckets(query.findGrain().get(), range, periods);
            } else {
                periods.add(Period.of(range));
            }
        });
        Optional<Period> all = findAll(periods);
        int buckets = periods.size();
        all.filter(period -> new ArrangedRows(query).showsAllPeriods()).ifPresent(periods::add);
        int rows = periods.size();
        List<Integer> compared = new ArrayList<>();
        query.findComparison().ifPresent(comparison -> {
            Map<Period, Integer> indexes = new HashMap<>();
            for (int row = 0; row < rows; row++) {
                indexes.put(periods.get(row), row);
            }
            for (int row = 0; row < rows; row++) {
                compared.add(findCounterpart(periods.get(row), comparison)
                        .map(counterpart -> indexes.computeIfAbsent(counterpart, added -> {
                            periods.add(added);
                            return periods.size() - 1;
                        }))
                        .orElse(-1));
            }
        });
        if (all.isPresent() && rows == buckets) {
            periods.add(all.get());
            return new PeriodPlan(periods, rows, compared, periods.size() - 1);
        }
        return new PeriodPlan(periods, rows, compared, rows > buckets ? buckets : -1);
    }

    /** All buckets as one period, if the query has a use for it. */
    private Optional<Period> findAll(List<Period> buckets) {
        if (buckets.isEmpty() || query.findGrain().isEmpty() || !new ArrangedRows(query).needsAllPeriods()) {
            return Optional.empty();
        }
        DateRange last = buckets.get(buckets.size() - 1).range();
        return Optional.of(Period.of(buckets.get(0).range().span(last)));
    }

    private void addBuckets(Grain grain, DateRange range, List<Period> periods) {
        if (range.days() / shortest(grain) > MOST_PERIODS) {
            throw new IllegalArgumentException("range " + range + " has more than " + MOST_PERIODS + " periods of a "
                    + grain + "; ask for a coarser grain or a shorter range");
        }
        for (Bucket bucket : calendar.buckets(grain, range)) {
            periods.add(period(bucket, inside(bucket)));
        }
    }

    /** What of a bucket the query is about. */
    private DateRange inside(Bucket bucket) {
        return query.findRange()
                .flatMap(asked -> asked.findOverlap(bucket.range()))
                .or(() -> Optional.of(bucket.range()))
                .flatMap(this::findPast)
                .orElse(bucket.range());
    }

    /** The days of a range that are over; empty if none is. */
    private Optional<DateRange> findPast(DateRange range) {
        if (!range.to().isAfter(today)) {
            return Optional.of(range);
        }
        return range.from().isBefore(today) ? Optional.of(new DateRange(range.from(), today)) : Optional.empty();
    }

    private void requireBegun() {
        query.findRange().filter(range -> findPast(range).isEmpty()).ifPresent(range -> {
            throw new IllegalArgumentException("no day of range " + range + " is over on " + today
                    + "; ask for days before, or an engine without a clock");
        });
    }

    private static int shortest(Grain grain) {
        return switch (grain) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 28;
            case QUARTER -> 90;
            case YEAR -> 364;
        };
    }

    /** The period of a bucket of which these days count. */
    private Period period(Bucket bucket, DateRange inside) {
        return new Period(window(bucket, inside), bucket, daysThatCount(bucket, inside));
    }

    /** The days of the bucket that the range leaves to a value: a window reaches back over a cut at the start, and one of days stands by itself. */
    private long daysThatCount(Bucket bucket, DateRange inside) {
        Window window = query.findWindow().orElse(null);
        if (window == null) {
            return inside.days();
        }
        long whole = bucket.range().days();
        boolean ofDays = window instanceof Window.Trailing trailing && trailing.unit() == Grain.DAY;
        long cutAtTheEnd = bucket.range().to().toEpochDay() - inside.to().toEpochDay();
        return ofDays ? whole : whole - cutAtTheEnd;
    }

    private DateRange window(Bucket bucket, DateRange inside) {
        Window window = query.findWindow().orElse(null);
        if (window == null) {
            return inside;
        }
        if (window instanceof Window.ToDate toDate) {
            if (toDate.since().compareTo(bucket.grain()) <= 0) {
                throw new IllegalArgumentException(
                        "a " + bucket.grain() + " has no " + toDate.since() + " to date; name a longer grain");
            }
            Bucket longer = calendar.bucketOf(toDate.since(), inside.to().minusDays(1));
            return new DateRange(longer.range().from(), inside.to());
        }
        Window.Trailing trailing = (Window.Trailing) window;
        if (trailing.unit() == Grain.DAY) {
            return new DateRange(inside.to().minusDays(trailing.count()), inside.to());
        }
        if (trailing.unit() != bucket.grain()) {
            throw new IllegalArgumentException("a window of " + trailing.count() + " " + trailing.unit()
                    + " does not end with each " + bucket.grain() + "; count it in days or in the grain of the query");
        }
        Bucket first = calendar.shift(bucket, 1L - trailing.count());
        return new DateRange(first.range().from(), inside.to());
    }

    private Optional<Period> findCounterpart(Period period, Comparison comparison) {
        if (isAtTheBeginning(period.range())) {
            return Optional.empty();
        }
        Optional<Bucket> bucket = period.findBucket();
        if (bucket.isEmpty() || comparison == Comparison.YEAR_AGO_WEEKDAY) {
            return comparison
                    .findCounterpart(period.range(), calendar)
                    .map(range -> new Period(range, null, range.days()));
        }
        DateRange inside = inside(bucket.get());
        return comparison
                .findCounterpart(bucket.get(), calendar)
                .flatMap(found -> findSamePart(bucket.get(), inside, found).map(part -> period(found, part)))
                .filter(found -> comparison != Comparison.PREVIOUS || isOfOneYearToDate(period, found));
    }

    /** Whether nothing may lie before a range, because dates have an end there: as many days, and a year and the month in which it begins. */
    private static boolean isAtTheBeginning(DateRange range) {
        return range.from().toEpochDay() - range.days() - 2 * DAYS_OF_YEAR < FIRST_DAY;
    }

    /** The first month to date has no month before it: that would be the whole of the last year. */
    private boolean isOfOneYearToDate(Period period, Period before) {
        return query.findWindow().filter(Window.ToDate.class::isInstance).isEmpty()
                || period.range().from().equals(before.range().from());
    }

    /** The days of the counterpart that correspond to those of a bucket: all to all, else as many from the same day on; empty if it has not as many. */
    private static Optional<DateRange> findSamePart(Bucket bucket, DateRange inside, Bucket counterpart) {
        if (inside.equals(bucket.range())) {
            return Optional.of(counterpart.range());
        }
        long before = inside.from().toEpochDay() - bucket.range().from().toEpochDay();
        if (before + inside.days() > counterpart.range().days()) {
            return Optional.empty();
        }
        LocalDate from = counterpart.range().from().plusDays(before);
        return Optional.of(new DateRange(from, from.plusDays(inside.days())));
    }
}
