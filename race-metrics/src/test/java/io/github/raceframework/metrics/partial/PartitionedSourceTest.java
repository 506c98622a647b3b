package io.github.raceframework.metrics.partial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.Members.Knowledge;
import io.github.raceframework.metrics.aggregate.Members.VocabularyUse;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PartitionedSourceTest {

    private static final FactSchema ADS = FactSchema.named("ads")
            .withDimension(dimension("channel"))
            .withMeasure(measure("media_cost"))
            .withMeasure(measure("reach"));
    private static final FactSchema IN_EUR = ADS.withCurrency(Currencies.parse("EUR"));

    private static Dimension dimension(String id) {
        return KpiCatalog.standard().findDimension(DimensionId.of(id)).orElseThrow();
    }

    private static Measure measure(String id) {
        return KpiCatalog.standard().findMeasure(id).orElseThrow();
    }

    /** Rows of a date and a channel, each with a cost of 1. */
    private static Dataset part(FactSchema schema, String... rows) {
        FactAppender table = FactTable.appender(schema);
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            table.date(LocalDate.parse(cells[0]))
                    .dimension("channel", cells[1])
                    .measure("media_cost", 1)
                    .append();
        }
        return Dataset.of(table.toTable());
    }

    private static Coverage coverage(PartialSource... parts) {
        return Objects.requireNonNull(PartitionedSource.of(List.of(parts))
                        .schema()
                        .tables()
                        .get(0)
                        .measures()
                        .get(MeasureId.of("media_cost")))
                .coverage();
    }

    private static Members channels(PartialSource... parts) {
        return Objects.requireNonNull(PartitionedSource.of(List.of(parts))
                .schema()
                .tables()
                .get(0)
                .dimensions()
                .get(DimensionId.of("channel")));
    }

    @Test
    void anEngineTakesItAsOneSource() {
        PartitionedSource years = PartitionedSource.of(List.of(
                part(IN_EUR, "2023-12-31 EMAIL"),
                part(IN_EUR, "2024-01-01 EMAIL", "2024-01-02 SMS"),
                PartitionedSource.of(List.of(part(IN_EUR, "2024-01-02 EMAIL")))));

        KpiTable table = KpiEngine.of(years)
                .run(KpiQuery.of(KpiCatalog.standard().getKpi("reach.media_cost"))
                        .by("channel")
                        .grain(Grain.MONTH));

        assertThat(table.rows().stream()
                        .map(row -> row.range().from() + " " + row.members() + " "
                                + row.value(table.kpis().get(0))))
                .containsExactly(
                        "2023-12-01 [EMAIL] 1 [PARTIAL_COVERAGE(1/31)]",
                        "2023-12-01 [SMS] 0 [PARTIAL_COVERAGE(1/31), COVERAGE_INFERRED]",
                        "2024-01-01 [EMAIL] 2 [PARTIAL_COVERAGE(2/31)]",
                        "2024-01-01 [SMS] 1 [PARTIAL_COVERAGE(2/31), COVERAGE_INFERRED]");
    }

    /** A Monday and a Tuesday of one series: its last value is that of Tuesday, and of the Mondays that of Monday. Two Mondays were covered. */
    @Test
    void attributesOfDatesAreThoseOfOneTable() {
        FactSchema schema = FactSchema.named("lists")
                .withDimension(dimension("channel"))
                .withMeasure(measure("followers"))
                .withMeasure(measure("clicks"))
                .withCoverage(DateRange.parse("2024-01-01/2024-01-09"));
        FactAppender monday = FactTable.appender(schema);
        monday.date(LocalDate.parse("2024-01-01"))
                .dimension("channel", "EMAIL")
                .measure("followers", 10)
                .measure("clicks", 3)
                .append();
        FactAppender tuesday = FactTable.appender(schema);
        tuesday.date(LocalDate.parse("2024-01-02"))
                .dimension("channel", "EMAIL")
                .measure("followers", 11)
                .measure("clicks", 4)
                .append();
        PartitionedSource source = PartitionedSource.of(List.of(
                Dataset.of(monday.toTable()).with(CalendarAttribute.dayOfWeek()),
                Dataset.of(tuesday.toTable()).with(CalendarAttribute.dayOfWeek())));

        KpiTable table = KpiEngine.of(source)
                .run(KpiQuery.of(
                                KpiCatalog.standard().getKpi("reach.followers"),
                                KpiCatalog.standard().getKpi("reach.clicks"))
                        .by("day_of_week")
                        .totals(Total.ALL_GROUPS)
                        .range(DateRange.parse("2024-01-01/2024-01-15")));

        assertThat(table.rows().stream()
                        .map(row -> row.members() + " " + row.value(table.kpis().get(0)) + " "
                                + row.value(table.kpis().get(1))))
                .containsExactly(
                        "[MONDAY] 10 3",
                        "[TUESDAY] 11 [PARTIAL_COVERAGE(1/2)] 4 [PARTIAL_COVERAGE(1/2)]",
                        "[] 11 [PARTIAL_COVERAGE(8/14)] 7 [PARTIAL_COVERAGE(8/14)]");
    }

    /** Buyers that a table says never overlap are added up over parts as in one table. */
    @Test
    void whatIsSummedInOneTableIsSummedOverParts() {
        FactSchema schema =
                FactSchema.named("shops").withDimension(dimension("channel")).withSummed(measure("reach"));
        List<PartialSource> parts = new ArrayList<>();
        for (String channel : List.of("EMAIL", "SMS")) {
            FactAppender rows = FactTable.appender(schema);
            rows.date(LocalDate.parse("2024-01-01"))
                    .dimension("channel", channel)
                    .measure("reach", 5)
                    .append();
            rows.date(LocalDate.parse("2024-01-02"))
                    .dimension("channel", channel)
                    .measure("reach", 7)
                    .append();
            parts.add(Dataset.of(rows.toTable()));
        }
        Kpi reach = KpiCatalog.standard().getKpi("reach.unique_reach");

        assertThat(KpiEngine.of(PartitionedSource.of(parts))
                        .run(KpiQuery.of(reach))
                        .rows()
                        .get(0)
                        .value(reach))
                .hasToString("24");
    }

    /** 10 USD at 0.9 and 5 EUR, in different parts. */
    @Test
    void whatIsInEachCurrencyIsConverted() {
        FactSchema schema =
                FactSchema.named("ads").withMeasure(measure("media_cost")).withCurrencyPerRow();
        List<PartialSource> parts = new ArrayList<>();
        for (String money : List.of("10 USD", "5 EUR")) {
            FactAppender rows = FactTable.appender(schema);
            rows.date(LocalDate.parse("2024-01-01"))
                    .measure("media_cost", new BigDecimal(money.split(" ", -1)[0]))
                    .currency(Currencies.parse(money.split(" ", -1)[1]))
                    .append();
            parts.add(Dataset.of(rows.toTable()));
        }
        LocalDate day = LocalDate.parse("2024-01-01");
        ExchangeRates rates = ExchangeRates.of(List.of(new ExchangeRate(
                Currencies.parse("USD"),
                Currencies.parse("EUR"),
                DateRange.day(day),
                new BigDecimal("0.9"),
                "of a test")));
        Kpi cost = KpiCatalog.standard().getKpi("reach.media_cost");

        assertThat(KpiEngine.of(PartitionedSource.of(parts))
                        .run(KpiQuery.of(cost).convert(CurrencyConversion.fixed(Currencies.parse("EUR"), rates, day)))
                        .rows()
                        .get(0)
                        .value(cost))
                .hasToString("14 [CONVERTED(USD by FIXED 2024-01-01)]");
    }

    @Test
    void declaredCoverageAddsUp() {
        Dataset one = part(IN_EUR.withCoverage(DateRange.parse("2023-01-01/2024-01-01")), "2023-05-05 EMAIL");
        Dataset other = part(IN_EUR.withCoverage(DateRange.parse("2024-01-01/2024-07-01")));
        Dataset later = part(IN_EUR.withCoverage(DateRange.parse("2025-01-01/2025-02-01")));

        assertThat(coverage(one, other, later))
                .isEqualTo(Coverage.declared(
                        DateRange.parse("2023-01-01/2024-07-01"), DateRange.parse("2025-01-01/2025-02-01")));
    }

    @Test
    void inferredCoverageIsInferredOverTheWhole() {
        Dataset empty = part(IN_EUR);

        assertThat(coverage(part(IN_EUR, "2024-03-01 EMAIL"), empty, part(IN_EUR, "2024-01-05 SMS")))
                .isEqualTo(Coverage.inferred(DateRange.parse("2024-01-05/2024-03-02")));
        assertThat(coverage(empty, empty)).isEqualTo(Coverage.NONE);
    }

    @Test
    void coverageIsDeclaredInAllPartsOrInNone() {
        Dataset declared = part(IN_EUR.withCoverage(DateRange.parse("2023-01-01/2024-01-01")));

        assertThatThrownBy(() -> PartitionedSource.of(List.of(declared, part(IN_EUR, "2024-03-01 EMAIL"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "table ads, measure (media_cost|reach): some parts declare their coverage and others"
                                + " infer it; declare it in all of them");
    }

    @Test
    void aMemberIsKnownIfAnyPartKnowsIt() {
        Members channels = channels(part(IN_EUR, "2024-01-01 EMAIL"), part(IN_EUR, "2024-01-01 SMS"));

        assertThat(channels.of("SMS")).isEqualTo(Knowledge.KNOWN);
        assertThat(channels.of("DISPLAY")).isEqualTo(Knowledge.BY_VOCABULARY);
        assertThat(channels.of("DISPLAI")).isEqualTo(Knowledge.UNKNOWN);
        assertThat(channels.findNearest("EMAL")).contains("EMAIL");
        assertThat(channels.dimension()).isEqualTo(dimension("channel"));
        assertThat(channels.vocabularyUse()).isEqualTo(VocabularyUse.KEPT);
    }

    /** One part that leaves the vocabulary speaks for all, and one without rows for none. */
    @Test
    void aVocabularyIsKeptByAllPartsOrByNone() {
        Dataset keeping = part(IN_EUR, "2024-01-01 EMAIL");

        assertThat(channels(keeping, part(IN_EUR, "2024-01-01 elsewhere")).of("SMS"))
                .isEqualTo(Knowledge.UNKNOWN);
        assertThat(channels(keeping, part(IN_EUR)).of("SMS")).isEqualTo(Knowledge.BY_VOCABULARY);
        assertThat(channels(part(IN_EUR), part(IN_EUR)).of("SMS")).isEqualTo(Knowledge.UNKNOWN);
    }

    /** A source that does not say how its rows keep to a vocabulary lets nothing follow from it. */
    @Test
    void nothingFollowsFromWhatIsNotSaid() {
        Members silent = new Members() {
            @Override
            public Dimension dimension() {
                return PartitionedSourceTest.dimension("channel");
            }

            @Override
            public Knowledge of(String member) {
                return Knowledge.UNKNOWN;
            }

            @Override
            public boolean occur() {
                return true;
            }

            @Override
            public Optional<String> findOnly() {
                return Optional.empty();
            }

            @Override
            public Optional<String> findNearest(String member) {
                return Optional.empty();
            }
        };

        assertThat(new MergedMembers(List.of(silent)).of("SMS")).isEqualTo(Knowledge.UNKNOWN);
    }

    @Test
    void partsHaveTheSameTablesMadeAlike() {
        String same = "are not the same";
        assertThatThrownBy(() -> PartitionedSource.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts is empty; a partitioned source has at least one part");
        assertThatThrownBy(() -> PartitionedSource.of(List.of(part(IN_EUR), Dataset.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the source: the tables of part 2, [], and of part 1, [ads], " + same);
        assertRefused(
                schema -> schema.withRowGrain(Grain.WEEK),
                "table ads: the row grain of part 2, WEEK of calendar iso, and of part 1, DAY of calendar iso, "
                        + same);
        assertRefused(
                schema -> schema.withMeasure(measure("clicks")),
                "table ads: the measures of part 2, [clicks, media_cost, reach], and of part 1, [media_cost, reach], "
                        + same);
        assertRefused(
                schema -> schema.withDimension(dimension("stage")),
                "table ads: the dimensions of part 2, [channel, stage], and of part 1, [channel], " + same);
    }

    /** Two countries, each in its own currency: added up they would be neither. */
    @Test
    void partsInTwoCurrenciesAreRefused() {
        assertThatThrownBy(() ->
                        PartitionedSource.of(List.of(part(IN_EUR), part(ADS.withCurrency(Currencies.parse("CHF"))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "table ads, measure media_cost: the currency of part 2, CHF, and of part 1, EUR, are not the"
                                + " same");
        assertThatThrownBy(() -> PartitionedSource.of(List.of(part(IN_EUR), part(ADS.withCurrencyPerRow()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "table ads, measure media_cost: the currency of part 2, none, and of part 1, EUR, are not the"
                                + " same");
    }

    @Test
    void definitionsAndAggregationsAreTheSame() {
        FactSchema plain = FactSchema.named("ads").withMeasure(measure("reach"));
        FactSchema largest = FactSchema.named("ads").withMeasure(measure("reach"), Aggregation.max());
        FactSchema smallest = FactSchema.named("ads").withMeasure(measure("reach"), Aggregation.min());
        FactSchema other = FactSchema.named("ads").withMeasure(Measure.distinct("reach", "Another one."));
        FactSchema open = FactSchema.named("ads").withDimension(Dimension.open("channel", "Any."));
        FactSchema closed = FactSchema.named("ads").withDimension(dimension("channel"));

        assertRefused(
                largest,
                smallest,
                "table ads, measure reach: the aggregation of part 2, min version 1, and of part 1, max version 1, are"
                        + " not the same");
        assertRefused(
                largest,
                plain,
                "table ads, measure reach: the aggregation of part 2, none, and of part 1, max version 1, are not the"
                        + " same");
        assertRefused(plain, other, "table ads, measure reach: part 2 has another definition than part 1");
        assertRefused(open, closed, "table ads, dimension channel: part 2 has another definition than part 1");
    }

    private static void assertRefused(FactSchema one, FactSchema other, String message) {
        assertThatThrownBy(() -> PartitionedSource.of(List.of(
                        Dataset.of(FactTable.appender(one).toTable()),
                        Dataset.of(FactTable.appender(other).toTable()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void assertRefused(UnaryOperator<FactSchema> change, String message) {
        assertRefused(IN_EUR, change.apply(IN_EUR), message);
    }
}
