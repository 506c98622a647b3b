package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Totals, subtotals and all periods together. */
class TotalsTest {

    /** Three people of March were reached by mail, and two of them by display as well. */
    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
            date        channel  campaign  impressions  clicks  reach
            2024-01-01  EMAIL    spring    100          1       3
            2024-01-02  DISPLAY  spring    300          9       2
            2024-02-01  DISPLAY  autumn    100          4       2
            """);

    @Test
    void aTotalIsARowOfEachPeriodAfterItsGroups() {
        // CTR of January is 10 / 400, whatever the mean of 0.01 and 0.03 is.
        assertThat(Ask.formula("clicks / impressions")
                        .by("channel")
                        .per(Grain.MONTH)
                        .with(query -> query.totals(Total.ALL_GROUPS))
                        .lines(ADS))
                .containsExactly(
                        "2024-01 DISPLAY: 0.03",
                        "2024-01 EMAIL: 0.01",
                        "2024-01: 0.025",
                        "2024-02 DISPLAY: 0.04",
                        "2024-02 EMAIL: ZERO_DENOMINATOR",
                        "2024-02: 0.04");
    }

    @Test
    void subtotalsComeAfterTheirGroupsAndTheTotalOfAllLast() {
        assertThat(Ask.formula("clicks")
                        .by("channel", "campaign")
                        .with(query -> query.totals(Total.SUBTOTALS, Total.ALL_GROUPS))
                        .lines(ADS))
                .containsExactly(
                        "DISPLAY autumn: 4", "DISPLAY spring: 9", "DISPLAY: 13", "EMAIL spring: 1", "EMAIL: 1", ": 14");
        assertThat(Ask.formula("clicks")
                        .by("channel", "campaign")
                        .with(query -> query.totals(Total.SUBTOTALS))
                        .lines(ADS))
                .containsExactly(
                        "DISPLAY autumn: 4", "DISPLAY spring: 9", "DISPLAY: 13", "EMAIL spring: 1", "EMAIL: 1");
    }

    @Test
    void everyShorterListOfDimensionsIsASubtotal() {
        FactTable systems = Table.named("ads").covers("2024-01-01/2024-01-02").rows("""
                date        channel  campaign  stage  clicks
                2024-01-01  EMAIL    spring    REACH  1
                2024-01-01  EMAIL    spring    ACT    2
                2024-01-01  EMAIL    autumn    ACT    4
                """);

        assertThat(Ask.formula("clicks")
                        .by("channel", "campaign", "stage")
                        .with(query -> query.totals(Total.SUBTOTALS, Total.ALL_GROUPS))
                        .lines(systems))
                .containsExactly(
                        "EMAIL autumn ACT: 4",
                        "EMAIL autumn: 4",
                        "EMAIL spring ACT: 2",
                        "EMAIL spring REACH: 1",
                        "EMAIL spring: 3",
                        "EMAIL: 7",
                        ": 7");
    }

    @Test
    void allPeriodsTogetherComeLast() {
        assertThat(Ask.formula("clicks")
                        .by("channel")
                        .per(Grain.MONTH)
                        .with(query -> query.totals(Total.ALL_PERIODS, Total.ALL_GROUPS))
                        .lines(ADS))
                .containsExactly(
                        "2024-01 DISPLAY: 9",
                        "2024-01 EMAIL: 1",
                        "2024-01: 10",
                        "2024-02 DISPLAY: 4",
                        "2024-02 EMAIL: 0",
                        "2024-02: 4",
                        "DISPLAY: 13",
                        "EMAIL: 1",
                        ": 14");
        assertThat(Ask.formula("clicks")
                        .per(Grain.MONTH)
                        .in("2024-01-02/2024-02-11")
                        .with(query -> query.totals(Total.ALL_PERIODS))
                        .lines(ADS))
                .containsExactly(
                        "2024-01: 9 [INCOMPLETE_PERIOD(30/31)]", "2024-02: 4 [INCOMPLETE_PERIOD(10/29)]", ": 13");
    }

    @Test
    void peopleAreNotAddedUp() {
        FactTable people = Table.named("people").covers("2024-01-01/2024-01-02").rows("""
                date        channel  reach
                2024-01-01  EMAIL    3
                2024-01-01  DISPLAY  2
                """);

        assertThat(Ask.kpi("reach.unique_reach")
                        .by("channel")
                        .with(query -> query.totals(Total.ALL_GROUPS))
                        .lines(people))
                .containsExactly("DISPLAY: 2", "EMAIL: 3", ": NON_ADDITIVE(3..5)");
    }

    @Test
    void aTableWithoutTheDimensionHasItsPartInTheTotal() {
        FactTable costs = Table.named("costs").covers("2024-01-01/2024-03-01").rows("""
                date        marketing_cost
                2024-01-01  50
                2024-02-01  20
                """);

        // 70 / 14, of both months; nobody knows how much of it is for mail.
        Ask cost = Ask.define(Ask.count("marketing_cost / clicks").unit(DisplayUnit.MONEY))
                .by("channel")
                .with(query -> query.totals(Total.ALL_GROUPS));
        assertThat(cost.lines(ADS, costs))
                .containsExactly("DISPLAY: MISSING_DIMENSION", "EMAIL: MISSING_DIMENSION", ": 5");
        KpiTable table = cost.table(ADS, costs);
        assertThat(table.findAbsence(table.kpis().get(0))).isEmpty();
    }

    @Test
    void aSubtotalOfGroupsThatOnlyAnotherTableKnowsHasARow() {
        FactTable web = Table.named("web").covers("2024-01-01/2024-03-01").rows("""
                date        channel  sessions
                2024-01-01  SMS      50
                2024-02-01  EMAIL    20
                """);

        assertThat(Ask.formula("clicks + sessions")
                        .by("channel", "campaign")
                        .with(query -> query.totals(Total.SUBTOTALS))
                        .lines(ADS, web))
                .containsExactly(
                        "DISPLAY autumn: MISSING_DIMENSION",
                        "DISPLAY spring: MISSING_DIMENSION",
                        "DISPLAY: 13 [COVERAGE_INFERRED]",
                        "EMAIL spring: MISSING_DIMENSION",
                        "EMAIL: 21",
                        "SMS: 50 [COVERAGE_INFERRED]");
    }

    @Test
    void groupsOfATableInWhichNothingCanBeComputedHaveNoSubtotal() {
        FactTable clicks = Table.named("ads").covers("2024-01-01/2024-01-02").rows("""
                date        channel  clicks
                2024-01-01  EMAIL    5
                """);
        FactTable web = Table.named("web").covers("2024-01-01/2024-01-02").rows("""
                date        channel  campaign  stage  sessions
                2024-01-01  SMS      a         ACT    50
                2024-01-01  EMAIL    b         ACT    50
                2024-01-01  AUDIO    c         ACT    50
                """);
        Ask ask = Ask.formula("clicks")
                .with(query -> query.totals(Total.SUBTOTALS).shares(ShareOf.SUBTOTAL));

        assertThat(ask.by("channel", "campaign").lines(clicks, web))
                .containsExactly(
                        "AUDIO c: MISSING_DIMENSION",
                        "EMAIL b: MISSING_DIMENSION",
                        "EMAIL: 5",
                        "SMS a: MISSING_DIMENSION");
        assertThat(ask.shares(clicks, web))
                .containsExactly(
                        "2024-01-01/2024-01-02 [AUDIO, c]: MISSING_DIMENSION",
                        "2024-01-01/2024-01-02 [EMAIL, b]: MISSING_DIMENSION",
                        "2024-01-01/2024-01-02 [EMAIL] total over [campaign]: 1",
                        "2024-01-01/2024-01-02 [SMS, a]: MISSING_DIMENSION");
        assertThat(ask.by("stage")
                        .with(query -> query.orderBy(GroupOrder.ascending(KpiId.of("test.it"))))
                        .ranks(clicks, web))
                .containsExactly(
                        "-. EMAIL b ACT MISSING_DIMENSION",
                        "-. EMAIL b MISSING_DIMENSION",
                        "1. EMAIL 5",
                        "-. AUDIO c ACT MISSING_DIMENSION",
                        "-. AUDIO c MISSING_DIMENSION",
                        "-. SMS a ACT MISSING_DIMENSION",
                        "-. SMS a MISSING_DIMENSION");
    }

    @Test
    void totalsChangeToo() {
        // All of January and February against the 60 days before them, of which nothing is covered.
        assertThat(Ask.formula("clicks")
                        .by("channel")
                        .per(Grain.MONTH)
                        .in("2024-02-01/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .with(query -> query.totals(Total.ALL_GROUPS))
                        .changes(ADS))
                .containsExactly(
                        "2024-02 DISPLAY: 4 - 9 = -5, -0.5555555555555556",
                        "2024-02 EMAIL: 0 - 1 = -1, -1",
                        "2024-02: 4 - 10 = -6, -0.6");
        assertThat(Ask.formula("clicks")
                        .per(Grain.MONTH)
                        .against(Comparison.PREVIOUS)
                        .with(query -> query.totals(Total.ALL_PERIODS))
                        .changes(ADS))
                .containsExactly(
                        "2024-01: 10 - NOT_COVERED = NOT_COVERED, NOT_COVERED",
                        "2024-02: 4 - 10 = -6, -0.6",
                        "2024-01-01/2024-03-01: 14 - NOT_COVERED = NOT_COVERED, NOT_COVERED");
    }

    @Test
    void windowsHaveTotals() {
        assertThat(Ask.formula("clicks")
                        .by("channel")
                        .per(Grain.MONTH)
                        .toDate(Grain.YEAR)
                        .with(query -> query.totals(Total.ALL_GROUPS))
                        .lines(ADS))
                .containsExactly(
                        "2024-01 DISPLAY: 9",
                        "2024-01 EMAIL: 1",
                        "2024-01: 10",
                        "2024-02 DISPLAY: 13",
                        "2024-02 EMAIL: 1",
                        "2024-02: 14");
    }

    @Test
    void aTotalWithoutGroupsIsThere() {
        FactTable empty = Table.named("ads").covers("2024-01-01/2024-01-04").rows("date  channel  clicks");

        assertThat(Ask.kpi("reach.clicks")
                        .by("channel")
                        .with(query -> query.totals(Total.ALL_GROUPS))
                        .lines(empty))
                .containsExactly(": 0");
        FactTable nothing = Table.named("ads").rows("date  channel  clicks");
        assertThat(Ask.kpi("reach.clicks")
                        .by("channel")
                        .per(Grain.DAY)
                        .with(query -> query.totals(Total.ALL_GROUPS, Total.ALL_PERIODS))
                        .lines(nothing))
                .isEmpty();
    }

    @Test
    void aRowSaysWhatItIsATotalOf() {
        KpiTable table = KpiEngine.of(Dataset.of(ADS))
                .run(Ask.kpi("reach.clicks")
                        .by("channel", "campaign")
                        .per(Grain.YEAR)
                        .with(query -> query.totals(Total.values()))
                        .table(ADS)
                        .query());
        List<KpiTable.Row> rows = table.rows();
        DimensionId campaign = DimensionId.of("campaign");

        assertThat(rows)
                .map(KpiTable.Row::toString)
                .containsExactly(
                        "2024 [DISPLAY, autumn]",
                        "2024 [DISPLAY, spring]",
                        "2024 [DISPLAY] total over [campaign]",
                        "2024 [EMAIL, spring]",
                        "2024 [EMAIL] total over [campaign]",
                        "2024 [] total over [channel, campaign]",
                        "2024-01-01/2025-01-01 [DISPLAY, autumn]",
                        "2024-01-01/2025-01-01 [DISPLAY, spring]",
                        "2024-01-01/2025-01-01 [DISPLAY] total over [campaign]",
                        "2024-01-01/2025-01-01 [EMAIL, spring]",
                        "2024-01-01/2025-01-01 [EMAIL] total over [campaign]",
                        "2024-01-01/2025-01-01 [] total over [channel, campaign]");
        assertThat(rows)
                .map(KpiTable.Row::isTotal)
                .startsWith(false, false, true, false, true, true, true)
                .endsWith(true, true);
        assertThat(rows).map(KpiTable.Row::isOfAllPeriods).startsWith(false).endsWith(true);
        KpiTable.Row mail = rows.get(4);
        assertThat(mail.totalOver()).containsExactly(campaign);
        assertThat(mail.members()).containsExactly("EMAIL");
        assertThat(mail.member("channel")).isEqualTo("EMAIL");
        assertThat(mail.findMember("channel")).contains("EMAIL");
        assertThat(mail.findMember("campaign")).isEmpty();
        assertThatThrownBy(() -> mail.member("campaign"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the row is a total over [campaign] and has no member of campaign; findMember is empty there");
    }

    @Test
    void aTotalIsNotAMemberOfThatName() {
        FactTable odd = Table.named("ads").covers("2024-01-01/2024-01-02").rows("""
                date        campaign  clicks
                2024-01-01  (total)   1
                2024-01-01  other     2
                """);

        assertThat(Ask.formula("clicks")
                        .by("campaign")
                        .with(query -> query.totals(Total.ALL_GROUPS))
                        .lines(odd))
                .containsExactly("(total): 1", "other: 2", ": 3");
    }

    @Test
    void aTotalOfNothingIsRefused() {
        assertRefused(
                Ask.formula("clicks").with(query -> query.totals(Total.ALL_GROUPS)),
                "a total of all groups is about groups; split the query by a dimension");
        assertRefused(
                Ask.formula("clicks").by("channel").with(query -> query.totals(Total.SUBTOTALS)),
                "subtotals are of a query by two dimensions or more, not by [channel]; Total.ALL_GROUPS is the total of"
                        + " one");
        assertRefused(
                Ask.formula("clicks").by("channel").with(query -> query.totals(Total.ALL_PERIODS)),
                "a total of all periods needs periods; ask for a grain too");
        assertRefused(
                Ask.formula("clicks")
                        .per(Grain.MONTH)
                        .trailing(3, Grain.MONTH)
                        .with(query -> query.totals(Total.ALL_PERIODS)),
                "a window (trailing 3 MONTH) ends with a bucket, and all periods together are none; leave out"
                        + " Total.ALL_PERIODS, and put groups in order over each period");
    }

    private static void assertRefused(Ask ask, String message) {
        assertThatThrownBy(() -> ask.lines(ADS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void totalsAreCellsOfOneQuestion() {
        KpiQuery query = Ask.kpi("reach.clicks")
                .by("channel", "campaign")
                .per(Grain.MONTH)
                .with(plain -> plain.totals(Total.values()))
                .table(ADS)
                .query();
        Asked source = new Asked(Dataset.of(ADS));

        KpiEngine.of(source).run(query);

        assertThat(source.questions()).hasSize(1);
        assertThat(source.questions().get(0).cellSets())
                .map(cells -> cells.groupBy().size() + " dimensions, "
                        + cells.periods().size() + " periods")
                .containsExactly("2 dimensions, 3 periods", "1 dimensions, 3 periods", "0 dimensions, 3 periods");
    }
}
