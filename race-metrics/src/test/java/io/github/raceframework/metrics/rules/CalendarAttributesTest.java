package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Grouping and filtering by what follows from the date of a row. 1 January 2024 was a Monday. */
class CalendarAttributesTest {

    private static final CalendarAttribute[] ALL =
            CalendarAttribute.all(RaceCalendar.iso()).toArray(new CalendarAttribute[0]);

    private static final String FORTNIGHT = """
            date        campaign  clicks
            2024-01-01  spring    1
            2024-01-03  spring    2
            2024-01-06  spring    4
            2024-01-08  summer    8
            2024-01-10  spring    16
            2024-01-14  spring    32
            """;

    private static Dataset fortnight() {
        return Dataset.of(Table.named("ads").covers("2024-01-01/2024-01-15").rows(FORTNIGHT))
                .with(ALL);
    }

    /** Mondays 1 + 8, Wednesdays 2 + 16, Saturday 4, Sunday 32. */
    @Test
    void clicksByDayOfWeek() {
        assertThat(Ask.formula("clicks").by("day_of_week").lines(fortnight()))
                .containsExactly("MONDAY: 9", "SATURDAY: 4", "SUNDAY: 32", "WEDNESDAY: 18");
        assertThat(Ask.formula("clicks").by("day_type").lines(fortnight()))
                .containsExactly("WEEKDAY: 27", "WEEKEND: 36");
        assertThat(Ask.formula("clicks")
                        .by("month_of_year", "quarter_of_year", "week_of_year")
                        .lines(fortnight()))
                .containsExactly("JANUARY Q1 W01: 7", "JANUARY Q1 W02: 56");
    }

    /** 36 of 63; a member is recognised whatever its case. */
    @Test
    void filtersReachIntoFormulas() {
        assertThat(Ask.formula("clicks{day_type=WEEKEND} / clicks").of(fortnight()))
                .hasToString("0.5714285714285714");
        assertThat(Ask.formula("clicks").where("day_of_week=monday|Sunday").of(fortnight()))
                .hasToString("41");
        assertThat(Ask.formula("clicks").where("day_of_week!=MONDAY").of(fortnight()))
                .hasToString("54");
        assertThat(Ask.formula("clicks")
                        .where("day_of_week=MONDAI")
                        .absent(fortnight())
                        .detail())
                .isEqualTo("table ads knows no day_of_week \"MONDAI\"; did you mean \"MONDAY\"?");
    }

    /** Every day has its member, so that nothing on Tuesdays is a zero that nobody guesses. */
    @Test
    void aMemberWithoutRowsIsZero() {
        assertThat(Ask.formula("clicks").where("day_of_week=TUESDAY").of(fortnight()))
                .hasToString("0");
    }

    /** There is no Monday on a Wednesday: the sum over no days is zero. */
    @Test
    void thereIsNothingInAPeriodWithoutTheMember() {
        assertThat(Ask.formula("clicks")
                        .where("day_of_week=MONDAY")
                        .per(Grain.DAY)
                        .in("2024-01-01/2024-01-04")
                        .lines(fortnight()))
                .containsExactly("2024-01-01: 1", "2024-01-02: 0", "2024-01-03: 0");
        assertThat(Ask.formula("clicks")
                        .where("day_of_week=MONDAY")
                        .in("2024-02-06/2024-02-07")
                        .of(fortnight()))
                .hasToString("NOT_COVERED");
    }

    private static final Dataset TORN = Dataset.of(
                    Table.named("ads").covers("2024-01-01/2024-01-07").rows("""
                            date        clicks
                            2024-01-01  1
                            2024-01-06  4
                            """))
            .with(ALL);

    /** One of two Mondays is covered, and no Sunday. */
    @Test
    void onlyDaysOfTheMemberAreCovered() {
        assertThat(Ask.formula("clicks")
                        .by("day_of_week")
                        .in("2024-01-01/2024-01-15")
                        .lines(TORN))
                .containsExactly("MONDAY: 1 [PARTIAL_COVERAGE(1/2)]", "SATURDAY: 4 [PARTIAL_COVERAGE(1/2)]");
        assertThat(Ask.formula("clicks")
                        .by("day_of_week")
                        .in("2024-01-01/2024-01-08")
                        .lines(TORN))
                .containsExactly("MONDAY: 1", "SATURDAY: 4");
        KpiValue.Absent sunday = Ask.formula("clicks")
                .where("day_of_week=SUNDAY")
                .in("2024-01-01/2024-01-08")
                .absent(TORN);
        assertThat(sunday).hasToString("NOT_COVERED");
        assertThat(sunday.detail())
                .isEqualTo("clicks of table ads covers no day of 2024-01-01/2024-01-08 that is asked for");
    }

    /** The Mondays of both weeks are covered, so that they may be compared although the second Sunday is not. */
    @Test
    void changesNeedTheDaysOfTheMember() {
        Dataset ads = Dataset.of(
                        Table.named("ads").covers("2024-01-01/2024-01-14").rows("""
                        date        clicks
                        2024-01-01  1
                        2024-01-08  3
                        """))
                .with(ALL);

        assertThat(Ask.formula("clicks")
                        .where("day_of_week=MONDAY")
                        .per(Grain.WEEK)
                        .in("2024-01-08/2024-01-15")
                        .against(Comparison.PREVIOUS)
                        .changes(ads))
                .containsExactly("2024-W02: 3 - 1 = 2, 2");
        assertThat(Ask.formula("clicks")
                        .per(Grain.WEEK)
                        .in("2024-01-08/2024-01-15")
                        .against(Comparison.PREVIOUS)
                        .changes(ads))
                .containsExactly("2024-W02: 3 [PARTIAL_COVERAGE(6/7)] - 1 = NOT_COVERED, NOT_COVERED");
    }

    /** Each Wednesday up to the last day has a row; of the Mondays the 22nd has none. */
    @Test
    void gapsAreThoseOfTheMember() {
        Dataset inferred = Dataset.of(Table.named("ads").rows("""
                        date        clicks
                        2024-01-01  1
                        2024-01-03  2
                        2024-01-08  8
                        2024-01-10  -
                        2024-01-17  3
                        2024-01-15  3
                        2024-01-24  3
                        """)).with(ALL);

        assertThat(Ask.formula("clicks").where("day_of_week=WEDNESDAY").of(inferred))
                .hasToString("8 [PARTIAL_INPUT(3/4)]");
        assertThat(Ask.formula("clicks").where("day_of_week=MONDAY").of(inferred))
                .hasToString("12 [COVERAGE_INFERRED]");
    }

    /** In a week there is one Monday, so that nothing is added up; in two weeks there are two. */
    @Test
    void whatCannotBePutTogetherOverTimeIsFineOnOneDayOfTheMember() {
        Dataset ads = Dataset.of(
                        Table.named("ads").covers("2024-01-01/2024-01-15").rows("""
                        date        reach
                        2024-01-01  10
                        2024-01-02  20
                        2024-01-08  30
                        """))
                .with(ALL);

        assertThat(Ask.kpi("reach.unique_reach")
                        .where("day_of_week=MONDAY")
                        .per(Grain.WEEK)
                        .lines(ads))
                .containsExactly("2024-W01: 10", "2024-W02: 30");
        assertThat(Ask.kpi("reach.unique_reach").where("day_of_week=MONDAY").of(ads))
                .hasToString("NON_ADDITIVE(30..40)");
    }

    /** 120 on Friday the 5th, 130 on Friday the 12th: the date tells no series apart. */
    @Test
    void aStockIsTheLastOfItsDays() {
        Dataset lists = Dataset.of(
                        Table.named("lists").covers("2024-01-01/2024-01-15").rows("""
                        date        subscribers
                        2024-01-01  100
                        2024-01-05  120
                        2024-01-12  130
                        """))
                .with(ALL);

        assertThat(Ask.kpi("engage.subscribers").of(lists)).hasToString("130");
        assertThat(Ask.kpi("engage.subscribers").by("day_of_week").lines(lists))
                .containsExactly("FRIDAY: 130", "MONDAY: 100");
    }

    @Test
    void aRowOfAMonthHasAMonthAndAQuarterButNoWeekday() {
        FactTable costs = Table.named("costs")
                .per(Grain.MONTH)
                .covers("2024-01-01/2024-03-01")
                .rows("""
                date        media_cost
                2024-01-01  10
                2024-02-01  20
                """);
        Dataset both = Dataset.of(
                        costs,
                        Table.named("ads").covers("2024-01-01/2024-03-01").rows(FORTNIGHT))
                .with(ALL);

        assertThat(Ask.kpi("reach.media_cost").by("month_of_year").lines(both))
                .containsExactly("FEBRUARY: 20", "JANUARY: 10");
        assertThat(Ask.kpi("reach.cpc").by("quarter_of_year").lines(both)).containsExactly("Q1: 0.47619047619047616");
        KpiValue.Absent absent =
                Ask.kpi("reach.media_cost").where("day_type=WEEKEND").absent(both);
        assertThat(absent).hasToString("MISSING_DIMENSION");
        assertThat(absent.detail())
                .isEqualTo(
                        "table costs, which has media_cost, has no dimension day_type, as a row of it speaks for a whole"
                                + " MONTH");
    }

    /** Fiscal years from April: January is in the fourth quarter. */
    @Test
    void quartersAreThoseOfTheCalendar() {
        Dataset fiscal = Dataset.of(Table.named("ads").rows(FORTNIGHT))
                .with(CalendarAttribute.quarterOfYear(RaceCalendar.parse("year=APRIL")));

        assertThat(Ask.formula("clicks")
                        .by("quarter_of_year")
                        .in("2024-01-01/2024-01-02")
                        .lines(fiscal))
                .containsExactly("Q4: 1");
    }

    @Test
    void aColumnOfTheTableItselfIsNotReplaced() {
        Dimension own = Dimension.open("day_type", "as the file has it");
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withDimension(own)
                .withMeasure(io.github.raceframework.core.kpi.KpiCatalog.standard()
                        .findMeasure("clicks")
                        .orElseThrow()));
        rows.date(LocalDate.of(2024, 1, 1))
                .dimension("day_type", "holiday")
                .measure("clicks", 3)
                .append();
        Dataset ads = Dataset.of(rows.toTable()).with(ALL);

        assertThat(Ask.formula("clicks").by("day_type").lines(ads)).containsExactly("holiday: 3");
        assertThat(ads.schema().tables().get(0).dimensions().keySet()).contains(DimensionId.of("day_of_week"));
    }

    /** A union of the two accounts by weekday: 9 + 5 on Mondays. */
    @Test
    void tablesOfAUnionAreSplitByTheirDates() {
        FactTable more = Table.named("meta").covers("2024-01-01/2024-01-15").rows("""
                date        campaign  clicks
                2024-01-08  autumn    5
                """);
        Dataset union = Dataset.of(
                        Table.named("ads").covers("2024-01-01/2024-01-15").rows(FORTNIGHT), more)
                .with(ALL)
                .union("ads", "meta");

        assertThat(Ask.formula("clicks").by("day_of_week").lines(union))
                .containsExactly("MONDAY: 14", "SATURDAY: 4", "SUNDAY: 32", "WEDNESDAY: 18");
    }
}
