package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Shares of a total and of a subtotal. */
class SharesTest {

    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
            date        channel  campaign  impressions  clicks  reach
            2024-01-01  EMAIL    spring    100          1       3
            2024-01-02  DISPLAY  spring    300          6       2
            2024-02-01  DISPLAY  autumn    100          4       2
            """);

    @Test
    void aShareIsThatOfTheTotalOfItsPeriod() {
        // January: 6 / 7, 1 / 7; February: 4 / 4, 0 / 4.
        assertThat(Ask.formula("clicks")
                        .by("channel")
                        .per(Grain.MONTH)
                        .with(query -> query.shares(ShareOf.TOTAL))
                        .shares(ADS))
                .containsExactly(
                        "2024-01 [DISPLAY]: 0.8571428571428571",
                        "2024-01 [EMAIL]: 0.14285714285714285",
                        "2024-02 [DISPLAY]: 1",
                        "2024-02 [EMAIL]: 0");
    }

    @Test
    void aShareOfASubtotalIsThatOfTheGroupsWithTheSameFirstMembers() {
        // Display 6 + 4 of 11: its campaigns have 4 / 10 and 6 / 10 of it, and it has 10 / 11 of all.
        assertThat(Ask.formula("clicks")
                        .by("channel", "campaign")
                        .with(query -> query.shares(ShareOf.SUBTOTAL)
                                .totals(Total.SUBTOTALS)
                                .totals(Total.ALL_GROUPS))
                        .shares(ADS))
                .containsExactly(
                        "2024-01-01/2024-03-01 [DISPLAY, autumn]: 0.4",
                        "2024-01-01/2024-03-01 [DISPLAY, spring]: 0.6",
                        "2024-01-01/2024-03-01 [DISPLAY] total over [campaign]: 0.9090909090909091",
                        "2024-01-01/2024-03-01 [EMAIL, spring]: 1",
                        "2024-01-01/2024-03-01 [EMAIL] total over [campaign]: 0.09090909090909091",
                        "2024-01-01/2024-03-01 [] total over [channel, campaign]: 1");
        assertThat(Ask.formula("clicks")
                        .by("channel", "campaign")
                        .with(query -> query.shares(ShareOf.SUBTOTAL))
                        .shares(ADS))
                .containsExactly(
                        "2024-01-01/2024-03-01 [DISPLAY, autumn]: 0.4",
                        "2024-01-01/2024-03-01 [DISPLAY, spring]: 0.6",
                        "2024-01-01/2024-03-01 [EMAIL, spring]: 1");
        assertThat(Ask.formula("clicks")
                        .by("channel", "campaign")
                        .with(query -> query.shares(ShareOf.TOTAL))
                        .shares(ADS))
                .containsExactly(
                        "2024-01-01/2024-03-01 [DISPLAY, autumn]: 0.36363636363636365", // 4 / 11
                        "2024-01-01/2024-03-01 [DISPLAY, spring]: 0.5454545454545454", // 6 / 11
                        "2024-01-01/2024-03-01 [EMAIL, spring]: 0.09090909090909091");
    }

    @Test
    void aLevelIsPartOfTheLevelOfTheSameTime() {
        FactTable lists = Table.named("lists").covers("2024-01-01/2024-02-01").rows("""
                date        channel  followers  subscribers
                2024-01-01  EMAIL    10         10
                2024-01-31  EMAIL    30         30
                2024-01-31  SMS      10         10
                """);

        assertThat(Ask.kpi("reach.followers")
                        .by("channel")
                        .with(query -> query.shares(ShareOf.TOTAL))
                        .shares(lists))
                .containsExactly("2024-01-01/2024-02-01 [EMAIL]: 0.75", "2024-01-01/2024-02-01 [SMS]: 0.25");
        // Subscribers of two lists may be the same people.
        assertThat(Ask.kpi("engage.subscribers")
                        .by("channel")
                        .with(query -> query.shares(ShareOf.TOTAL))
                        .shares(lists))
                .containsExactly(
                        "2024-01-01/2024-02-01 [EMAIL]: NON_ADDITIVE", "2024-01-01/2024-02-01 [SMS]: NON_ADDITIVE");
    }

    @Test
    void ratiosAndDistinctCountsAreNoParts() {
        Ask rate = Ask.formula("clicks / impressions").by("channel").with(query -> query.shares(ShareOf.TOTAL));
        assertAbsent(firstShare(rate, ADS), "NON_ADDITIVE", "ratios of groups are no parts of that of the whole");
        FactTable day = Table.named("people").covers("2024-01-01/2024-01-02").rows("""
                date        channel  reach
                2024-01-01  EMAIL    3
                """);
        assertAbsent(
                firstShare(Ask.kpi("reach.unique_reach").by("channel").with(query -> query.shares(ShareOf.TOTAL)), day),
                "NON_ADDITIVE",
                "values of groups that may count the same twice are no parts of a whole");
    }

    @Test
    void theReasonOfEitherSideIsGiven() {
        FactTable costs = Table.named("costs").covers("2024-01-01/2024-02-01").rows("""
                date        channel  media_cost  currency
                2024-01-01  EMAIL    3           EUR
                2024-01-01  SMS      3           USD
                2024-01-01  DISPLAY  -           EUR
                """);
        KpiTable table = Ask.money("media_cost")
                .by("channel")
                .with(query -> query.shares(ShareOf.TOTAL))
                .table(costs);

        assertAbsent(
                table.rows().get(1).share(table.kpis().get(0)),
                "MIXED_CURRENCY",
                "of the whole: media_cost of table costs is in several currencies");
        assertThat(table.rows().get(0).value(table.kpis().get(0))).hasToString("ALL_NULL");
        assertThat(table.rows().get(0).share(table.kpis().get(0))).hasToString("MIXED_CURRENCY");
    }

    @Test
    void aWholeOfZeroHasNoParts() {
        FactTable sales = Table.named("sales").covers("2024-01-01/2024-02-01").rows("""
                date        channel  followers_gained  followers_lost
                2024-01-01  EMAIL    3                 0
                2024-01-01  SMS      0                 3
                """);
        Ask growth = Ask.kpi("reach.net_follower_growth").by("channel").with(query -> query.shares(ShareOf.TOTAL));

        assertAbsent(firstShare(growth, sales), "ZERO_DENOMINATOR", "the whole is 0");
        FactTable worse = Table.named("sales").covers("2024-01-01/2024-02-01").rows("""
                date        channel  followers_gained  followers_lost
                2024-01-01  EMAIL    3                 0
                2024-01-01  SMS      0                 4
                """);
        assertAbsent(firstShare(growth, worse), "OUT_OF_DOMAIN", "the whole is -1");
    }

    @Test
    void aPartThatIsNegativeOrLargerThanItsWholeIsFlagged() {
        FactTable sales = Table.named("sales").covers("2024-01-01/2024-02-01").rows("""
                date        channel  followers_gained  followers_lost
                2024-01-01  DISPLAY  2                 0
                2024-01-01  EMAIL    5                 0
                2024-01-01  SMS      0                 3
                """);

        // 2, 5 and -3 of 4
        assertThat(Ask.kpi("reach.net_follower_growth")
                        .by("channel")
                        .with(query -> query.shares(ShareOf.TOTAL))
                        .shares(sales))
                .containsExactly(
                        "2024-01-01/2024-02-01 [DISPLAY]: 0.5",
                        "2024-01-01/2024-02-01 [EMAIL]: 1.25 [OUT_OF_RANGE]",
                        "2024-01-01/2024-02-01 [SMS]: -0.75 [OUT_OF_RANGE]");
    }

    @Test
    void flagsNameTheFiguresOfBothSides() {
        FactTable patchy = Table.named("ads").covers("2024-01-01/2024-01-31").rows("""
                date        channel  clicks
                2024-01-01  EMAIL    1
                2024-01-01  EMAIL    -
                2024-01-02  DISPLAY  3
                """);

        assertThat(Ask.formula("clicks")
                        .by("channel")
                        .per(Grain.MONTH)
                        .with(query -> query.shares(ShareOf.TOTAL))
                        .shares(patchy))
                .containsExactly(
                        "2024-01 [DISPLAY]: 0.75 [PARTIAL_COVERAGE(30/31), PARTIAL_INPUT(2/3)]",
                        "2024-01 [EMAIL]: 0.25 [PARTIAL_INPUT(1/2, whole 2/3), PARTIAL_COVERAGE(30/31)]");
    }

    @Test
    void theEvidenceIsTheTwoValues() {
        Ask clicks = Ask.formula("clicks").by("channel").with(query -> query.shares(ShareOf.TOTAL));
        KpiValue.Present share = (KpiValue.Present) firstShare(clicks, ADS);
        Evidence.Quotient quotient = share.evidence().findQuotient().orElseThrow();

        assertThat(quotient.numerator()).isEqualTo(BigDecimal.TEN);
        assertThat(quotient.denominator()).isEqualTo(new BigDecimal(11));
        assertThat(share.evidence().findSample()).isEmpty();
        assertThat(share.unit()).hasToString("1");
    }

    @Test
    void aShareMustHaveBeenAskedFor() {
        KpiTable plain = Ask.formula("clicks").by("channel").table(ADS);
        assertThatThrownBy(() -> plain.rows().get(0).share(plain.kpis().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the query did not ask for shares; KpiQuery.shares says of what");
        assertThatThrownBy(() -> Ask.formula("clicks")
                        .with(query -> query.shares(ShareOf.TOTAL))
                        .table(ADS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a share is about groups; split the query by a dimension");
    }

    private static KpiValue firstShare(Ask ask, FactTable table) {
        KpiTable answer = ask.table(table);
        return answer.rows().get(0).share(answer.kpis().get(0));
    }

    private static void assertAbsent(KpiValue value, String reason, String detail) {
        assertThat(value).hasToString(reason);
        assertThat(((KpiValue.Absent) value).detail()).isEqualTo(detail);
    }
}
