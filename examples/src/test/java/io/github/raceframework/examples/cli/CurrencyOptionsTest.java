package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EUR 10 on 30 January, USD 20 on the 31st and USD 30 on 1 February. A dollar is EUR 0.9 on 31 January and 0.95 on 1 February. */
class CurrencyOptionsTest {

    @TempDir
    private Path directory;

    private Path ads = Path.of("ads.csv");
    private Path rates = Path.of("rates.csv");

    @BeforeEach
    void writeFiles() throws IOException {
        ads = write("ads.csv", """
                date,currency,media_cost,clicks
                2024-01-30,EUR,10,1
                2024-01-31,USD,20,2
                2024-02-01,USD,30,3
                """);
        rates = write("rates.csv", """
                date,base,quote,rate
                2024-01-31,USD,EUR,0.9
                2024-02-01,USD,EUR,0.95
                2024-01-31,USD,GBP,0.8
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Race kpis(Object... more) {
        return Race.run(
                Stream.concat(
                                Stream.of("kpis", ads, "--map", "currency=currency", "--kpi", "reach.media_cost"),
                                Stream.of(more))
                        .toList(),
                "--format",
                "csv");
    }

    private Race converted(String method, Object... more) {
        return kpis(Stream.concat(
                        Stream.of("--currency-to", "EUR", "--currency-rates", rates, "--currency-by", method),
                        Stream.of(more))
                .toArray());
    }

    @Test
    void withoutACurrencyThereIsNoSum() {
        assertThat(kpis().out()).isEqualTo("reach.media_cost,notes\n,reach.media_cost:MIXED_CURRENCY\n");
    }

    /** 10 + 50 * 0.9 = 55. */
    @Test
    void ratesOfADay() {
        assertThat(converted("2024-01-31").out())
                .isEqualTo("reach.media_cost,notes\n55,reach.media_cost:CONVERTED(USD by FIXED 2024-01-31)\n");
    }

    /** In January 10 + 20 * 0.9 = 28, in February 30 * 0.95 = 28.5, as the end of the month has no newer rate. */
    @Test
    void ratesOfThePeriodsEnd() {
        assertThat(converted("period_end", "--grain", "month", "--currency-carry", 28)
                        .out())
                .isEqualTo("""
                        period,reach.media_cost,notes
                        2024-01,28,reach.media_cost:PARTIAL_COVERAGE(2/31);reach.media_cost:CONVERTED(USD by PERIOD_END)
                        2024-02,28.5,reach.media_cost:PARTIAL_COVERAGE(1/29);reach.media_cost:CONVERTED(USD by PERIOD_END)
                        """);
    }

    /** The days have one rate each: 20 * 0.9 and 30 * 0.95; the first needs none. */
    @Test
    void meanRatesOfDays() {
        assertThat(converted("PERIOD_AVERAGE", "--grain", "day").out()).isEqualTo("""
                        period,reach.media_cost,notes
                        2024-01-30,10,
                        2024-01-31,18,reach.media_cost:CONVERTED(USD by PERIOD_AVERAGE)
                        2024-02-01,28.5,reach.media_cost:CONVERTED(USD by PERIOD_AVERAGE)
                        """);
    }

    /** 10 + 20 * 0.9 + 30 * 0.95 = 56.5. */
    @Test
    void eachRowAtTheRateOfItsDay() {
        assertThat(converted("event").out()).isEqualTo("reach.media_cost,notes\n56.5,\n");
    }

    /** A pound is 0.9 / 0.8 = 1.125 euros: GBP 8 are EUR 9. */
    @Test
    void ratesThatLeadOverAThirdCurrency() throws IOException {
        ads = write("ads.csv", "date,currency,media_cost,clicks\n2024-01-31,GBP,8,1\n");

        assertThat(converted("period_end").out())
                .isEqualTo("reach.media_cost,notes\n,reach.media_cost:MIXED_CURRENCY\n");
        assertThat(converted("period_end", "--currency-via", "USD").out())
                .isEqualTo("reach.media_cost,notes\n9,reach.media_cost:CONVERTED(GBP by PERIOD_END)\n");
    }

    @Test
    void aRowWithoutARateIsBadData() throws IOException {
        rates = write("rates.csv", "date,base,quote,rate\n2024-01-31,USD,EUR,0.9\n");
        Race race = converted("event");

        assertThat(race.exitCode()).isEqualTo(3);
        assertThat(race.err())
                .isEqualTo(
                        "race: ads.csv, line 4: the row does not fit the table: row 3 of table ads, measure media_cost: no rate"
                                + " from USD to EUR for 2024-02-01; the last one before is USD/EUR 0.9 of 2024-01-31 (rates.csv); add that"
                                + " rate, or let an older one count for longer; correct the row or leave it"
                                + " out\n");
    }

    @Test
    void ratesThatCannotBeReadAreBadData() throws IOException {
        rates = write("rates.csv", "date,base,quote,rate\n2024-01-31,USD,EUR,-1\n");
        Race race = converted("period_end");

        assertThat(race.exitCode()).isEqualTo(3);
        assertThat(race.err())
                .isEqualTo(
                        "race: rates.csv, line 2: rate USD/EUR -1 is not positive; correct the row or leave it out\n");
    }

    @Test
    void wrongUsageSaysWhatIsMissing() {
        assertUsage(kpis("--currency-to", "EUR"), "--currency-to EUR needs --currency-rates FILE");
        assertUsage(
                kpis("--currency-to", "EUR", "--currency-rates", rates),
                "--currency-to EUR needs --currency-by METHOD");
        for (List<String> alone : List.of(
                List.of("--currency-rates", "x.csv"),
                List.of("--currency-by", "event"),
                List.of("--currency-carry", "3"),
                List.of("--currency-via", "USD"))) {
            assertUsage(
                    kpis(alone.toArray()),
                    String.join(" ", alone)
                            + " is about money that is converted; say into which currency with --currency-to");
        }
        assertUsage(
                converted("average"),
                "--currency-by \"average\" is neither period_end, period_average, event nor a day such as 2024-05-31");
        assertUsage(
                converted("period_end", "--currency-carry", "400"),
                "--currency-carry: rates are carried forward for 0 to 366 days, not 400");
    }

    private static void assertUsage(Race race, String message) {
        assertThat(race.exitCode()).isEqualTo(2);
        assertThat(race.err()).startsWith("race: " + message + "\n");
    }

    @Test
    void rowsOfAMonthAreNotConvertedByDay() {
        assertUsage(
                converted("event", "--row-grain", "month"),
                "table ads: a row speaks for a MONTH, so that its money has no one day whose rate counts; convert in the query, by"
                        + " the end or the mean of its period");
    }
}
