package io.github.raceframework.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetailCalendarTest {

    private final RetailCalendar nrf = RetailCalendar.NRF;

    /**
     * First and last days. 2000 to 2004: test data of the Perl module DateTime::Fiscal::Retail454, compiled from the calendars on the site
     * of the National Retail Federation. 2015 to 2017: the 10-K of Kohl's for 2017 ("Schedule of fiscal period": January 30, 2016; January
     * 28, 2017; February 3, 2018 with 53 weeks) and the specification of kipcole9/calendrical-ruby. 2023: Coresight Research, "The
     * 4-5-4 US Retail Calendar, 2023-24" (ends on February 3, 2024, after 53 weeks), counted back by hand.
     */
    @ParameterizedTest
    @CsvSource({
        "2000, 2000-01-30, 2001-02-03",
        "2001, 2001-02-04, 2002-02-02",
        "2002, 2002-02-03, 2003-02-01",
        "2003, 2003-02-02, 2004-01-31",
        "2004, 2004-02-01, 2005-01-29",
        "2015, 2015-02-01, 2016-01-30",
        "2016, 2016-01-31, 2017-01-28",
        "2017, 2017-01-29, 2018-02-03",
        "2023, 2023-01-29, 2024-02-03"
    })
    void yearsOfTheNationalRetailFederation(int year, LocalDate first, LocalDate last) {
        assertThat(nrf.bucket(Grain.YEAR, year).range()).isEqualTo(new DateRange(first, last.plusDays(1)));
    }

    /**
     * The years of 53 weeks from 2000 to 2200 as the specification of kipcole9/calendrical-ruby lists them; the Federation's site names
     * those up to 2023. With the first day of 2000 they fix the first day of each year to 2201.
     */
    @Test
    void longYearsOfTheNationalRetailFederation() {
        Set<Integer> longYears = Set.of(
                2000, 2006, 2012, 2017, 2023, 2028, 2034, 2040, 2045, 2051, 2056, 2062, 2068, 2073, 2079, 2084, 2090,
                2096, 2102, 2108, 2113, 2119, 2124, 2130, 2136, 2141, 2147, 2152, 2158, 2164, 2169, 2175, 2180, 2186,
                2192, 2197);
        LocalDate start = LocalDate.of(2000, 1, 30);
        for (int year = 2000; year <= 2200; year++) {
            LocalDate next = start.plusWeeks(longYears.contains(year) ? 53 : 52);
            assertThat(nrf.bucket(Grain.YEAR, year).range()).isEqualTo(new DateRange(start, next));
            start = next;
        }
    }

    /** By hand from 2023-01-29: 4, 5 and 4 weeks a quarter, and the last month 5, as the year has 53. */
    @Test
    void theLastPeriodAndQuarterOfALongYearAreAWeekLonger() {
        DateRange year = DateRange.parse("2023-01-29/2024-02-04");

        assertThat(nrf.buckets(Grain.MONTH, year))
                .extracting(bucket -> bucket.label() + " " + bucket.range())
                .containsExactly(
                        "FY2023/24-P01 2023-01-29/2023-02-26",
                        "FY2023/24-P02 2023-02-26/2023-04-02",
                        "FY2023/24-P03 2023-04-02/2023-04-30",
                        "FY2023/24-P04 2023-04-30/2023-05-28",
                        "FY2023/24-P05 2023-05-28/2023-07-02",
                        "FY2023/24-P06 2023-07-02/2023-07-30",
                        "FY2023/24-P07 2023-07-30/2023-08-27",
                        "FY2023/24-P08 2023-08-27/2023-10-01",
                        "FY2023/24-P09 2023-10-01/2023-10-29",
                        "FY2023/24-P10 2023-10-29/2023-11-26",
                        "FY2023/24-P11 2023-11-26/2023-12-31",
                        "FY2023/24-P12 2023-12-31/2024-02-04");
        assertThat(nrf.buckets(Grain.QUARTER, year))
                .extracting(bucket -> bucket.label() + " " + bucket.range())
                .containsExactly(
                        "FY2023/24-Q1 2023-01-29/2023-04-30",
                        "FY2023/24-Q2 2023-04-30/2023-07-30",
                        "FY2023/24-Q3 2023-07-30/2023-10-29",
                        "FY2023/24-Q4 2023-10-29/2024-02-04");
        assertThat(nrf.buckets(Grain.WEEK, year)).hasSize(53);
    }

    /** October of fiscal 2015 as the README of rocksoftcode/nrf-calendar has it: 2015-10-04 to 2015-10-31. */
    @Test
    void aMonthOfTheNationalRetailFederation() {
        Bucket october = nrf.bucketOf(Grain.MONTH, LocalDate.of(2015, 10, 20));

        assertThat(october.range()).isEqualTo(DateRange.parse("2015-10-04/2015-11-01"));
        assertThat(october.label()).isEqualTo("FY2015/16-P09");
    }

    @Test
    void weeksAreCountedOnAcrossYears() {
        Bucket last = nrf.bucketOf(Grain.WEEK, LocalDate.of(2024, 2, 3));
        Bucket first = nrf.bucketOf(Grain.WEEK, LocalDate.of(2024, 2, 4));

        assertThat(last.label()).isEqualTo("FY2023/24-W53");
        assertThat(first.label()).isEqualTo("FY2024/25-W01");
        assertThat(first.ordinal()).isEqualTo(last.ordinal() + 1);
    }

    @Test
    void ordinalsOfPeriodsQuartersAndYearsCountFromTheNominalFirstYear() {
        LocalDate lastDay = LocalDate.of(2024, 2, 3);

        assertThat(nrf.bucketOf(Grain.DAY, lastDay).ordinal()).isEqualTo(lastDay.toEpochDay());
        assertThat(nrf.bucketOf(Grain.DAY, lastDay).label()).isEqualTo("2024-02-03");
        assertThat(nrf.bucketOf(Grain.MONTH, lastDay).ordinal()).isEqualTo(12 * 2023 + 11);
        assertThat(nrf.bucketOf(Grain.QUARTER, lastDay).ordinal()).isEqualTo(4 * 2023 + 3);
        assertThat(nrf.bucketOf(Grain.YEAR, lastDay).ordinal()).isEqualTo(2023);
    }

    /** Fiscal years of Apple end on the last Saturday of September: cover pages and statements of its 10-Ks for 2016, 2017, 2022, 2023. */
    @ParameterizedTest
    @CsvSource({
        "2016-09-24, FY2015/16",
        "2017-09-30, FY2016/17",
        "2020-09-26, FY2019/20",
        "2021-09-25, FY2020/21",
        "2022-09-24, FY2021/22",
        "2023-09-30, FY2022/23"
    })
    void yearsThatEndOnTheLastSaturdayOfSeptember(LocalDate last, String label) {
        RetailCalendar calendar =
                new RetailCalendar(WeekPattern.FIVE_FOUR_FOUR, DayOfWeek.SATURDAY, Month.SEPTEMBER, YearEnd.LAST);
        Bucket year = calendar.bucketOf(Grain.YEAR, last);

        assertThat(year.label()).isEqualTo(label);
        assertThat(year.range().to()).isEqualTo(last.plusDays(1));
    }

    /** By hand: Sundays nearest to the end of December were 31 December 2023 and 29 December 2024, so that 2024 began on 1 January. */
    @Test
    void yearsThatEndInDecemberAreNamedLikeCalendarYears() {
        RetailCalendar calendar =
                new RetailCalendar(WeekPattern.FOUR_FOUR_FIVE, DayOfWeek.SUNDAY, Month.DECEMBER, YearEnd.NEAREST);
        LocalDate day = LocalDate.of(2024, 2, 29);

        assertThat(List.of(Grain.values()))
                .extracting(grain -> calendar.bucketOf(grain, day))
                .extracting(bucket -> bucket.label() + " " + bucket.range())
                .containsExactly(
                        "2024-02-29 2024-02-29/2024-03-01",
                        "2024-W09 2024-02-26/2024-03-04",
                        "2024-P03 2024-02-26/2024-04-01",
                        "2024-Q1 2024-01-01/2024-04-01",
                        "2024 2024-01-01/2024-12-30");
        // 30 December 2024, the day after, belongs to 2025.
        assertThat(calendar.bucketOf(Grain.WEEK, LocalDate.of(2024, 12, 30)).label())
                .isEqualTo("2025-W01");
        // Nominally 2023 began in January, its first day was 2 January: 1 January 2023, a Sunday, is nearest to the end
        // of December 2022.
        assertThat(calendar.bucketOf(Grain.YEAR, LocalDate.of(2023, 1, 1)).label())
                .isEqualTo("2022");
    }

    /** By hand: 13 weeks from 29 January 2023, cut by each pattern. */
    @ParameterizedTest
    @CsvSource({
        "FOUR_FOUR_FIVE, 2023-02-26, 2023-03-26",
        "FOUR_FIVE_FOUR, 2023-02-26, 2023-04-02",
        "FIVE_FOUR_FOUR, 2023-03-05, 2023-04-02"
    })
    void thePatternCutsAQuarter(WeekPattern pattern, LocalDate second, LocalDate third) {
        RetailCalendar calendar = new RetailCalendar(pattern, DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.NEAREST);

        assertThat(calendar.buckets(Grain.MONTH, DateRange.parse("2023-01-29/2023-04-30")))
                .extracting(bucket -> bucket.range().from())
                .containsExactly(LocalDate.of(2023, 1, 29), second, third);
    }
}
