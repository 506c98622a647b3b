package io.github.raceframework.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Every built-in calendar, and days to try them on. */
final class Calendars {

    private Calendars() {}

    /** All 7 first days of the week with all 12 first months. */
    static List<MonthCalendar> ofMonths() {
        List<MonthCalendar> calendars = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Month month : Month.values()) {
                calendars.add(RaceCalendar.iso().withWeekStart(day).withFirstMonth(month));
            }
        }
        return calendars;
    }

    /** All patterns with all last days, end months and rules. */
    static List<RetailCalendar> ofWeeks() {
        List<RetailCalendar> calendars = new ArrayList<>();
        for (WeekPattern pattern : WeekPattern.values()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (Month month : Month.values()) {
                    for (YearEnd rule : YearEnd.values()) {
                        calendars.add(new RetailCalendar(pattern, day, month, rule));
                    }
                }
            }
        }
        return calendars;
    }

    static List<RaceCalendar> all() {
        List<RaceCalendar> calendars = new ArrayList<>(ofMonths());
        calendars.addAll(ofWeeks());
        return calendars;
    }

    static Arbitrary<RaceCalendar> any() {
        return Arbitraries.of(all());
    }

    /** Recent days, days around New Year and around the ends of months, and days of any year that a range has, but for the outermost. */
    static Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> recent = between(LocalDate.of(1960, 1, 1), LocalDate.of(2060, 1, 1));
        Arbitrary<LocalDate> aroundAMonthEnd =
                recent.flatMap(day -> Arbitraries.integers().between(-8, 8).map(day.withDayOfMonth(1)::plusDays));
        Arbitrary<LocalDate> anyYear = between(LocalDate.of(-99_990, 1, 1), LocalDate.of(99_990, 1, 1));
        return Arbitraries.oneOf(recent, aroundAMonthEnd, anyYear);
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
