package io.github.raceframework.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * Calendar months, with weeks from any day and with quarters and years from any month.
 *
 * <p>Week 1 of a year is the first week with at least four days in the calendar year: the rule of ISO 8601 carried over to other first
 * days. Weeks from Sunday are the MMWR weeks of the United States' Centers for Disease Control and Prevention. The number of a week is
 * about the calendar year even when fiscal years start in another month.
 *
 * <p>Labels are {@code 2024-02-29}, {@code 2024-W09}, {@code 2024-02}, and {@code 2024-Q1} and {@code 2024} for years from January.
 * Quarters and years from another month name both calendar years, {@code FY2024/25-Q1} and {@code FY2024/25}, because a lone number means
 * the first in some countries and the last in others. The ordinal of a year is the calendar year in which it begins.
 *
 * <p>For years of whole weeks use {@link RetailCalendar}. Immutable and safe for use by several threads.
 *
 * @param firstDayOfWeek the day on which each week begins
 * @param firstMonth the month with which each year begins
 */
public record MonthCalendar(DayOfWeek firstDayOfWeek, Month firstMonth) implements RaceCalendar {

    /** The ISO 8601 calendar: weeks from Monday, quarters and years from January. */
    public static final MonthCalendar ISO = new MonthCalendar(DayOfWeek.MONDAY, Month.JANUARY);

    /** With weeks from this day. */
    public MonthCalendar withWeekStart(DayOfWeek newFirstDayOfWeek) {
        return new MonthCalendar(newFirstDayOfWeek, firstMonth);
    }

    /** With quarters and years from this month. */
    public MonthCalendar withFirstMonth(Month newFirstMonth) {
        return new MonthCalendar(firstDayOfWeek, newFirstMonth);
    }

    @Override
    public Bucket bucketOf(Grain grain, LocalDate day) {
        return bucket(
                grain,
                switch (grain) {
                    case DAY -> day.toEpochDay();
                    case WEEK -> Weeks.ordinal(firstDayOfWeek, day);
                    case MONTH -> monthOrdinal(day);
                    case QUARTER -> Math.floorDiv(monthOrdinal(day) - monthsBefore(), 3);
                    case YEAR -> Math.floorDiv(monthOrdinal(day) - monthsBefore(), 12);
                });
    }

    @Override
    public Bucket bucket(Grain grain, long ordinal) {
        Bounds.require(this, grain, ordinal);
        LocalDate from = start(grain, ordinal);
        LocalDate to = start(grain, ordinal + 1);
        return new Bucket(grain, ordinal, Bounds.range(this, grain, ordinal, from, to), label(grain, from));
    }

    private LocalDate start(Grain grain, long ordinal) {
        return switch (grain) {
            case DAY -> LocalDate.ofEpochDay(ordinal);
            case WEEK -> Weeks.start(firstDayOfWeek, ordinal);
            case MONTH -> firstOfMonth(ordinal);
            case QUARTER -> firstOfMonth(3 * ordinal + monthsBefore());
            case YEAR -> firstOfMonth(12 * ordinal + monthsBefore());
        };
    }

    private String label(Grain grain, LocalDate from) {
        return switch (grain) {
            case DAY -> from.toString();
            case WEEK -> {
                // The year that has at least four days of the week has its fourth.
                LocalDate fourth = from.plusDays(3);
                yield Labels.year(fourth.getYear()) + "-W" + Labels.twoDigits((fourth.getDayOfYear() + 6) / 7);
            }
            case MONTH -> Labels.year(from.getYear()) + "-" + Labels.twoDigits(from.getMonthValue());
            case QUARTER ->
                fiscalYear(from) + "-Q" + (Math.floorMod(from.getMonthValue() - firstMonth.getValue(), 12) / 3 + 1);
            case YEAR -> fiscalYear(from);
        };
    }

    private String fiscalYear(LocalDate day) {
        return Labels.fiscalYear(Math.floorDiv(monthOrdinal(day) - monthsBefore(), 12), firstMonth);
    }

    /** The months of the calendar year that come before the first month of the fiscal one. */
    private int monthsBefore() {
        return firstMonth.getValue() - 1;
    }

    private static long monthOrdinal(LocalDate day) {
        return 12L * day.getYear() + day.getMonthValue() - 1;
    }

    private static LocalDate firstOfMonth(long ordinal) {
        return LocalDate.of(Math.toIntExact(Math.floorDiv(ordinal, 12)), Math.floorMod(ordinal, 12) + 1, 1);
    }

    /** The name that {@link RaceCalendar#parse} reads: {@code iso}, {@code week=SUNDAY}, {@code year=APRIL}, {@code week=SUNDAY,year=APRIL}. */
    @Override
    public String toString() {
        String week = firstDayOfWeek == ISO.firstDayOfWeek ? "" : "week=" + firstDayOfWeek;
        String year = firstMonth == ISO.firstMonth ? "" : "year=" + firstMonth;
        if (week.isEmpty() && year.isEmpty()) {
            return "iso";
        }
        return week + (week.isEmpty() || year.isEmpty() ? "" : ",") + year;
    }
}
