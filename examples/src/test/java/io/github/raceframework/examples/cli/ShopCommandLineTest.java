package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.examples.shop.Shop;
import io.github.raceframework.examples.shop.ShopFiles;
import io.github.raceframework.examples.shop.ShopScorecard;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/planning.md by which the shop's scorecard is had from its files: they run, print what the page says, and agree with the demo. */
class ShopCommandLineTest {

    /** What is counted of customers, which only Java code does. */
    private static final Set<String> OF_CUSTOMERS = Set.of("de-new", "de-retention", "de-repeat");

    @TempDir
    private Path directory;

    @Test
    void theScorecardFromTheFilesIsThatOfTheDemoButForWhatIsCountedOfCustomers() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "planning.md"));
        String section = page.substring(page.indexOf("## From the command line\n"));
        List<List<String>> commands =
                block(section, "```sh\n").lines().map(this::words).collect(Collectors.toCollection(ArrayList::new));
        List<String> scorecard = commands.remove(commands.size() - 1);

        for (List<String> command : commands) {
            assertThat(Race.run(command))
                    .satisfies(
                            race -> assertThat(race.exitCode()).as("%s", race).isZero());
        }
        assertThat(Race.run(scorecard).out()).contains(block(section, "```text\n"));
        Scorecard found = RaceJson.standard()
                .read(
                        DocumentKind.SCORECARD,
                        Race.run(scorecard, "--format", "json").out())
                .value();
        Scorecard demo = ShopScorecard.of(Shop.read(ShopFiles.packed()));
        assertThat(found.objectives()).hasSameSizeAs(demo.objectives());
        for (ObjectiveScore wanted : demo.objectives()) {
            ObjectiveScore score = found.objective(wanted.objective().id());
            if (OF_CUSTOMERS.contains(wanted.objective().id())) {
                assertThat(((KpiValue.Absent) score.actual()).reason()).isEqualTo(AbsenceReason.MISSING_MEASURE);
            } else {
                assertThat(shown(score)).isEqualTo(shown(wanted));
            }
        }
    }

    private static List<Object> shown(ObjectiveScore score) {
        return Stream.of(
                        score.status(),
                        score.actual().findNumber(),
                        score.reading().deviation().findNumber(),
                        score.yearAgo().before().findNumber(),
                        score.pace().outturn().findNumber())
                .collect(Collectors.toList());
    }

    /** The words after {@code race}. Documents that a command writes are in a directory of their own; tests run in that of their module. */
    private List<String> words(String command) {
        return Stream.of(command.split(" "))
                .skip(1)
                .map(word -> word.startsWith("examples/") ? word.substring("examples/".length()) : word)
                .map(word ->
                        word.matches("[a-z]+\\.json") ? directory.resolve(word).toString() : word)
                .toList();
    }

    private static String block(String text, String opening) {
        int start = text.indexOf(opening) + opening.length();
        return text.substring(start, text.indexOf("```", start));
    }
}
