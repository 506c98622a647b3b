package io.github.raceframework.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MonthCalendarProperties {

    @Property(tries = 5000)
    void weeksAreThoseOfTheJdkWithFourDaysInTheFirst(
            @ForAll("calendars") MonthCalendar calendar, @ForAll("days") LocalDate day) {
        WeekFields weeks = WeekFields.of(calendar.firstDayOfWeek(), 4);
        Bucket week = calendar.bucketOf(Grain.WEEK, day);

        assertThat(week.range().from()).isEqualTo(day.with(weeks.dayOfWeek(), 1));
        assertThat(week.range().days()).isEqualTo(7);
        assertThat(week.label())
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        day.get(weeks.weekBasedYear()),
                        day.get(weeks.weekOfWeekBasedYear())));
    }

    @Property
    void monthsAreCalendarMonths(@ForAll("calendars") MonthCalendar calendar, @ForAll("days") LocalDate day) {
        Bucket month = calendar.bucketOf(Grain.MONTH, day);

        assertThat(month.range().from()).isEqualTo(YearMonth.from(day).atDay(1));
        assertThat(month.range().to())
                .isEqualTo(YearMonth.from(day).atEndOfMonth().plusDays(1));
        assertThat(month.label()).isEqualTo(YearMonth.from(day).toString());
    }

    /** A fiscal year is the calendar year, moved on by the months before its first. */
    @Property
    void aFiscalYearIsACalendarYearMovedOn(@ForAll("calendars") MonthCalendar calendar, @ForAll("days") LocalDate day) {
        int moved = calendar.firstMonth().getValue() - 1;
        YearMonth month = YearMonth.from(day).minusMonths(moved);
        Bucket year = calendar.bucketOf(Grain.YEAR, day);
        Bucket quarter = calendar.bucketOf(Grain.QUARTER, day);

        assertThat(year.ordinal()).isEqualTo(month.getYear());
        assertThat(year.range().from())
                .isEqualTo(month.withMonth(1).plusMonths(moved).atDay(1));
        assertThat(year.range().to()).isEqualTo(year.range().from().plusYears(1));
        assertThat(quarter.label()).isEqualTo(year.label() + "-Q" + month.get(IsoFields.QUARTER_OF_YEAR));
        assertThat(quarter.range().to()).isEqualTo(quarter.range().from().plusMonths(3));
    }

    @Provide
    Arbitrary<MonthCalendar> calendars() {
        return Arbitraries.of(Calendars.ofMonths());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Calendars.days().filter(day -> day.getYear() > 0 && day.getYear() < 9999);
    }
}
