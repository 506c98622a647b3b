package io.github.raceframework.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that SECURITY.md names is there, and every bound it tells of names one. */
class SecurityPageTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Properties))\\.(\\w+)`");
    private static final Pattern BOUND =
            Pattern.compile("^\\| (?!\\*\\*)[^|]+\\|[^|]+\\|([^|]*)\\|$", Pattern.MULTILINE);

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, Path> tests = tests();
        List<String> named =
                NAMED.matcher(page()).results().map(found -> found.group()).toList();

        assertThat(named).hasSizeGreaterThan(30).allSatisfy(name -> {
            Matcher parts = NAMED.matcher(name);
            assertThat(parts.matches()).isTrue();
            assertThat(tests.keySet()).contains(parts.group(1));
            assertThat(Files.readString(tests.get(parts.group(1)))).contains("void " + parts.group(2) + "(");
        });
    }

    @Test
    void everyBoundNamesATest() throws IOException {
        String page = page();
        String bounds = page.substring(page.indexOf("## What is bounded"), page.indexOf("## What comes out"));
        List<String> held = BOUND.matcher(bounds.substring(bounds.indexOf("|---|")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(held)
                .hasSizeGreaterThan(20)
                .allSatisfy(test -> assertThat(test.strip()).matches(NAMED));
    }

    private static String page() throws IOException {
        return Files.readString(TOP.resolve("SECURITY.md"));
    }

    /** The source of each test class of the house, by its name. */
    private static Map<String, Path> tests() {
        Map<String, Path> tests = new HashMap<>();
        for (String module : List.of(
                "race-core",
                "race-metrics",
                "race-io",
                "extensions/race-report",
                "extensions/race-testkit",
                "examples",
                "examples/service",
                "examples/browser")) {
            try (Stream<Path> files = Files.walk(TOP.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tests;
    }
}
