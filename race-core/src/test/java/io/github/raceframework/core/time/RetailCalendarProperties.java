package io.github.raceframework.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Retail calendars against a slow construction of their years: days are walked from the end of the month, weeks are dealt out one by one. */
class RetailCalendarProperties {

    @Property(tries = 3000)
    void aYearEndsOnItsLastDayWithinTheBoundsOfTheRule(
            @ForAll("calendars") RetailCalendar calendar, @ForAll @IntRange(min = -9999, max = 9999) int year) {
        DateRange range = calendar.bucket(Grain.YEAR, year).range();
        LocalDate last = range.to().minusDays(1);
        LocalDate endOfMonth = endMonth(calendar, year).atEndOfMonth();
        long late = ChronoUnit.DAYS.between(endOfMonth, last);

        assertThat(range.days()).isIn(52L * 7, 53L * 7);
        assertThat(last.getDayOfWeek()).isEqualTo(calendar.lastDay());
        assertThat(late)
                .isBetween(calendar.rule() == YearEnd.LAST ? -6L : -3L, calendar.rule() == YearEnd.LAST ? 0L : 3L);
    }

    @Property(tries = 3000)
    void yearsAreThoseOfTheWalk(
            @ForAll("calendars") RetailCalendar calendar, @ForAll @IntRange(min = 1, max = 9998) int year) {
        assertThat(calendar.bucket(Grain.YEAR, year).range())
                .isEqualTo(new DateRange(
                        lastDay(calendar, year - 1).plusDays(1),
                        lastDay(calendar, year).plusDays(1)));
    }

    @Property
    void lastYearEndsAreThoseOfTheJdk(
            @ForAll("calendars") RetailCalendar calendar, @ForAll @IntRange(min = 1, max = 9998) int year) {
        RetailCalendar last =
                new RetailCalendar(calendar.pattern(), calendar.lastDay(), calendar.endMonth(), YearEnd.LAST);
        LocalDate expected = endMonth(calendar, year).atDay(1).with(TemporalAdjusters.lastInMonth(calendar.lastDay()));

        assertThat(last.bucket(Grain.YEAR, year).range().to()).isEqualTo(expected.plusDays(1));
    }

    @Property(tries = 3000)
    void weeksMakeUpPeriodsAndPeriodsQuarters(
            @ForAll("calendars") RetailCalendar calendar, @ForAll @IntRange(min = 1, max = 9997) int year) {
        DateRange range = calendar.bucket(Grain.YEAR, year).range();
        List<DateRange> weeks = weeks(range);
        List<Integer> lengths = lengthsOfPeriods(calendar, weeks.size());
        String name = calendar.endMonth() == Month.DECEMBER
                ? String.format("%04d", year)
                : String.format("FY%04d/%02d", year, (year + 1) % 100);

        int week = 0;
        for (int period = 0; period < 12; period++) {
            int first = week;
            int after = week + lengths.get(period);
            DateRange whole = weeks.get(first).span(weeks.get(after - 1));
            for (; week < after; week++) {
                LocalDate day = weeks.get(week).from().plusDays(week % 7);
                assertBucket(calendar, Grain.WEEK, day, weeks.get(week), name + String.format("-W%02d", week + 1));
                assertBucket(calendar, Grain.MONTH, day, whole, name + String.format("-P%02d", period + 1));
                assertThat(calendar.bucketOf(Grain.QUARTER, day).label()).isEqualTo(name + "-Q" + (period / 3 + 1));
                assertBucket(calendar, Grain.YEAR, day, range, name);
            }
            assertThat(calendar.bucket(Grain.MONTH, 12L * year + period).range())
                    .isEqualTo(whole);
        }
    }

    private static void assertBucket(
            RetailCalendar calendar, Grain grain, LocalDate day, DateRange range, String label) {
        Bucket bucket = calendar.bucketOf(grain, day);

        assertThat(bucket.range()).isEqualTo(range);
        assertThat(bucket.label()).isEqualTo(label);
    }

    /** The end month in which a year that nominally begins in this calendar year ends. */
    private static YearMonth endMonth(RetailCalendar calendar, int year) {
        return YearMonth.of(calendar.endMonth() == Month.DECEMBER ? year : year + 1, calendar.endMonth());
    }

    private static LocalDate lastDay(RetailCalendar calendar, int year) {
        LocalDate end = endMonth(calendar, year).atEndOfMonth();
        int farthest = calendar.rule() == YearEnd.LAST ? 6 : 3;
        for (int distance = 0; distance <= farthest; distance++) {
            if (end.minusDays(distance).getDayOfWeek() == calendar.lastDay()) {
                return end.minusDays(distance);
            }
            if (calendar.rule() == YearEnd.NEAREST && end.plusDays(distance).getDayOfWeek() == calendar.lastDay()) {
                return end.plusDays(distance);
            }
        }
        throw new AssertionError("no such day near " + end);
    }

    private static List<DateRange> weeks(DateRange year) {
        List<DateRange> weeks = new ArrayList<>();
        for (LocalDate from = year.from(); from.isBefore(year.to()); from = from.plusWeeks(1)) {
            weeks.add(new DateRange(from, from.plusWeeks(1)));
        }
        return weeks;
    }

    /** The digits of the pattern's name four times over, and whatever weeks are left to the last period. */
    private static List<Integer> lengthsOfPeriods(RetailCalendar calendar, int weeks) {
        List<Integer> quarter = Stream.of(calendar.pattern().toString().split("-"))
                .map(Integer::valueOf)
                .toList();
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lengths.addAll(quarter);
        }
        lengths.set(11, lengths.get(11) + weeks - 52);
        return lengths;
    }

    @Provide
    Arbitrary<RetailCalendar> calendars() {
        return Arbitraries.of(Calendars.ofWeeks());
    }
}
