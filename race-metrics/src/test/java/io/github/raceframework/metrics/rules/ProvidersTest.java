package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import org.junit.jupiter.api.Test;

/** Where a measure comes from. */
class ProvidersTest {

    private static final FactTable ADS = Table.named("ads").rows("""
            date        clicks  media_cost
            2024-01-01  5       10
            """);

    @Test
    void aMeasureOfTwoTablesIsAmbiguous() {
        FactTable other = Table.named("other").rows("""
                date        clicks
                2024-01-01  6
                """);

        KpiValue.Absent absent = Ask.kpi("reach.clicks").absent(ADS, other);
        assertThat(absent).hasToString("AMBIGUOUS_SOURCE");
        assertThat(absent.detail()).contains("clicks", "ads", "other");
        assertThat(Ask.kpi("reach.media_cost").of(ADS, other)).hasToString("10");
    }

    @Test
    void aColumnAndAFallbackAreTwoSources() {
        FactTable shop = Table.named("shop").rows("""
                date        net_sales
                2024-01-01  70
                """);
        FactTable books = Table.named("books").rows("""
                date        gross_sales  discounts  returns
                2024-01-01  100          20         10
                """);

        assertThat(Ask.kpi("convert.net_sales").of(shop, books)).hasToString("AMBIGUOUS_SOURCE");
    }

    @Test
    void aMeasureThatNobodyHasIsMissing() {
        KpiValue.Absent absent = Ask.kpi("reach.cpm").absent(ADS);
        assertThat(absent).hasToString("MISSING_MEASURE");
        assertThat(absent.detail()).contains("impressions");
    }

    @Test
    void aSymbolOfPlanningIsNeverAColumn() {
        KpiValue.Absent absent = Ask.kpi("plan.target_attainment").absent(ADS);
        assertThat(absent).hasToString("MISSING_MEASURE");
        assertThat(absent.detail()).contains("actual", "target");
    }

    /** 100 - 20 - 10 and 50 - 5 - 0. */
    @Test
    void aFallbackIsNamedInTheEvidence() {
        FactTable shop = Table.named("shop").rows("""
                date        gross_sales  discounts  returns
                2024-01-01  100          20         10
                2024-01-02  50           5          0
                """);

        KpiValue.Present sales = Ask.kpi("convert.net_sales").present(shop);
        assertThat(sales).hasToString("115");
        assertThat(sales.evidence().fallbacks()).containsExactly(MeasureId.of("net_sales"));
        assertThat(sales.evidence().inputs())
                .extracting(input -> input.measure().text())
                .containsExactly("gross_sales", "discounts", "returns");
    }

    /** With the column there the fallback is not used, not even where the column is blank. */
    @Test
    void theColumnWinsForTheWholeQuery() {
        FactTable shop = Table.named("shop").rows("""
                date        net_sales  gross_sales  discounts  returns
                2024-01-01  71         100          20         10
                2024-01-02  -          50           5          0
                """);

        KpiValue.Present sales = Ask.kpi("convert.net_sales").present(shop);
        assertThat(sales).hasToString("71 [PARTIAL_INPUT(1/2)]");
        assertThat(sales.evidence().fallbacks()).isEmpty();
    }

    @Test
    void aFallbackNeedsAllItsParts() {
        FactTable shop = Table.named("shop").rows("""
                date        gross_sales  discounts
                2024-01-01  100          20
                """);

        assertThat(Ask.kpi("convert.net_sales").of(shop)).hasToString("MISSING_MEASURE");
    }

    /** A row without returns is unknown as a whole: 100 - 20 - 10. */
    @Test
    void thePartsOfAFallbackAreKnownTogether() {
        FactTable shop = Table.named("shop").rows("""
                date        gross_sales  discounts  returns
                2024-01-01  100          20         10
                2024-01-02  50           5          -
                """);

        assertThat(Ask.kpi("convert.net_sales").of(shop)).hasToString("70 [PARTIAL_INPUT(1/2)]");
    }

    @Test
    void aMissingDimensionIsNamedWithItsTable() {
        KpiValue.Absent grouped = Ask.kpi("reach.clicks")
                .by("channel")
                .table(ADS)
                .findAbsence(
                        io.github.raceframework.core.kpi.KpiCatalog.standard().getKpi("reach.clicks"))
                .orElseThrow();
        assertThat(grouped).hasToString("MISSING_DIMENSION");
        assertThat(grouped.detail()).contains("ads", "channel");

        assertThat(Ask.kpi("reach.clicks").where("stage=ACT").absent(ADS).detail())
                .contains("ads", "stage");
        assertThat(Ask.kpi("reach.clicks").where("stage!=ACT").of(ADS)).hasToString("MISSING_DIMENSION");
        assertThat(Ask.formula("clicks{media=PAID}").absent(ADS).detail()).contains("ads", "media");
    }

    /** EMAIL: 40 / 2. */
    @Test
    void theFiltersOfQueryAndFormulaBothApplyAndReachIntoReferencedKpis() {
        FactTable shop = Table.named("shop").rows("""
                date        channel  stage    net_sales  orders
                2024-01-01  EMAIL    CONVERT  40         2
                2024-01-01  EMAIL    ENGAGE   50         1
                2024-01-01  DISPLAY  CONVERT  30         3
                """);

        // (40 + 50) / (2 + 1)
        assertThat(Ask.money("convert.aov{channel=EMAIL}").of(shop)).hasToString("30");
        // 40 / 2
        assertThat(Ask.money("convert.aov{channel=EMAIL}")
                        .where("stage=CONVERT")
                        .of(shop))
                .hasToString("20");
        // (40 / 2) / (70 / 5): per order of EMAIL and of all within CONVERT
        assertThat(Ask.formula("convert.aov{channel=EMAIL} / convert.aov")
                        .where("stage=CONVERT")
                        .of(shop))
                .hasToString("1.4285714285714286");
        // a contradiction leaves no row: nothing was sold
        assertThat(Ask.kpi("convert.orders")
                        .where("channel=EMAIL, channel=DISPLAY")
                        .of(shop))
                .hasToString("0 [COVERAGE_INFERRED]");
    }

    @Test
    void whatIsMissingComesInTheStatedOrder() {
        FactTable other = Table.named("other").rows("""
                date        clicks
                2024-01-01  6
                """);

        assertThat(Ask.formula("clicks + impressions").of(ADS, other)).hasToString("AMBIGUOUS_SOURCE");
        assertThat(Ask.formula("clicks + impressions").where("channel=EMAIL").of(ADS))
                .hasToString("MISSING_MEASURE");
    }
}
