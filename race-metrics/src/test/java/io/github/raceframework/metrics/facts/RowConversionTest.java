package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows converted at the rate of their day. A dollar is EUR 0.9 on the first day and 0.95 on the second; a dinar EUR 3. */
class RowConversionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Currency EUR = Currencies.parse("EUR");
    private static final Currency USD = Currencies.parse("USD");
    private static final Currency KWD = Currencies.parse("KWD");
    private static final Measure MEDIA_COST = measure("media_cost");
    private static final Measure NET_SALES = measure("net_sales");
    private static final Measure CLICKS = measure("clicks");
    private static final Kpi COST = KpiCatalog.standard().getKpi("reach.media_cost");

    private static final ExchangeRates RATES = ExchangeRates.of(
            ExchangeRate.of("USD", "EUR", DAY, "0.9", "desk"),
            ExchangeRate.of("USD", "EUR", DAY.plusDays(1), "0.95", "desk"),
            ExchangeRate.of("KWD", "EUR", DAY, "3", "desk"));

    private static final FactSchema ADS = FactSchema.named("ads")
            .withMeasure(MEDIA_COST)
            .withMeasure(CLICKS)
            .withCurrencyPerRow()
            .withConversion(EUR, RATES);

    private static Measure measure(String id) {
        return KpiCatalog.standard().findMeasure(id).orElseThrow();
    }

    private static KpiValue ask(FactTable table, Kpi kpi, KpiCatalog catalog) {
        KpiTable answer = KpiEngine.of(Dataset.of(table), catalog).run(KpiQuery.of(kpi));
        return answer.rows().get(0).value(kpi);
    }

    /** 10 * 0.9 + 10 * 0.95 = 18.5, each batch at the rates of its own days. */
    @Test
    void batchesAreConvertedLikeTheTable() {
        FactTable first = tenDollars(DAY);
        FactTable second = tenDollars(DAY.plusDays(1));
        FactTable grown = first.append(second);

        assertThat(grown.schema().measures())
                .hasSize(3)
                .isEqualTo(first.schema().measures());
        assertThat(ask(grown, COST, KpiCatalog.standard()).findNumber())
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("18.5"));
    }

    private static FactTable tenDollars(LocalDate day) {
        FactAppender rows = FactTable.appender(ADS);
        rows.date(day).currency(USD).measure("media_cost", 10).append();
        return rows.toTable();
    }

    /** 10 * 0.9 + 10 * 0.95 + 1.005 * 3 + 4 = 9 + 9.5 + 3.015 + 4 = 25.515, nothing of it rounded to cents; over 5 clicks 5.103. */
    @Test
    void eachRowHasTheRateOfItsDay() {
        FactAppender rows = FactTable.appender(ADS);
        rows.date(DAY)
                .currency(USD)
                .measure("media_cost", 10)
                .measure("clicks", 1)
                .append();
        rows.date(DAY.plusDays(1))
                .currency(USD)
                .measure("media_cost", 10)
                .measure("clicks", 2)
                .append();
        rows.date(DAY)
                .currency(KWD)
                .measure("media_cost", new BigDecimal("1.005"))
                .measure("clicks", 2)
                .append();
        rows.date(DAY)
                .currency(EUR)
                .measure("media_cost", 4)
                .measure("clicks", 0)
                .append();
        FactTable table = rows.toTable();

        KpiValue.Present cost = (KpiValue.Present) ask(table, COST, KpiCatalog.standard());

        assertThat(cost).hasToString("25.515");
        assertThat(cost.unit()).isEqualTo(Unit.MONEY.in(EUR));
        assertThat(ask(table, ReachValueAndCostKpis.CPC, KpiCatalog.standard())).hasToString("5.103");
    }

    @Test
    void theAmountAsItCameIsKeptBesideIt() {
        FactAppender rows = FactTable.appender(ADS);
        rows.date(DAY).currency(USD).measure("media_cost", 10).append();
        rows.date(DAY.plusDays(1)).currency(USD).measure("media_cost", 10).append();
        FactTable table = rows.toTable();
        Measure original = Measure.flow("media_cost_original", Unit.MONEY, "As it came.");
        Kpi kpi = Kpi.define("acme.cost", "Cost as it came", "media_cost_original")
                .unit(DisplayUnit.MONEY)
                .build();
        KpiCatalog catalog =
                KpiCatalog.standard().withMeasures(List.of(original)).withKpis(List.of(kpi));

        assertThat(table.schema().measures().stream().map(Measure::toString))
                .containsExactly("media_cost", "clicks", "media_cost_original");
        KpiValue.Present cost = (KpiValue.Present) ask(table, kpi, catalog);
        assertThat(cost).hasToString("20");
        assertThat(cost.unit()).isEqualTo(Unit.MONEY.in(USD));
    }

    /** Cost always comes in dollars, sales in the currency of the row. */
    @Test
    void columnsWithOneCurrencyAreConvertedToo() {
        FactSchema schema = FactSchema.named("shop")
                .withConversion(EUR, RATES)
                .withMeasure(MEDIA_COST, USD)
                .withMeasure(NET_SALES)
                .withMeasure(measure("tax"), EUR)
                .withCurrencyPerRow();
        FactAppender rows = FactTable.appender(schema);
        rows.date(DAY).measure("media_cost", 10).measure("tax", 1).append();
        rows.date(DAY)
                .currency(KWD)
                .measure("media_cost", 20)
                .measure("net_sales", 30)
                .append();
        FactTable table = rows.toTable();

        // (10 + 20) * 0.9
        assertThat(ask(table, COST, KpiCatalog.standard())).hasToString("27");
        // 30 * 3; the first row says nothing of sales
        assertThat(ask(table, KpiCatalog.standard().getKpi("convert.net_sales"), KpiCatalog.standard()))
                .hasToString("90 [PARTIAL_INPUT(1/2)]");
        assertThat(table.schema().measures().stream().map(Measure::toString))
                .containsExactly("media_cost", "net_sales", "tax", "media_cost_original", "net_sales_original");
    }

    /** Two dollars in a table of dollars: 1.8 euros. */
    @Test
    void aTableInOneCurrencyIsConvertedThroughItsMapping() {
        record Ad(LocalDate day, @Nullable Integer cost) {}
        FactMapping<Ad> mapping = FactMapping.of("ads", Ad::day)
                .measure(MEDIA_COST, Ad::cost)
                .currency(USD)
                .schema(schema -> schema.withConversion(EUR, RATES));

        FactTable table = FactTable.from(List.of(new Ad(DAY, 2)), mapping);

        assertThat(ask(table, COST, KpiCatalog.standard())).hasToString("1.8");
    }

    @Test
    void moneyThatComesInTheCurrencyAlreadyHasNoSecondColumn() {
        FactSchema schema = FactSchema.named("ads").withMeasure(MEDIA_COST).withCurrency(EUR);
        FactAppender rows = FactTable.appender(schema.withConversion(EUR, ExchangeRates.of()));
        rows.date(DAY).measure("media_cost", 3).append();

        assertThat(rows.toTable().schema().measures()).containsExactly(MEDIA_COST);
        assertThat(ask(rows.toTable(), COST, KpiCatalog.standard())).hasToString("3");
    }

    @Test
    void aRowWithoutMoneyNeedsNoRate() {
        FactAppender rows = FactTable.appender(ADS);
        rows.date(DAY.plusYears(1)).measure("clicks", 3).append();
        rows.date(DAY.plusYears(1)).currency(USD).append();

        assertThat(rows.toTable().size()).isEqualTo(2);
    }

    @Test
    void aRowWithoutARateIsAnErrorAndIsNotAppended() {
        FactAppender rows = FactTable.appender(ADS);
        rows.date(DAY).currency(EUR).measure("media_cost", 3).append();
        rows.date(DAY.plusDays(2)).currency(USD).measure("media_cost", 10);

        assertThatThrownBy(rows::append)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "row 2 of table ads, measure media_cost: no rate from USD to EUR for 2024-01-03; the last one before is"
                                + " USD/EUR 0.95 of 2024-01-02 (desk); add that rate, or let an older one count for longer");
        assertThat(rows.toTable().size()).isEqualTo(1);
    }

    /** 10^30 * 0.95 still has its place; 10^30 dinars do not. */
    @Test
    void anAmountThatLeavesTheBoundsOfNumbersIsAnError() {
        FactAppender rows = FactTable.appender(ADS);
        rows.date(DAY)
                .currency(USD)
                .measure("media_cost", new BigDecimal("1e30"))
                .append();
        rows.date(DAY).currency(KWD).measure("media_cost", new BigDecimal("9e30"));

        assertThatThrownBy(rows::append)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "row 2 of table ads, measure media_cost: number 2.7000e31 is out of bounds: at most 38 digits,"
                                + " between 1e-30 and 1e30");
    }

    @Test
    void aRowStillNamesItsCurrency() {
        FactAppender rows = FactTable.appender(ADS).date(DAY).measure("media_cost", 10);

        assertThatThrownBy(rows::append)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 of table ads has media_cost but names no currency");
    }

    @Test
    void theAmountAsItCameIsNotForTheCallerToSay() {
        FactAppender rows = FactTable.appender(ADS).date(DAY);

        assertThatThrownBy(() -> rows.measure("media_cost_original", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table ads has no measure \"media_cost_original\"; it has [clicks, media_cost]");
    }

    @Test
    void rowsOfAMonthHaveNoDay() {
        assertThatThrownBy(() -> FactTable.appender(ADS.withRowGrain(Grain.MONTH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "table ads: a row speaks for a MONTH, so that its money has no one day whose rate counts; convert in"
                                + " the query, by the end or the mean of its period");
    }

    @Test
    void whatIsNoAmountIsNotConverted() {
        Measure yield = Measure.flow("acme_yield", Unit.COUNT.per(Unit.MONEY), "Clicks per unit of money.");

        assertThatThrownBy(() -> FactTable.appender(ADS.withMeasure(yield)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "table ads: measure acme_yield is count/money, no amount that a rate converts; give it the currency"
                                + " EUR");
        assertThat(FactTable.appender(ADS.withMeasure(yield, EUR))
                        .toTable()
                        .schema()
                        .measures())
                .contains(yield);
    }
}
