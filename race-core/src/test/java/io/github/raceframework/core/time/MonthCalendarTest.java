package io.github.raceframework.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthCalendarTest {

    /**
     * MMWR weeks. Published by the CDC: influenza seasons from 30 September 2012 (week 40) to 18 May 2013 (week 20), MMWR 62(23); "week
     * ending September 10, 2016 (36th week)", MMWR 65(36). Computed by another implementation, the R package MMWRweek 0.1.3:
     * {@code MMWRweek(as.Date("1999-12-31"))} and so on in its manual, {@code MMWRweek2Date(2015, 36, 3)} is 2015-09-08, and 2022-06-04 and
     * 2022-06-05 in the vignette of the R package OCepi.
     */
    @ParameterizedTest
    @CsvSource({
        "2012-09-30, 2012-W40",
        "2013-05-18, 2013-W20",
        "2016-09-04, 2016-W36",
        "2016-09-10, 2016-W36",
        "1999-12-31, 1999-W52",
        "2000-12-31, 2001-W01",
        "2001-12-31, 2002-W01",
        "2015-09-08, 2015-W36",
        "2022-06-04, 2022-W22",
        "2022-06-05, 2022-W23"
    })
    void weeksFromSundayAreMmwrWeeks(LocalDate day, String week) {
        MonthCalendar calendar = RaceCalendar.iso().withWeekStart(DayOfWeek.SUNDAY);

        assertThat(calendar.bucketOf(Grain.WEEK, day).label()).isEqualTo(week);
    }

    /** By hand: 29 February 2024 was a Thursday, 1 January 2024 a Monday. */
    @ParameterizedTest
    @CsvSource({
        "MONDAY,    2024-02-26, 2024-W09",
        // The week from 26 December 2023 has one day of 2024, so week 1 begins on 2 January.
        "TUESDAY,   2024-02-27, 2024-W09",
        "WEDNESDAY, 2024-02-28, 2024-W09",
        "THURSDAY,  2024-02-29, 2024-W09",
        // The week from 29 December 2023 has four days of 2024 and is week 1; 23 February is 8 weeks later.
        "FRIDAY,    2024-02-23, 2024-W09",
        "SATURDAY,  2024-02-24, 2024-W09",
        "SUNDAY,    2024-02-25, 2024-W09"
    })
    void weeksStartOnAnyDay(DayOfWeek first, LocalDate from, String label) {
        Bucket week = RaceCalendar.iso().withWeekStart(first).bucketOf(Grain.WEEK, LocalDate.of(2024, 2, 29));

        assertThat(week.range().from()).isEqualTo(from);
        assertThat(week.range().days()).isEqualTo(7);
        assertThat(week.label()).isEqualTo(label);
    }

    /** The tax and fiscal year of Japan, India and the United Kingdom's government runs from April; the United States' from October. */
    @ParameterizedTest
    @CsvSource({
        "APRIL,   2024-03-31, QUARTER, FY2023/24-Q4, 2024-01-01/2024-04-01",
        "APRIL,   2024-03-31, YEAR,    FY2023/24,    2023-04-01/2024-04-01",
        "APRIL,   2024-04-01, QUARTER, FY2024/25-Q1, 2024-04-01/2024-07-01",
        "APRIL,   2024-04-01, YEAR,    FY2024/25,    2024-04-01/2025-04-01",
        "OCTOBER, 2024-02-29, QUARTER, FY2023/24-Q2, 2024-01-01/2024-04-01",
        "OCTOBER, 1999-12-31, YEAR,    FY1999/00,    1999-10-01/2000-10-01",
        // Quarters of a year from February do not begin with those of the calendar year.
        "FEBRUARY, 2024-01-31, QUARTER, FY2023/24-Q4, 2023-11-01/2024-02-01",
        "FEBRUARY, 2024-02-01, QUARTER, FY2024/25-Q1, 2024-02-01/2024-05-01"
    })
    void quartersAndYearsStartWithAnyMonth(Month first, LocalDate day, Grain grain, String label, String range) {
        Bucket bucket = RaceCalendar.iso().withFirstMonth(first).bucketOf(grain, day);

        assertThat(bucket.label()).isEqualTo(label);
        assertThat(bucket.range()).hasToString(range);
    }

    @Test
    void daysWeeksAndMonthsOfAFiscalYearKeepTheirNames() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        MonthCalendar april = RaceCalendar.iso().withFirstMonth(Month.APRIL);

        assertThat(april.bucketOf(Grain.DAY, day)).isEqualTo(RaceCalendar.iso().bucketOf(Grain.DAY, day));
        assertThat(april.bucketOf(Grain.WEEK, day)).isEqualTo(RaceCalendar.iso().bucketOf(Grain.WEEK, day));
        assertThat(april.bucketOf(Grain.MONTH, day))
                .isEqualTo(RaceCalendar.iso().bucketOf(Grain.MONTH, day));
    }

    @Test
    void theOrdinalOfAYearIsTheCalendarYearInWhichItBegins() {
        LocalDate day = LocalDate.of(2024, 2, 29);

        assertThat(RaceCalendar.iso().bucketOf(Grain.YEAR, day).ordinal()).isEqualTo(2024);
        assertThat(RaceCalendar.iso()
                        .withFirstMonth(Month.APRIL)
                        .bucketOf(Grain.YEAR, day)
                        .ordinal())
                .isEqualTo(2023);
        assertThat(RaceCalendar.iso()
                        .withFirstMonth(Month.APRIL)
                        .bucketOf(Grain.QUARTER, day)
                        .ordinal())
                .isEqualTo(4 * 2023 + 3);
    }
}
