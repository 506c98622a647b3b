package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.examples.shop.Shop;
import io.github.raceframework.examples.shop.ShopFiles;
import io.github.raceframework.examples.shop.ShopScorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README. That the demo's figures are those of its files is held by {@code ShopTotalsTest}. */
class MainJobTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path directory;

    @Test
    void theDemoPrintsWhatIsExpected() throws IOException {
        Race race = demo();

        assertThat(race.out().replace(directory.toString(), "DIR"))
                .isEqualTo(Files.readString(Path.of("expected", "main-job.txt")));
        assertThat(race.err()).isEmpty();
        assertThat(race.exitCode()).isZero();
    }

    @Test
    void theDemoFitsTwoPagesAndIsAscii() {
        assertThat(demo().out()).isASCII();
        assertThat(demo().out().lines().filter(line -> !line.startsWith("DASHBOARD")))
                .hasSizeLessThan(200)
                .allMatch(line -> line.length() <= 120);
    }

    @Test
    void theDemoReadsYourFilesToo() {
        assertThat(demo("shop")).isEqualTo(demo());
    }

    @Test
    void theDemoWritesADashboard() throws IOException {
        demo();

        assertThat(Files.readString(directory.resolve("leuchtfink-2025.html")))
                .isEqualTo(ShopScorecard.report(Shop.read(ShopFiles.packed())).toHtml());
    }

    /** Of which nobody else can know the name before. */
    @Test
    void theDashboardGoesIntoANewDirectoryIfNothingElseIsSaid() throws IOException {
        String last = Race.run("demo").out().lines().reduce("", (before, line) -> line);

        assertThat(last).startsWith("DASHBOARD, to be opened in a browser: ").endsWith("leuchtfink-2025.html");
        Path page = Path.of(last.substring(last.indexOf(": ") + 2));
        assertThat(page.getParent().getFileName().toString()).startsWith("race-demo-");
        assertThat(page).isNotEmptyFile();
        Files.delete(page);
        Files.delete(page.getParent());
    }

    @Test
    void aPlaceWhereNoFileCanBeIsRefused() {
        assertThat(Race.run("demo", "--report", directory))
                .isEqualTo(new Race(
                        2, "", "race: --report " + directory + " is a directory\nTry \"race demo --help\".\n"));
    }

    private Race demo(Object... more) {
        return Race.run(List.of("demo", "--report", directory.resolve("leuchtfink-2025.html")), more);
    }

    @Test
    void aFileThatIsMissingOrBadIsNamed() throws IOException {
        assertThat(Race.run("demo", directory))
                .isEqualTo(new Race(
                        2,
                        "",
                        "race: there is no file " + directory.resolve("google-ads.csv")
                                + "\nTry \"race demo --help\".\n"));
        Files.writeString(directory.resolve("google-ads.csv"), "Day\n");
        assertThat(Race.run("demo", directory))
                .isEqualTo(new Race(3, "", "race: google-ads.csv: there is no column \"Campaign\"\n"));
    }

    @Test
    void theReadmeShowsHowTheDemoBegins() throws IOException {
        assertThat(demo().out()).startsWith(blocks().get(0));
        assertThat(blocks().get(0)).contains("REACH: ", "* some days not covered, PARTIAL_COVERAGE(303/365)");
    }

    @Test
    void theReadmeShowsWhatTheCommandPrints() throws IOException {
        Matcher words = WORD.matcher(readme().lines()
                .filter(line -> line.startsWith("java -jar examples/target/race.jar kpis "))
                .findFirst()
                .orElseThrow()
                .substring("java -jar examples/target/race.jar ".length())
                .replace("examples/shop", "shop"));
        List<String> arguments = new ArrayList<>();
        while (words.find()) {
            arguments.add(words.group(1) == null ? words.group(2) : words.group(1));
        }

        Race race = Race.run(arguments);

        assertThat(race.exitCode()).isZero();
        assertThat(blocks()).contains(race.out());
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("..", "README.md"));
    }

    /** The blocks without a language: what is printed. */
    private static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        boolean inside = false;
        boolean plain = false;
        StringBuilder block = new StringBuilder();
        for (String line : readme().lines().toList()) {
            if (line.startsWith("```")) {
                if (inside && plain) {
                    blocks.add(block.toString());
                }
                plain = !inside && line.equals("```");
                inside = !inside;
                block.setLength(0);
            } else if (inside) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
