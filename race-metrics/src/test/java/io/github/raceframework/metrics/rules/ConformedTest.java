package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A dimension for whose every member a table speaks, beside tables that know others. */
class ConformedTest {

    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-01-02").rows("""
            date        campaign  clicks
            2024-01-01  spring    10
            2024-01-01  winter    20
            """);

    private static Table shop() {
        return Table.named("shop").covers("2024-01-01/2024-01-02");
    }

    private static final String ORDERS = """
            date        campaign  orders
            2024-01-01  spring    5
            """;

    /** Only ads has winter: the shop sold nothing of it, if it would have said so. */
    @Test
    void aMemberOfAnotherTableIsZeroInATableThatSpeaksForAll() {
        assertThat(Ask.formula("orders / clicks").by("campaign").lines(ADS, shop().rows(ORDERS)))
                .containsExactly("spring: 0.5", "winter: UNKNOWN_MEMBER");
        assertThat(Ask.formula("orders / clicks")
                        .by("campaign")
                        .lines(ADS, shop().conformed("campaign").rows(ORDERS)))
                .containsExactly("spring: 0.5", "winter: 0");
    }

    /** Nobody clicked on autumn, as far as ads knows it at all. */
    @Test
    void whatOneTableSpeaksForSaysNothingOfAnother() {
        FactTable shop = shop().conformed("campaign").rows("""
                date        campaign  orders
                2024-01-01  autumn    5
                """);

        assertThat(Ask.formula("clicks").by("campaign").lines(ADS, shop)).containsExactly("spring: 10", "winter: 20");
        assertThat(Ask.formula("clicks / orders").by("campaign").lines(ADS, shop))
                .containsExactly("autumn: UNKNOWN_MEMBER", "spring: ZERO_DENOMINATOR", "winter: ZERO_DENOMINATOR");
    }

    /** The declared coverage says that no row means nothing; inferred, it is a guess. */
    @Test
    void aZeroOfATableThatSpeaksForAllIsAGuessOnlyIfItsDaysAre() {
        assertThat(Ask.formula("orders")
                        .where("campaign=winter")
                        .of(shop().conformed("campaign").rows(ORDERS)))
                .hasToString("0");
        assertThat(Ask.formula("orders")
                        .where("campaign=winter")
                        .of(Table.named("shop").conformed("campaign").rows(ORDERS)))
                .hasToString("0 [COVERAGE_INFERRED]");
    }

    @Test
    void aStockWithoutARowIsNoZeroEvenThere() {
        FactTable lists = shop().conformed("campaign").rows("""
                date        campaign  subscribers
                2024-01-01  spring    50
                """);

        assertThat(Ask.kpi("engage.subscribers").where("campaign=winter").of(lists))
                .hasToString("NO_SNAPSHOT");
    }

    /** OTHER is no member of the vocabulary that the table speaks for. */
    @Test
    void aTableSpeaksForTheMembersOfTheVocabulary() {
        FactTable shop = shop().conformed("channel").rows("""
                date        channel  orders
                2024-01-01  EMAIL    5
                2024-01-01  -        1
                """);

        assertThat(Ask.formula("orders").where("channel=SMS").of(shop)).hasToString("0");
        KpiValue.Absent absent = Ask.formula("orders").where("channel=Fax").absent(shop);
        assertThat(absent).hasToString("UNKNOWN_MEMBER");
    }

    /** The shop has no row of an OWNED campaign; that it speaks for all campaigns does not make it speak for all media. */
    @Test
    void whatIsDerivedFromAConformedDimensionIsAsItsMembersAre() {
        Lookup media = Lookup.of(
                StandardDimensions.CAMPAIGN, StandardDimensions.MEDIA, Map.of("spring", "PAID", "winter", "OWNED"));

        assertThat(Ask.formula("orders / clicks")
                        .by("media")
                        .lines(Dataset.of(ADS, shop().conformed("campaign").rows(ORDERS))
                                .with(List.of(media))))
                .containsExactly("OWNED: 0 [COVERAGE_INFERRED]", "PAID: 0.5");
    }

    /** In a union the promise of one table is enough: all there is of winter is where it is known. */
    @Test
    void inAUnionOneTableThatKnowsAMemberIsEnough() {
        FactTable more = Table.named("more")
                .covers("2024-01-01/2024-01-02")
                .conformed("campaign")
                .rows("""
                        date        campaign  clicks
                        2024-01-01  spring    1
                        """);
        Dataset union = Dataset.of(ADS, more).union("ads", "more");

        assertThat(Ask.formula("clicks").by("campaign").lines(union)).containsExactly("spring: 11", "winter: 20");
        assertThat(Ask.formula("clicks").where("campaign=autumn").of(union)).hasToString("0");
    }
}
