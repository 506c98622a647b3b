package io.github.raceframework.metrics.pacing;

import io.github.raceframework.core.plan.ElapsedWeight;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of a target falls on a day: by the day of the week, and nothing on days that are closed. The weight of a month is the sum over
 * its days, so that a month with more working days gets more.
 *
 * <p>For the shape of last year, or weights by hand, use {@link Phasing#shape} and {@link Phasing#ofShares}. Immutable and safe for use by
 * several threads.
 *
 * @param weekdays the weight of each day of the week; of one that is left out it is 0
 * @param closed the days without any weight
 */
public record DayWeights(Map<DayOfWeek, BigDecimal> weekdays, Set<LocalDate> closed) {

    public DayWeights {
        Map<DayOfWeek, BigDecimal> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            BigDecimal weight = Decimals.canonical(weekdays.getOrDefault(day, BigDecimal.ZERO));
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight " + weight.toPlainString() + " of " + day + " is negative");
            }
            all.put(day, weight);
        }
        if (all.values().stream().allMatch(weight -> weight.signum() == 0)) {
            throw new IllegalArgumentException("no day of the week has a weight above 0");
        }
        weekdays = Map.copyOf(all);
        closed = Set.copyOf(closed);
    }

    /** One for each day from Monday to Friday. */
    public static DayWeights workingDays() {
        Map<DayOfWeek, BigDecimal> weights = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            weights.put(day, day.compareTo(DayOfWeek.SATURDAY) < 0 ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return new DayWeights(weights, Set.of());
    }

    /** By the day of the week, such as the mean visits on each. */
    public static DayWeights profile(Map<DayOfWeek, BigDecimal> weekdays) {
        return new DayWeights(weekdays, Set.of());
    }

    /** The same weights, and none on these days. */
    public DayWeights closedOn(Set<LocalDate> days) {
        return new DayWeights(weekdays, days);
    }

    /** The weight of a day. */
    public BigDecimal of(LocalDate day) {
        return closed.contains(day) ? BigDecimal.ZERO : weekdays.getOrDefault(day.getDayOfWeek(), BigDecimal.ZERO);
    }

    /**
     * The phasing over the buckets of a range: the weight of each is the sum over its days in the range.
     *
     * @throws IllegalArgumentException if no day of the range has a weight
     */
    public Phasing phasing(RaceCalendar calendar, Grain grain, DateRange range) {
        List<BigDecimal> weights = new ArrayList<>();
        for (Bucket bucket : calendar.buckets(grain, range)) {
            weights.add(bucket.range().findOverlap(range).map(this::sum).orElse(BigDecimal.ZERO));
        }
        return Phasing.shape(grain, weights);
    }

    /**
     * The part of a range's weight that falls before a day.
     *
     * @param until the first day that does not count
     * @throws IllegalArgumentException if no day of the range has a weight
     */
    public ElapsedWeight elapsed(DateRange range, LocalDate until) {
        BigDecimal whole = sum(range);
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("no day of " + range + " has a weight");
        }
        if (!until.isAfter(range.from())) {
            return ElapsedWeight.NONE;
        }
        LocalDate end = until.isBefore(range.to()) ? until : range.to();
        return ElapsedWeight.of(sum(new DateRange(range.from(), end)), whole);
    }

    private BigDecimal sum(DateRange days) {
        return days.from().datesUntil(days.to()).map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
