package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.facts.FactTable;
import org.junit.jupiter.api.Test;

/** Money and its currencies. */
class MoneyTest {

    private static final FactTable ADS = Table.named("ads").rows("""
            date        channel  currency  media_cost  clicks
            2024-01-01  EMAIL    EUR       10          5
            2024-01-01  DISPLAY  USD       20          4
            """);

    @Test
    void eurosAndDollarsAreNotAdded() {
        assertThat(Ask.kpi("reach.media_cost").of(ADS)).hasToString("MIXED_CURRENCY");
        assertThat(Ask.kpi("reach.cpc").of(ADS)).hasToString("MIXED_CURRENCY");
        assertThat(Ask.kpi("reach.clicks").of(ADS)).hasToString("9");
    }

    @Test
    void eachGroupHasTheCurrencyOfItsRows() {
        assertThat(Ask.kpi("reach.cpc").by("channel").lines(ADS)).containsExactly("DISPLAY: 5", "EMAIL: 2");
        assertThat(Ask.kpi("reach.media_cost")
                        .where("channel=DISPLAY")
                        .present(ADS)
                        .unit())
                .isEqualTo(Unit.MONEY.in(Currencies.parse("USD")));
        assertThat(Ask.kpi("reach.clicks").present(ADS).unit().findCurrency()).isEmpty();
    }

    /** Net sales in EUR over media cost in USD is no number, although money cancels out. */
    @Test
    void twoInputsInTwoCurrenciesAreNotSetAgainstEachOther() {
        FactTable cost = Table.named("cost").in("USD").rows("""
                date        marketing_cost
                2024-01-01  10
                """);
        FactTable shop = Table.named("shop").rows("""
                date        net_sales
                2024-01-01  40
                """);

        assertThat(Ask.kpi("convert.mer").of(cost, shop)).hasToString("MIXED_CURRENCY");
    }

    @Test
    void anUnknownAmountHasNoCurrency() {
        FactTable ads = Table.named("ads").rows("""
                date        currency  media_cost
                2024-01-01  EUR       10
                2024-01-02  USD       -
                """);

        assertThat(Ask.kpi("reach.media_cost").of(ads)).hasToString("10 [PARTIAL_INPUT(1/2)]");
    }

    @Test
    void aZeroWithoutRowsHasTheCurrencyOfItsColumnOrNone() {
        FactTable column = Table.named("ads").covers("2024-01-01/2024-01-02").rows("date  media_cost");
        FactTable perRow = Table.named("ads").covers("2024-01-01/2024-01-02").rows("date  currency  media_cost");

        assertThat(Ask.kpi("reach.media_cost").present(column).unit())
                .isEqualTo(Unit.MONEY.in(Currencies.parse("EUR")));
        assertThat(Ask.kpi("reach.media_cost").present(perRow).unit()).isEqualTo(Unit.MONEY);
    }
}
