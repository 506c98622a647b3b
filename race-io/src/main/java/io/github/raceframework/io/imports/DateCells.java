package io.github.raceframework.io.imports;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.io.text.Echo;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of one pattern of {@link DateTimeFormatter}, strictly: 31 February is an error. A time of day is read and dropped. A pattern
 * may stop at the month, quarter or year; then the date is the first day of it. Names of months and days are English.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class DateCells {

    private static final ZonedDateTime PROBE = ZonedDateTime.of(2023, 11, 23, 22, 33, 44, 0, ZoneOffset.UTC);
    private static final int LAST_YEAR = 9999;

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final Grain precision;
    private final @Nullable ZoneId zone;

    /**
     * A reader of dates of that pattern.
     *
     * @throws IllegalArgumentException if it is no pattern, or one that gives no date
     */
    DateCells(String pattern) {
        this(pattern, null);
    }

    /**
     * A reader of dates of that pattern; a time with an offset from UTC is put on the clock of the zone, if there is one.
     *
     * @throws IllegalArgumentException if it is no pattern, or one that gives no date
     */
    DateCells(String pattern, @Nullable ZoneId zone) {
        this.pattern = pattern;
        this.zone = zone;
        try {
            this.formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(yearOfEraToYear(pattern))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            this.precision = precision(formatter.parse(formatter.format(PROBE)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(noDate(pattern), e);
        }
    }

    /**
     * A reader of days of that pattern, as the other constructor makes one.
     *
     * @throws IllegalArgumentException if it is no pattern, or one that gives no day
     */
    static DateCells ofDays(String pattern, @Nullable ZoneId zone) {
        DateCells days = new DateCells(pattern, zone);
        if (days.precision != Grain.DAY) {
            throw new IllegalArgumentException(noDate(pattern));
        }
        return days;
    }

    private static String noDate(String pattern) {
        return "date format " + Echo.quoted(pattern)
                + " gives no date: write yyyy for the year, MM for the month, dd for the day, as in yyyy-MM-dd";
    }

    /** Patterns say {@code yyyy}, which strictly wants an era; {@code uuuu} is the year that people mean. */
    private static String yearOfEraToYear(String pattern) {
        StringBuilder changed = new StringBuilder(pattern.length());
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            changed.append(c == 'y' && !quoted ? 'u' : c);
        }
        return changed.toString();
    }

    private static Grain precision(TemporalAccessor parsed) {
        if (parsed.query(TemporalQueries.localDate()) != null) {
            return Grain.DAY;
        }
        boolean straysBelow =
                parsed.isSupported(ChronoField.DAY_OF_MONTH) || parsed.isSupported(ChronoField.MINUTE_OF_HOUR);
        if (!parsed.isSupported(ChronoField.YEAR) || straysBelow) {
            throw new DateTimeException("days or minutes without a date");
        }
        if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
            return Grain.MONTH;
        }
        return parsed.isSupported(IsoFields.QUARTER_OF_YEAR) ? Grain.QUARTER : Grain.YEAR;
    }

    String pattern() {
        return pattern;
    }

    /** What a cell names: a day, or only a month, quarter or year. */
    Grain precision() {
        return precision;
    }

    /** The date of a cell. */
    LocalDate parse(String cell) throws CellException {
        String text = cell.strip();
        if (text.isEmpty()) {
            throw new CellException("is blank, but every row needs a date", "write the date or leave the row out");
        }
        LocalDate date;
        try {
            date = date(formatter.parse(text));
        } catch (DateTimeException e) {
            throw notADate(text);
        }
        if (!isInBounds(date)) {
            throw new CellException("is out of bounds", "write a year between 1 and " + LAST_YEAR);
        }
        return date;
    }

    /** The date that a text without spaces around it names; empty if it names none. */
    Optional<LocalDate> find(String text) {
        ParsePosition end = new ParsePosition(0);
        if (formatter.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(date(formatter.parse(text))).filter(DateCells::isInBounds);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isInBounds(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= LAST_YEAR;
    }

    private LocalDate date(TemporalAccessor parsed) {
        if (precision == Grain.DAY) {
            return zone != null && parsed.isSupported(ChronoField.INSTANT_SECONDS)
                    ? ZonedDateTime.from(parsed).withZoneSameInstant(zone).toLocalDate()
                    : LocalDate.from(parsed);
        }
        int year = parsed.get(ChronoField.YEAR);
        return switch (precision) {
            case MONTH -> LocalDate.of(year, parsed.get(ChronoField.MONTH_OF_YEAR), 1);
            // Not get(...), which asks for the range of a field and wants a whole date for that.
            case QUARTER -> LocalDate.of(year, 3 * (int) parsed.getLong(IsoFields.QUARTER_OF_YEAR) - 2, 1);
            default -> LocalDate.of(year, 1, 1);
        };
    }

    private CellException notADate(String text) {
        try {
            formatter.withResolverStyle(ResolverStyle.SMART).parse(text);
            return new CellException("is no day of the calendar", "correct the date");
        } catch (DateTimeException e) {
            return new CellException(
                    "is not a date of the form \"" + pattern + '"', "correct the date or set the date format");
        }
    }

    /** The pattern. */
    @Override
    public String toString() {
        return pattern;
    }
}
