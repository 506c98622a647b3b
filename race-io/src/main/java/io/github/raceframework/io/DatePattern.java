package io.github.raceframework.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One way to write a day, perhaps with a time of day. Read strictly: 31 February is no date. Names of months are English. */
final class DatePattern {

    private static final ZonedDateTime PROBE = ZonedDateTime.of(2023, 11, 23, 22, 33, 44, 0, ZoneOffset.UTC);

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final @Nullable ZoneId zone;

    /**
     * Days of that pattern; a time with an offset from UTC is put on the clock of the zone, if there is one.
     *
     * @throws IllegalArgumentException if it is no pattern, or one that gives no day
     */
    DatePattern(String pattern, @Nullable ZoneId zone) {
        this.pattern = pattern;
        this.zone = zone;
        try {
            this.formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            if (formatter.parse(formatter.format(PROBE)).query(TemporalQueries.localDate()) == null) {
                throw new DateTimeException("no day");
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "date format " + Echo.quoted(pattern)
                            + " gives no day: write yyyy for the year, MM for the month, dd for the day, as in yyyy-MM-dd",
                    e);
        }
    }

    /** The day that a text names; empty if it is not written so. */
    Optional<LocalDate> find(String text) {
        try {
            LocalDate date = day(formatter.parse(text));
            return date.getYear() < 1 || date.getYear() > 9999 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate day(TemporalAccessor parsed) {
        boolean isInstant = parsed.isSupported(ChronoField.INSTANT_SECONDS);
        return zone != null && isInstant
                ? ZonedDateTime.from(parsed).withZoneSameInstant(zone).toLocalDate()
                : LocalDate.from(parsed);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
