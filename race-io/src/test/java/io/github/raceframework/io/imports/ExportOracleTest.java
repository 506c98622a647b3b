package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.metrics.facts.FactRows;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exports of the demo shop, read by profiles that their headers tell, in pieces of several sizes, beside a parser that is nothing but slow and plain:
 * it takes the text apart character by character, the columns by their names, and numbers by {@link BigDecimal}.
 */
class ExportOracleTest {

    private static final Path SHOP = Path.of("../examples/shop");

    /**
     * An export, and what a reader of its tool's documentation would say of it.
     *
     * @param day the header of the days
     * @param columns by header, the id of the measure or dimension
     * @param blanks what stands for a blank number
     * @param filled the header of a column that is blank in rows of totals
     */
    private record Export(String file, String day, Map<String, String> columns, String blanks, String filled) {}

    private static final List<Export> EXPORTS = List.of(
            new Export(
                    "google-ads.csv",
                    "Day",
                    Map.of(
                            "Campaign", "campaign",
                            "Impr.", "impressions",
                            "Clicks", "clicks",
                            "Cost", "media_cost",
                            "Conversions", "conversions",
                            "Conv. value", "conversion_value"),
                    "?",
                    "Day"),
            new Export("meta-ads-de.csv", "Reporting starts", metaColumns("EUR"), "0", "Campaign name"),
            new Export("meta-ads-ch.csv", "Reporting starts", metaColumns("CHF"), "0", "Campaign name"),
            new Export(
                    "ga4-traffic.csv",
                    "Date",
                    Map.of(
                            "Country", "country",
                            "Sessions", "sessions",
                            "Engaged sessions", "engaged_sessions",
                            "Key events", "key_events",
                            "Items viewed", "item_views",
                            "Add to carts", "cart_adds",
                            "generate_lead", "leads",
                            "newsletter_signup", "newsletter_signups"),
                    "?",
                    "Date"),
            new Export(
                    "klaviyo-campaigns.csv",
                    "Send Time",
                    Map.of(
                            "Campaign Name", "campaign",
                            "Total Recipients", "emails_sent",
                            "Successful Deliveries", "emails_delivered",
                            "Unique Opens", "email_unique_opens",
                            "Unique Clicks", "email_unique_clicks",
                            "Unsubscribes", "email_unsubscribes"),
                    "?",
                    "Send Time"));

    private static Map<String, String> metaColumns(String currency) {
        return Map.of(
                "Campaign name",
                "campaign",
                "Amount spent (" + currency + ")",
                "media_cost",
                "Impressions",
                "impressions",
                "Link clicks",
                "link_clicks",
                "Clicks (all)",
                "clicks",
                "Leads",
                "attributed_leads",
                "Purchases",
                "conversions",
                "Purchases conversion value",
                "conversion_value");
    }

    static Stream<Export> exports() {
        return EXPORTS.stream();
    }

    @ParameterizedTest
    @MethodSource("exports")
    void aFileSaysWhatAPlainReaderFindsInIt(Export export) throws IOException {
        Path file = SHOP.resolve(export.file);
        List<String> expected = plainly(Files.readString(file), export);
        ProfileImport imports = ProfileImport.detecting(KpiCatalog.standard())
                .with(profile ->
                        profile.name().equals("klaviyo") ? profile.withCurrency(Currencies.parse("EUR")) : profile);

        for (int pieceSize : new int[] {500, 10_000, FilePieces.SIZE}) {
            ImportResult read = imports.withPieceSize(pieceSize).read("t", file);

            assertThat(rows(read.table(), export)).isEqualTo(expected);
            assertThat(read.report().rowsUsed()).isEqualTo(expected.size());
        }
        assertThat(expected).hasSizeGreaterThan(200);
    }

    private static List<String> rows(FactTable table, Export export) {
        FactSchema schema = table.schema();
        List<String> rows = new ArrayList<>();
        for (FactRows row = table.rows(); row.next(); ) {
            Map<String, String> cells = new TreeMap<>();
            for (int i = 0; i < schema.dimensions().size(); i++) {
                cells.put(schema.dimensions().get(i).id().text(), row.member(i));
            }
            for (int i = 0; i < schema.measures().size(); i++) {
                Optional<BigDecimal> value = row.findValue(i);
                cells.put(
                        schema.measures().get(i).id().text(),
                        value.map(ExportOracleTest::text).orElse("?"));
            }
            cells.keySet().retainAll(export.columns.values());
            rows.add(row.date() + " " + cells);
        }
        return rows.stream().sorted().toList();
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static List<String> plainly(String text, Export export) {
        List<String> rows = new ArrayList<>();
        List<String> header = List.of();
        for (List<String> cells : split(text)) {
            if (header.isEmpty()) {
                header = cells.contains(export.day) ? cells : header;
            } else if (isOfADay(cells, header, export)) {
                rows.add(row(cells, header, export));
            }
        }
        return rows.stream().sorted().toList();
    }

    private static boolean isOfADay(List<String> cells, List<String> header, Export export) {
        return cells.size() == header.size()
                && !cells.get(header.indexOf(export.filled)).isEmpty()
                && Character.isDigit(cells.get(header.indexOf(export.day)).charAt(0));
    }

    private static String row(List<String> cells, List<String> header, Export export) {
        Map<String, String> found = new TreeMap<>();
        export.columns.forEach((column, id) -> {
            String cell = cells.get(header.indexOf(column));
            boolean isMember = id.equals("campaign") || id.equals("country");
            found.put(id, isMember ? cell : number(cell, export));
        });
        String day = cells.get(header.indexOf(export.day)).replace("-", "");
        return day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6, 8) + " " + found;
    }

    private static String number(String cell, Export export) {
        if (cell.equals("--")) {
            return "?";
        }
        return cell.isEmpty() ? export.blanks : text(new BigDecimal(cell.replace(",", "")));
    }

    /** The cells of each line. No export of the shop has a line break inside a cell. */
    private static List<List<String>> split(String text) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            cells.add(cell.toString());
            lines.add(cells);
        }
        return lines;
    }
}
