package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RetailCalendar;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AppendTest {

    private static final KpiCatalog STANDARD = KpiCatalog.standard();
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final FactSchema SCHEMA =
            FactSchema.named("ads").withDimension(StandardDimensions.CHANNEL).withMeasure(measure("clicks"));

    private static Measure measure(String id) {
        return STANDARD.findMeasure(id).orElseThrow();
    }

    /** One row a day, from a day of January 2024 on. */
    private static FactTable table(FactSchema schema, int firstDay, String channel, int... clicks) {
        FactAppender rows = FactTable.appender(schema);
        for (int i = 0; i < clicks.length; i++) {
            rows.date(DAY.plusDays(firstDay - 1L + i))
                    .dimension("channel", channel)
                    .measure("clicks", clicks[i])
                    .append();
        }
        return rows.toTable();
    }

    private static FactTable table(int firstDay, String channel, int... clicks) {
        return table(SCHEMA, firstDay, channel, clicks);
    }

    private static List<String> clicksBy(FactTable table, String... by) {
        return clicks(
                Dataset.of(table), KpiQuery.of(STANDARD.getKpi("reach.clicks")).by(by));
    }

    private static List<String> clicks(Dataset dataset, KpiQuery query) {
        KpiTable answer = KpiEngine.of(dataset).run(query);
        return answer.rows().stream()
                .map(row -> row.range() + " " + row.members() + " " + row.value(STANDARD.getKpi("reach.clicks")))
                .toList();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static DateRange january(int from, int to) {
        return new DateRange(DAY.withDayOfMonth(from), DAY.withDayOfMonth(to));
    }

    @Test
    void laterDaysAreAppended() {
        FactTable two = table(1, "EMAIL", 1, 2);

        FactTable three = two.append(table(3, "DISPLAY", 4));

        assertThat(clicksBy(three)).containsExactly("2024-01-01/2024-01-04 [] 7");
        assertThat(clicksBy(three, "channel"))
                .containsExactly(
                        "2024-01-01/2024-01-04 [DISPLAY] 4 [COVERAGE_INFERRED]",
                        "2024-01-01/2024-01-04 [EMAIL] 3 [COVERAGE_INFERRED]");
        assertThat(three).hasToString("ads (3 rows)");
        assertThat(two).hasToString("ads (2 rows)");
    }

    @Test
    void earlierDaysAndThoseBetweenAreAppended() {
        FactTable table = table(10, "EMAIL", 1, 2).append(table(1, "EMAIL", 4)).append(table(5, "EMAIL", 8));

        assertThat(clicksBy(table)).containsExactly("2024-01-01/2024-01-12 [] 15 [COVERAGE_INFERRED]");
        assertThat(table.gaps()).containsExactly(january(2, 5), january(6, 10));
    }

    @Test
    void aTableMayBeginEmpty() {
        FactTable empty = FactTable.appender(SCHEMA).toTable();

        assertThat(clicksBy(empty.append(table(1, "EMAIL", 1, 2)))).containsExactly("2024-01-01/2024-01-03 [] 3");
        assertThat(table(1, "EMAIL", 1, 2).append(empty)).hasToString("ads (2 rows)");
        assertThat(empty.append(empty)).hasToString("ads (0 rows)");
        assertThat(empty.append(empty)
                        .describe()
                        .measures()
                        .get(measure("clicks").id())
                        .coverage())
                .isEqualTo(Coverage.NONE);
    }

    @Test
    void daysThatAreAlreadyThereAreRefused() {
        FactTable table = table(1, "EMAIL", 1, 2, 3);

        assertRefused(
                () -> table.append(table(2, "DISPLAY", 1, 2, 3)),
                "table ads already has rows of 2 of the row periods of the batch, the first of 2024-01-02; if those of "
                        + "the batch are further rows say so (appendNewRows), if they take the place of the earlier "
                        + "ones replace these (replacing)");
    }

    @Test
    void furtherRowsOfDaysThatAreThereAreAdded() {
        FactTable table = table(1, "EMAIL", 1, 2, 3, 4).appendNewRows(table(2, "DISPLAY", 10, 20));

        assertThat(table).hasToString("ads (6 rows)");
        assertThat(clicks(
                        Dataset.of(table),
                        KpiQuery.of(STANDARD.getKpi("reach.clicks")).grain(Grain.DAY)))
                .containsExactly(
                        "2024-01-01/2024-01-02 [] 1",
                        "2024-01-02/2024-01-03 [] 12",
                        "2024-01-03/2024-01-04 [] 23",
                        "2024-01-04/2024-01-05 [] 4");
    }

    @Test
    void rowsAreReplaced() {
        FactTable table = table(1, "EMAIL", 1, 2, 3, 4).replacing(january(2, 4), table(2, "DISPLAY", 10));

        assertThat(clicksBy(table, "channel"))
                .containsExactly(
                        "2024-01-01/2024-01-05 [DISPLAY] 10 [COVERAGE_INFERRED]",
                        "2024-01-01/2024-01-05 [EMAIL] 5 [COVERAGE_INFERRED]");
        assertThat(table.gaps()).containsExactly(january(3, 4));
    }

    @Test
    void aMemberWithoutRowsIsNoLongerKnown() {
        FactTable table = table(1, "EMAIL", 1).append(table(2, "e-male", 2));
        FactTable restated = table.replacing(january(2, 3), table(2, "SMS", 3));

        assertThat(table.outsideVocabulary()).hasToString("{channel=[e-male]}");
        assertThat(restated.outsideVocabulary()).isEmpty();
        assertThat(clicks(
                        Dataset.of(restated),
                        KpiQuery.of(STANDARD.getKpi("reach.clicks")).where(Filter.where("channel", "e-male"))))
                .containsExactly("2024-01-01/2024-01-03 [] UNKNOWN_MEMBER");
    }

    @Test
    void rowsAreReplacedByNone() {
        FactTable none = FactTable.appender(SCHEMA).toTable();
        FactTable table = table(1, "EMAIL", 1, 2, 3);

        assertThat(clicksBy(table.replacing(january(3, 31), none))).containsExactly("2024-01-01/2024-01-03 [] 3");
        assertThat(table.replacing(january(1, 31), none)).hasToString("ads (0 rows)");
        assertThat(table.replacing(january(1, 31), none).append(table)).hasToString("ads (3 rows)");
    }

    @Test
    void theRangeToBeReplacedCutsNoRowPeriod() {
        FactSchema monthly = SCHEMA.withRowGrain(Grain.MONTH);
        FactTable table = table(monthly, 1, "EMAIL", 1);

        assertRefused(
                () -> table.replacing(january(1, 31), table),
                "the days to be replaced in table ads, 2024-01-01/2024-01-31, cut the row period "
                        + "2024-01-01/2024-02-01");
        assertRefused(
                () -> table.replacing(DateRange.parse("2024-01-02/2024-02-01"), table),
                "the days to be replaced in table ads, 2024-01-02/2024-02-01, cut the row period "
                        + "2024-01-01/2024-02-01");
        assertThat(table.replacing(DateRange.parse("2024-01-01/2024-02-01"), table))
                .hasToString("ads (1 rows)");
    }

    @Test
    void rowsOutsideTheRangeToBeReplacedAreRefused() {
        FactTable table = table(1, "EMAIL", 1, 2, 3);

        assertRefused(
                () -> table.replacing(january(2, 4), table(3, "EMAIL", 1, 2)),
                "the batch has a row of 2024-01-04, outside 2024-01-02/2024-01-04, the days to be replaced in table ads");
    }

    @Test
    void whatEitherDeclaresToCoverIsCovered() {
        FactTable table = table(SCHEMA.withCoverage(january(1, 4)), 1, "EMAIL", 1);
        FactTable next = table(SCHEMA.withCoverage(january(4, 6)), 5, "EMAIL", 2);

        FactTable both = table.append(next);

        assertThat(both.schema().coverage()).containsExactly(january(1, 6));
        assertThat(both.describe().measures().get(measure("clicks").id()).coverage())
                .isEqualTo(Coverage.declared(january(1, 6)));
        assertThat(both.gaps()).isEmpty();
        assertThat(clicksBy(both)).containsExactly("2024-01-01/2024-01-06 [] 3");
    }

    @Test
    void whatIsReplacedStaysCovered() {
        FactSchema covered = SCHEMA.withCoverage(january(1, 4));
        FactTable restated = table(covered, 1, "EMAIL", 1, 2, 3).replacing(january(2, 3), table(SCHEMA, 2, "EMAIL"));

        assertThat(restated.schema().coverage()).containsExactly(january(1, 4));
        assertThat(clicksBy(restated)).containsExactly("2024-01-01/2024-01-04 [] 4");
    }

    @Test
    void inferredCoverageIsInferredFromAllRows() {
        FactTable table = table(1, "EMAIL", 1).append(table(9, "EMAIL", 1));

        assertThat(table.describe().measures().get(measure("clicks").id()).coverage())
                .isEqualTo(Coverage.inferred(january(1, 10)));
    }

    @Test
    void coverageIsDeclaredForBothOrForNeither() {
        FactTable declared = table(SCHEMA.withCoverage(january(2, 3)), 2, "EMAIL", 1);
        FactTable inferred = table(1, "EMAIL", 1);

        assertRefused(
                () -> inferred.append(declared),
                "the batch declares what it covers and table ads does not; declare the coverage of both or of neither");
        assertRefused(
                () -> declared.append(inferred),
                "the batch has rows of 2024-01-01, outside the declared coverage of table ads [2024-01-02/2024-01-03]; "
                        + "declare what the batch covers");
        assertThat(declared.appendNewRows(table(2, "EMAIL", 2)).schema().coverage())
                .containsExactly(january(2, 3));
        assertThat(table(1, "EMAIL").append(declared).schema().coverage()).containsExactly(january(2, 3));
        assertThat(inferred.replacing(january(1, 3), declared).schema().coverage())
                .containsExactly(january(2, 3));
    }

    @Test
    void theSchemasMustAgree() {
        FactTable table = table(1, "EMAIL", 1);
        String start = "the batch is not of table ads: its ";

        assertRefused(() -> table.append(batch(FactSchema.named("adz"))), start + "name is adz, not ads");
        assertRefused(
                () -> table.append(batch(SCHEMA.withRowGrain(Grain.MONTH))), start + "row grain is MONTH, not DAY");
        assertRefused(
                () -> table.append(batch(SCHEMA.withRowGrain(Grain.DAY, RetailCalendar.NRF))),
                start + "row calendar is nrf, not iso");
        assertRefused(
                () -> table.append(batch(SCHEMA.withDimension(StandardDimensions.COUNTRY))),
                start + "dimensions are [channel, country], not [channel]");
        assertRefused(
                () -> table.append(batch(FactSchema.named("ads").withDimension(Dimension.open("channel", "any")))),
                start + "dimensions are not defined as in the table: [channel]");
        assertRefused(
                () -> table.append(batch(FactSchema.named("ads").withConformedDimension(StandardDimensions.CHANNEL))),
                start + "conformed dimensions are [channel], not []");
        assertRefused(
                () -> table.append(batch(SCHEMA.withMeasure(measure("sessions")))),
                start + "measures are [clicks, sessions], not [clicks]");
        assertRefused(
                () -> table.append(batch(SCHEMA.withRowKey("channel"))), start + "row key is [channel], not none");
    }

    @Test
    void whatIsCountedAndCombinedMustAgree() {
        FactTable table = table(1, "EMAIL", 1);
        FactSchema people = SCHEMA.withIdentity("customer");
        Measure buyers = Measure.distinct("buyers", "Of a test.");
        FactTable counted = batch(people.withDistinct(buyers, "customer"));
        Measure reach = measure("reach");
        FactTable largest = batch(SCHEMA.withMeasure(reach, Aggregation.max()));
        String start = "the batch is not of table ads: its ";

        assertRefused(() -> table.append(batch(people)), start + "identities are [customer], not []");
        assertRefused(
                () -> counted.append(batch(people.withCount(buyers, IdentityCount.active("customer", 30)))),
                start + "counts are [buyers: customer active within 30 days at the end], not "
                        + "[buyers: customer in the cell]");
        assertRefused(() -> table.append(batch(SCHEMA.withWholeHistory())), start + "history is whole, not partial");
        assertRefused(
                () -> largest.append(batch(SCHEMA.withMeasure(reach, Aggregation.min()))),
                start + "aggregations are [reach by min version 1], not [reach by max version 1]");
        assertRefused(
                () -> largest.append(batch(SCHEMA.withMeasure(reach))),
                start + "aggregations are [], not [reach by max version 1]");
        assertRefused(
                () -> batch(SCHEMA.withMeasure(reach)).append(batch(SCHEMA.withSummed(reach))),
                start + "summed measures are [reach], not []");
    }

    private static FactTable batch(FactSchema schema) {
        return FactTable.appender(schema).toTable();
    }

    @Test
    void theCurrenciesMustAgree() {
        FactSchema money = SCHEMA.withMeasure(measure("media_cost"));
        FactTable euros = batch(money.withCurrency(Currencies.parse("EUR")));

        assertRefused(
                () -> euros.append(batch(money.withCurrency(Currencies.parse("USD")))),
                "the batch is not of table ads: its currencies are [media_cost in USD], not [media_cost in EUR]");
        assertRefused(
                () -> euros.append(batch(money.withCurrencyPerRow())),
                "the batch is not of table ads: its currencies are [media_cost in that of the row], not "
                        + "[media_cost in EUR]");
    }

    @Test
    void thereAreAtMost127CurrenciesInAll() {
        FactSchema money =
                FactSchema.named("ads").withMeasure(measure("media_cost")).withCurrencyPerRow();
        List<String> codes = List.copyOf(Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .limit(128)
                .toList());
        FactTable most = ofCurrencies(money, codes.subList(0, 127));

        assertThat(most.appendNewRows(ofCurrencies(money, codes.subList(5, 6))).size())
                .isEqualTo(128);
        assertRefused(
                () -> most.appendNewRows(ofCurrencies(money, codes.subList(127, 128))),
                "table ads has more than 127 currencies");
    }

    private static FactTable ofCurrencies(FactSchema schema, List<String> currencies) {
        FactAppender rows = FactTable.appender(schema);
        currencies.forEach(code -> rows.date(DAY)
                .measure("media_cost", 1)
                .currency(Currency.getInstance(code))
                .append());
        return rows.toTable();
    }

    @Test
    void rowsAreAtMostAsManyAsHaveNumbers() {
        assertRefused(
                () -> TableLimits.requireFewRows("ads", 1L + Integer.MAX_VALUE),
                "table ads would have 2147483648 rows; the most are 2147483647");
    }
}
