package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The formulas of docs/formulas.md are taken and refused as the page says. */
class FormulasDocumentationTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(.+?)` \\| ([a-z]+) \\| (.*?) ?\\|$", Pattern.MULTILINE);
    private static final Map<String, DisplayUnit> UNITS = Map.of(
            "money",
            DisplayUnit.MONEY,
            "count",
            DisplayUnit.COUNT,
            "percentage",
            DisplayUnit.PERCENT,
            "ratio",
            DisplayUnit.RATIO);

    private static List<MatchResult> rows(String from, String to) throws IOException {
        String page = Files.readString(Path.of("../docs/formulas.md"));
        return ROW.matcher(page.substring(page.indexOf(from), page.indexOf(to)))
                .results()
                .toList();
    }

    private static void define(MatchResult row) {
        String formula = row.group(1).replace("\\|", "|");
        KpiCatalog.standard()
                .with(Kpi.define("acme.kpi", "KPI", formula)
                        .unit(UNITS.get(row.group(2)))
                        .build());
    }

    @Test
    void whatThePageShowsCanBeDefined() throws IOException {
        List<MatchResult> rows = rows("# The language", "## Units");

        assertThat(rows).hasSize(11);
        rows.forEach(FormulasDocumentationTest::define);
    }

    @Test
    void whatIsRefusedIsToldInTheseWords() throws IOException {
        List<MatchResult> rows = rows("## Units", "## Which class");

        assertThat(rows).hasSize(8);
        assertThat(rows.stream().map(FormulasDocumentationTest::told))
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.group(3)).toList());
    }

    private static String told(MatchResult row) {
        try {
            define(row);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
