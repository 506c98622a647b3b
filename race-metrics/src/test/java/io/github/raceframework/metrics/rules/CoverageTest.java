package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import org.junit.jupiter.api.Test;

/** Days that are covered. */
class CoverageTest {

    private static final String GAP = """
            date        clicks
            2024-01-01  5
            2024-01-03  7
            """;

    @Test
    void noRowInsideDeclaredCoverageMeansNothingHappened() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-01-05").rows(GAP);

        assertThat(Ask.kpi("reach.clicks").per(Grain.DAY).lines(ads))
                .containsExactly("2024-01-01: 5", "2024-01-02: 0", "2024-01-03: 7", "2024-01-04: 0");
        assertThat(Ask.kpi("reach.clicks").of(ads)).hasToString("12");
    }

    @Test
    void aGapInInferredCoverageIsTakenForZeroAndFlagged() {
        FactTable ads = Table.named("ads").rows(GAP);

        assertThat(Ask.kpi("reach.clicks").per(Grain.DAY).lines(ads))
                .containsExactly("2024-01-01: 5", "2024-01-02: 0 [COVERAGE_INFERRED]", "2024-01-03: 7");
        assertThat(Ask.kpi("reach.clicks").of(ads)).hasToString("12 [COVERAGE_INFERRED]");
        assertThat(ads.gaps()).hasToString("[2024-01-02/2024-01-03]");
    }

    /** The table has rows on all three days, but DISPLAY broke off after the first. */
    @Test
    void gapsAreCountedInTheRowsOfTheGroup() {
        FactTable ads = Table.named("ads").rows("""
                date        channel  clicks
                2024-01-01  EMAIL    1
                2024-01-02  EMAIL    2
                2024-01-03  EMAIL    3
                2024-01-01  DISPLAY  4
                """);

        assertThat(Ask.kpi("reach.clicks").by("channel").lines(ads))
                .containsExactly("DISPLAY: 4 [COVERAGE_INFERRED]", "EMAIL: 6");
        assertThat(Ask.kpi("reach.clicks").of(ads)).hasToString("10");
        assertThat(Ask.kpi("reach.clicks").where("channel=DISPLAY").of(ads)).hasToString("4 [COVERAGE_INFERRED]");
    }

    /** Every day has a row, but none of EMAIL on the 2nd: the input has no part there. */
    @Test
    void anInputWithoutAPartIsAGuessToo() {
        FactTable ads = Table.named("ads").rows("""
                date        channel  clicks
                2024-01-01  EMAIL    1
                2024-01-02  DISPLAY  2
                """);

        assertThat(Ask.formula("clicks{channel=EMAIL}").per(Grain.DAY).lines(ads))
                .containsExactly("2024-01-01: 1", "2024-01-02: 0 [COVERAGE_INFERRED]");
    }

    /** Sessions are there on the 1st and the 3rd, and covered by guess from 1st to 3rd. Of the two days shared with the clicks one has no row. */
    @Test
    void rowsOutsideTheSharedDaysFillNoGapInside() {
        FactTable ads = Table.named("ads").rows("""
                date        clicks
                2024-01-01  6
                2024-01-02  31
                """);
        FactTable web = Table.named("web").rows("""
                date        sessions
                2024-01-01  1
                2024-01-03  7
                """);

        assertThat(Ask.formula("clicks + sessions").of(ads, web))
                .hasToString("38 [PARTIAL_COVERAGE(2/3), COVERAGE_INFERRED]");
    }

    /** The clicks' coverage is declared, so that they have no row is no guess; the impressions have a row on each of their days. */
    @Test
    void aGuessAboutOneTableSaysNothingOfAnother() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-01-02").rows("date  clicks");
        FactTable served = Table.named("served").rows("""
                date        impressions
                2024-01-01  35
                """);

        assertThat(Ask.kpi("reach.ctr").of(ads, served)).hasToString("0");
    }

    @Test
    void outsideCoverageNothingIsKnown() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-01-05").rows(GAP);

        assertThat(Ask.kpi("reach.clicks").in("2024-01-05/2024-01-08").of(ads)).hasToString("NOT_COVERED");
        assertThat(Ask.kpi("reach.clicks")
                        .per(Grain.DAY)
                        .in("2023-12-31/2024-01-02")
                        .lines(ads))
                .containsExactly("2023-12-31: NOT_COVERED", "2024-01-01: 5");
    }

    @Test
    void anEmptyTableCoversNothing() {
        FactTable ads = Table.named("ads").rows("date  clicks");

        assertThat(Ask.kpi("reach.clicks").in("2024-01-01/2024-01-02").of(ads)).hasToString("NOT_COVERED");
        assertThat(Ask.kpi("reach.clicks").table(ads).rows()).isEmpty();
    }

    /** February 2023 has 28 days, of which the 1st to the 19th are covered. */
    @Test
    void aCellThatIsPartlyCoveredSaysHowMuch() {
        FactTable ads = Table.named("ads").covers("2023-02-01/2023-02-20").rows("""
                date        clicks
                2023-02-03  5
                """);

        assertThat(Ask.kpi("reach.clicks").per(Grain.MONTH).lines(ads))
                .containsExactly("2023-02: 5 [PARTIAL_COVERAGE(19/28)]");
    }

    /** Ten of 31 days are asked for, five of these ten are covered. */
    @Test
    void aRangeThatCutsABucketSaysSo() {
        String rows = """
                date        clicks
                2024-01-03  5
                """;
        FactTable covered = Table.named("ads").covers("2024-01-01/2024-02-01").rows(rows);
        FactTable partly = Table.named("ads").covers("2024-01-01/2024-01-06").rows(rows);

        assertThat(Ask.kpi("reach.clicks")
                        .per(Grain.MONTH)
                        .in("2024-01-01/2024-01-11")
                        .lines(covered))
                .containsExactly("2024-01: 5 [INCOMPLETE_PERIOD(10/31)]");
        KpiValue.Present value = Ask.kpi("reach.clicks")
                .per(Grain.MONTH)
                .in("2024-01-01/2024-01-11")
                .present(partly);
        assertThat(value.flags())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("PARTIAL_COVERAGE(5/10)", "INCOMPLETE_PERIOD(10/31)");
    }

    @Test
    void withoutARangeTheQuerySpansAllThatIsCoveredInWholeBuckets() {
        FactTable ads = Table.named("ads")
                .covers("2024-01-10/2024-01-12", "2024-02-05/2024-02-07")
                .rows("""
                date        clicks
                2024-01-11  5
                2024-02-05  7
                """);

        assertThat(Ask.kpi("reach.clicks").table(ads).rows().get(0).range()).hasToString("2024-01-10/2024-02-07");
        // 2 + 2 of 28 days
        assertThat(Ask.kpi("reach.clicks").of(ads)).hasToString("12 [PARTIAL_COVERAGE(4/28)]");
        assertThat(Ask.kpi("reach.clicks").per(Grain.MONTH).lines(ads))
                .containsExactly("2024-01: 5 [PARTIAL_COVERAGE(2/31)]", "2024-02: 7 [PARTIAL_COVERAGE(2/29)]");
    }

    /** Only the two days that both tables cover count: (2 + 3) / (10 + 15), not (1 + 2 + 3) / 25. */
    @Test
    void twoTablesAreSetAgainstEachOtherOnTheDaysOfBoth() {
        FactTable cost = Table.named("cost").covers("2024-01-01/2024-01-04").rows("""
                date        media_cost
                2024-01-01  1
                2024-01-02  2
                2024-01-03  3
                """);
        FactTable web = Table.named("web").covers("2024-01-02/2024-01-05").rows("""
                date        sessions
                2024-01-02  10
                2024-01-03  15
                2024-01-04  100
                """);

        assertThat(Ask.money("media_cost / sessions").of(cost, web)).hasToString("0.2 [PARTIAL_COVERAGE(2/4)]");
    }

    /** The cost of January is one number; visits of half of it are nothing to divide it by. In February there are both: 58 / 29. */
    @Test
    void theCostOfAMonthIsNeverDividedByTheVisitsOfAFortnight() {
        FactTable cost = Table.named("cost")
                .per(Grain.MONTH)
                .covers("2024-01-01/2024-03-01")
                .rows("""
                date        media_cost
                2024-01-01  31
                2024-02-01  58
                """);
        FactTable web = Table.named("web").covers("2024-01-18/2024-03-01").rows("""
                date        sessions
                2024-01-20  14
                2024-02-10  29
                """);

        assertThat(Ask.money("media_cost / sessions").per(Grain.MONTH).lines(cost, web))
                .containsExactly("2024-01: NOT_COVERED", "2024-02: 2");
    }

    @Test
    void aMonthCannotBeAskedByDayOrByHalves() {
        FactTable cost = Table.named("cost").per(Grain.MONTH).rows("""
                date        media_cost
                2024-01-15  31
                2024-02-15  58
                """);

        assertThat(Ask.kpi("reach.media_cost")
                        .per(Grain.DAY)
                        .in("2024-01-14/2024-01-16")
                        .lines(cost))
                .containsExactly("2024-01-14: UNSUPPORTED_BY_SOURCE", "2024-01-15: UNSUPPORTED_BY_SOURCE");
        assertThat(Ask.kpi("reach.media_cost").in("2024-01-01/2024-02-15").of(cost))
                .hasToString("UNSUPPORTED_BY_SOURCE");
        assertThat(Ask.kpi("reach.media_cost")
                        .per(Grain.WEEK)
                        .in("2024-01-08/2024-01-15")
                        .lines(cost))
                .containsExactly("2024-W02: UNSUPPORTED_BY_SOURCE");
        assertThat(Ask.kpi("reach.media_cost").per(Grain.MONTH).lines(cost))
                .containsExactly("2024-01: 31", "2024-02: 58");
        assertThat(Ask.kpi("reach.media_cost").of(cost)).hasToString("89");
        assertThat(Ask.kpi("reach.media_cost")
                        .in("2024-01-01/2024-02-15")
                        .absent(cost)
                        .detail())
                .contains("cost", "MONTH");
    }

    /** Where the source cannot say, it does not matter that the member is unknown as well. */
    @Test
    void whatTheSourceCannotSayComesBeforeAnUnknownMember() {
        FactTable cost = Table.named("cost").per(Grain.MONTH).rows("""
                date        campaign  media_cost
                2024-01-15  spring    31
                """);

        assertThat(Ask.kpi("reach.media_cost")
                        .in("2024-01-10/2024-01-20")
                        .where("campaign=sprong")
                        .of(cost))
                .hasToString("UNSUPPORTED_BY_SOURCE");
    }

    @Test
    void aLevelOrADistinctCountWithoutARowIsNotZero() {
        FactTable social = Table.named("social").covers("2024-01-01/2024-01-03").rows("""
                date        followers  reach
                2024-01-01  100        30
                """);

        assertThat(Ask.kpi("reach.followers").per(Grain.DAY).lines(social))
                .containsExactly("2024-01-01: 100", "2024-01-02: NO_SNAPSHOT");
        assertThat(Ask.kpi("reach.unique_reach").per(Grain.DAY).lines(social))
                .containsExactly("2024-01-01: 30", "2024-01-02: NO_SNAPSHOT");
    }
}
