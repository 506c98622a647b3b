package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RaceCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "demo", "kpis", "explain", "computable", "catalog", "validate", "query", "report", "import"})
    void helpFitsAScreenAndIsAscii(String command) {
        Race race = command.isEmpty() ? Race.run("--help") : Race.run(command, "--help");

        assertThat(race.exitCode()).isZero();
        assertThat(race.err()).isEmpty();
        assertThat(race.out()).startsWith("Usage: race").isASCII();
        assertThat(race.out().lines()).hasSizeLessThan(70).allMatch(line -> line.length() <= 100);
    }

    @Test
    void helpNamesCommandsAndExitCodes() {
        assertThat(Race.run("--help").out())
                .contains(
                        "  demo ",
                        "  kpis ",
                        "  explain ",
                        "  computable ",
                        "  catalog ",
                        "Exit codes: 0 good, 2 wrong usage, 3 bad data");
    }

    @Test
    void theVersionIsThatOfTheJar() {
        assertThat(Race.run("--version")).isEqualTo(new Race(0, "race (not packaged)" + System.lineSeparator(), ""));
    }

    @Test
    void anAtSignIsPartOfAName() {
        assertThat(Race.run("kpis", "@missing.csv").err()).startsWith("race: there is no file @missing.csv\n");
    }
}
