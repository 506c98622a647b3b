package io.github.raceframework.core.value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days from one date up to, not including, another, within the years -99999 to 99999. Never empty: a range has at least one day.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param from the first day
 * @param to the day after the last
 */
public record DateRange(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(-99_999, 1, 1);
    private static final LocalDate END = LocalDate.of(100_000, 1, 1);

    public DateRange {
        if (from.isBefore(FIRST) || to.isAfter(END)) {
            throw new IllegalArgumentException("range " + from + "/" + to + " is not within the years -99999 to 99999");
        }
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "range " + from + "/" + to + " has no day in it: the end is exclusive and must be after the start");
        }
    }

    /** The one day. */
    public static DateRange day(LocalDate day) {
        return new DateRange(day, day.plusDays(1));
    }

    /**
     * Reads {@code 2024-01-01/2024-02-01}, the end exclusive.
     *
     * @throws IllegalArgumentException if the text is not two ISO dates with a slash between them, the second after the first
     */
    public static DateRange parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length == 2) {
            try {
                return new DateRange(LocalDate.parse(ends[0].strip()), LocalDate.parse(ends[1].strip()));
            } catch (DateTimeParseException e) {
                throw notARange(text, e);
            }
        }
        throw notARange(text, null);
    }

    private static IllegalArgumentException notARange(String text, @Nullable DateTimeParseException cause) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not a range of dates such as 2024-01-01/2024-02-01 (end exclusive)", cause);
    }

    /** The number of days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Whether the day lies in this range. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether every day of the other range lies in this one. */
    public boolean contains(DateRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The days of both ranges, empty if they share none. */
    public Optional<DateRange> findOverlap(DateRange other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Optional.of(new DateRange(start, end)) : Optional.empty();
    }

    /** The smallest range that has the days of both, with whatever lies between them. */
    public DateRange span(DateRange other) {
        return new DateRange(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** The two dates with a slash between, as {@link #parse} reads them. */
    @Override
    public String toString() {
        return from + "/" + to;
    }
}
