package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.FactTable;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Buckets and row periods of other calendars than ISO 8601. January 2024 began on a Monday. */
class CalendarsTest {

    private static final String BY_DAY = """
            date        clicks
            2024-01-06  1
            2024-01-07  2
            2024-01-08  4
            2024-03-31  8
            2024-04-01  16
            """;

    /** The 6th was a Saturday, the 7th a Sunday. In weeks from Sunday only the 6th is in the first week. */
    @Test
    void daysFallIntoTheWeeksOfTheCalendar() {
        FactTable ads = Table.named("ads").covers("2023-12-31/2024-04-07").rows(BY_DAY);

        assertThat(Ask.kpi("reach.clicks")
                        .per(Grain.WEEK)
                        .in("2024-01-01/2024-01-15")
                        .lines(ads))
                .containsExactly("2024-W01: 3", "2024-W02: 4");
        assertThat(Ask.kpi("reach.clicks")
                        .per(Grain.WEEK, "week=SUNDAY")
                        .in("2023-12-31/2024-01-14")
                        .lines(ads))
                .containsExactly("2024-W01: 1", "2024-W02: 6");
    }

    @Test
    void daysFallIntoTheQuartersOfTheFiscalYear() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-07-01").rows(BY_DAY);

        assertThat(Ask.kpi("reach.clicks").per(Grain.QUARTER, "year=APRIL").lines(ads))
                .containsExactly("FY2023/24-Q4: 15", "FY2024/25-Q1: 16");
        assertThat(Ask.kpi("reach.clicks").per(Grain.YEAR, "year=APRIL").lines(ads))
                .containsExactly(
                        // 91 days of 366, from January to March 2024, then 91 of 365, from April to June.
                        "FY2023/24: 15 [PARTIAL_COVERAGE(91/366)]", "FY2024/25: 16 [PARTIAL_COVERAGE(91/365)]");
    }

    /** The last period of fiscal 2023 has the five weeks from 31 December to 3 February; 14 days of it are asked for. */
    @Test
    void aRangeThatCutsAPeriodSaysSoInItsOwnDays() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-07-01").rows(BY_DAY);

        assertThat(Ask.kpi("reach.clicks")
                        .per(Grain.MONTH, "nrf")
                        .in("2024-01-01/2024-01-15")
                        .lines(ads))
                .containsExactly("FY2023/24-P12: 7 [INCOMPLETE_PERIOD(14/35)]");
    }

    /** Periods from 4 February 2024 have 4 and 5 weeks: 1 + 2 + 4 + 8, then 16 + 32 + 64 + 128 + 256. */
    @Test
    void weeksMakeUpThePeriodsOfTheirCalendar() {
        String byWeek = """
                date        media_cost
                2024-02-04  1
                2024-02-17  2
                2024-02-18  4
                2024-02-25  8
                2024-03-03  16
                2024-03-10  32
                2024-03-17  64
                2024-03-24  128
                2024-03-31  256
                """;

        for (String calendar : List.of("nrf", "week=SUNDAY", "4-4-5,last=SATURDAY,month=DECEMBER")) {
            FactTable cost = Table.named("cost").per(Grain.WEEK, calendar).rows(byWeek);
            assertThat(Ask.kpi("reach.media_cost").per(Grain.MONTH, "nrf").lines(cost))
                    .containsExactly("FY2024/25-P01: 15", "FY2024/25-P02: 496");
            // Calendar months cut the weeks from 25 February and 31 March.
            assertThat(Ask.kpi("reach.media_cost").per(Grain.MONTH).lines(cost))
                    .containsExactly(
                            "2024-02: UNSUPPORTED_BY_SOURCE",
                            "2024-03: UNSUPPORTED_BY_SOURCE",
                            "2024-04: UNSUPPORTED_BY_SOURCE");
        }
    }

    @Test
    void weeksFromMondayAreNoWeeksFromSunday() {
        FactTable cost = Table.named("cost").per(Grain.WEEK).rows("""
                date        media_cost
                2024-01-01  1
                2024-01-08  2
                """);

        assertThat(Ask.kpi("reach.media_cost").per(Grain.WEEK, "week=SUNDAY").lines(cost))
                .containsExactly(
                        "2024-W01: UNSUPPORTED_BY_SOURCE",
                        "2024-W02: UNSUPPORTED_BY_SOURCE",
                        "2024-W03: UNSUPPORTED_BY_SOURCE");
        assertThat(Ask.kpi("reach.media_cost").per(Grain.WEEK).lines(cost))
                .containsExactly("2024-W01: 1", "2024-W02: 2");
        assertThat(Ask.kpi("reach.media_cost").of(cost)).hasToString("3");
    }

    @Test
    void calendarMonthsAreNoPeriodsOfWeeks() {
        FactTable cost = Table.named("cost").per(Grain.MONTH).rows("""
                date        media_cost
                2024-01-15  31
                2024-02-15  58
                """);

        assertThat(Ask.kpi("reach.media_cost").per(Grain.MONTH, "nrf").lines(cost))
                .containsExactly("FY2023/24-P12: UNSUPPORTED_BY_SOURCE", "FY2024/25-P01: UNSUPPORTED_BY_SOURCE");
        // They are months of any fiscal year.
        assertThat(Ask.kpi("reach.media_cost").per(Grain.MONTH, "year=FEBRUARY").lines(cost))
                .containsExactly("2024-01: 31", "2024-02: 58");
        assertThat(Ask.kpi("reach.media_cost").per(Grain.YEAR, "year=FEBRUARY").lines(cost))
                // January is one of 12 months of fiscal 2023, with 31 of 365 days; February one of 12 with 29 of 366.
                .containsExactly(
                        "FY2023/24: 31 [PARTIAL_COVERAGE(31/365)]", "FY2024/25: 58 [PARTIAL_COVERAGE(29/366)]");
    }

    @Test
    void theReasonNamesTheCalendarOfTheRows() {
        FactTable cost = Table.named("cost").per(Grain.WEEK, "nrf").rows("""
                date        media_cost
                2024-02-05  1
                """);

        assertThat(Ask.kpi("reach.media_cost")
                        .in("2024-02-05/2024-02-12")
                        .absent(cost)
                        .detail())
                .isEqualTo(
                        "a row of table cost speaks for a whole WEEK of calendar nrf, and the period asked for, or what all"
                                + " inputs cover of it, cuts one");
    }

    /** A row speaks for its week whatever its date in it: the 7th and the 13th of January 2024 lie in one week from Sunday. */
    @Test
    void gapsAndSnapshotsAreThoseOfTheRowPeriods() {
        FactTable social = Table.named("social").per(Grain.WEEK, "week=SUNDAY").rows("""
                date        followers
                2024-01-07  100
                2024-01-28  130
                """);
        FactTable twice = Table.named("social").per(Grain.WEEK, "week=SUNDAY").rows("""
                date        followers
                2024-01-07  100
                2024-01-13  130
                """);

        assertThat(social.gaps()).hasToString("[2024-01-14/2024-01-28]");
        assertThat(Ask.kpi("reach.followers").of(social)).hasToString("130");
        assertThat(Ask.kpi("reach.followers").of(twice)).hasToString("NON_ADDITIVE");
    }

    /** 91 / 13 in the quarter that begins and ends with both a week and a month: 1 January and 1 April 2024 were Mondays. */
    @Test
    void rowPeriodsThatDoNotNestMeetWhereBothEnd() {
        FactTable cost = Table.named("cost")
                .per(Grain.MONTH)
                .covers("2024-01-01/2024-04-01")
                .rows("""
                date        media_cost
                2024-01-01  31
                2024-02-01  29
                2024-03-01  31
                """);
        FactTable web = Table.named("web")
                .per(Grain.WEEK)
                .covers("2024-01-01/2024-04-01")
                .rows("""
                date        sessions
                2024-01-01  6
                2024-03-25  7
                """);

        assertThat(Ask.money("media_cost / sessions").per(Grain.QUARTER).lines(cost, web))
                .containsExactly("2024-Q1: 7");
        assertThat(Ask.money("media_cost / sessions").per(Grain.MONTH).lines(cost, web))
                .containsExactly(
                        "2024-01: UNSUPPORTED_BY_SOURCE",
                        "2024-02: UNSUPPORTED_BY_SOURCE",
                        "2024-03: UNSUPPORTED_BY_SOURCE");
    }

    /** March 2024 began on a Friday, so it is a whole month and not whole weeks. The answer does not depend on which input comes first. */
    @Test
    void theOrderOfInputsMakesNoDifference() {
        FactTable cost = Table.named("cost")
                .per(Grain.MONTH)
                .covers("2024-03-01/2024-04-01")
                .rows("""
                date        media_cost
                2024-03-01  31
                """);
        FactTable web = Table.named("web")
                .per(Grain.WEEK)
                .covers("2024-03-01/2024-04-01")
                .rows("""
                date        sessions
                2024-03-04  7
                """);

        assertThat(Ask.money("media_cost / sessions").of(cost, web)).hasToString("UNSUPPORTED_BY_SOURCE");
        assertThat(Ask.money("1 / (sessions / media_cost)").of(cost, web)).hasToString("UNSUPPORTED_BY_SOURCE");
    }

    /** Weeks from Thursday and from Monday share no whole week, but each table has some within the days of both. */
    @Test
    void weeksFromDifferentDaysHaveNoWeekInCommon() {
        FactTable cost = Table.named("cost").per(Grain.WEEK, "week=THURSDAY").rows("""
                date        media_cost
                2024-01-04  1
                2024-01-18  2
                """);
        FactTable web = Table.named("web").per(Grain.WEEK).rows("""
                date        sessions
                2024-01-01  3
                2024-01-22  4
                """);

        assertThat(Ask.money("media_cost / sessions").of(cost, web)).hasToString("UNSUPPORTED_BY_SOURCE");
    }

    /** A calendar that an application brings: years of 40 days, with quarters of 10, months of 5 and weeks of 2. */
    @Test
    void anApplicationMayBringItsOwnCalendar() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-01-21").rows("""
                date        clicks
                2024-01-01  1
                2024-01-10  2
                2024-01-11  4
                """);

        assertThat(Ask.kpi("reach.clicks").per(Grain.QUARTER, new ShortYears()).lines(ads))
                .containsExactly("QUARTER 0: 3", "QUARTER 1: 4");
    }

    private record ShortYears() implements RaceCalendar {

        private static final long START = LocalDate.of(2024, 1, 1).toEpochDay();

        private static int days(Grain grain) {
            return switch (grain) {
                case DAY -> 1;
                case WEEK -> 2;
                case MONTH -> 5;
                case QUARTER -> 10;
                case YEAR -> 40;
            };
        }

        @Override
        public Bucket bucketOf(Grain grain, LocalDate day) {
            return bucket(grain, Math.floorDiv(day.toEpochDay() - START, days(grain)));
        }

        @Override
        public Bucket bucket(Grain grain, long ordinal) {
            LocalDate from = LocalDate.ofEpochDay(START + ordinal * days(grain));
            return new Bucket(grain, ordinal, new DateRange(from, from.plusDays(days(grain))), grain + " " + ordinal);
        }
    }
}
