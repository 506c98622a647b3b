package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command of the README. */
class MainJobTest {

    private static final List<String> MAIN_JOB = List.of(
            "kpis",
            "data/shop-ads.csv",
            "--date-column",
            "Day",
            "--currency",
            "EUR",
            "--coverage",
            "2024-01-01/2024-04-01",
            "--map",
            "Channel=channel",
            "--map",
            "Impr.=impressions",
            "--map",
            "Clicks=clicks",
            "--map",
            "Cost=media_cost",
            "--map",
            "Leads=attributed_leads",
            "--map",
            "Orders=conversions",
            "--map",
            "Revenue=conversion_value",
            "--kpi",
            "reach.cpm,reach.ctr,reach.cpc,convert.roas",
            "--formula",
            "cost_per_lead=media_cost / attributed_leads",
            "--by",
            "channel",
            "--grain",
            "month");

    @Test
    void printsWhatIsExpected() throws IOException {
        Race race = Race.run(MAIN_JOB);

        assertThat(race.out()).isEqualTo(Files.readString(Path.of("expected", "main-job.txt")));
        assertThat(race.err()).isEqualTo("note: table \"shop-ads\": this column is ignored: \"Campaign\"\n");
        assertThat(race.exitCode()).isZero();
    }

    /**
     * Computed apart from this library, in exact fractions and each rounded once to a double (CPython 3.11: csv.DictReader over the file,
     * fractions.Fraction for sums and quotients, float at the end). The rows of a KPI are those on which all its cells are filled.
     */
    @Test
    void theNumbersAreThoseOfAnotherProgram() {
        Race race = Race.run(MAIN_JOB, "--format", "csv");

        assertThat(race.out().lines())
                .contains(
                        "2024-01,PAID_SEARCH,29.46429889590737,0.0449282392517057,0.6558080037554278,3.8729165697351893,"
                                + "12.671519274376417,",
                        "2024-03,DISPLAY,1.2108787561521528,0.001224443427827534,0.9889217652958877,0.2873863411616149,"
                                + "44.81613636363636,");
    }
}
