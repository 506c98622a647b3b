package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.status.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code race scorecard}. Of 365 wanted leads, one a day, 181 are due before July; half of the year has 5,000 visits, 160 leads and costs 800. */
class ScorecardCommandTest {

    private static final String PLAN = """
            {"kind": "race-plan", "formatVersion": "1.0", "name": "Lamps 2025",
            "period": {"from": "2025-01-01", "to": "2026-01-01"}, "currency": "EUR", "booksClosedTo": "2025-07-01",
            "campaigns": [{"id": "search", "name": "Search", "tactic": "paid_search"}],
            "objectives": [
              {"id": "leads", "stage": "act", "kpi": "act.leads",
              "baseline": {"value": 300, "period": {"from": "2024-01-01", "to": "2025-01-01"}},
              "target": {"value": 365, "period": {"from": "2025-01-01", "to": "2026-01-01"}}, "owner": "Mara", "source": "CRM"},
              {"id": "rate", "stage": "act", "kpi": "act.lead_conversion_rate",
              "baseline": {"value": 0.025, "period": {"from": "2024-01-01", "to": "2025-01-01"}},
              "target": {"value": 0.03, "period": {"from": "2025-01-01", "to": "2026-01-01"}}, "owner": "Mara", "source": "CRM"}],
            "budget": [{"id": "team", "category": "people", "period": {"from": "2025-01-01", "to": "2025-07-01"}, "stage": "act",
              "media": {"owned": 1}, "planned": {"currency": "EUR", "amount": "900"}, "actual": {"currency": "EUR", "amount": "640"}}]}
            """;

    @TempDir
    private Path directory;

    private Path plan;
    private Path web;

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(directory.resolve("plan.json"), PLAN);
        web = Files.writeString(
                directory.resolve("web.csv"),
                "date,country,campaign,sessions,leads,media_cost\n2025-02-01,DE,Search,3000,100,500\n2025-05-01,CH,Search,2000,60,300\n");
    }

    private Race run(Object... more) {
        return Race.run(
                List.of(
                        "scorecard",
                        plan,
                        web,
                        "--as-of",
                        "2025-07-01",
                        "--coverage",
                        "2025-01-01/2025-07-01",
                        "--currency",
                        "EUR"),
                more);
    }

    /** 160 of 181 is 0.88397.., so 11.60 % short: red. 160 / 5,000 = 0.032, 6.67 % above 0.03. Leads lead to 160 * 365 / 181 = 322.65; 640 / 160 = 4. */
    @Test
    void objectivesBoardAndTransitionsArePrinted() {
        Race race = run();

        assertThat(race.exitCode()).isZero();
        assertThat(race.err()).isEmpty();
        assertThat(cells(race)).startsWith("""
                "Lamps 2025", 2025-01-01/2026-01-01, looked at before 2025-07-01 UTC

                objective | actual | target | expected | status | deviation | outturn | year ago | change
                leads | 160 | 365 | 181 | red | -11.60% | 322.65
                rate | 3.20% | 3.00% | 3.00% | green | +6.67% | 3.20%

                 | volume | quality | value | cost
                REACH | Visits (sessions) | Engagement rate (web) | Value per visit | Cost per visit
                 | 5,000 | (not measured) | (not measured) | EUR 0.00
                ACT | Leads | Lead conversion rate | Pipeline value per lead | Cost per lead (CPL)
                 | 160 red | 3.20% green | (not measured) | EUR 4.00
                """);
        assertThat(cells(race))
                .contains("\nReach to Act | 3.20% | 3.00% | rate | 5,000")
                .contains(
                        "\nwhat the plan does about what falls short:\n | leads, red: no tactic names it; no initiative is of stage"
                                + " ACT\n");
    }

    private static String cells(Race race) {
        return race.out().replaceAll(" {2,}", " | ");
    }

    @Test
    void jsonIsADocumentThatIsReadAgain() {
        Race race = run("--format", "json", "--zone", "Europe/Berlin");

        Scorecard scorecard =
                RaceJson.standard().read(DocumentKind.SCORECARD, race.out()).value();
        assertThat(scorecard.asOf()).hasToString("before 2025-07-01 Europe/Berlin");
        assertThat(scorecard.objective("leads").status()).isEqualTo(Status.RED);
        assertThat(scorecard.objective("rate").actual()).hasToString("0.032");
        assertThat(scorecard.board()).hasSize(16);
    }

    /**
     * In Germany 100 of 3,000 are 3.33 %. Media for visits cost 800, so 0.16 a visit; the books have nothing for them, and 640 for leads:
     * with the visits that lead to them 1,440 / 160 = 9.
     */
    @Test
    void scopeAndCostBasisAreSaid() {
        assertThat(run("--where", "country=DE").out())
                .startsWith(
                        "\"Lamps 2025\", 2025-01-01/2026-01-01, looked at before 2025-07-01 UTC, board over country=DE\n")
                .contains("\nReach to Act", " 3.33% ");
        assertThat(run("--cost-basis", "media_only").out())
                .contains(
                        "EUR 0.1600*\n",
                        "* another measure stands in, STAND_IN(media_cost for marketing_cost): Cost per visit, Cost per lead (CPL)\n");
        assertThat(run("--cost-basis", "media_and_books").out())
                .contains("EUR 0.1600\n", "EUR 9.00\n")
                .doesNotContain("STAND_IN");
    }

    /** Today is as far as it has come: with the first of July 182 are due. */
    @Test
    void todayCountsWhereThatIsAskedFor() {
        assertThat(run("--with-today").out())
                .startsWith("\"Lamps 2025\", 2025-01-01/2026-01-01, looked at before 2025-07-02 UTC\n")
                .contains("160*", "182");
    }

    @Test
    void aPlanWithoutObjectivesHasABoardAllTheSame() throws IOException {
        Files.writeString(plan, """
                {"kind": "race-plan", "formatVersion": "1.0", "name": "Bare", "period": {"from": "2025-01-01", "to": "2026-01-01"},
                "currency": "EUR"}""");

        assertThat(run().out())
                .startsWith("\"Bare\", 2025-01-01/2026-01-01, looked at before 2025-07-01 UTC\n\n         volume")
                .contains("nothing is known to hold the plan back\n")
                .doesNotContain("falls short:");
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        String help = "\nTry \"race scorecard --help\".\n";

        assertThat(Race.run("scorecard", plan, web))
                .isEqualTo(new Race(2, "", "race: Missing required option: '--as-of=DATE'" + help));
        assertThat(Race.run("scorecard", plan, "--as-of", "2025-07-01"))
                .isEqualTo(new Race(2, "", "race: Missing required parameter: 'FILE'" + help));
        assertThat(Race.run("scorecard", plan, web, "--as-of", "July").err())
                .isEqualTo("race: Invalid value for option '--as-of': \"July\" is no day such as 2025-07-01" + help);
        assertThat(run("--zone", "Berlin").err())
                .isEqualTo("race: Invalid value for option '--zone': \"Berlin\" is no time zone such as Europe/Berlin"
                        + help);
        assertThat(run("--where", "country").err()).startsWith("race: --where: ");
        Files.writeString(plan, PLAN.replace("race-plan", "race-plans"));
        assertThat(run())
                .isEqualTo(new Race(
                        3,
                        "",
                        "race: plan.json, line 1, character 10, /kind: \"race-plans\" is not the kind of document that is read here,"
                                + " race-plan; write \"race-plan\"\n"));
    }

    /** 500 francs at 0.94 and 300 euros are 770 for 5,000 visits: 0.154. */
    @Test
    void moneyIsPutIntoTheCurrencyOfThePlan() throws IOException {
        Path costs = Files.writeString(
                directory.resolve("costs.csv"),
                "date,campaign,money,media_cost\n2025-02-01,Search,CHF,500\n2025-05-01,Search,EUR,300\n");
        Path rates = Files.writeString(
                directory.resolve("rates.csv"), "date,base,quote,rate\n2025-01-01/2025-07-01,CHF,EUR,0.94\n");
        Path visits = Files.writeString(directory.resolve("visits.csv"), "date,sessions\n2025-02-01,5000\n");
        List<Object> asked = List.of(
                "scorecard",
                plan,
                costs,
                visits,
                "--as-of",
                "2025-07-01",
                "--coverage",
                "2025-01-01/2025-07-01",
                "--map",
                "money=currency",
                "--cost-basis",
                "media_only");

        assertThat(Race.run(asked).out()).contains("several currencies, MIXED_CURRENCY");
        assertThat(Race.run(asked, "--currency-rates", rates, "--currency-by", "2025-06-30")
                        .out())
                .contains("EUR 0.1540*", "CONVERTED(CHF by FIXED 2025-06-30)");
        assertThat(Race.run(asked, "--currency-rates", rates, "--currency-by", "event")
                        .out())
                .contains("EUR 0.1540*")
                .doesNotContain("CONVERTED");
    }

    @Test
    void optionsOfCurrenciesNeedEachOther() throws IOException {
        Path rates = Files.writeString(directory.resolve("rates.csv"), "date,base,quote,rate\n");

        assertThat(run("--currency-rates", rates).err())
                .startsWith("race: --currency-rates " + rates + " needs --currency-by METHOD\n");
        assertThat(run("--currency-by", "event").err())
                .startsWith("race: --currency-by event needs --currency-rates FILE\n");
        assertThat(run("--currency-via", "USD").err())
                .startsWith("race: --currency-via USD needs --currency-rates FILE\n");
    }
}
