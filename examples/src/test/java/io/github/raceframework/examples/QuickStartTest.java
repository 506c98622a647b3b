package io.github.raceframework.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program of the README is a part of the one that runs here, and prints what the README says. */
class QuickStartTest {

    private static final Path SOURCE =
            Path.of("src", "main", "java", "io", "github", "raceframework", "examples", "QuickStart.java");

    private static final Path TEST =
            Path.of("src", "test", "java", "io", "github", "raceframework", "examples", "QuickStartTest.java");

    /**
     * Paid search: the first day's 1000 * 12.50 / 1000 = 12.5, as nobody counted the second day's impressions; 16.60 / 40 clicks = 0.415.
     * Paid social: 1000 * 8 / 4000 = 2, and no click to divide by.
     */
    @Test
    void printsKpisOfTheApplicationsOwnObjects() {
        assertThat(printed())
                .containsExactly(
                        "PAID_SEARCH: CPM 12.5 [PARTIAL_INPUT(1/2)], CPC 0.415",
                        "PAID_SOCIAL: CPM 2, CPC ZERO_DENOMINATOR");
    }

    @Test
    void theReadmeShowsThisProgramAndWhatItPrints() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));

        assertThat(Files.readString(SOURCE)).contains(indented(block(readme, "```java\n")));
        assertThat(block(readme, "```text\n").lines()).containsExactlyElementsOf(printed());
    }

    @Test
    void aKpiOfYourOwnIsALine() throws IOException {
        KpiCatalog catalog = KpiCatalog.standard()
                .with(Kpi.define("acme.lead_value", "Value per lead", "pipeline_created_value / leads")
                        .unit(DisplayUnit.MONEY)
                        .build());

        assertThat(catalog.unitOf(catalog.getKpi("acme.lead_value"))).isEqualTo(Unit.MONEY.per(Unit.COUNT));
        String readme = Files.readString(Path.of("..", "README.md"));
        String second = readme.substring(readme.indexOf("A KPI of your own"));
        assertThat(Files.readString(TEST)).contains(indented(block(second, "```java\n")));
    }

    private static List<String> printed() {
        PrintStream standardOut = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            QuickStart.main(new String[0]);
        } finally {
            System.setOut(standardOut);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String block(String text, String opening) {
        int start = text.indexOf(opening) + opening.length();
        return text.substring(start, text.indexOf("```", start));
    }

    private static String indented(String code) {
        return code.indent(8);
    }
}
