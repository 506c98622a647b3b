package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Groups in the order of their values, their ranks, and only the first of them. */
class OrderTest {

    private static final KpiId IT = KpiId.of("test.it");
    private static final GroupOrder LARGEST = GroupOrder.descending(IT);
    private static final GroupOrder SMALLEST = GroupOrder.ascending(IT);

    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
            date        campaign  clicks  impressions
            2024-01-01  a         1       10
            2024-01-01  b         2       10
            2024-01-01  c         7       100
            2024-01-01  d         2       0
            2024-02-01  a         9       10
            2024-02-01  b         3       10
            """);

    private static Ask clicks() {
        return Ask.formula("clicks").by("campaign");
    }

    @Test
    void theLargestComesFirstAndEqualOnesShareTheirRank() {
        Ask january = clicks().in("2024-01-01/2024-02-01");

        assertThat(january.with(query -> query.orderBy(LARGEST)).ranks(ADS))
                .containsExactly("1. c 7", "2. b 2", "2. d 2", "4. a 1");
        assertThat(january.with(query -> query.orderBy(SMALLEST)).ranks(ADS))
                .containsExactly("1. a 1", "2. b 2", "2. d 2", "4. c 7");
    }

    @Test
    void whatHasNoValueComesLastInEitherOrder() {
        Ask rate = Ask.formula("clicks / impressions").by("campaign").in("2024-01-01/2024-02-01");

        assertThat(rate.with(query -> query.orderBy(LARGEST)).ranks(ADS))
                .containsExactly("1. b 0.2", "2. a 0.1", "3. c 0.07", "-. d ZERO_DENOMINATOR");
        KpiTable table = rate.with(query -> query.orderBy(SMALLEST)).table(ADS);
        assertThat(table.rows()).map(row -> row.members().get(0)).containsExactly("c", "a", "b", "d");
        assertThat(table.rows().get(3).findRank().orElseThrow()).hasToString("ZERO_DENOMINATOR");
    }

    @Test
    void eachPeriodHasAnOrderOfItsOwn() {
        assertThat(clicks().per(Grain.MONTH)
                        .with(query -> query.orderBy(LARGEST).limit(2))
                        .ranks(ADS))
                .containsExactly("2024-01 1. c 7", "2024-01 2. b 2", "2024-02 1. a 9", "2024-02 2. b 3");
    }

    @Test
    void orAllPeriodsHaveTheOrderOfAllTogether() {
        // a 1 + 9, b 2 + 3, c 7, d 2
        Ask whole = clicks().per(Grain.MONTH)
                .with(query -> query.orderBy(LARGEST.overAllPeriods()).limit(2));

        assertThat(whole.ranks(ADS))
                .containsExactly("2024-01 1. a 1", "2024-01 2. c 7", "2024-02 1. a 9", "2024-02 2. c 0");
        assertThat(whole.with(query -> query.totals(Total.ALL_PERIODS)).ranks(ADS))
                .containsExactly(
                        "2024-01 1. a 1", "2024-01 2. c 7", "2024-02 1. a 9", "2024-02 2. c 0", "1. a 10", "2. c 7");
        assertThat(clicks().with(
                                query -> query.orderBy(LARGEST.overAllPeriods()).limit(2))
                        .ranks(ADS))
                .containsExactly("1. a 10", "2. c 7");
    }

    @Test
    void anAbsentValueOverAllPeriodsIsTheReasonForNoRank() {
        KpiTable table = Ask.formula("clicks / impressions")
                .by("campaign")
                .per(Grain.MONTH)
                .with(query -> query.orderBy(LARGEST.overAllPeriods()))
                .table(ADS);

        KpiTable.Row last = table.rows().get(3);
        assertThat(last).hasToString("2024-01 [d]");
        assertThat(last.findRank().map(KpiValue::toString)).contains("ZERO_DENOMINATOR");
    }

    @Test
    void aLimitWithoutAnOrderKeepsTheFirstByTheirMembers() {
        assertThat(clicks().with(query -> query.limit(2)).lines(ADS)).containsExactly("a: 10", "b: 5");
        assertThat(clicks().with(query -> query.limit(9)).lines(ADS)).containsExactly("a: 10", "b: 5", "c: 7", "d: 2");
    }

    @Test
    void totalsAndSharesAreOfAllGroups() {
        Ask first = clicks().with(query ->
                query.orderBy(LARGEST).limit(1).totals(Total.ALL_GROUPS).shares(ShareOf.TOTAL));

        assertThat(first.ranks(ADS)).containsExactly("1. a 10", "-.  24");
        assertThat(first.shares(ADS))
                .containsExactly(
                        "2024-01-01/2024-03-01 [a]: 0.4166666666666667", // 10 / 24
                        "2024-01-01/2024-03-01 [] total over [campaign]: 1");
        KpiTable table = first.table(ADS);
        assertThat(table.rows().get(1).findRank()).isEqualTo(Optional.empty());
    }

    @Test
    void groupsOfASubtotalAreInOrderAmongThemselves() {
        FactTable two = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                date        channel  campaign  clicks
                2024-01-01  DISPLAY  a         1
                2024-01-01  DISPLAY  b         2
                2024-01-01  EMAIL    c         4
                2024-01-01  EMAIL    d         5
                2024-01-01  EMAIL    e         5
                2024-01-01  SMS      f         2
                """);
        Ask ask = Ask.formula("clicks")
                .by("channel", "campaign")
                .with(query -> query.totals(Total.SUBTOTALS, Total.ALL_GROUPS).orderBy(LARGEST));

        assertThat(ask.ranks(two))
                .containsExactly(
                        "1. EMAIL d 5",
                        "1. EMAIL e 5",
                        "3. EMAIL c 4",
                        "1. EMAIL 14",
                        "1. DISPLAY b 2",
                        "2. DISPLAY a 1",
                        "2. DISPLAY 3",
                        "1. SMS f 2",
                        "3. SMS 2",
                        "-.  19");
        assertThat(ask.with(query -> query.limit(2)).ranks(two))
                .containsExactly(
                        "1. EMAIL d 5",
                        "1. EMAIL e 5",
                        "1. EMAIL 14",
                        "1. DISPLAY b 2",
                        "2. DISPLAY a 1",
                        "2. DISPLAY 3",
                        "-.  19");
    }

    @Test
    void amountsInSeveralCurrenciesHaveNoOrder() {
        FactTable costs = Table.named("costs").covers("2024-01-01/2024-02-01").rows("""
                date        campaign  media_cost  currency
                2024-01-01  a         3           EUR
                2024-01-01  b         4           USD
                """);
        Ask ask = Ask.money("media_cost")
                .by("campaign")
                .with(query -> query.orderBy(LARGEST).limit(1));

        assertThat(ask.ranks(costs)).containsExactly("-. a 3", "-. b 4");
        KpiValue.Absent rank =
                (KpiValue.Absent) ask.table(costs).rows().get(0).findRank().orElseThrow();
        assertThat(rank).hasToString("MIXED_CURRENCY");
        assertThat(rank.detail()).isEqualTo("test.it of these groups is in several currencies, which have no order");
        assertThat(ask.where("campaign=b").ranks(costs)).containsExactly("1. b 4");
    }

    @Test
    void anOrderIsThatOfNumbersWhateverIsBetter() {
        // Of the bounce rate less is better; the largest still comes first.
        FactTable web = Table.named("web").covers("2024-01-01/2024-02-01").rows("""
                date        campaign  sessions  engaged_sessions
                2024-01-01  good      10        9
                2024-01-01  poor      10        1
                """);
        GroupOrder bounces = GroupOrder.descending(KpiCatalog.standard().getKpi("reach.bounce_rate"));

        assertThat(Ask.kpi("reach.bounce_rate")
                        .by("campaign")
                        .with(query -> query.orderBy(bounces))
                        .ranks(web))
                .containsExactly("1. poor 0.9", "2. good 0.1");
        assertThat(GroupOrder.ascending(KpiCatalog.standard().getKpi("reach.bounce_rate")))
                .hasToString("reach.bounce_rate, SMALLEST first, over EACH_PERIOD");
    }

    @Test
    void anOrderOfNothingIsRefused() {
        assertRefused(
                Ask.formula("clicks").with(query -> query.orderBy(LARGEST)),
                "an order is about groups; split the query by a dimension");
        assertRefused(
                Ask.formula("clicks").with(query -> query.limit(3)),
                "a limit is about groups; split the query by a dimension");
        assertRefused(
                clicks().with(query -> query.orderBy(GroupOrder.descending(KpiId.of("reach.cpc")))),
                "groups cannot be put in order by reach.cpc, which the query does not ask for; it asks for [test.it]");
        assertRefused(
                clicks().per(Grain.MONTH).toDate(Grain.YEAR).with(query -> query.orderBy(LARGEST.overAllPeriods())),
                "a window (YEAR to date) ends with a bucket, and all periods together are none; leave out"
                        + " Total.ALL_PERIODS, and put groups in order over each period");
        assertThatThrownBy(() -> clicks().with(query -> query.limit(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a limit of 0 groups leaves none");
        KpiTable plain = clicks().table(ADS);
        assertThatThrownBy(() -> plain.rows().get(0).findRank())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the query did not ask for an order; KpiQuery.orderBy says by which KPI");
    }

    private static void assertRefused(Ask ask, String message) {
        assertThatThrownBy(() -> ask.lines(ADS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void groupsAreOrderedByTheRateOfTheWholeAndNotByAMeanOfRates() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                date        campaign  clicks  impressions
                2024-01-01  a         9       10
                2024-02-01  a         10      90
                2024-01-01  b         2       10
                2024-02-01  b         30      90
                """);
        Ask rate = Ask.formula("clicks / impressions").by("campaign").per(Grain.MONTH);

        // a has 0.9 and 0.111..., in the mean 0.5, and in all 19 of 100; b has 0.2 and 0.333..., and in all 32 of 100.
        assertThat(rate.with(query -> query.orderBy(LARGEST.overAllPeriods())).ranks(ads))
                .containsExactly(
                        "2024-01 1. b 0.2",
                        "2024-01 2. a 0.9",
                        "2024-02 1. b 0.3333333333333333",
                        "2024-02 2. a 0.1111111111111111");
    }
}
