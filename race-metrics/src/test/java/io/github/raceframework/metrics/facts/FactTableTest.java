package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.time.RetailCalendar;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactTableTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Currency EUR = Currencies.parse("EUR");
    private static final Measure CLICKS = measure("clicks");
    private static final Measure MEDIA_COST = measure("media_cost");

    /** An application's own class. */
    private record Spend(
            LocalDate day,
            @Nullable String channel,
            @Nullable BigDecimal cost,
            @Nullable Integer clicks,
            Currency currency) {}

    private static Measure measure(String id) {
        return KpiCatalog.standard().findMeasure(id).orElseThrow();
    }

    @Test
    void isBuiltFromAnApplicationsOwnObjects() {
        FactMapping<Spend> mapping = FactMapping.of("ads", Spend::day)
                .dimension(StandardDimensions.CHANNEL, Spend::channel)
                .measure(MEDIA_COST, Spend::cost)
                .measure(CLICKS, Spend::clicks)
                .currency(Spend::currency);
        List<Spend> spends = List.of(
                new Spend(DAY, "email", new BigDecimal("10.50"), 3, EUR),
                new Spend(DAY, null, null, 4, EUR),
                new Spend(DAY, " ", new BigDecimal("2"), null, EUR));

        FactTable table = FactTable.from(spends, mapping);

        assertThat(table).hasToString("ads (3 rows)");
        assertThat(table.size()).isEqualTo(3);
        assertThat(clicksBy(table, "channel")).containsExactly("[(not set)] 4 [PARTIAL_INPUT(1/2)]", "[EMAIL] 3");
    }

    private static List<String> clicksBy(FactTable table, String dimension) {
        KpiCatalog standard = KpiCatalog.standard();
        KpiTable answer = KpiEngine.of(Dataset.of(table))
                .run(KpiQuery.of(standard.getKpi("reach.clicks")).by(dimension));
        return answer.rows().stream()
                .map(row -> row.members() + " " + row.value(standard.getKpi("reach.clicks")))
                .toList();
    }

    @Test
    void aMappingMayHaveOneCurrencyAndOtherProperties() {
        FactMapping<Spend> mapping = FactMapping.of("ads", Spend::day)
                .measure(MEDIA_COST, Spend::cost)
                .currency(EUR)
                .schema(schema ->
                        schema.withRowGrain(Grain.MONTH).withCoverage(DateRange.parse("2024-01-01/2024-03-01")));

        FactTable table = FactTable.from(List.of(new Spend(DAY, null, BigDecimal.ONE, null, EUR)), mapping);

        assertThat(table.schema().rowGrain()).isEqualTo(Grain.MONTH);
        assertThat(table.schema().coverage()).containsExactly(DateRange.parse("2024-01-01/2024-03-01"));
        assertThat(table.schema().hasCurrencyPerRow()).isFalse();
    }

    @Test
    void rowPeriodsAreOfTheIsoCalendarUnlessSaid() {
        FactSchema schema = FactSchema.named("ads").withRowGrain(Grain.MONTH, RetailCalendar.NRF);

        assertThat(schema.rowGrain()).isEqualTo(Grain.MONTH);
        assertThat(schema.withMeasure(CLICKS).rowCalendar()).isEqualTo(RetailCalendar.NRF);
        assertThat(FactTable.appender(schema).toTable().describe().rowCalendar())
                .isEqualTo(RetailCalendar.NRF);
        assertThat(schema.withRowGrain(Grain.WEEK).rowCalendar()).isEqualTo(RaceCalendar.iso());
        assertThat(FactSchema.named("ads").rowCalendar()).isEqualTo(RaceCalendar.iso());
    }

    @Test
    void aMappingIsNotChangedByItsExtensions() {
        FactMapping<Spend> clicks = FactMapping.of("ads", Spend::day).measure(CLICKS, Spend::clicks);
        clicks.dimension(StandardDimensions.CHANNEL, Spend::channel);

        assertThat(FactTable.from(List.of(), clicks).schema().dimensions()).isEmpty();
    }

    /** A table is a snapshot: rows appended afterwards are of the next table. */
    @Test
    void laterRowsDoNotReachATableThatIsBuilt() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withMeasure(CLICKS));
        rows.date(DAY).dimension("channel", "EMAIL").measure("clicks", 1).append();
        FactTable first = rows.toTable();
        rows.date(DAY)
                .dimension("channel", "SMS")
                .measure("clicks", new BigDecimal("0.5"))
                .append();
        rows.date(DAY).dimension("channel", "EMAIL").measure("clicks", 2).append();
        FactTable second = rows.toTable();

        assertThat(first.size()).isEqualTo(1);
        assertThat(clicksBy(first, "channel")).containsExactly("[EMAIL] 1");
        assertThat(second.size()).isEqualTo(3);
        assertThat(clicksBy(second, "channel")).containsExactly("[EMAIL] 3", "[SMS] 0.5");
    }

    /** What a row does not say is not taken from the row before. */
    @Test
    void everyRowStartsBlank() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withMeasure(CLICKS));
        rows.date(DAY).dimension("channel", "EMAIL").measure("clicks", 1).append();
        rows.date(DAY).append();

        assertThat(clicksBy(rows.toTable(), "channel")).containsExactly("[(not set)] ALL_NULL", "[EMAIL] 1");
    }

    @Test
    void aSchemaHasEachIdOnce() {
        FactSchema schema = FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withMeasure(CLICKS);

        assertRefused(() -> schema.withDimension(StandardDimensions.CHANNEL), "table ads has dimension channel twice");
        assertRefused(
                () -> schema.withConformedDimension(StandardDimensions.CHANNEL),
                "table ads has dimension channel twice");
        assertRefused(() -> schema.withMeasure(CLICKS), "table ads has measure clicks twice");
    }

    @Test
    void aSymbolOfPlanningIsNoColumn() {
        assertRefused(
                () -> FactSchema.named("ads").withMeasure(measure("target")),
                "measure target is a symbol of planning, given by a plan and never by a table");
    }

    @Test
    void onlyMoneyHasACurrencyAndMoneyAlwaysHasOne() {
        assertRefused(
                () -> FactSchema.named("ads").withMeasure(CLICKS, EUR),
                "measure clicks is not money, so it has no currency");
        FactSchema unpriced = FactSchema.named("ads").withMeasure(MEDIA_COST);
        assertRefused(
                () -> FactTable.appender(unpriced),
                "table ads: measure media_cost is money without a currency; name one for the table, the measure or the"
                        + " row");
        assertThat(FactTable.appender(unpriced.withCurrency(EUR)).toTable().size())
                .isZero();
        assertThat(FactTable.appender(FactSchema.named("ads").withMeasure(MEDIA_COST, EUR))
                        .toTable()
                        .size())
                .isZero();
    }

    @Test
    void aRowHasADateAndACurrencyForItsMoney() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withMeasure(CLICKS)
                .withMeasure(MEDIA_COST)
                .withCurrencyPerRow());

        assertRefused(() -> rows.measure("clicks", 1).append(), "row 1 of table ads has no date");
        rows.date(DAY).measure("clicks", 1).append();
        assertRefused(
                () -> rows.date(DAY).measure("media_cost", 1).append(),
                "row 2 of table ads has media_cost but names no currency");
    }

    @Test
    void aRowOutsideDeclaredCoverageIsAnError() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withMeasure(CLICKS)
                .withCoverage(DateRange.parse("2024-01-01/2024-01-03"), DateRange.parse("2024-02-01/2024-02-02")));
        rows.date(DAY).append();
        rows.date(LocalDate.of(2024, 2, 1)).append();

        assertRefused(
                () -> rows.date(LocalDate.of(2024, 1, 3)).append(),
                "row 3 of table ads is dated 2024-01-03, outside the declared coverage [2024-01-01/2024-01-03,"
                        + " 2024-02-01/2024-02-02]; widen the coverage or leave the row out");
    }

    @Test
    void anUnknownColumnIsNamedWithThoseThereAre() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.STAGE)
                .withDimension(StandardDimensions.CHANNEL)
                .withMeasure(CLICKS));

        assertRefused(
                () -> rows.dimension("chanel", "EMAIL"),
                "table ads has no dimension \"chanel\"; it has [channel, stage]");
        assertRefused(() -> rows.measure("cliks", 1), "table ads has no measure \"cliks\"; it has [clicks]");
    }

    @Test
    void aNumberOutOfBoundsIsRefused() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads").withMeasure(CLICKS));

        assertRefused(
                () -> rows.measure("clicks", new BigDecimal("1e1000000")),
                "row 1 of table ads, measure clicks: number 1e1000000 is out of bounds: at most 38 digits, between 1e-30 and 1e30");
    }

    /** What a refused row said must not turn up in the next one. */
    @Test
    void aRefusedRowLeavesNothingBehind() {
        FactAppender rows = FactTable.appender(
                FactSchema.named("ads").withMeasure(CLICKS).withCoverage(DateRange.parse("2024-01-01/2024-02-01")));
        assertThatThrownBy(() -> rows.date(LocalDate.of(2023, 1, 1))
                        .measure("clicks", 999)
                        .append())
                .isInstanceOf(IllegalArgumentException.class);
        rows.date(LocalDate.of(2024, 1, 1)).append();

        assertThat(KpiEngine.of(Dataset.of(rows.toTable()))
                        .run(KpiQuery.of(ReachVolumeKpis.CLICKS))
                        .rows()
                        .get(0)
                        .value(ReachVolumeKpis.CLICKS))
                .hasToString("ALL_NULL");
    }

    @Test
    void aRowThatWasBegunIsNotLost() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads").withMeasure(CLICKS));
        rows.measure("clicks", 1);

        assertThatThrownBy(rows::toTable)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("row 1 of table ads was begun and not appended");
    }

    @Test
    void moneyHasOneCurrencyForAllRowsOrOnePerRow() {
        Currency euro = Currency.getInstance("EUR");
        FactSchema schema = FactSchema.named("ads").withMeasure(PaidMediaMeasures.MEDIA_COST);
        String either = "table ads: money is either in one currency for all rows or in the one that each row names";

        assertRefused(() -> schema.withCurrency(euro).withCurrencyPerRow(), either);
        assertRefused(() -> schema.withCurrencyPerRow().withCurrency(euro), either);
        assertRefused(
                () -> FactTable.appender(schema.withCurrency(euro)).currency(Currency.getInstance("USD")),
                "row 1 of table ads names the currency USD, but the table's money has one currency for all rows;"
                        + " make the schema with a currency per row");
    }

    @Test
    void aRowBeyondAllCalendarsIsRefused() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads").withMeasure(CLICKS));

        assertRefused(
                () -> rows.date(LocalDate.MAX).append(),
                "row 1 of table ads is dated +999999999-12-31, outside the years 1 to 9999");
    }

    @Test
    void twoTablesOfOneNameAreRefused() {
        FactTable table = FactTable.appender(FactSchema.named("ads")).toTable();

        assertRefused(() -> Dataset.of(table, table), "two tables are named \"ads\"");
    }

    @Test
    void gapsAreThoseOfRowPeriods() {
        FactAppender rows = FactTable.appender(
                FactSchema.named("ads").withRowGrain(Grain.MONTH).withMeasure(CLICKS));
        rows.date(LocalDate.of(2024, 5, 31)).append();
        rows.date(LocalDate.of(2024, 1, 31)).append();
        rows.date(LocalDate.of(2024, 2, 1)).append();

        assertThat(rows.toTable().gaps()).containsExactly(DateRange.parse("2024-03-01/2024-05-01"));
    }

    private static void assertRefused(ThrowingCallable action, String message) {
        assertThatThrownBy(action)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
