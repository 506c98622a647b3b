package io.github.raceframework.io;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.IMPRESSIONS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEDIA_COST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.imports.BadCells;
import io.github.raceframework.io.imports.ImportColumn;
import io.github.raceframework.io.imports.ImportColumn.Trait;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportResult;
import io.github.raceframework.io.imports.Imports;
import io.github.raceframework.io.imports.ProfileImport;
import io.github.raceframework.io.imports.StandardProfiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables and the example of {@code docs/importing.md} do what it says. */
class ImportingDocumentationTest {

    private static final String TEXT = Documents.text(Path.of("../docs/importing.md"));
    private static final Map<String, String> GOOD = Map.of(
            "Day",
            "2024-03-02",
            "Last",
            "2024-03-02",
            "Cost",
            "0.5",
            "Clicks",
            "1",
            "Share",
            "0.5",
            "Stage",
            "won",
            "Money",
            "EUR");
    private static final ImportProfile PROFILE = ImportProfile.named("documented")
            .with(
                    ImportColumn.day("Day"),
                    ImportColumn.lastDay("Last"),
                    ImportColumn.of(MEDIA_COST, "Cost"),
                    ImportColumn.of(CLICKS, "Clicks"),
                    ImportColumn.operand("Share").with(Trait.CLAMPED),
                    ImportColumn.operand("Stage")
                            .with(Trait.ONLY_MEMBERS)
                            .withMember("won", "won")
                            .withMember("lost", "lost"),
                    ImportColumn.currency("Money"))
            .withComputed(PaidMediaMeasures.VIEWABLE_IMPRESSIONS, "Share * 1000")
            .withComputed(IMPRESSIONS, "if(Stage = 'won', 1, unknown)")
            .withDateFormats("yyyy-MM-dd")
            .withDecimalSeparator('.')
            .withCoverage(DateRange.parse("2024-01-01/2025-01-01"));

    /** The cells of the rows of a table. */
    private static List<List<String>> table(String mark) {
        String after = TEXT.substring(TEXT.indexOf("<!-- " + mark + " -->"));
        List<List<String>> rows = new ArrayList<>();
        for (String line : after.lines().skip(3).toList()) {
            if (!line.startsWith("|")) {
                break;
            }
            rows.add(Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                    .map(String::strip)
                    .map(cell -> cell.startsWith("`") ? cell.substring(1, cell.length() - 1) : cell)
                    .toList());
        }
        return rows;
    }

    static List<List<String>> goodCells() {
        return table("good cells");
    }

    static List<List<String>> badCells() {
        return table("bad cells");
    }

    /** A file with a good row, and one with that cell. */
    private static String file(String cell, String column) {
        Map<String, String> second = new LinkedHashMap<>();
        List.of("Day", "Last", "Cost", "Clicks", "Share", "Stage", "Money")
                .forEach(name -> second.put(name, GOOD.get(name)));
        Map<String, String> first = new LinkedHashMap<>(second);
        second.put(column, cell);
        return String.join(";", second.keySet()) + "\n" + String.join(";", first.values()) + "\n"
                + String.join(";", second.values()) + "\n";
    }

    @ParameterizedTest
    @MethodSource("goodCells")
    void aCellIsReadAsTheTableSays(List<String> row) {
        ImportResult read = Imports.read(
                PROFILE, file(row.get(0), row.get(1)).replace("\n2024-03-02;2024-03-02;0.5;1;0.5;won;EUR\n2", "\n2"));

        String total = switch (row.get(1)) {
            case "Cost" -> Imports.totals(read, MEDIA_COST).get(0);
            case "Clicks" -> Imports.totals(read, CLICKS).get(0);
            default ->
                Imports.totals(read, PaidMediaMeasures.VIEWABLE_IMPRESSIONS)
                        .get(0)
                        .replace("=500", "=0.5");
        };
        String value = row.get(2).equals("unknown") ? "ALL_NULL" : row.get(2);
        assertThat(total).endsWith("=" + value);
        assertThat(read.report().files().get(0).clampedCells())
                .isEqualTo(row.get(1).equals("Share") && value.equals("ALL_NULL") ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("badCells")
    void aBadCellIsTreatedAsTheTableSays(List<String> row) {
        ProfileImport profile = ProfileImport.of(PROFILE);
        String file = file(row.get(0), row.get(1));
        String message = "t, line 3, column \"" + row.get(1) + "\": "
                + (row.get(0).isEmpty() ? "" : '"' + row.get(0) + "\" ") + row.get(2) + ";";

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> Imports.read(profile, file))
                .withMessageStartingWith(message);
        ImportResult skipped = Imports.read(profile.withBadCells(BadCells.SKIP_ROW), file);
        assertThat(Imports.rows(skipped.report())).isEqualTo("2 in = 1 used + 1 skipped + 0 filtered + 0 of totals");
        assertThat(Imports.problems(skipped.report()))
                .singleElement()
                .asString()
                .startsWith(message);
        ImportResult unknown = Imports.read(profile.withBadCells(BadCells.UNKNOWN), file);
        assertThat(Imports.rows(unknown.report()))
                .isEqualTo(
                        row.get(3).equals("cell unknown")
                                ? "2 in = 2 used + 0 skipped + 0 filtered + 0 of totals"
                                : "2 in = 1 used + 1 skipped + 0 filtered + 0 of totals");
        assertThat(Imports.problems(unknown.report())).isEqualTo(Imports.problems(skipped.report()));
        if (row.get(3).equals("cell unknown")) {
            assertThat(Imports.totals(unknown, MEDIA_COST, CLICKS, IMPRESSIONS))
                    .anyMatch(total -> total.endsWith("[PARTIAL_INPUT(1/2)]"));
        }
    }

    @Test
    void theExampleIsReadAndImports() {
        Matcher example = Pattern.compile("<!-- example: race-import-profile -->\n```json\n(.*?)```", Pattern.DOTALL)
                .matcher(TEXT);
        assertThat(example.find()).isTrue();
        assertThat(Documents.faults(DocumentKind.IMPORT_PROFILE, example.group(1)))
                .isEmpty();
        ImportProfile profile = RaceJson.standard()
                .read(DocumentKind.IMPORT_PROFILE, example.group(1))
                .value();

        ImportResult sales = Imports.read(profile, """
                InvoiceNo,Quantity,InvoiceDate,UnitPrice,CustomerID
                1,6,2010-12-01 08:26:00,2.55,17850
                1,2,2010-12-01 08:26:00,1.00,17850
                C2,-1,2010-12-01 09:00:00,2.55,14000
                3,10,2010-12-01 09:30:00,0,
                """);

        // 6 * 2.55 + 2 * 1 = 17.3, less 2.55 that came back; a gift is no sale.
        assertThat(Imports.totals(
                        sales,
                        SalesMeasures.ORDERS,
                        SalesMeasures.UNITS,
                        SalesMeasures.NET_SALES,
                        SalesMeasures.PURCHASERS))
                .containsExactly("orders=1", "units=8", "net_sales=14.75", "purchasers=1");
    }

    @Test
    void everyProfileIsInTheTableOfTools() {
        assertThat(StandardProfiles.all())
                .allSatisfy(profile -> assertThat(TEXT).contains("\n| `" + profile.name() + "` | "));
    }
}
