package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that are read by a profile: what the command prints of them, and what it says beside. */
class ProfilesTest {

    private static final String ADS = """
            Campaign report
            "March 1, 2024 - March 2, 2024"
            Day,Campaign,Impr.,Clicks,CTR,Cost,Search impr. share
            2024-03-01,Brand,"1,000",50,5.00%,12.50,50.00%
            2024-03-02,Brand,500,25,5.00%,x,< 10%
            Total: Campaigns,--,"1,500",75,5.00%,12.50,--
            """;

    private static final String PROFILE = """
            {
              "kind": "race-import-profile",
              "formatVersion": "1.0",
              "name": "till",
              "columns": [{"headers": ["When"], "holds": "day"}],
              "computed": [{"measure": "orders", "formula": "1"}, {"measure": "net_sales", "formula": "Quantity * Price"}],
              "currency": "EUR"
            }
            """;

    @TempDir
    private Path directory;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void kpisOfAnExportThatIsRecognised() throws IOException {
        Path ads = write("ads.csv", ADS.replace(",x,", ",2.50,"));

        Race race = Race.run(
                "kpis", ads, "--profile", "auto", "--currency", "EUR", "--kpi", "reach.cpc", "--format", "csv");

        // (12.50 + 2.50) / 75
        assertThat(race.out()).isEqualTo("reach.cpc,notes\n0.2,\n");
        assertThat(race.err()).isEqualTo("""
                note: ads.csv: profile google-ads, 3 rows = 2 used + 1 of totals (line 6)
                note: ads.csv: ignored columns: "CTR"; race import says why
                """);
    }

    @Test
    void theReportOfAnImport() throws IOException {
        Path ads = write("ads.csv", ADS);

        Race race = Race.run("import", ads, "--profile", "google-ads", "--currency", "EUR", "--bad-cells", "unknown");

        assertThat(race.out()).isEqualTo("""
                ads.csv, profile google-ads
                  rows      3 rows = 2 used + 1 of totals (line 6)
                  text      UTF-8, "," between cells, header on line 3
                  written   dates as yyyy-MM-dd[ HH:mm[:ss][ xx]], decimals after ".", money in EUR
                  bounds    1 cell says no more than a bound and is unknown
                  read      "Day": the day
                            "Campaign": dimension campaign
                            "Impr.": measure impressions
                            "Clicks": measure clicks
                            "Cost": measure media_cost
                            "Search impr. share": used by formulas
                  ignored   "CTR": a ratio, computed anew from its parts
                """);
        assertThat(race.err())
                .isEqualTo(
                        "note: ads.csv, line 5, column \"Cost\": \"x\" is not a number with decimal separator \".\"; write a plain"
                                + " number, or leave the cell blank if it is unknown\n");
        assertThat(race.exitCode()).isZero();
    }

    @Test
    void theReportAsJson() throws IOException {
        Path till = write("till.csv", "date;visits;revenue\n2024-03-01;1;2\n2024-03-02;x;2\n");

        Race race = Race.run(
                "import",
                till,
                "--map",
                "revenue=net_sales",
                "--currency",
                "EUR",
                "--bad-cells",
                "skip",
                "--format",
                "json");

        assertThat(race.out()).isEqualTo("""
                {
                  "kind": "race-import-report",
                  "formatVersion": "1.0",
                  "table": "till",
                  "profile": "header names",
                  "rowsIn": 2,
                  "rowsUsed": 1,
                  "rowsSkipped": 1,
                  "rowsFiltered": 0,
                  "rowsOfTotals": 0,
                  "files": [
                    {"source": "till.csv", "encoding": "UTF-8", "delimiter": ";", "headerLine": 1, "dateFormat": "yyyy-MM-dd[ HH:mm[:ss][ xx]]", \
                "decimalSeparator": ".", "currency": "EUR", "rowsUsed": 1, "rowsSkipped": 1, "rowsFiltered": 0, "totalsLines": [], \
                "clampedCells": 0, "columns": [{"header": "date", "use": "read", "detail": "the day"}, \
                {"header": "visits", "use": "read", "detail": "measure sessions"}, {"header": "revenue", "use": "read", "detail": "measure net_sales"}]}
                  ],
                  "problemCount": 1,
                  "problems": [
                    {"source": "till.csv", "line": 3, "column": "visits", "value": "x", "problem": "is not a number with decimal separator \\".\\"", \
                "remedy": "write a plain number, or leave the cell blank if it is unknown"}
                  ]
                }
                """);
        assertThat(Race.run(
                                "import",
                                till,
                                "--map",
                                "revenue=net_sales",
                                "--currency",
                                "EUR",
                                "--bad-cells",
                                "skip",
                                "--progress")
                        .err())
                .startsWith("note: till.csv: 100%, 2 rows\n");
        assertThat(Race.run("import", till, "--format", "csv").err())
                .startsWith("race: --format csv: a report has no one table; choose table or json\n");
    }

    @Test
    void badCellsFailUnlessTheCallerSaysOtherwise() throws IOException {
        Path ads = write("ads.csv", ADS);

        Race failed = Race.run("import", ads, "--currency", "EUR");
        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.err()).startsWith("race: ads.csv, line 5, column \"Cost\": \"x\" is not a number");
        Race skipped = Race.run("import", ads, "--currency", "EUR", "--bad-cells", "skip");
        assertThat(skipped.out()).contains("3 rows = 1 used + 1 skipped + 1 of totals (line 6)");
        Race wrong = Race.run("import", ads, "--bad-cells", "drop");
        assertThat(wrong.err()).contains("\"drop\" is none of fail, skip and unknown");
    }

    @Test
    void aProfileFromAFile() throws IOException {
        Path till = write("till.csv", "When;Quantity;Price\n01.03.2024;2;1,50\n02.03.2024;1;4\n");
        Path profile = write("till.json", PROFILE);

        Race race = Race.run(
                "kpis", till, "--profile", profile, "--kpi", "convert.orders,convert.net_sales", "--format", "csv");

        // 2 * 1.50 + 4
        assertThat(race.out()).isEqualTo("convert.orders,convert.net_sales,notes\n2,7,\n");
        Path broken = write("broken.json", PROFILE.replace("orders", "ordres"));
        assertThat(Race.run("kpis", till, "--profile", broken).exitCode()).isEqualTo(3);
        assertThat(Race.run("kpis", till, "--profile", directory.resolve("none.json"))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void optionsSayWhatTheProfileDoesNot() throws IOException {
        Path till = write("till.csv", "Tag;Visits;Wert\n03/04/2024;1.234;x\n");

        Race race = Race.run(
                "import",
                till,
                "--date-column",
                "Tag",
                "--date-format",
                "d/M/yyyy",
                "--decimal",
                ",",
                "--delimiter",
                ";",
                "--coverage",
                "2024-01-01/2025-01-01",
                "--row-grain",
                "month",
                "--map",
                "Wert=dim:worth");

        assertThat(race.err()).isEmpty();
        assertThat(race.out())
                .contains(
                        "dates as d/M/yyyy, decimals after \",\"",
                        "\"Visits\": measure sessions",
                        "\"Wert\": dimension worth");
    }

    @Test
    void questionsAndWrongUsageAreNamed() throws IOException {
        Path visits = write("visits.csv", "date,visits,revenue\n2024-03-01,1,2\n");

        Race question = Race.run("import", visits);
        assertThat(question.exitCode()).isEqualTo(3);
        assertThat(question.err())
                .isEqualTo(
                        "race: visits.csv, line 1, column \"revenue\": this column could be net_sales or conversion_value; say which"
                                + " with ImportColumn.of, or leave it out with ImportColumn.ignored\n");
        assertThat(Race.run("import", visits, "--map", "revenue=net_sales", "--currency", "EUR")
                        .exitCode())
                .isZero();
        assertThat(Race.run("kpis", visits, "--bad-cells", "skip").err())
                .startsWith("race: --bad-cells is about exports that are read by a profile; name one with --profile\n");
        assertThat(Race.run("kpis", visits, "--profile", "metaads").err())
                .startsWith(
                        "race: --profile: there is no profile \"metaads\"; did you mean \"meta-ads\"?; there are auto, google-ads");
    }
}
