package io.github.raceframework.metrics.pacing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day up to which something is looked at, and the time zone whose day it is. Today is not over and so is left out, unless it is asked for.
 *
 * <p>Immutable.
 *
 * @param today the day on which one looks
 * @param zone the zone in which it is that day
 * @param until the first day that does not count: today, or the day after if today counts
 */
public record AsOf(LocalDate today, ZoneId zone, LocalDate until) {

    public AsOf {
        if (!until.equals(today) && !until.equals(today.plusDays(1))) {
            throw new IllegalArgumentException("until " + until + " is neither " + today + " nor the day after it");
        }
    }

    /** On that day, which itself does not count. */
    public static AsOf of(LocalDate today, ZoneId zone) {
        return new AsOf(today, zone, today);
    }

    /** On the day that it is in the zone at that instant, which itself does not count. */
    public static AsOf at(Instant now, ZoneId zone) {
        return of(LocalDate.ofInstant(now, zone), zone);
    }

    /** The same, with today as far as it has come. */
    public AsOf withToday() {
        return new AsOf(today, zone, today.plusDays(1));
    }

    /** {@code before 2025-06-01 Europe/Berlin}. */
    @Override
    public String toString() {
        return "before " + until + " " + zone;
    }
}
