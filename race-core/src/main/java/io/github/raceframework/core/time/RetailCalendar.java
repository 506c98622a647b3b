package io.github.raceframework.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/**
 * Years of 52 or 53 whole weeks, as retailers keep them so that every month has the same weekends each year. A quarter has 13 weeks, cut
 * into three periods of 4 or 5; the periods are the {@linkplain Grain#MONTH months} of this calendar. In a year of 53 weeks the last one
 * belongs to the last period, so that period 12 is a week longer and quarter 4 has 14 weeks.
 *
 * <p>Labels name both calendar years, {@code FY2023/24-W01}, {@code FY2023/24-P01}, {@code FY2023/24-Q1} and {@code FY2023/24}, because a
 * lone number means the first to some retailers and the last to others; they name one, {@code 2023-W01}, when the years nominally are
 * calendar years (they end in December). The ordinal of a year is the calendar year in which it nominally begins: in the month after the
 * end month, even when its first days lie before that month. Weeks are numbered on across years.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param pattern how the weeks of a quarter make up its three periods
 * @param lastDay the day on which each week ends, and so each year
 * @param endMonth the month with whose end a year ends
 * @param rule which of these days at the end of that month is the last of the year
 */
public record RetailCalendar(WeekPattern pattern, DayOfWeek lastDay, Month endMonth, YearEnd rule)
        implements RaceCalendar {

    /**
     * The 4-5-4 calendar of the National Retail Federation of the United States: years end on the Saturday nearest to the end of January, as in
     * 2023-01-29 to 2024-02-03.
     */
    public static final RetailCalendar NRF =
            new RetailCalendar(WeekPattern.FOUR_FIVE_FOUR, DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.NEAREST);

    private static final int WEEKS_OF_QUARTER = 13;
    private static final int DAYS_OF_QUARTER = 7 * WEEKS_OF_QUARTER;

    @Override
    public Bucket bucketOf(Grain grain, LocalDate day) {
        Bounds.require(this, Grain.DAY, day.toEpochDay());
        long year = yearOf(day);
        int week = weeksBefore(year, day);
        int quarter = Math.min(week / WEEKS_OF_QUARTER, 3);
        return bucket(
                grain,
                switch (grain) {
                    case DAY -> day.toEpochDay();
                    case WEEK -> Weeks.ordinal(firstDayOfWeek(), day);
                    case MONTH -> 12 * year + 3L * quarter + pattern.period(week - WEEKS_OF_QUARTER * quarter);
                    case QUARTER -> 4 * year + quarter;
                    case YEAR -> year;
                });
    }

    @Override
    public Bucket bucket(Grain grain, long ordinal) {
        Bounds.require(this, grain, ordinal);
        LocalDate from = start(grain, ordinal);
        LocalDate to = start(grain, ordinal + 1);
        return new Bucket(grain, ordinal, Bounds.range(this, grain, ordinal, from, to), label(grain, ordinal, from));
    }

    private LocalDate start(Grain grain, long ordinal) {
        return switch (grain) {
            case DAY -> LocalDate.ofEpochDay(ordinal);
            case WEEK -> Weeks.start(firstDayOfWeek(), ordinal);
            case MONTH -> {
                int month = Math.floorMod(ordinal, 12);
                int days = DAYS_OF_QUARTER * (month / 3) + 7 * pattern.weeksBefore(month % 3);
                yield startOfYear(Math.floorDiv(ordinal, 12)).plusDays(days);
            }
            case QUARTER ->
                startOfYear(Math.floorDiv(ordinal, 4)).plusDays(DAYS_OF_QUARTER * Math.floorMod(ordinal, 4L));
            case YEAR -> startOfYear(ordinal);
        };
    }

    private String label(Grain grain, long ordinal, LocalDate from) {
        return switch (grain) {
            case DAY -> from.toString();
            case WEEK -> {
                long year = yearOf(from);
                yield fiscalYear(year) + "-W" + Labels.twoDigits(weeksBefore(year, from) + 1);
            }
            case MONTH ->
                fiscalYear(Math.floorDiv(ordinal, 12L)) + "-P" + Labels.twoDigits(Math.floorMod(ordinal, 12) + 1);
            case QUARTER -> fiscalYear(Math.floorDiv(ordinal, 4L)) + "-Q" + (Math.floorMod(ordinal, 4) + 1);
            case YEAR -> fiscalYear(ordinal);
        };
    }

    private String fiscalYear(long year) {
        return Labels.fiscalYear(year, firstMonth());
    }

    private Month firstMonth() {
        return endMonth.plus(1);
    }

    private DayOfWeek firstDayOfWeek() {
        return lastDay.plus(1);
    }

    /** The number of a year: that of its nominal months, unless the day lies beyond the true end of them. */
    private long yearOf(LocalDate day) {
        long nominal = day.getMonthValue() < firstMonth().getValue() ? day.getYear() - 1L : day.getYear();
        if (day.isBefore(startOfYear(nominal))) {
            return nominal - 1;
        }
        return day.isBefore(startOfYear(nominal + 1)) ? nominal : nominal + 1;
    }

    /** The day after the end of the year before. */
    private LocalDate startOfYear(long year) {
        LocalDate firstOfMonth = LocalDate.of(Math.toIntExact(year), firstMonth(), 1);
        LocalDate latest = firstOfMonth.plusDays(rule.latestAfterMonth());
        return latest.minusDays(Math.floorMod(
                latest.getDayOfWeek().getValue() - firstDayOfWeek().getValue(), 7));
    }

    /** The weeks of the year that come before the week of a day. */
    private int weeksBefore(long year, LocalDate day) {
        return Math.toIntExact(startOfYear(year).until(day, ChronoUnit.DAYS) / 7);
    }

    /** The name that {@link RaceCalendar#parse} reads: {@code nrf}, {@code 4-4-5,last=SATURDAY,month=JANUARY}. */
    @Override
    public String toString() {
        return equals(NRF) ? "nrf" : pattern + "," + rule + "=" + lastDay + ",month=" + endMonth;
    }
}
