package io.github.raceframework.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Numbers weeks. The week in which 1970-01-01, epoch day 0, lies has number 0. */
final class Weeks {

    private Weeks() {}

    static long ordinal(DayOfWeek firstDay, LocalDate day) {
        return Math.floorDiv(day.toEpochDay() - startOfFirst(firstDay), 7);
    }

    static LocalDate start(DayOfWeek firstDay, long ordinal) {
        return LocalDate.ofEpochDay(startOfFirst(firstDay) + 7 * ordinal);
    }

    /** 1970-01-01 was a Thursday. */
    private static long startOfFirst(DayOfWeek firstDay) {
        return -Math.floorMod(DayOfWeek.THURSDAY.getValue() - firstDay.getValue(), 7);
    }
}
