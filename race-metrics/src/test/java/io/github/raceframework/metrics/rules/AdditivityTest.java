package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.metrics.facts.FactTable;
import org.junit.jupiter.api.Test;

/** What must not be summed. */
class AdditivityTest {

    private static final FactTable REACH =
            Table.named("ads").covers("2024-01-01/2024-01-04").rows("""
            date        reach  impressions
            2024-01-01  10     40
            2024-01-02  30     40
            2024-01-03  20     40
            """);

    /** Somebody reached on every day is one person: at least 30, at most 10 + 30 + 20. */
    @Test
    void distinctPeopleOfSeveralDaysAreOnlyBounded() {
        assertThat(Ask.kpi("reach.unique_reach").of(REACH)).hasToString("NON_ADDITIVE(30..60)");
        assertThat(Ask.kpi("reach.unique_reach").per(Grain.DAY).lines(REACH))
                .containsExactly("2024-01-01: 10", "2024-01-02: 30", "2024-01-03: 20");
    }

    @Test
    void boundsAreWrittenInPlainDecimal() {
        FactTable ads = Table.named("ads").rows("""
                date        reach
                2024-01-01  1.25
                2024-01-02  20
                """);

        assertThat(Ask.kpi("reach.unique_reach").of(ads)).hasToString("NON_ADDITIVE(20..21.25)");
    }

    @Test
    void theUpperBoundNeedsEveryPart() {
        String gap = """
                date        reach
                2024-01-01  10
                2024-01-03  20
                """;
        String unknown = gap + "2024-01-02  -";

        assertThat(Ask.kpi("reach.unique_reach")
                        .of(Table.named("ads").covers("2024-01-01/2024-01-04").rows(gap)))
                .hasToString("NON_ADDITIVE(20..unknown)");
        assertThat(Ask.kpi("reach.unique_reach").of(Table.named("ads").rows(unknown)))
                .hasToString("NON_ADDITIVE(20..unknown)");
        assertThat(Ask.kpi("reach.unique_reach").in("2024-01-01/2024-01-05").of(REACH))
                .hasToString("NON_ADDITIVE(30..unknown)");
    }

    /** DISPLAY has a row on the second day, but of EMAIL nobody counted anyone then. */
    @Test
    void theUpperBoundNeedsAPartOfTheInputInEachRowPeriod() {
        FactTable gap = Table.named("ads").covers("2024-01-01/2024-01-03").rows("""
                date        channel  reach
                2024-01-01  EMAIL    10
                2024-01-02  DISPLAY  5
                """);
        FactTable full = Table.named("ads").covers("2024-01-01/2024-01-03").rows("""
                date        channel  reach
                2024-01-01  EMAIL    10
                2024-01-02  DISPLAY  5
                2024-01-02  EMAIL    7
                """);

        assertThat(Ask.formula("reach{channel=EMAIL}").of(gap)).hasToString("NON_ADDITIVE(10..unknown)");
        assertThat(Ask.kpi("reach.unique_reach").where("channel=EMAIL").of(gap))
                .hasToString("NON_ADDITIVE(10..unknown)");
        assertThat(Ask.formula("reach{channel=EMAIL}").of(full)).hasToString("NON_ADDITIVE(10..17)");
        assertThat(Ask.kpi("reach.unique_reach").where("channel=EMAIL").of(full))
                .hasToString("NON_ADDITIVE(10..17)");
    }

    @Test
    void aFormulaOfDistinctPeopleHasNoBounds() {
        assertThat(Ask.formula("2 * reach").of(REACH)).hasToString("NON_ADDITIVE");
        assertThat(Ask.kpi("reach.frequency").of(REACH)).hasToString("NON_ADDITIVE");
        // 40 / 10, 40 / 30, 40 / 20
        assertThat(Ask.kpi("reach.frequency").per(Grain.DAY).lines(REACH))
                .containsExactly("2024-01-01: 4", "2024-01-02: 1.3333333333333333", "2024-01-03: 2");
    }

    @Test
    void aNegativePartBoundsNothing() {
        FactTable ads = Table.named("ads").rows("""
                date        reach
                2024-01-01  10
                2024-01-02  -1
                """);

        assertThat(Ask.kpi("reach.unique_reach").of(ads)).hasToString("NON_ADDITIVE");
    }

    @Test
    void severalRowsOfOneDayOverlapToo() {
        FactTable ads = Table.named("ads").rows("""
                date        channel  reach
                2024-01-01  EMAIL    10
                2024-01-01  DISPLAY  30
                """);

        assertThat(Ask.kpi("reach.unique_reach").of(ads)).hasToString("NON_ADDITIVE(30..40)");
        assertThat(Ask.kpi("reach.unique_reach").by("channel").lines(ads)).containsExactly("DISPLAY: 30", "EMAIL: 10");
    }

    /** A month of which one day has a row is not one row period: on the other days nobody counted. */
    @Test
    void oneRowIsNotTheMonth() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-02-01").rows("""
                date        reach
                2024-01-05  10
                """);

        assertThat(Ask.kpi("reach.unique_reach").per(Grain.MONTH).lines(ads))
                .containsExactly("2024-01: NON_ADDITIVE(10..unknown)");
    }

    @Test
    void usersOfAMonthAreKnownWhereARowIsAMonth() {
        FactTable web = Table.named("web").per(Grain.MONTH).rows("""
                date        users  sessions
                2024-01-31  50     200
                2024-02-29  60     150
                """);

        assertThat(Ask.kpi("reach.users").per(Grain.MONTH).lines(web)).containsExactly("2024-01: 50", "2024-02: 60");
        assertThat(Ask.kpi("reach.sessions_per_user").per(Grain.MONTH).lines(web))
                .containsExactly("2024-01: 4", "2024-02: 2.5");
        assertThat(Ask.kpi("reach.users").per(Grain.QUARTER).lines(web))
                .containsExactly("2024-Q1: NON_ADDITIVE(60..unknown)");
        assertThat(Ask.kpi("reach.users").of(web)).hasToString("NON_ADDITIVE(60..110)");
    }

    /** EMAIL ends at 120, DISPLAY at 50, but of the day before the newest. */
    @Test
    void aClosingStockTakesTheLastOfEachSeries() {
        FactTable social = Table.named("social").rows("""
                date        channel  followers
                2024-01-01  EMAIL    100
                2024-01-01  DISPLAY  40
                2024-01-02  DISPLAY  50
                2024-01-02  EMAIL    110
                2024-01-03  EMAIL    120
                """);

        assertThat(Ask.kpi("reach.followers").of(social)).hasToString("170 [STALE(1)]");
        assertThat(Ask.kpi("reach.followers").in("2024-01-01/2024-01-03").of(social))
                .hasToString("160");
        assertThat(Ask.kpi("reach.followers").per(Grain.DAY).lines(social))
                .containsExactly("2024-01-01: 140", "2024-01-02: 160", "2024-01-03: 120");
    }

    /** EMAIL starts at 100 on the first day, DISPLAY at 40 on the second: its first is younger than the oldest. */
    @Test
    void anOpeningStockTakesTheFirstOfEachSeries() {
        FactTable base = Table.named("base").rows("""
                date        channel  customers_start
                2024-01-01  EMAIL    100
                2024-01-02  EMAIL    90
                2024-01-02  DISPLAY  40
                """);

        assertThat(Ask.formula("customers_start").of(base)).hasToString("140 [STALE(1)]");
    }

    /** Some of the subscribers of one list are on the other: at least 70, at most 120. */
    @Test
    void aLevelWhosePartsOverlapIsNotAdded() {
        FactTable mail = Table.named("mail").rows("""
                date        campaign  subscribers
                2024-01-01  news      60
                2024-01-02  news      70
                2024-01-02  offers    50
                """);

        assertThat(Ask.kpi("engage.subscribers").of(mail)).hasToString("NON_ADDITIVE(70..120)");
        assertThat(Ask.kpi("engage.subscribers").by("campaign").lines(mail)).containsExactly("news: 70", "offers: 50");
    }

    @Test
    void twoSnapshotsOfOneSeriesContradictEachOther() {
        FactTable social = Table.named("social").rows("""
                date        channel  followers
                2024-01-01  EMAIL    100
                2024-01-01  email    101
                """);

        assertThat(Ask.kpi("reach.followers").of(social)).hasToString("NON_ADDITIVE");
    }

    /** What was said of the first day does not matter: the value is that of the second, of which one thing is said. */
    @Test
    void onlySnapshotsThatCouldCountContradictEachOther() {
        FactTable social = Table.named("social").rows("""
                date        followers
                2024-01-01  100
                2024-01-01  101
                2024-01-02  102
                2024-01-02  -
                """);

        assertThat(Ask.kpi("reach.followers").of(social)).hasToString("102");
        assertThat(Ask.kpi("reach.followers").in("2024-01-01/2024-01-02").of(social))
                .hasToString("NON_ADDITIVE");
    }

    /** A cohort has no order in time by which one row could count and another not. */
    @Test
    void twoRowsOfACohortContradictEachOther() {
        FactTable base = Table.named("base").rows("""
                date        campaign  customers_retained
                2024-01-01  a         36
                2024-01-01  a         8
                """);

        assertThat(Ask.formula("customers_retained").of(base)).hasToString("NON_ADDITIVE");
    }

    /** The second row says USD: before it matters that two snapshots contradict each other, they cannot even be compared. */
    @Test
    void contradictingSnapshotsInTwoCurrenciesAreMixedFirst() {
        FactTable pipeline = Table.named("crm").rows("""
                date        currency  pipeline_value
                2024-01-01  EUR       4
                2024-01-01  USD       3
                """);

        assertThat(Ask.kpi("convert.pipeline_value").of(pipeline)).hasToString("MIXED_CURRENCY");
    }

    /** Nobody knows whether the news have 0 or 26 subscribers, whatever the order of the rows. */
    @Test
    void contradictingSnapshotsBoundNothing() {
        FactTable mail = Table.named("mail").rows("""
                date        campaign  subscribers
                2024-01-01  offers    5
                2024-01-01  news      0
                2024-01-01  news      26
                """);
        FactTable reversed = Table.named("mail").rows("""
                date        campaign  subscribers
                2024-01-01  news      26
                2024-01-01  news      0
                2024-01-01  offers    5
                """);

        assertThat(Ask.kpi("engage.subscribers").of(mail)).hasToString("NON_ADDITIVE");
        assertThat(Ask.kpi("engage.subscribers").of(reversed)).hasToString("NON_ADDITIVE");
    }

    /** Of the 40 and 10 of January 36 and 8 are left: 44 / 50. A cohort has no value over two months, and no bounds. */
    @Test
    void aCohortIsAddedOverSegmentsButNotOverTime() {
        FactTable base = Table.named("base").per(Grain.MONTH).rows("""
                date        campaign  customers_start  customers_retained
                2024-01-01  a         40               36
                2024-01-01  b         10               8
                2024-02-01  a         36               30
                2024-02-01  b         8                8
                """);

        assertThat(Ask.formula("customers_retained").per(Grain.MONTH).lines(base))
                .containsExactly("2024-01: 44", "2024-02: 38");
        assertThat(Ask.kpi("engage.retention_rate")
                        .per(Grain.MONTH)
                        .in("2024-01-01/2024-02-01")
                        .lines(base))
                .containsExactly("2024-01: 0.88");
        assertThat(Ask.formula("customers_retained").of(base)).hasToString("NON_ADDITIVE");
    }

    /** google claims 10 + 5, meta 12; a sale that both claim is one: at least 15, at most 27. */
    @Test
    void claimsOfTwoPlatformsAreNotAdded() {
        FactTable claims = Table.named("claims").rows("""
                date        source_system  conversions
                2024-01-01  google         10
                2024-01-01  meta           12
                2024-01-02  google         5
                """);

        assertThat(Ask.kpi("convert.conversions").of(claims)).hasToString("NON_ADDITIVE(15..27)");
        assertThat(Ask.kpi("convert.conversions").where("source_system=google").of(claims))
                .hasToString("15");
        assertThat(Ask.kpi("convert.conversions").by("source_system").lines(claims))
                .containsExactly("google: 15", "meta: 12 [COVERAGE_INFERRED]");
    }

    @Test
    void aTableWithoutTheDimensionIsOneSource() {
        FactTable claims = Table.named("claims").rows("""
                date        channel  conversions
                2024-01-01  EMAIL    10
                2024-01-01  DISPLAY  12
                """);

        assertThat(Ask.kpi("convert.conversions").of(claims)).hasToString("22");
    }

    /** First click and last click tell of the same orders in two ways. */
    @Test
    void nothingIsAddedOverAttributionModels() {
        FactTable orders = Table.named("orders").rows("""
                date        attribution_model  orders
                2024-01-01  first              10
                2024-01-01  last               12
                """);

        assertThat(Ask.kpi("convert.orders").of(orders)).hasToString("NON_ADDITIVE");
        assertThat(Ask.kpi("convert.orders").where("attribution_model=last").of(orders))
                .hasToString("12");
        assertThat(Ask.kpi("convert.orders").by("attribution_model").lines(orders))
                .containsExactly("first: 10", "last: 12");
    }
}
