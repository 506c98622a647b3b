package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEDIA_COST;
import static io.github.raceframework.io.imports.Imports.problems;
import static io.github.raceframework.io.imports.Imports.read;
import static io.github.raceframework.io.imports.Imports.rows;
import static io.github.raceframework.io.imports.Imports.totals;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that name the currency of their money: an amount that names another one is never taken for the row's. */
class RowCurrencyTest {

    private static final ImportProfile ADS = ImportProfile.named("ads")
            .with(
                    ImportColumn.day("Day"),
                    ImportColumn.currency("Currency"),
                    ImportColumn.of(MEDIA_COST, "Cost"),
                    ImportColumn.of(CLICKS, "Clicks").with(ImportColumn.Trait.OPTIONAL));

    private static final ImportProfile ORDERS = ADS.withGrouping("Order", "Cost");

    private static ImportResult leavingOutBadRows(ImportProfile profile, String text) {
        return read(ProfileImport.of(profile).withBadCells(BadCells.SKIP_ROW), text);
    }

    /** A filter looks at the amount before anybody else does. */
    @ParameterizedTest
    @EnumSource(
            value = BadCells.class,
            names = {"SKIP_ROW", "UNKNOWN"})
    void aFilterSeesThatAnAmountIsInAnotherCurrency(BadCells policy) {
        ImportResult read = read(ProfileImport.of(ADS.withFilter("Cost > 3")).withBadCells(policy), """
                Day,Currency,Cost
                2024-03-01,EUR,5 USD
                2024-03-01,EUR,7 EUR
                2024-03-01,EUR,1 EUR
                """);

        assertThat(problems(read.report()))
                .containsExactly(
                        "t, line 2, column \"Cost\": \"5 USD\" is not in EUR, as the row is; correct the amount or the"
                                + " currency");
        assertThat(rows(read.report())).isEqualTo("3 in = 1 used + 1 skipped + 1 filtered + 0 of totals");
        assertThat(totals(read, MEDIA_COST)).containsExactly("media_cost=7");
    }

    /** What does not count may say what it likes. */
    @Test
    void theCurrencyOfARowThatDoesNotCountIsNotLookedAt() {
        ImportResult read = read(ADS.withFilter("Clicks > 3"), """
                Day,Currency,Cost,Clicks
                2024-03-01,Euro,5,2
                2024-03-01,EUR,7,4
                """);

        assertThat(rows(read.report())).isEqualTo("2 in = 1 used + 0 skipped + 1 filtered + 0 of totals");
    }

    @Test
    void aCurrencyThatIsNoneIsReportedOnceWhoeverAsksForIt() {
        ImportResult read = leavingOutBadRows(ADS.withFilter("Cost > 3"), "Day,Currency,Cost\n2024-03-01,Euro,5 USD\n");

        assertThat(problems(read.report()))
                .containsExactly(
                        "t, line 2, column \"Currency\": \"Euro\" is not an ISO 4217 currency code; write one in capital"
                                + " letters, such as EUR, USD or JPY");
        assertThat(rows(read.report())).isEqualTo("1 in = 0 used + 1 skipped + 0 filtered + 0 of totals");
    }

    @ParameterizedTest
    @EnumSource(
            value = BadCells.class,
            names = {"SKIP_ROW", "UNKNOWN"})
    void linesOfOneOrderInTwoCurrenciesAreNotAddedUp(BadCells policy) {
        ImportResult read = read(ProfileImport.of(ORDERS).withBadCells(policy), """
                Order,Day,Currency,Cost
                1,2024-03-01,EUR,5
                1,2024-03-01,USD,7
                2,2024-03-01,USD,1
                2,2024-03-01,USD,2
                """);

        assertThat(problems(read.report()))
                .containsExactly(
                        "t, line 3, column \"Currency\": \"USD\" is not EUR, in which the first row of its group is;"
                                + " correct the currency, or the key that says which rows belong together");
        assertThat(rows(read.report())).isEqualTo("4 in = 2 used + 2 skipped + 0 filtered + 0 of totals");
        // 1 + 2
        assertThat(totals(read, MEDIA_COST)).containsExactly("media_cost=3");
    }

    /** Exports of orders name it on the first line only. */
    @Test
    void aLineThatNamesNoCurrencyHasThatOfItsOrder() {
        ImportResult read = leavingOutBadRows(ORDERS.withFilter("Cost > 0"), """
                Order,Day,Currency,Cost
                1,2024-03-01,EUR,5
                2,2024-03-01,USD,1
                1,2024-03-01,,7 EUR
                2,2024-03-01,,2 EUR
                """);

        assertThat(problems(read.report()))
                .containsExactly(
                        "t, line 5, column \"Cost\": \"2 EUR\" is not in USD, as the row is; correct the amount or the"
                                + " currency");
        assertThat(rows(read.report())).isEqualTo("4 in = 2 used + 2 skipped + 0 filtered + 0 of totals");
        // 5 + 7
        assertThat(totals(read, MEDIA_COST)).containsExactly("media_cost=12");
    }
}
