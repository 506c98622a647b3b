package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dimensions that a data set derives from others. Expected sums are those of a few rows, by hand. */
class LookupsTest {

    private static final Dimension FAMILY = Dimension.open("family", "family of tactics");

    private static final Lookup STAGES = Lookup.of(
            StandardDimensions.CAMPAIGN,
            StandardDimensions.STAGE,
            Map.of("launch", "reach", "sale", "Convert", "mystery", " "));
    private static final Lookup TACTICS = Lookup.of(
            StandardDimensions.CAMPAIGN, StandardDimensions.TACTIC, Map.of("launch", "tv", "sale", "email_newsletter"));
    private static final Lookup FAMILIES =
            Lookup.of(StandardDimensions.TACTIC, FAMILY, Map.of("tv", "broadcast", "email_newsletter", "mail"));
    private static final Lookup MEDIA = Lookup.of(
            StandardDimensions.CHANNEL, StandardDimensions.MEDIA, Map.of("Paid search", "PAID", "email", "Owned"));

    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-01-03").rows("""
                    date       campaign channel     clicks
                    2024-01-01 launch   PAID_SEARCH 10
                    2024-01-01 sale     EMAIL       7
                    2024-01-02 launch   DISPLAY     5
                    2024-01-02 extra    EMAIL       3
                    2024-01-02 mystery  EMAIL       2
                    2024-01-02 -        EMAIL       1
                    """);

    private static Dataset dataset(Lookup... lookups) {
        return Dataset.of(ADS).with(List.of(lookups));
    }

    @Test
    void aDerivedDimensionSplitsAndFilters() {
        assertThat(Ask.formula("clicks").by("stage").lines(dataset(STAGES)))
                .containsExactly("(not set): 6", "CONVERT: 7", "REACH: 15");
        assertThat(Ask.formula("clicks{stage=REACH} / clicks").of(dataset(STAGES)))
                .hasToString("0.5357142857142857"); // 15 / 28
    }

    @Test
    void withoutALookupTheDimensionIsMissing() {
        assertThat(Ask.formula("clicks").where("stage=REACH").absent(dataset())).hasToString("MISSING_DIMENSION");
    }

    @Test
    void aMemberThatTheLookupDoesNotKnowIsNotSetAndNamed() {
        assertThat(dataset(STAGES, TACTICS).unmapped())
                .isEqualTo(Map.of(
                        "ads",
                        Map.of(
                                DimensionId.of("stage"), List.of("extra"),
                                DimensionId.of("tactic"), List.of("extra", "mystery"))));
        assertThat(dataset().unmapped()).isEmpty();
    }

    @Test
    void aLookupUsesWhatAnEarlierOneDerived() {
        assertThat(Ask.formula("clicks").by("family").lines(dataset(TACTICS, FAMILIES)))
                .containsExactly("(not set): 6", "broadcast: 15", "mail: 7");
        assertThat(dataset(FAMILIES, TACTICS).schema().tables().get(0).dimensions())
                .containsKey(DimensionId.of("tactic"))
                .doesNotContainKey(DimensionId.of("family"));
    }

    @Test
    void theFirstLookupThatATableCanUseIsUsedForAllItsRows() {
        Lookup byCampaign = Lookup.of(
                StandardDimensions.CAMPAIGN, StandardDimensions.MEDIA, Map.of("launch", "EARNED", "sale", "SHARED"));
        FactTable visits = Table.named("visits").covers("2024-01-01/2024-01-03").rows("""
                        date       channel     sessions
                        2024-01-01 PAID_SEARCH 20
                        2024-01-01 EMAIL       30
                        """);

        Dataset both = Dataset.of(ADS, visits).with(List.of(byCampaign, MEDIA));

        assertThat(Ask.formula("clicks").by("media").lines(both))
                .containsExactly("(not set): 6", "EARNED: 15", "SHARED: 7");
        assertThat(Ask.formula("sessions").by("media").lines(both)).containsExactly("OWNED: 30", "PAID: 20");
    }

    @Test
    void aColumnOfTheTableIsNeverReplaced() {
        FactTable costs = Table.named("costs").covers("2024-01-01/2024-01-02").rows("""
                        date       campaign stage clicks
                        2024-01-01 launch   ACT   4
                        """);

        assertThat(Ask.formula("clicks").by("stage").lines(Dataset.of(costs).with(List.of(STAGES))))
                .containsExactly("ACT: 4");
    }

    @Test
    void aMemberThatOccursNowhereIsZeroOnlyIfEveryRowWasLookedUp() {
        FactTable mapped = Table.named("ads").covers("2024-01-01/2024-01-02").rows("""
                        date       campaign clicks
                        2024-01-01 launch   4
                        """);

        assertThat(Ask.formula("clicks")
                        .where("stage=ACT")
                        .of(Dataset.of(mapped).with(List.of(STAGES))))
                .hasToString("0 [COVERAGE_INFERRED]");
        assertThat(Ask.formula("clicks").where("stage=ACT").absent(dataset(STAGES)))
                .hasToString("UNKNOWN_MEMBER");
    }

    @Test
    void whatMustNotBeAddedUpOverADerivedDimensionIsNot() {
        Lookup sources = Lookup.of(
                StandardDimensions.CHANNEL,
                StandardDimensions.SOURCE_SYSTEM,
                Map.of("PAID_SEARCH", "google", "PAID_SOCIAL", "meta"));
        FactTable claims = Table.named("claims").covers("2024-01-01/2024-01-02").rows("""
                        date       channel     conversions
                        2024-01-01 PAID_SEARCH 4
                        2024-01-01 PAID_SOCIAL 5
                        """);

        assertThat(Ask.formula("conversions").of(Dataset.of(claims))).hasToString("9");
        assertThat(Ask.formula("conversions").of(Dataset.of(claims).with(List.of(sources))))
                .hasToString("NON_ADDITIVE(5..9)");
    }

    @Test
    void theTablesThemselvesStayAsTheyWere() {
        assertThat(ADS.describe().dimensions()).containsOnlyKeys(DimensionId.of("campaign"), DimensionId.of("channel"));
        assertThat(dataset(STAGES).tables().get(0).schema().coverage())
                .containsExactly(DateRange.parse("2024-01-01/2024-01-03"));
    }
}
