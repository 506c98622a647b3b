package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.ValueFormat;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Money of several currencies put into one. Every number is worked out beside it. */
class ConversionTest {

    private static final Currency EUR = Currencies.parse("EUR");
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    /** In January 2024 (31 days) a dollar is EUR 0.90, in February (29 days) EUR 0.94. */
    private static final ExchangeRates MONTHLY = ExchangeRates.of(
            ExchangeRate.of("USD", "EUR", DateRange.parse("2024-01-01/2024-02-01"), "0.90", "desk"),
            ExchangeRate.of("USD", "EUR", DateRange.parse("2024-02-01/2024-03-01"), "0.94", "desk"));

    private static final CurrencyConversion FIXED = CurrencyConversion.fixed(EUR, MONTHLY, NEW_YEAR);
    private static final CurrencyConversion END = CurrencyConversion.periodEnd(EUR, MONTHLY);
    private static final CurrencyConversion AVERAGE = CurrencyConversion.periodAverage(EUR, MONTHLY);

    private static final FactTable ADS = Table.named("ads").rows("""
            date        channel  currency  media_cost  clicks
            2024-01-01  EMAIL    EUR       10          5
            2024-01-01  DISPLAY  USD       20          4
            """);

    /** USD 100 in January and USD 300 in February. */
    private static final FactTable TWO_MONTHS =
            Table.named("ads").in("USD").covers("2024-01-01/2024-03-01").rows("""
            date        media_cost  clicks
            2024-01-15  100         10
            2024-02-15  300         30
            """);

    /** 10 + 20 * 0.90 = 28, over 9 clicks; 20 * 0.90 / 4 = 4.5. */
    @Test
    void sumsOfEachCurrencyAreConvertedAndAddedBeforeTheFormula() {
        assertThat(Ask.kpi("reach.media_cost").converted(FIXED).of(ADS))
                .hasToString("28 [CONVERTED(USD by FIXED 2024-01-01)]");
        assertThat(Ask.kpi("reach.cpc").converted(FIXED).of(ADS))
                .hasToString("3.111111111111111 [CONVERTED(USD by FIXED 2024-01-01)]");
        assertThat(Ask.kpi("reach.cpc").converted(FIXED).by("channel").lines(ADS))
                .containsExactly("DISPLAY: 4.5 [CONVERTED(USD by FIXED 2024-01-01)]", "EMAIL: 2");
        assertThat(Ask.kpi("reach.clicks").converted(FIXED).of(ADS)).hasToString("9");
    }

    @Test
    void aConvertedValueIsInTheCurrencyAskedFor() {
        assertThat(Ask.kpi("reach.media_cost").converted(FIXED).present(ADS).unit())
                .isEqualTo(Unit.MONEY.in(EUR));
        assertThat(Ask.kpi("reach.cpc").converted(FIXED).present(TWO_MONTHS).unit())
                .isEqualTo(Unit.MONEY.in(EUR));
    }

    @Test
    void evidenceNamesWhatWasConvertedAndHow() {
        Evidence.Input input = Ask.kpi("reach.media_cost")
                .converted(FIXED)
                .present(ADS)
                .evidence()
                .inputs()
                .get(0);

        assertThat(input.sum()).isEqualTo(new BigDecimal("28"));
        assertThat(input.conversions())
                .containsExactly(new Evidence.Conversion(
                        Currencies.parse("USD"),
                        new BigDecimal("20"),
                        new BigDecimal("0.9"),
                        "USD/EUR 0.9 of 2024-01-01/2024-02-01 (desk)"));
        assertThat(input.conversions().get(0).converted()).isEqualByComparingTo("18");
    }

    /** USD 10 of cost is EUR 9, and 45 / 9 = 5. */
    @Test
    void twoTablesInTwoCurrenciesCanBeSetAgainstEachOther() {
        FactTable cost = Table.named("cost").in("USD").rows("""
                date        marketing_cost
                2024-01-01  10
                """);
        FactTable shop = Table.named("shop").rows("""
                date        net_sales
                2024-01-01  45
                """);

        assertThat(Ask.kpi("convert.mer").of(cost, shop)).hasToString("MIXED_CURRENCY");
        assertThat(Ask.kpi("convert.mer").converted(FIXED).of(cost, shop))
                .hasToString("5 [CONVERTED(USD by FIXED 2024-01-01)]");
    }

    @Test
    void withoutARateThereIsNoValue() {
        CurrencyConversion march = CurrencyConversion.fixed(EUR, MONTHLY, LocalDate.of(2024, 3, 1));
        CurrencyConversion yen = CurrencyConversion.fixed(Currencies.parse("JPY"), MONTHLY, NEW_YEAR);

        assertThat(Ask.kpi("reach.media_cost").absent(ADS).detail())
                .isEqualTo("media_cost of table ads is in several currencies");
        KpiValue.Absent absent = Ask.kpi("reach.media_cost").converted(march).absent(ADS);
        assertThat(absent).hasToString("MIXED_CURRENCY");
        assertThat(absent.detail())
                .isEqualTo(
                        "media_cost of table ads: no rate from USD to EUR for 2024-03-01; the last one before is USD/EUR 0.94"
                                + " of 2024-02-01/2024-03-01 (desk)");
        assertThat(Ask.kpi("reach.media_cost").converted(yen).absent(ADS).detail())
                .isEqualTo("media_cost of table ads: no rate from EUR to JPY for 2024-01-01");
        assertThat(Ask.kpi("reach.media_cost").converted(march).by("channel").lines(ADS))
                .containsExactly("DISPLAY: MIXED_CURRENCY", "EMAIL: 10");
    }

    /** January 100 * 0.90, February 300 * 0.94. */
    @Test
    void thePeriodsEndAndItsMeanAreThoseOfEachBucket() {
        assertThat(Ask.kpi("reach.media_cost").converted(END).per(Grain.MONTH).lines(TWO_MONTHS))
                .containsExactly(
                        "2024-01: 90 [CONVERTED(USD by PERIOD_END)]", "2024-02: 282 [CONVERTED(USD by PERIOD_END)]");
        assertThat(Ask.kpi("reach.media_cost")
                        .converted(AVERAGE)
                        .per(Grain.MONTH)
                        .lines(TWO_MONTHS))
                .containsExactly(
                        "2024-01: 90 [CONVERTED(USD by PERIOD_AVERAGE)]",
                        "2024-02: 282 [CONVERTED(USD by PERIOD_AVERAGE)]");
    }

    /**
     * The months are 90 + 282 = 372. Both together: at the end 400 * 0.94 = 376; at the mean (31 * 0.90 + 29 * 0.94) / 60 = 0.919333333333333 it
     * is 367.7333333333332; at the fixed rate of January 400 * 0.90 = 360, which is 90 + 270.
     */
    @Test
    void onlyAtFixedRatesIsTheWholeTheSumOfItsPeriods() {
        assertThat(Ask.kpi("reach.media_cost").converted(END).of(TWO_MONTHS))
                .hasToString("376 [CONVERTED(USD by PERIOD_END)]");
        KpiValue.Present mean = Ask.kpi("reach.media_cost").converted(AVERAGE).present(TWO_MONTHS);
        assertThat(mean).hasToString("367.7333333333332 [CONVERTED(USD by PERIOD_AVERAGE)]");
        assertThat(mean.evidence().inputs().get(0).conversions().get(0).origin())
                .isEqualTo("mean of the rates of 60 days");
        assertThat(Ask.kpi("reach.media_cost").converted(FIXED).of(TWO_MONTHS))
                .hasToString("360 [CONVERTED(USD by FIXED 2024-01-01)]");
        assertThat(Ask.kpi("reach.media_cost").converted(FIXED).per(Grain.MONTH).lines(TWO_MONTHS))
                .containsExactly(
                        "2024-01: 90 [CONVERTED(USD by FIXED 2024-01-01)]",
                        "2024-02: 270 [CONVERTED(USD by FIXED 2024-01-01)]");
    }

    /** CPC is USD 10 in both months: at fixed rates it does not change, at the rates of each period it moves as the dollar does, 9 to 9.4. */
    @Test
    void eachSideOfAComparisonHasTheRatesOfItsOwnPeriod() {
        assertThat(Ask.kpi("reach.cpc")
                        .converted(FIXED)
                        .per(Grain.MONTH)
                        .in("2024-02-01/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .changes(TWO_MONTHS))
                .containsExactly(
                        "2024-02: 9 [CONVERTED(USD by FIXED 2024-01-01)] - 9 [CONVERTED(USD by FIXED 2024-01-01)]"
                                + " = 0 [CONVERTED(USD by FIXED 2024-01-01)], 0 [CONVERTED(USD by FIXED 2024-01-01)]");
        // 0.4 / 9 = 0.0444...
        assertThat(Ask.kpi("reach.cpc")
                        .converted(END)
                        .per(Grain.MONTH)
                        .in("2024-02-01/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .changes(TWO_MONTHS))
                .containsExactly("2024-02: 9.4 [CONVERTED(USD by PERIOD_END)] - 9 [CONVERTED(USD by PERIOD_END)]"
                        + " = 0.4 [CONVERTED(USD by PERIOD_END)], 0.044444444444444446 [CONVERTED(USD by PERIOD_END)]");
    }

    /** The window of February is both months: 400 * 0.94. */
    @Test
    void aWindowHasTheRatesOfItsOwnDays() {
        assertThat(Ask.kpi("reach.media_cost")
                        .converted(END)
                        .per(Grain.MONTH)
                        .trailing(2, Grain.MONTH)
                        .lines(TWO_MONTHS))
                .containsExactly("2024-01: NOT_COVERED", "2024-02: 376 [CONVERTED(USD by PERIOD_END)]");
        assertThat(Ask.kpi("reach.media_cost")
                        .converted(AVERAGE)
                        .per(Grain.MONTH)
                        .toDate(Grain.YEAR)
                        .lines(TWO_MONTHS))
                .containsExactly(
                        "2024-01: 90 [CONVERTED(USD by PERIOD_AVERAGE)]",
                        "2024-02: 367.7333333333332 [CONVERTED(USD by PERIOD_AVERAGE)]");
    }

    /** A pipeline of USD 100 as of 15 February, asked for over both months: 100 * 0.94, not by the mean of 0.9193. */
    @Test
    void aLevelHasTheRateOfThePeriodsEnd() {
        FactTable crm =
                Table.named("crm").in("USD").covers("2024-01-01/2024-03-01").rows("""
                date        pipeline_value
                2024-01-15  70
                2024-02-15  100
                """);

        assertThat(Ask.money("pipeline_value").converted(AVERAGE).of(crm))
                .hasToString("94 [CONVERTED(USD by PERIOD_AVERAGE)]");
        assertThat(Ask.money("pipeline_value").converted(END).of(crm)).hasToString("94 [CONVERTED(USD by PERIOD_END)]");
    }

    /** (100 + 20 - 5 - 10) / 100 = 1.05 in dollars; opening level and movements have one rate, so it is that in euros too. */
    @Test
    void retentionOfRevenueIsTheSameInEveryCurrency() {
        FactTable crm = Table.named("crm").in("USD").per(Grain.MONTH).rows("""
                date        mrr_start  mrr_expansion  mrr_contraction  mrr_churned
                2024-02-01  100        20             5                10
                """);

        assertThat(Ask.kpi("engage.nrr").of(crm)).hasToString("1.05");
        assertThat(Ask.kpi("engage.nrr").converted(AVERAGE).of(crm))
                .hasToString("1.05 [CONVERTED(USD by PERIOD_AVERAGE)]");
    }

    /** 1 January 2024 is a Monday without a rate; the last is of the Friday before. */
    @Test
    void aRateCarriedForwardIsNamed() {
        ExchangeRates friday =
                ExchangeRates.of(ExchangeRate.of("USD", "EUR", LocalDate.of(2023, 12, 29), "0.9", "desk"));
        CurrencyConversion strict = CurrencyConversion.periodEnd(EUR, friday);
        CurrencyConversion carried = CurrencyConversion.periodEnd(EUR, friday.carryingForward(3));

        assertThat(Ask.kpi("reach.media_cost").converted(strict).of(ADS)).hasToString("MIXED_CURRENCY");
        KpiValue.Present value = Ask.kpi("reach.media_cost").converted(carried).present(ADS);
        assertThat(value).hasToString("28 [CONVERTED(USD by PERIOD_END)]");
        assertThat(value.evidence().inputs().get(0).conversions().get(0).origin())
                .isEqualTo("USD/EUR 0.9 of 2023-12-29 (desk), carried forward to 2024-01-01");
    }

    @Test
    void moneyThatIsInTheCurrencyAlreadyNeedsNoRateAndHasNoFlag() {
        CurrencyConversion noRates = CurrencyConversion.periodAverage(EUR, ExchangeRates.of());
        FactTable column = Table.named("ads").covers("2024-01-01/2024-01-02").rows("date  media_cost");
        FactTable perRow = Table.named("ads").covers("2024-01-01/2024-01-02").rows("date  currency  media_cost");

        assertThat(Ask.kpi("reach.media_cost")
                        .converted(noRates)
                        .where("channel=EMAIL")
                        .present(ADS))
                .isEqualTo(Ask.kpi("reach.media_cost").where("channel=EMAIL").present(ADS));
        assertThat(Ask.kpi("reach.media_cost").converted(noRates).present(column))
                .isEqualTo(Ask.kpi("reach.media_cost").present(column));
        assertThat(Ask.kpi("reach.media_cost").converted(noRates).present(perRow))
                .isEqualTo(Ask.kpi("reach.media_cost").present(perRow));
    }

    /** Nothing is 0 at any rate. */
    @Test
    void whereNothingIsKnownNoRateIsNeeded() {
        CurrencyConversion noRates = CurrencyConversion.fixed(EUR, ExchangeRates.of(), NEW_YEAR);
        FactTable nothing =
                Table.named("ads").in("USD").covers("2024-01-01/2024-01-02").rows("date  media_cost");
        FactTable unknown = Table.named("ads").rows("""
                date        currency  media_cost
                2024-01-01  EUR       10
                2024-01-01  USD       -
                """);

        KpiValue.Present zero = Ask.kpi("reach.media_cost").converted(noRates).present(nothing);
        assertThat(zero).hasToString("0");
        assertThat(zero.unit()).isEqualTo(Unit.MONEY.in(EUR));
        assertThat(Ask.kpi("reach.media_cost").converted(noRates).of(unknown)).hasToString("10 [PARTIAL_INPUT(1/2)]");
    }

    /** Claims of google 30 and of meta 20 dollars: at least 27, at most 45 euros. In two currencies nothing is said. */
    @Test
    void boundsAreConvertedOrLeftOut() {
        FactTable claims = Table.named("claims").in("USD").rows("""
                date        source_system  conversion_value
                2024-01-01  google         10
                2024-01-01  google         20
                2024-01-01  meta           20
                """);
        FactTable mixed = Table.named("claims").rows("""
                date        source_system  currency  conversion_value
                2024-01-01  google         USD       30
                2024-01-01  meta           EUR       20
                """);

        assertThat(Ask.money("conversion_value").of(claims)).hasToString("NON_ADDITIVE(30..50)");
        assertThat(Ask.money("conversion_value").converted(FIXED).of(claims)).hasToString("NON_ADDITIVE(27..45)");
        assertThat(Ask.money("conversion_value").converted(FIXED).of(mixed)).hasToString("NON_ADDITIVE");
        assertThat(Ask.money("conversion_value")
                        .converted(CurrencyConversion.fixed(EUR, ExchangeRates.of(), NEW_YEAR))
                        .of(claims))
                .hasToString("MIXED_CURRENCY");
    }

    /**
     * The rate of the yen is 1/170.5 = .005865102639296187... (bc), in 15 digits 0.00586510263929619, and 1001 times that is 5.87096774193548619.
     * KWD 1.005 at 3.01 is 3.02505. Only the format rounds: the yen has no minor unit and the dinar has thousandths.
     */
    @Test
    void nothingIsRoundedToMinorUnitsButByTheFormat() {
        ExchangeRates rates = ExchangeRates.of(
                ExchangeRate.of("EUR", "JPY", NEW_YEAR, "170.5", "desk"),
                ExchangeRate.of("KWD", "EUR", NEW_YEAR, "3.01", "desk"));
        FactTable ads = Table.named("ads").rows("""
                date        channel  currency  media_cost
                2024-01-01  EMAIL    JPY       1001
                2024-01-01  DISPLAY  KWD       1.005
                2024-01-01  SMS      EUR       12.34
                """);
        CurrencyConversion euros = CurrencyConversion.fixed(EUR, rates, NEW_YEAR);
        Currency yen = Currencies.parse("JPY");
        // 12.34 * 170.5 = 2103.97, which has no place among whole yen.
        CurrencyConversion yens = CurrencyConversion.fixed(yen, rates, NEW_YEAR);

        assertThat(Ask.kpi("reach.media_cost").converted(euros).by("channel").lines(ads))
                .containsExactly(
                        "DISPLAY: 3.02505 [CONVERTED(KWD by FIXED 2024-01-01)]",
                        "EMAIL: 5.87096774193548619 [CONVERTED(JPY by FIXED 2024-01-01)]",
                        "SMS: 12.34");
        // 3.02505 + 5.87096774193548619 + 12.34 = 21.23601774193548619
        assertThat(Ask.kpi("reach.media_cost").converted(euros).of(ads))
                .hasToString("21.23601774193548619 [CONVERTED(JPY,KWD by FIXED 2024-01-01)]");
        KpiValue.Present inYen =
                Ask.kpi("reach.media_cost").converted(yens).where("channel=SMS").present(ads);
        assertThat(inYen.number()).isEqualByComparingTo("2103.97");
        assertThat(ValueFormat.of(Locale.US).format(inYen.number(), DisplayUnit.MONEY, yen))
                .isEqualTo("¥2,104");
        Currency dinar = Currencies.parse("KWD");
        // 12.34 / 3.01 = 4.0996677740863787... (bc); as 12.34 * 0.332225913621262 it is 4.09966777408637308
        KpiValue.Present inDinar = Ask.kpi("reach.media_cost")
                .converted(CurrencyConversion.fixed(dinar, rates, NEW_YEAR))
                .where("channel=SMS")
                .present(ads);
        assertThat(inDinar.number()).isEqualByComparingTo("4.09966777408637308");
        assertThat(ValueFormat.of(Locale.US)
                        .format(inDinar.number(), DisplayUnit.MONEY, dinar)
                        .replaceAll("\\p{Z}", ""))
                .isEqualTo("KWD4.100");
    }

    /** A stock counts the rows its value comes from: USD 100 is older than EUR 50 of the same series, so nothing is converted. */
    @Test
    void aStockConvertsTheRowsItsValueComesFrom() {
        FactTable crm = Table.named("crm").rows("""
                date        channel  currency  pipeline_value
                2024-01-01  EMAIL    USD       100
                2024-01-02  EMAIL    EUR       50
                2024-01-02  SMS      USD       10
                """);

        assertThat(Ask.money("pipeline_value")
                        .converted(FIXED)
                        .where("channel=EMAIL")
                        .of(crm))
                .hasToString("50");
        assertThat(Ask.money("pipeline_value").converted(FIXED).of(crm))
                .hasToString("59 [CONVERTED(USD by FIXED 2024-01-01)]");
    }

    /** Clicks per euro would have to be divided by the rate. */
    @Test
    void whatIsNoAmountIsNotConverted() {
        Measure yield = Measure.flow("acme_yield", Unit.COUNT.per(Unit.MONEY), "Clicks per unit of money.");
        Kpi kpi = Kpi.define("acme.yield", "Yield", "acme_yield * media_cost")
                .unit(DisplayUnit.COUNT)
                .build();
        KpiCatalog catalog = KpiCatalog.standard().withMeasures(List.of(yield)).withKpis(List.of(kpi));
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withMeasure(yield)
                .withMeasure(KpiCatalog.standard().findMeasure("media_cost").orElseThrow())
                .withCurrency(Currencies.parse("USD")));
        rows.date(NEW_YEAR).measure("acme_yield", 2).measure("media_cost", 3).append();

        KpiTable answer = KpiEngine.of(Dataset.of(rows.toTable()), catalog)
                .run(KpiQuery.of(kpi).convert(FIXED));

        assertThat(((KpiValue.Absent) answer.rows().get(0).value(kpi)).detail())
                .isEqualTo("acme_yield of table ads: a rate converts amounts of money, and its unit is count/money");
    }

    /** A source that says that a cell is mixed and no more than that. */
    @Test
    void aSourceThatKeepsNoSumsApartCannotBeConverted() {
        Dataset dataset = Dataset.of(ADS);
        AggregateSource plain = new AggregateSource() {
            @Override
            public SourceSchema schema() {
                return dataset.schema();
            }

            @Override
            public AggregateFrame run(AggregateQuery query, EngineOptions options) {
                return new AggregateFrame(dataset.run(query, options).blocks().stream()
                        .map(block -> new CellBlock(
                                block.groups(),
                                block.inputs().stream()
                                        .map(set -> set.stream()
                                                .<InputCells>map(PlainCells::new)
                                                .toList())
                                        .toList()))
                        .toList());
            }
        };
        Kpi cost = KpiCatalog.standard().getKpi("reach.media_cost");
        KpiQuery query = KpiQuery.of(cost).convert(FIXED);

        KpiValue whole = KpiEngine.of(plain).run(query).rows().get(0).value(cost);
        List<String> split = KpiEngine.of(plain).run(query.by("channel")).rows().stream()
                .map(row -> row.value(cost).toString())
                .toList();

        assertThat(((KpiValue.Absent) whole).detail())
                .isEqualTo(
                        "media_cost of table ads: it is in several currencies, and the source cannot tell how much is in each");
        assertThat(split).containsExactly("18 [CONVERTED(USD by FIXED 2024-01-01)]", "10");
    }

    /** Cells with nothing but what a source must say. */
    private record PlainCells(InputCells cells) implements InputCells {
        @Override
        public long parts(int cell) {
            return cells.parts(cell);
        }

        @Override
        public long knownParts(int cell) {
            return cells.knownParts(cell);
        }

        @Override
        public int filledRowPeriods(int cell) {
            return cells.filledRowPeriods(cell);
        }

        @Override
        public boolean isGapless(int cell, int rowPeriods) {
            return cells.isGapless(cell, rowPeriods);
        }

        @Override
        public BigDecimal sum(int cell) {
            return cells.sum(cell);
        }

        @Override
        public Optional<Currency> findCurrency(int cell) {
            return cells.findCurrency(cell);
        }

        @Override
        public boolean isMixedCurrency(int cell) {
            return cells.isMixedCurrency(cell);
        }

        @Override
        public Clash clash(int cell) {
            return cells.clash(cell);
        }

        @Override
        public Optional<BigDecimal> findLargest(int cell) {
            return cells.findLargest(cell);
        }

        @Override
        public long staleParts(int cell) {
            return cells.staleParts(cell);
        }
    }

    /** What a data set tells of 10 euros and 20 dollars. */
    @Test
    void aDataSetKeepsTheSumsOfACellApart() {
        Dataset dataset = Dataset.of(ADS);
        Measure cost = KpiCatalog.standard().findMeasure("media_cost").orElseThrow();
        Measure clicks = KpiCatalog.standard().findMeasure("clicks").orElseThrow();
        DateRange day = DateRange.day(NEW_YEAR);
        InputSet set = new InputSet(
                "ads",
                Coverage.declared(day),
                List.of(new AggregateInput(cost, Filter.ALL), new AggregateInput(clicks, Filter.ALL)));
        AggregateQuery query =
                new AggregateQuery(List.of(set), List.of(new CellSet(List.of(), List.of(day))), Filter.ALL);

        List<InputCells> cells = dataset.run(query).blocks().get(0).inputs().get(0);
        InputCells one = dataset.run(
                        new AggregateQuery(query.inputSets(), query.cellSets(), Filter.where("channel", "EMAIL")))
                .blocks()
                .get(0)
                .inputs()
                .get(0)
                .get(0);

        Currency dollar = Currencies.parse("USD");
        assertThat(cells.get(0).currencies(0)).containsExactly(EUR, dollar);
        assertThat(cells.get(0).sum(0, EUR)).isEqualByComparingTo("10");
        assertThat(cells.get(0).sum(0, dollar)).isEqualByComparingTo("20");
        assertThat(cells.get(0).sum(0, Currencies.parse("JPY"))).isZero();
        assertThat(cells.get(1).currencies(0)).isEmpty();
        assertThat(one.currencies(0)).containsExactly(EUR);
        assertThat(one.sum(0, EUR)).isEqualByComparingTo("10");
        assertThat(one.sum(0, dollar)).isZero();
    }

    @Test
    void queriesAreEqualWhenTheyConvertAlike() {
        KpiQuery plain = KpiQuery.of(KpiCatalog.standard().getKpi("reach.cpc"));

        assertThat(plain.convert(END))
                .isEqualTo(plain.convert(CurrencyConversion.periodEnd(EUR, MONTHLY)))
                .hasSameHashCodeAs(plain.convert(CurrencyConversion.periodEnd(EUR, MONTHLY)))
                .isNotEqualTo(plain)
                .isNotEqualTo(plain.convert(AVERAGE))
                .hasToString("[reach.cpc] in EUR at PERIOD_END");
        assertThat(plain.convert(END).grain(Grain.MONTH).findConversion()).contains(END);
        assertThat(plain.convert(FIXED)).hasToString("[reach.cpc] in EUR at FIXED 2024-01-01");
    }
}
