package io.github.raceframework.metrics.rules;

import static io.github.raceframework.metrics.rules.Aggregated.ANSWERS;
import static io.github.raceframework.metrics.rules.Aggregated.ANSWERS_KPI;
import static io.github.raceframework.metrics.rules.Aggregated.BASKET;
import static io.github.raceframework.metrics.rules.Aggregated.BASKET_KPI;
import static io.github.raceframework.metrics.rules.Aggregated.CATALOG;
import static io.github.raceframework.metrics.rules.Aggregated.POSITION;
import static io.github.raceframework.metrics.rules.Aggregated.POSITION_KPI;
import static io.github.raceframework.metrics.rules.Aggregated.SHOWN_KPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.LimitException;
import io.github.raceframework.metrics.aggregate.Median;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.facts.IdentityCount;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A measure that an aggregation combines has a value in every cell, from the known rows of that cell alone. */
class AggregationRulesTest {

    private static final Aggregation<?> MEAN = Aggregation.weightedMean("impressions");

    /** Positions by impressions. January: 2 * 30 + 5 * 10 = 110 over 40. Both months: 110 + 8 * 60 = 590 over 100. */
    private static final String POSITIONS = """
            2024-01-01 EMAIL 2 30 10 EUR
            2024-01-02 SMS   5 10 20 EUR
            2024-02-29 EMAIL 8 60 5  EUR
            """;

    @Test
    void aWeightedMeanIsRightAtEveryGrainAndForEveryGroup() {
        FactTable table = Aggregated.table(POSITION, MEAN, POSITIONS);

        assertThat(lines(KpiQuery.of(POSITION_KPI).grain(Grain.MONTH), table))
                .containsExactly("2024-01-01/2024-02-01 [] 2.75", "2024-02-01/2024-03-01 [] 8");
        assertThat(lines(KpiQuery.of(POSITION_KPI), table)).containsExactly("2024-01-01/2024-03-01 [] 5.9");
        // EMAIL: (60 + 480) / 90.
        assertThat(lines(KpiQuery.of(POSITION_KPI).by("channel"), table))
                .containsExactly("2024-01-01/2024-03-01 [EMAIL] 6", "2024-01-01/2024-03-01 [SMS] 5");
        assertThat(lines(KpiQuery.of(POSITION_KPI).where(Filter.where("channel", "EMAIL")), table))
                .containsExactly("2024-01-01/2024-03-01 [] 6");
    }

    @Test
    void aMedianOfAPluginIsRightAtEveryGrain() {
        FactTable table = Aggregated.table(POSITION, new Median(), POSITIONS);

        assertThat(lines(KpiQuery.of(POSITION_KPI).grain(Grain.MONTH), table))
                .containsExactly("2024-01-01/2024-02-01 [] 3.5", "2024-02-01/2024-03-01 [] 8");
        assertThat(lines(KpiQuery.of(POSITION_KPI), table)).containsExactly("2024-01-01/2024-03-01 [] 5");
    }

    @Test
    void aRowWithoutAWeightIsUnknown() {
        FactTable table = Aggregated.table(POSITION, MEAN, """
                2024-01-01 EMAIL 2 30 10 EUR
                2024-01-02 EMAIL 5 -  20 EUR
                2024-01-03 SMS   5 -  20 EUR
                """);

        assertThat(lines(KpiQuery.of(POSITION_KPI).by("channel"), table))
                .containsExactly(
                        "2024-01-01/2024-01-04 [EMAIL] 2 [PARTIAL_INPUT(1/2)]", "2024-01-01/2024-01-04 [SMS] ALL_NULL");
    }

    /** The one row that has both an answer and impressions. */
    @Test
    void itIsKnownTogetherWithTheRestOfItsFormula() {
        FactTable table = Aggregated.table(ANSWERS, Aggregation.count(), """
                2024-01-01 EMAIL 2 30 10 EUR
                2024-01-02 EMAIL 5 -  20 EUR
                2024-01-03 EMAIL - 7  20 EUR
                """);
        Kpi perAnswer = Kpi.define("test.per_answer", "Impressions per answer", "impressions / test_answers")
                .build();
        KpiTable answer =
                KpiEngine.of(Dataset.of(table), CATALOG.with(perAnswer)).run(KpiQuery.of(perAnswer));

        assertThat(answer.rows().get(0).value(perAnswer)).hasToString("30 [PARTIAL_INPUT(1/3)]");
    }

    @Test
    void noRowsAreNoValueNotZero() {
        String rows = "2024-01-01 EMAIL 2 30 10 EUR\n2024-01-03 SMS 5 10 20 EUR";
        for (Aggregation<?> aggregation : List.of(Aggregation.min(), Aggregation.max(), MEAN, new Median())) {
            KpiValue value = values(
                            KpiQuery.of(BASKET_KPI).range(DateRange.parse("2024-01-02/2024-01-03")),
                            Aggregated.table(BASKET, aggregation, rows))
                    .get(0);

            assertThat(value)
                    .isEqualTo(new KpiValue.Absent(
                            AbsenceReason.NO_SNAPSHOT,
                            "test_basket has no row in table ads, and none does not mean zero",
                            null));
        }
    }

    @Test
    void aCountCountsKnownValuesAndIsZeroWithoutRows() {
        FactTable table = Aggregated.table(
                ANSWERS,
                Aggregation.count(),
                """
                2024-01-01 EMAIL 9 30 10 EUR
                2024-01-01 EMAIL 7 30 10 EUR
                2024-01-02 EMAIL - 30 10 EUR
                """,
                schema -> schema.withCoverage(DateRange.parse("2024-01-01/2024-01-04")));

        assertThat(lines(KpiQuery.of(ANSWERS_KPI).grain(Grain.DAY), table))
                .containsExactly(
                        "2024-01-01/2024-01-02 [] 2",
                        "2024-01-02/2024-01-03 [] ALL_NULL",
                        "2024-01-03/2024-01-04 [] 0");
        assertThat(lines(KpiQuery.of(ANSWERS_KPI), table))
                .containsExactly("2024-01-01/2024-01-04 [] 2 [PARTIAL_INPUT(2/3)]");
    }

    @Test
    void extremesOfMoneyHaveItsCurrencyAndSeveralHaveNone() {
        FactTable table = Aggregated.table(BASKET, Aggregation.max(), """
                2024-01-01 EMAIL 12.50 30 10 EUR
                2024-01-01 EMAIL 7     30 10 EUR
                2024-01-02 SMS   99    30 10 USD
                """);
        List<KpiValue> values = values(KpiQuery.of(BASKET_KPI).by("channel"), table);

        KpiValue.Present email = (KpiValue.Present) values.get(0);
        assertThat(email.number()).isEqualTo(new BigDecimal("12.5"));
        assertThat(email.unit()).hasToString("EUR");
        assertThat(values(KpiQuery.of(BASKET_KPI), table).get(0))
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.MIXED_CURRENCY, "test_basket of table ads is in several currencies", null));
    }

    @Test
    void weightsInSeveralCurrenciesWeighNothing() {
        FactTable table = Aggregated.table(POSITION, Aggregation.weightedMean("media_cost"), """
                2024-01-01 EMAIL 2 30 10 EUR
                2024-01-02 EMAIL 4 10 30 EUR
                2024-01-02 SMS   5 10 20 USD
                """);

        assertThat(lines(KpiQuery.of(POSITION_KPI).by("channel"), table))
                .containsExactly("2024-01-01/2024-01-03 [EMAIL] 3.5", "2024-01-01/2024-01-03 [SMS] 5");
        assertThat(lines(KpiQuery.of(POSITION_KPI), table)).containsExactly("2024-01-01/2024-01-03 [] MIXED_CURRENCY");
    }

    @Test
    void weightsOfZeroAndBelowHaveAReason() {
        FactTable table = Aggregated.table(POSITION, MEAN, """
                2024-01-01 EMAIL 2 0  10 EUR
                2024-01-02 SMS   5 -1 20 EUR
                """);

        assertThat(values(KpiQuery.of(POSITION_KPI).by("channel"), table))
                .containsExactly(
                        new KpiValue.Absent(
                                AbsenceReason.ZERO_DENOMINATOR,
                                "test_position of table ads: the weights, impressions, sum to zero",
                                null),
                        new KpiValue.Absent(
                                AbsenceReason.OUT_OF_DOMAIN,
                                "test_position of table ads: a weight, impressions, is negative",
                                null));
    }

    /** Two attribution models tell of the same sales in two ways: rows of both are no rows of one thing. */
    @Test
    void nothingIsCombinedOverAlternatives() {
        FactSchema schema = Aggregated.schema(POSITION, Aggregation.max())
                .withDimension(CATALOG.findDimension(DimensionId.of("attribution_model"))
                        .orElseThrow());
        var rows = FactTable.appender(schema);
        for (String model : List.of("first", "last")) {
            rows.date(LocalDate.of(2024, 1, 1))
                    .dimension("attribution_model", model)
                    .measure("test_position", 3)
                    .append();
        }
        FactTable table = rows.toTable();

        assertThat(lines(KpiQuery.of(POSITION_KPI), table)).containsExactly("2024-01-01/2024-01-02 [] NON_ADDITIVE");
        assertThat(lines(KpiQuery.of(POSITION_KPI).by("attribution_model"), table))
                .containsExactly("2024-01-01/2024-01-02 [first] 3", "2024-01-01/2024-01-02 [last] 3");
    }

    @Test
    void anAggregationThatThrowsTakesOnlyItsOwnCellsWithIt() {
        FactTable table = Aggregated.table(POSITION, new FailingAggregation(BigDecimal.valueOf(5)), POSITIONS);
        KpiQuery query = KpiQuery.of(POSITION_KPI, SHOWN_KPI).by("channel");

        assertThat(lines(query, table))
                .containsExactly("2024-01-01/2024-03-01 [EMAIL] 2", "2024-01-01/2024-03-01 [SMS] FAILED");
        assertThat(lines(KpiQuery.of(SHOWN_KPI).by("channel"), table))
                .containsExactly(
                        "2024-01-01/2024-03-01 [EMAIL] 90 [COVERAGE_INFERRED]",
                        "2024-01-01/2024-03-01 [SMS] 10 [COVERAGE_INFERRED]");
        assertThat(values(KpiQuery.of(POSITION_KPI).where(Filter.where("channel", "SMS")), table))
                .containsExactly(new KpiValue.Absent(
                        AbsenceReason.FAILED,
                        "test_position of table ads: aggregation test.failing of class "
                                + FailingAggregation.class.getName() + " threw java.lang.UnsupportedOperationException",
                        null));
    }

    @Test
    void aMeasureThatAddsUpIsNotCombinedByWhatDoesNot() {
        FactSchema ads = FactSchema.named("ads");

        assertThatThrownBy(() -> ads.withMeasure(Aggregated.standard("impressions"), Aggregation.max()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "table ads: measure impressions adds up by definition, over time or over dimensions, and what"
                                + " aggregation max gives does not; define a measure of its own for it");
        assertThatThrownBy(() -> ads.withMeasure(Aggregated.standard("followers"), Aggregation.max()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ads.withMeasure(POSITION, Aggregation.count()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table ads: measure test_position does not add up by definition, over time or over"
                        + " dimensions, and what aggregation count gives does; define a measure of its own for it");
    }

    @Test
    void aWeightMustBeAMeasureOfTheTable() {
        FactSchema schema = Aggregated.schema(POSITION, Aggregation.weightedMean("impression"));

        assertThatThrownBy(() -> FactTable.appender(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "table ads: measure test_position is combined with impression, which the table does not have;"
                                + " did you mean \"impressions\"?");
    }

    private static List<String> lines(KpiQuery query, FactTable table) {
        KpiTable answer = KpiEngine.of(Dataset.of(table), CATALOG).run(query);
        List<String> lines = new ArrayList<>();
        for (KpiTable.Row row : answer.rows()) {
            lines.add(row.range() + " " + row.members() + " "
                    + row.value(answer.kpis().get(0)));
        }
        return lines;
    }

    private static List<KpiValue> values(KpiQuery query, FactTable table) {
        KpiTable answer = KpiEngine.of(Dataset.of(table), CATALOG).run(query);
        return answer.rows().stream()
                .map(row -> row.value(answer.kpis().get(0)))
                .toList();
    }

    /** Anna was only there in 2023: her channel has a row because a count looks back to it, and no position in January. */
    @Test
    void aCountThatLooksBackGivesAnAggregationGroupsToo() {
        FactAppender rows = FactTable.appender(Aggregated.schema(POSITION, MEAN)
                .withIdentity("customer")
                .withCoverage(DateRange.parse("2023-12-01/2024-02-01"))
                .withCount(CustomerMeasures.CUSTOMERS_START, IdentityCount.opening("customer", 30)));
        for (String row :
                List.of("2023-12-20 AFFILIATES 9 anna", "2024-01-10 EMAIL 2 berta", "2024-01-11 SMS 4 berta")) {
            String[] cells = row.split(" ", -1);
            rows.date(LocalDate.parse(cells[0]))
                    .dimension("channel", cells[1])
                    .measure("test_position", new BigDecimal(cells[2]))
                    .measure("impressions", 1)
                    .identity("customer", cells[3])
                    .currency(Currencies.parse("EUR"))
                    .append();
        }
        Kpi opening = Kpi.define("test.opening", "Opening", "customers_start").build();
        Kpi both = Kpi.define("test.both", "Position by customer", "test_position * customers_start")
                .unit(DisplayUnit.SCORE)
                .build();
        KpiCatalog catalog = CATALOG.withKpis(List.of(opening, both));
        KpiTable table = KpiEngine.of(Dataset.of(rows.toTable()), catalog)
                .run(KpiQuery.of(POSITION_KPI, opening, both)
                        .by("channel")
                        .range(DateRange.parse("2024-01-01/2024-02-01")));

        assertThat(table.rows().stream()
                        .map(row -> row.members() + " " + row.value(POSITION_KPI) + ", " + row.value(opening) + ", "
                                + row.value(both)))
                .containsExactly("[AFFILIATES] NO_SNAPSHOT, 1, NO_SNAPSHOT", "[EMAIL] 2, 0, 0", "[SMS] 4, 0, 0");
    }

    /** Two channels, and one input for two KPIs: two cells. */
    @Test
    void anInputOfSeveralKpisHasItsCellsOnce() {
        FactTable table = Aggregated.table(POSITION, MEAN, POSITIONS);
        Kpi twice = Kpi.define("test.twice", "Twice", "2 * test_position")
                .unit(DisplayUnit.SCORE)
                .build();
        KpiEngine engine = KpiEngine.of(Dataset.of(table), CATALOG.withKpis(List.of(twice)));
        KpiQuery query = KpiQuery.of(POSITION_KPI, twice).by("channel");

        assertThat(engine.with(EngineOptions.DEFAULT.withMostCells(2))
                        .run(query)
                        .size())
                .isEqualTo(2);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() ->
                        engine.with(EngineOptions.DEFAULT.withMostCells(1)).run(query))
                .withMessageStartingWith("2 groups in 1 periods are 2 cells over all inputs of formulas");
    }

    /** A union of tables does not turn what failed in the only one with rows into zero. */
    @Test
    void aFailureInABranchOfAUnionIsAFailure() {
        FactTable failing = Aggregated.table(POSITION, new FailingAggregation(BigDecimal.valueOf(5)), """
                2024-01-01 EMAIL 5 10 1 EUR
                """);
        FactAppender none = FactTable.appender(FactSchema.named("other")
                .withDimension(CATALOG.findDimension(DimensionId.of("channel")).orElseThrow())
                .withMeasure(POSITION, new FailingAggregation(BigDecimal.valueOf(5)))
                .withMeasure(Aggregated.standard("impressions"))
                .withCoverage(DateRange.parse("2024-01-01/2024-02-01")));
        Dataset union = Dataset.of(failing, none.toTable()).union("ads", "other");
        KpiValue value = KpiEngine.of(union, CATALOG)
                .run(KpiQuery.of(POSITION_KPI).by("channel").range(DateRange.parse("2024-01-01/2024-01-02")))
                .rows()
                .get(0)
                .value(POSITION_KPI);

        assertThat(value).hasToString("FAILED");
        assertThat(((KpiValue.Absent) value).detail())
                .isEqualTo("test_position of table ads: aggregation test.failing of class "
                        + FailingAggregation.class.getName() + " threw java.lang.UnsupportedOperationException");
    }
}
