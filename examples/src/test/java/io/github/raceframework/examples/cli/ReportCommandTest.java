package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code race report}. What is on a report is held by the tests of the library. Of 3,650 wanted leads, ten a day, 1,810 are due before July, and 1,600 came. */
class ReportCommandTest {

    private static final String PLAN = """
            {"kind": "race-plan", "formatVersion": "1.0", "name": "Lamps 2025",
            "period": {"from": "2025-01-01", "to": "2026-01-01"}, "currency": "EUR",
            "objectives": [
              {"id": "leads", "stage": "act", "kpi": "act.leads",
              "baseline": {"value": 3000, "period": {"from": "2024-01-01", "to": "2025-01-01"}},
              "target": {"value": 3650, "period": {"from": "2025-01-01", "to": "2026-01-01"}}, "owner": "Mara", "source": "CRM"}]}
            """;

    @TempDir
    private Path directory;

    private Path plan;
    private Path web;

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(directory.resolve("plan.json"), PLAN);
        web = Files.writeString(
                directory.resolve("web.csv"), "date,sessions,leads\n2025-02-01,30000,1000\n2025-05-01,20000,600\n");
    }

    private Race run(Object... more) {
        return Race.run(
                List.of("report", plan, web, "--as-of", "2025-07-01", "--coverage", "2025-01-01/2025-07-01"), more);
    }

    @ParameterizedTest
    @CsvSource({"report.html, <!DOCTYPE html>", "report.HTM, <!DOCTYPE html>", "report.md, # ", "report.txt, Lamps 2025"
    })
    void theFormIsThatOfTheFilesName(String name, String beginning) throws IOException {
        Path out = directory.resolve(name);

        Race race = run("--out", out);

        assertThat(race).isEqualTo(new Race(0, "", "note: " + out + ": report written\n"));
        assertThat(Files.readString(out)).startsWith(beginning).contains("Lamps 2025", "1,600", "3,650");
    }

    @Test
    void theFormCanBeSaid() throws IOException {
        Path out = directory.resolve("report.txt");
        run("--out", out, "--format", "md");

        assertThat(Files.readString(out)).startsWith("# ");
        assertThat(run("--format", "md").out()).isEqualTo(Files.readString(out));
        assertThat(run("--format", "html").out()).startsWith("<!DOCTYPE html>").contains("Lamps 2025");
    }

    @Test
    void withoutAFileItIsTextForTheTerminal() {
        Race race = run();

        assertThat(race.exitCode()).isZero();
        assertThat(race.err()).isEmpty();
        assertThat(race.out())
                .startsWith("Lamps 2025")
                .contains("1,600")
                .isEqualTo(run("--format", "text").out());
    }

    /** In Germany a point stands between thousands. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "de-DE", "de_DE"})
    void numbersAreThoseOfTheLocale(String locale) {
        assertThat(run("--locale", locale).out()).contains("1.600", "3.650").doesNotContain("1,600");
    }

    @Test
    void whatIsWrongIsSaid() {
        String help = "\nTry \"race report --help\".\n";

        assertThat(run("--locale", "german"))
                .isEqualTo(new Race(
                        2,
                        "",
                        "race: Invalid value for option '--locale': \"german\" is no locale such as en, de or fr-CH"
                                + help));
        assertThat(run("--out", directory))
                .isEqualTo(new Race(2, "", "race: --out " + directory + " is a directory" + help));
        Path nowhere = directory.resolve("nowhere");
        assertThat(run("--out", nowhere.resolve("report.html")))
                .isEqualTo(new Race(
                        2,
                        "",
                        "race: --out " + nowhere.resolve("report.html") + ": there is no directory " + nowhere + help));
        assertThat(run("--format", "pdf").err())
                .isEqualTo(
                        "race: Invalid value for option '--format': expected one of [HTML, MD, TEXT] (case-insensitive) but was 'pdf'"
                                + help);
        assertThat(Race.run("report", plan, web))
                .isEqualTo(new Race(2, "", "race: Missing required option: '--as-of=DATE'" + help));
    }
}
