package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Rows on which all is known. */
class NullRulesTest {

    private static final FactTable ADS = Table.named("ads").rows("""
            date        media_cost  impressions  clicks
            2024-01-01  10          1000         5
            2024-01-02  20          -            7
            2024-01-03  30          3000         -
            """);

    /** 1000 * (10 + 30) / (1000 + 3000): the second day has no impressions, so its cost does not count either. */
    @Test
    void aQuotientUsesTheRowsOnWhichBothSidesAreKnown() {
        assertThat(Ask.kpi("reach.cpm").of(ADS)).hasToString("10 [PARTIAL_INPUT(2/3)]");
    }

    /** 1000 * (10 + 20 + 30) / (1000 + 3000). */
    @Test
    void theLooseReadingSumsEachInputAlone() {
        assertThat(Ask.kpi("reach.cpm").loosely().of(ADS)).hasToString("15 [PARTIAL_INPUT(2/3)]");
    }

    /** 5 + 7 of three days. */
    @Test
    void aLoneSumIsTheKnownSum() {
        assertThat(Ask.kpi("reach.clicks").of(ADS)).hasToString("12 [PARTIAL_INPUT(2/3)]");
        assertThat(Ask.kpi("reach.media_cost").of(ADS)).hasToString("60");
    }

    @Test
    void evidenceTellsWhatWasSummed() {
        KpiValue.Present cpm = Ask.kpi("reach.cpm").present(ADS);

        assertThat(cpm.evidence().inputs())
                .extracting(
                        input -> input.measure().text(),
                        input -> input.table(),
                        input -> input.sum().intValueExact(),
                        input -> input.rows(),
                        input -> input.knownRows())
                .containsExactly(tuple("media_cost", "ads", 40, 3L, 2L), tuple("impressions", "ads", 4000, 3L, 2L));
        assertThat(cpm.evidence().fallbacks()).isEmpty();
    }

    @Test
    void whatIsUnknownOnEveryRowIsNotZero() {
        FactTable free = Table.named("ads").rows("""
                date        media_cost  clicks
                2024-01-01  -           5
                2024-01-02  -           7
                """);

        assertThat(Ask.kpi("reach.media_cost").of(free)).hasToString("ALL_NULL");
        assertThat(Ask.kpi("reach.cpc").of(free)).hasToString("ALL_NULL");
        assertThat(Ask.kpi("reach.cpc").loosely().of(free)).hasToString("ALL_NULL");
    }

    /** Each side is known somewhere, but on no row together. */
    @Test
    void noRowOnWhichAllIsKnown() {
        FactTable ads = Table.named("ads").rows("""
                date        media_cost  clicks
                2024-01-01  -           5
                2024-01-02  8           -
                """);

        assertThat(Ask.kpi("reach.cpc").of(ads)).hasToString("ALL_NULL");
        // 8 / 5
        assertThat(Ask.kpi("reach.cpc").loosely().of(ads)).hasToString("1.6 [PARTIAL_INPUT(1/2)]");
    }

    /** Not 0 / 30 = 0: nobody knows what PAID cost. */
    @Test
    void theShareOfAnUnknownPartIsUnknown() {
        FactTable cost = Table.named("cost").rows("""
                date        media  marketing_cost
                2024-01-01  PAID   -
                2024-01-01  OWNED  30
                """);

        assertThat(Ask.formula("marketing_cost{media=PAID}/marketing_cost").of(cost))
                .hasToString("ALL_NULL");
        assertThat(Ask.kpi("plan.paid_media_share").of(cost)).hasToString("ALL_NULL");
    }

    /** EMAIL: 5 of 5 and an unknown one; all: 5 + 7 of three. The first is known least. Sum: 5 + 12. */
    @Test
    void theFlagIsOfTheInputKnownLeast() {
        FactTable ads = Table.named("ads").rows("""
                date        channel  clicks
                2024-01-01  EMAIL    5
                2024-01-02  EMAIL    -
                2024-01-02  DISPLAY  7
                """);

        assertThat(Ask.formula("clicks{channel=EMAIL} + clicks").of(ads)).hasToString("17 [PARTIAL_INPUT(1/2)]");
    }

    /** A row is needed only by the inputs whose filter it passes: OFFLINE has no orders cell, ONLINE does. */
    @Test
    void aRowThatAFilterKeepsOutNeedsNoValue() {
        FactTable shop = Table.named("shop").rows("""
                date        sales_channel  net_sales  sessions
                2024-01-01  ONLINE         90         30
                2024-01-01  OFFLINE        -          20
                """);

        // 90 / (30 + 20)
        assertThat(Ask.kpi("reach.revenue_per_session").of(shop)).hasToString("1.8");
    }

    /** Revenue 10 + 20; the newest known subscribers are 100, of the first day. */
    @Test
    void aStockIsNotTiedToTheRowsOfFlows() {
        FactTable mail = Table.named("mail").rows("""
                date        email_revenue  subscribers
                2024-01-01  10             100
                2024-01-02  20             -
                """);

        assertThat(Ask.kpi("engage.subscriber_value").of(mail)).hasToString("0.3 [STALE(1)]");
    }

    @Test
    void aPartlyKnownInputCannotBeSetAgainstAnotherTable() {
        FactTable web = Table.named("web").rows("""
                date        sessions
                2024-01-01  100
                2024-01-02  -
                """);
        FactTable shop = Table.named("shop").rows("""
                date        orders
                2024-01-01  3
                2024-01-02  4
                """);

        KpiValue.Absent absent = Ask.formula("orders / sessions").absent(web, shop);
        assertThat(absent).hasToString("PARTIAL_INPUT");
        assertThat(absent.detail()).contains("sessions");
        // 7 / 100
        assertThat(Ask.formula("orders / sessions").loosely().of(web, shop)).hasToString("0.07 [PARTIAL_INPUT(1/2)]");
    }

    /** Saves are optional, but the table has them: 1 + 2 + 3 + 4, the second row is left out. */
    @Test
    void anOptionalInputThatIsThereTakesPart() {
        FactTable social = Table.named("social").rows("""
                date        reactions  comments  shares  saves
                2024-01-01  1          2         3       4
                2024-01-02  5          6         7       -
                """);

        assertThat(Ask.kpi("act.social_interactions").of(social)).hasToString("10 [PARTIAL_INPUT(1/2)]");
    }

    @Test
    void anOptionalInputThatNobodyHasCountsAsZero() {
        FactTable social = Table.named("social").rows("""
                date        reactions  comments  shares
                2024-01-01  1          2         3
                """);

        KpiValue.Present value = Ask.kpi("act.social_interactions").present(social);
        assertThat(value.number()).isEqualTo(BigDecimal.valueOf(6));
        assertThat(value.flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.toString()).startsWith("OPTIONAL_MISSING"));
    }
}
