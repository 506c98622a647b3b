package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents: what the command says they are, and what is wrong with them. */
class ValidateTest {

    /** One document of each kind, which the format's own tests read too. */
    private static final Path GOLDEN = Path.of("../race-io/src/test/resources/format/v1");

    private static final String QUERY =
            "{\"kind\": \"race-query\", \"formatVersion\": \"1.0\", \"kpis\": [\"act.leads\"], \"dimensions\": [\"channel\"]}";

    private static final String CATALOG = """
            {
              "kind": "race-catalog",
              "formatVersion": "1.0",
              "base": "standard",
              "measures": [{"id": "acme_points", "unit": "count", "kind": "flow", "meaning": "Points given."}],
              "kpis": [{"id": "acme.points", "name": "Points", "formula": "acme_points", "unit": "count", "direction": "up", "stage": "engage"}]
            }
            """;

    @TempDir
    private Path directory;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void documentsOfEveryKindAreNamed() {
        Race race = Race.run(
                "validate",
                GOLDEN.resolve("race-plan.json"),
                GOLDEN.resolve("race-catalog.json"),
                GOLDEN.resolve("race-query.json"),
                GOLDEN.resolve("race-facts.json"),
                GOLDEN.resolve("race-table.json"),
                GOLDEN.resolve("race-scorecard.json"),
                GOLDEN.resolve("race-funnel.json"),
                GOLDEN.resolve("race-forecast.json"),
                GOLDEN.resolve("race-allocation.json"),
                GOLDEN.resolve("race-import-profile.json"));

        // the lengths of the lists in these files
        assertThat(race.out().replace(GOLDEN + "/", "")).isEqualTo("""
                race-plan.json: race-plan 1.0, "Leuchtfink 2025", 2025-01-01/2026-01-01, 3 objectives, 1 tactic, 1 campaign, 2 budget lines
                race-catalog.json: race-catalog 1.0, 5 measures, 3 dimensions, 3 KPIs that are not standard
                race-query.json: race-query 1.0, 2 KPIs, by channel and campaign and month, 2025-04-01/2026-04-01
                race-facts.json: race-facts 1.0, table "ads", 2 rows, each of a week, 3 dimensions, 5 measures, 2024-01-01/2024-02-01
                race-table.json: race-table 1.0, 3 rows, 3 KPIs, by channel and campaign and month, 2024-01-01/2024-03-01
                race-scorecard.json: race-scorecard 1.0, "Lamps 2025", before 2025-07-01 Europe/Berlin, 2 objectives
                race-funnel.json: race-funnel 1.0, "purchase", reverse, 3 channels, 13 rows
                race-forecast.json: race-forecast 1.0, "orders", after 2025-01..2025-06 (6), 3 points
                race-allocation.json: race-allocation 1.0, "media 2025", EUR 1050, 2 channels
                race-import-profile.json: race-import-profile 1.0, "shop-orders", 9 columns
                """);
        assertThat(race.err()).isEmpty();
        assertThat(race.exitCode()).isZero();
    }

    @Test
    void definitionsOfOnesOwnAreKnownIfTheyAreNamed() throws IOException {
        Path query = write("query.json", QUERY.replace("act.leads", "acme.points"));
        Path catalog = write("acme.json", CATALOG);

        assertThat(Race.run("validate", query))
                .isEqualTo(
                        new Race(
                                3,
                                "",
                                "race: query.json, line 1, character 57, /kpis/0: \"acme.points\" is no KPI of the catalogue; write the id of a KPI of"
                                        + " the catalogue, or read with a catalogue that has it (RaceJson.withCatalog, --catalog)\n"));
        assertThat(Race.run("validate", query, catalog, "--catalog", catalog))
                .isEqualTo(new Race(
                        0,
                        query + ": race-query 1.0, 1 KPI, by channel\n" + catalog
                                + ": race-catalog 1.0, 1 measure, 0 dimensions, 1 KPI that are not standard\n",
                        ""));
    }

    @Test
    void whatIsWrongWithAnyFileIsSaidAndTheOthersAreNamed() throws IOException {
        Path good = write("good.json", QUERY);
        Path odd = write("odd.json", "{\"kind\": \"race-qery\"}");
        Path bad = write("bad.json", QUERY.replace("dimensions", "dimension").replace("[\"act.leads\"]", "3"));

        assertThat(Race.run("validate", odd, good, bad))
                .isEqualTo(new Race(3, good + ": race-query 1.0, 1 KPI, by channel\n", """
                        race: odd.json, line 1, character 10, /kind: "race-qery" is no kind of document; write one of "race-plan", "race-catalog", \
                        "race-query", "race-facts", "race-table", "race-scorecard", "race-funnel", "race-forecast", "race-allocation", "race-import-profile"; did you mean "race-query"?
                        race: bad.json, line 1, character 56, /kpis: "3" is a number where a list is wanted; write a list
                        race: bad.json, line 1, character 72, /dimension: there is no property of this name; remove it; did you mean "dimensions"?
                        """));
    }

    @Test
    void aNewerMinorVersionIsAWarning() throws IOException {
        Path newer = write("newer.json", QUERY.replace("1.0", "1.1").replace("}", ", \"mood\": 1}"));

        assertThat(Race.run("validate", newer))
                .isEqualTo(new Race(
                        0,
                        newer + ": race-query 1.1, 1 KPI, by channel\n",
                        "note: " + newer
                                + ": race-query 1.1 is newer than the version this library knows, 1.0; kept, but not"
                                + " understood: /mood\n"));
    }

    @Test
    void filesAreNeeded() throws IOException {
        Path missing = directory.resolve("missing.json");
        Path query = write("query.json", QUERY);

        assertThat(Race.run("validate"))
                .isEqualTo(new Race(
                        2, "", "race: Missing required parameter: 'DOC.json'\nTry \"race validate --help\".\n"));
        assertThat(Race.run("validate", missing))
                .isEqualTo(new Race(2, "", "race: there is no file " + missing + "\nTry \"race validate --help\".\n"));
        assertThat(Race.run("validate", query, directory))
                .isEqualTo(new Race(2, "", "race: " + directory + " is a directory\nTry \"race validate --help\".\n"));
        assertThat(Race.run("validate", query, "--catalog", query))
                .isEqualTo(new Race(
                        3,
                        "",
                        "race: query.json, line 1, character 10, /kind: \"race-query\" is not the kind of document that is read"
                                + " here, race-catalog; read it as what it is\n"));
    }
}
