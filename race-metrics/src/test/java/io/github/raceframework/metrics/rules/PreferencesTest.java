package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.metrics.aggregate.ProviderRule;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.Computability;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.MeasureSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One of several tables that have a measure provides it; what is said of tables is checked when it is said. */
class PreferencesTest {

    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-01-02").rows("""
            date        campaign  clicks  media_cost
            2024-01-01  spring    5       10
            2024-01-01  summer    -       2
            """);
    private static final FactTable WEB =
            Table.named("web").covers("2024-01-01/2024-01-02").rows("""
            date        campaign  clicks  sessions
            2024-01-01  summer    9       20
            """);

    private static Set<Measure> measures(String... ids) {
        return Stream.of(ids)
                .map(id -> KpiCatalog.standard().findMeasure(id).orElseThrow())
                .collect(java.util.stream.Collectors.toSet());
    }

    /** web has 9 clicks of summer, of which ads knows nothing: no row of web is taken for a blank of ads. */
    @Test
    void theTableProvidesTheMeasureForTheWholeQueryNeverPerRow() {
        Dataset ads = Dataset.of(ADS, WEB).prefer(measures("clicks"), "ads");

        assertThat(Ask.kpi("reach.clicks").by("campaign").lines(ads)).containsExactly("spring: 5", "summer: ALL_NULL");
        assertThat(Ask.kpi("reach.clicks").of(ads)).hasToString("5 [PARTIAL_INPUT(1/2)]");
        assertThat(Ask.kpi("reach.clicks").of(Dataset.of(ADS, WEB).prefer(measures("clicks"), "web")))
                .hasToString("9");
        KpiValue.Present clicks = (KpiValue.Present) Ask.kpi("reach.clicks").of(ads);
        assertThat(clicks.evidence().inputs())
                .extracting(input -> input.table())
                .containsExactly("ads");
    }

    /** 100 - 20 - 10, although shop has the column. */
    @Test
    void aTableWithThePartsOfTheMeasureMayBePreferred() {
        FactTable shop = Table.named("shop").rows("""
                date        net_sales
                2024-01-01  71
                """);
        FactTable books = Table.named("books").rows("""
                date        gross_sales  discounts  returns
                2024-01-01  100          20         10
                """);

        assertThat(Ask.kpi("convert.net_sales").of(Dataset.of(shop, books).prefer(measures("net_sales"), "books")))
                .hasToString("70");
    }

    @Test
    void rulesOutliveWhatElseIsSaidOfTheDataSet() {
        Lookup media = Lookup.of(StandardDimensions.CAMPAIGN, StandardDimensions.MEDIA, Map.of("spring", "PAID"));
        Dataset dataset = Dataset.of(ADS, WEB).prefer(measures("clicks"), "web").with(List.of(media));

        assertThat(Ask.kpi("reach.clicks").of(dataset)).hasToString("9");
    }

    @Test
    void aTableThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(ADS, WEB).prefer(measures("clicks"), "wep"))
                .withMessage("no table \"wep\"; did you mean \"web\"?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(ADS, WEB).union("ads", "shop"))
                .withMessage("no table \"shop\"; the tables are [ads, web]");
    }

    @Test
    void aMeasureThatTheTableLacksIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(ADS, WEB).union(measures("clicks", "sessions"), "ads", "web"))
                .withMessage("table \"ads\" has no measure sessions; it has [clicks, media_cost]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(ADS, WEB).prefer(measures("net_sales"), "web"))
                .withMessage("table \"web\" has no measure net_sales; it has [clicks, sessions]");
    }

    @Test
    void aRuleNamesWhatItIsAbout() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(ADS, WEB).prefer(Set.of(), "web"))
                .withMessage("table \"web\" is preferred for no measure; name at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(ADS, WEB).union(Set.of(), "ads", "web"))
                .withMessage("a union of no measures; leave the measures out for all that the tables share");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(ADS, WEB).union("ads"))
                .withMessage("a union is of two or more different tables, not of [ads]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(ADS, WEB).union("ads", "web", "ads"))
                .withMessage("a union is of two or more different tables, not of [ads, web, ads]");
    }

    /** A rule is part of what any source says of its tables, not of the tables in memory. */
    @Test
    void aSourceSaysItInItsSchema() {
        ProviderRule rule = new ProviderRule.Preference(measures("clicks"), "web");

        assertThat(Dataset.of(ADS, WEB)
                        .prefer(measures("clicks"), "web")
                        .schema()
                        .rules())
                .containsExactly(rule);
        assertThat(new SourceSchema(List.of(ADS.describe())).rules()).isEmpty();
    }

    @Test
    void computabilitySaysWhereEachMeasureComesFrom() {
        Dataset preferred = Dataset.of(ADS, WEB).prefer(measures("clicks"), "web");
        Dataset union = Dataset.of(ADS, WEB).union("ads", "web");

        assertThat(computability(preferred, "reach.clicks").sources())
                .hasToString("[MeasureSource[measure=clicks, tables=[web], others=[ads]]]");
        Computability clicks = computability(union, "reach.clicks");
        assertThat(clicks.sources())
                .containsExactly(new MeasureSource(
                        io.github.raceframework.core.value.MeasureId.of("clicks"), List.of("ads", "web"), List.of()));
        assertThat(clicks.tables()).containsExactly("ads", "web");
        Computability cpc = computability(union, "reach.cpc");
        assertThat(cpc.findReason()).hasToString("Optional[MISSING_MEASURE]");
        assertThat(cpc.missingMeasures()).isEmpty();
        assertThat(cpc.detail())
                .isEqualTo(
                        "media_cost is only in ads, but clicks is of the union of ads and web; if ads has all there is"
                                + " of media_cost, prefer it");
    }

    private static Computability computability(Dataset dataset, String kpi) {
        return KpiEngine.of(dataset).computability().stream()
                .filter(one -> one.kpi().id().text().equals(kpi))
                .findFirst()
                .orElseThrow();
    }
}
