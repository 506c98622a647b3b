package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A period beside another. Expected counts are of days and of a few rows, by hand. */
class ComparisonTest {

    /** One session a day, from 2023 through 2024, a leap year. */
    private static FactTable oneADay(String from, String to) {
        StringBuilder rows = new StringBuilder("date sessions\n");
        for (LocalDate day = LocalDate.parse(from); day.isBefore(LocalDate.parse(to)); day = day.plusDays(1)) {
            rows.append(day).append(" 1\n");
        }
        return Table.named("visits").covers(from + "/" + to).rows(rows.toString());
    }

    private static final FactTable TWO_YEARS = oneADay("2023-01-01", "2025-01-01");

    @Test
    void monthOverMonthOfOneEventPerDayIsRightForAllTwelveMonthsOfALeapYear() {
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .in("2024-01-01/2025-01-01")
                        .against(Comparison.PREVIOUS)
                        .changes(TWO_YEARS))
                .containsExactly(
                        "2024-01: 31 - 31 = 0, 0",
                        "2024-02: 29 - 31 = -2, -0.06451612903225806", // -2 / 31
                        "2024-03: 31 - 29 = 2, 0.06896551724137931", // 2 / 29
                        "2024-04: 30 - 31 = -1, -0.03225806451612903", // -1 / 31
                        "2024-05: 31 - 30 = 1, 0.03333333333333333", // 1 / 30
                        "2024-06: 30 - 31 = -1, -0.03225806451612903",
                        "2024-07: 31 - 30 = 1, 0.03333333333333333",
                        "2024-08: 31 - 31 = 0, 0",
                        "2024-09: 30 - 31 = -1, -0.03225806451612903",
                        "2024-10: 31 - 30 = 1, 0.03333333333333333",
                        "2024-11: 30 - 31 = -1, -0.03225806451612903",
                        "2024-12: 31 - 30 = 1, 0.03333333333333333");
    }

    @Test
    void theYearOfTheShiftedMonthsIsTheirSum() {
        List<String> months = Ask.formula("sessions")
                .per(Grain.MONTH)
                .in("2024-01-01/2025-01-01")
                .against(Comparison.YEAR_AGO)
                .changes(TWO_YEARS);

        assertThat(months.get(1)).isEqualTo("2024-02: 29 - 28 = 1, 0.03571428571428571"); // 1 / 28
        // 366 - 365
        assertThat(Ask.formula("sessions")
                        .per(Grain.YEAR)
                        .in("2024-01-01/2025-01-01")
                        .against(Comparison.YEAR_AGO)
                        .changes(TWO_YEARS))
                .containsExactly("2024: 366 - 365 = 1, 0.0027397260273972603");
        assertThat(Ask.formula("sessions")
                        .in("2024-01-01/2025-01-01")
                        .against(Comparison.YEAR_AGO)
                        .changes(TWO_YEARS))
                .containsExactly("2024-01-01/2025-01-01: 366 - 365 = 1, 0.0027397260273972603");
    }

    @Test
    void aDayIsComparedWithTheSameDayOfTheSameMonth() {
        List<String> days = Ask.formula("sessions")
                .per(Grain.DAY)
                .in("2024-02-28/2024-03-02")
                .against(Comparison.YEAR_AGO)
                .changes(TWO_YEARS);

        assertThat(days)
                .containsExactly(
                        "2024-02-28: 1 - 1 = 0, 0",
                        "2024-02-29: 1 - NOT_COVERED = NOT_COVERED, NOT_COVERED",
                        "2024-03-01: 1 - 1 = 0, 0");
    }

    @Test
    void aRangeIsComparedWithAsManyDaysBefore() {
        assertThat(Ask.formula("sessions")
                        .in("2024-03-01/2024-03-11")
                        .against(Comparison.PREVIOUS)
                        .changes(TWO_YEARS))
                .containsExactly("2024-03-01/2024-03-11: 10 - 10 = 0, 0");
        // From 1 January 2024 on there are 2024-01-01 and the day before only.
        assertThat(Ask.formula("sessions")
                        .in("2023-01-02/2023-01-04")
                        .against(Comparison.PREVIOUS)
                        .changes(TWO_YEARS))
                .containsExactly("2023-01-02/2023-01-04: 2 - 1 [PARTIAL_COVERAGE(1/2)] = NOT_COVERED, NOT_COVERED");
    }

    @Test
    void aBucketThatIsCutIsComparedWithAsManyDaysFromTheSameDayOn() {
        // 1 to 10 March against 1 to 10 February; 1 to 30 March has no 30 days of February to stand against.
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .in("2024-03-01/2024-03-11")
                        .against(Comparison.PREVIOUS)
                        .changes(TWO_YEARS))
                .containsExactly("2024-03: 10 [INCOMPLETE_PERIOD(10/31)] - 10 [INCOMPLETE_PERIOD(10/29)]"
                        + " = 0 [INCOMPLETE_PERIOD(10/31, before 10/29)], 0 [INCOMPLETE_PERIOD(10/31, before 10/29)]");
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .in("2024-03-01/2024-03-31")
                        .against(Comparison.PREVIOUS)
                        .changes(TWO_YEARS))
                .containsExactly("2024-03: 30 [INCOMPLETE_PERIOD(30/31)] - NOT_COVERED = NOT_COVERED, NOT_COVERED");
        // From the 21st on: 11 days of March, and February has 9. From the 10th on: 20 days of February, as many of
        // January.
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .in("2024-03-21/2024-04-01")
                        .against(Comparison.PREVIOUS)
                        .changes(TWO_YEARS))
                .containsExactly("2024-03: 11 [INCOMPLETE_PERIOD(11/31)] - NOT_COVERED = NOT_COVERED, NOT_COVERED");
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .in("2024-02-10/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .changes(TWO_YEARS))
                .containsExactly("2024-02: 20 [INCOMPLETE_PERIOD(20/29)] - 20 [INCOMPLETE_PERIOD(20/31)]"
                        + " = 0 [INCOMPLETE_PERIOD(20/29, before 20/31)], 0 [INCOMPLETE_PERIOD(20/29, before 20/31)]");
    }

    @Test
    void aRangeIsComparedWithAsManyDaysAYearAgo() {
        Ask ask = Ask.formula("sessions");

        // 29 February has no counterpart; whole months are compared with whole months.
        assertThat(ask.in("2024-02-28/2024-03-01").against(Comparison.YEAR_AGO).changes(TWO_YEARS))
                .containsExactly("2024-02-28/2024-03-01: 2 - NOT_COVERED = NOT_COVERED, NOT_COVERED");
        assertThat(ask.in("2024-02-10/2024-03-10").against(Comparison.YEAR_AGO).changes(TWO_YEARS))
                .containsExactly("2024-02-10/2024-03-10: 29 - NOT_COVERED = NOT_COVERED, NOT_COVERED");
        assertThat(ask.in("2024-03-10/2024-04-10").against(Comparison.YEAR_AGO).changes(TWO_YEARS))
                .containsExactly("2024-03-10/2024-04-10: 31 - 31 = 0, 0");
        assertThat(ask.in("2024-02-01/2024-04-01").against(Comparison.YEAR_AGO).changes(TWO_YEARS))
                .containsExactly("2024-02-01/2024-04-01: 60 - 59 = 1, 0.01694915254237288"); // 1 / 59
    }

    @Test
    void aSumOfWhatIsKnownIsNotSetAgainstAnother() {
        FactTable patchy = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                        date       impressions clicks
                        2024-01-08 100         1
                        2024-01-09 100         -
                        2024-02-08 100         3
                        """);
        Ask clicks = Ask.formula("clicks")
                .per(Grain.MONTH)
                .in("2024-02-01/2024-03-01")
                .against(Comparison.PREVIOUS);

        assertThat(clicks.changes(patchy))
                .containsExactly("2024-02: 3 - 1 [PARTIAL_INPUT(1/2)] = PARTIAL_INPUT, PARTIAL_INPUT");
        assertThat(clicks.loosely().changes(patchy))
                .containsExactly(
                        "2024-02: 3 - 1 [PARTIAL_INPUT(1/2)] = 2 [PARTIAL_INPUT(1/2)], 2 [PARTIAL_INPUT(1/2)]");
        // A rate of the rows on which all is known may be: 3 / 100 after 1 / 100.
        assertThat(Ask.formula("clicks / impressions")
                        .per(Grain.MONTH)
                        .in("2024-02-01/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .changes(patchy))
                .containsExactly(
                        "2024-02: 0.03 - 0.01 [PARTIAL_INPUT(1/2)] = 0.02 [PARTIAL_INPUT(1/2)], 2 [PARTIAL_INPUT(1/2)]");
    }

    @Test
    void thereIsNoGrowthFromWhatWasNotCovered() {
        FactTable late = oneADay("2024-01-20", "2024-03-01");

        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .against(Comparison.PREVIOUS)
                        .changes(late))
                .containsExactly(
                        "2024-01: 12 [PARTIAL_COVERAGE(12/31)] - NOT_COVERED = NOT_COVERED, NOT_COVERED",
                        "2024-02: 29 - 12 [PARTIAL_COVERAGE(12/31)] = NOT_COVERED, NOT_COVERED");
    }

    @Test
    void weekdaysAreComparedWithWeekdays() {
        // Monday 2024-01-08 and Monday 2023-01-09; a month against the 31 days 52 weeks before.
        FactTable mondays =
                Table.named("visits").covers("2023-01-01/2025-01-01").rows("""
                        date       sessions
                        2023-01-09 4
                        2024-01-08 5
                        """);

        assertThat(Ask.formula("sessions")
                        .per(Grain.DAY)
                        .in("2024-01-08/2024-01-09")
                        .against(Comparison.YEAR_AGO_WEEKDAY)
                        .changes(mondays))
                .containsExactly("2024-01-08: 5 - 4 = 1, 0.25");
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .in("2024-01-01/2024-02-01")
                        .against(Comparison.YEAR_AGO_WEEKDAY)
                        .changes(mondays))
                .containsExactly("2024-01: 5 - 4 = 1, 0.25");
    }

    @Test
    void weeksOfARetailYearAreComparedWithTheSameWeekAndThe53rdWithNone() {
        RaceCalendar nrf = RaceCalendar.parse("nrf");
        Ask week = Ask.formula("sessions").per(Grain.WEEK, nrf).against(Comparison.YEAR_AGO);

        // Fiscal 2023 has 53 weeks from 2023-01-29, fiscal 2024 begins on 2024-02-04: week 1 against week 1.
        assertThat(week.in("2024-02-04/2024-02-11").changes(TWO_YEARS)).containsExactly("FY2024/25-W01: 7 - 7 = 0, 0");
        FactTable longer = oneADay("2022-01-30", "2024-03-01");
        assertThat(week.in("2024-01-28/2024-02-04").changes(longer))
                .containsExactly("FY2023/24-W53: 7 - NOT_COVERED = NOT_COVERED, NOT_COVERED");
    }

    @Test
    void weeksThatMakeUpNoYearHaveNoCounterpartAYearAgo() {
        assertThatThrownBy(() -> Ask.formula("sessions")
                        .per(Grain.WEEK)
                        .against(Comparison.YEAR_AGO)
                        .changes(TWO_YEARS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "each WEEK of calendar iso has no place of its own in a year, so that it has no counterpart a"
                                + " year ago; compare with YEAR_AGO_WEEKDAY");
    }

    @Test
    void groupsThatVanishedAreThere() {
        FactTable channels =
                Table.named("visits").covers("2024-01-01/2024-03-01").rows("""
                        date       channel sessions
                        2024-01-08 EMAIL   4
                        2024-01-08 DIRECT  6
                        2024-02-08 DIRECT  9
                        2024-02-09 DISPLAY 2
                        """);

        assertThat(Ask.formula("sessions")
                        .by("channel")
                        .per(Grain.MONTH)
                        .in("2024-02-01/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .changes(channels))
                .containsExactly(
                        "2024-02 DIRECT: 9 - 6 = 3, 0.5",
                        "2024-02 DISPLAY: 2 - 0 = 2, ZERO_DENOMINATOR",
                        "2024-02 EMAIL: 0 - 4 = -4, -1");
    }

    @Test
    void ratesChangeInPointsAndACurrencyIsKept() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                        date       impressions clicks media_cost currency
                        2024-01-08 1000        10     5.50       EUR
                        2024-02-08 1000        13     4.25       EUR
                        """);
        Ask rate = Ask.define(Ask.count("clicks / impressions").unit(DisplayUnit.PERCENT));

        assertThat(rate.per(Grain.MONTH)
                        .in("2024-02-01/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .changes(ads))
                .containsExactly("2024-02: 0.013 - 0.01 = 0.003, 0.3");
        assertThat(Ask.money("media_cost")
                        .per(Grain.MONTH)
                        .in("2024-02-01/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .changes(ads))
                .containsExactly("2024-02: 4.25 - 5.5 = -1.25, -0.22727272727272727"); // -1.25 / 5.5
    }

    @Test
    void twoCurrenciesHaveNoDifference() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                        date       media_cost currency
                        2024-01-08 5.50       EUR
                        2024-02-08 4.25       CHF
                        """);

        assertThat(Ask.money("media_cost")
                        .per(Grain.MONTH)
                        .in("2024-02-01/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .changes(ads))
                .containsExactly("2024-02: 4.25 - 5.5 = MIXED_CURRENCY, MIXED_CURRENCY");
    }

    @Test
    void theReasonOfEitherSideIsGiven() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                        date       impressions clicks
                        2024-01-08 0           1
                        2024-02-08 -           2
                        """);

        assertThat(Ask.formula("clicks / impressions")
                        .per(Grain.MONTH)
                        .in("2024-02-01/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .changes(ads))
                .containsExactly("2024-02: ALL_NULL - ZERO_DENOMINATOR = ALL_NULL, ALL_NULL");
    }

    @Test
    void aComparisonMustHaveBeenAskedFor() {
        assertThatThrownBy(() -> Ask.formula("sessions").changes(TWO_YEARS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the query did not ask for a comparison; KpiQuery.compare says with which period");
    }

    /** Ranges begin in the year -99999: before that there is nothing to compare with, and the values themselves stay. */
    @Test
    void beforeTheFirstOfAllDaysThereIsNothing() {
        FactTable web = Table.named("web").rows("""
                date        sessions
                2024-01-01  7
                """);

        assertThat(Ask.formula("sessions")
                        .in("-60000-01-01/2025-01-01")
                        .against(Comparison.PREVIOUS)
                        .table(web)
                        .rows()
                        .get(0)
                        .change(KpiId.of("test.it"))
                        .absolute())
                .hasToString("NOT_COVERED");
        for (Comparison comparison : Comparison.values()) {
            KpiTable.Row first = Ask.formula("sessions")
                    .per(Grain.MONTH)
                    .in("-99999-02-01/-99999-03-01")
                    .against(comparison)
                    .table(web)
                    .rows()
                    .get(0);
            KpiValue.Absent change =
                    (KpiValue.Absent) first.change(KpiId.of("test.it")).absolute();
            assertThat(change.detail()).isEqualTo("sessions of table web covers no day of -99999-02-01/-99999-03-01");
        }
    }
}
