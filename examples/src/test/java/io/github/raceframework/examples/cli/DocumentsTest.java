package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts and questions as documents: what is read of an export is written, and read again by the other commands. */
class DocumentsTest {

    private static final String ADS = """
            Campaign report
            "March 1, 2024 - March 2, 2024"
            Day,Campaign,Impr.,Clicks,CTR,Cost
            2024-03-01,Brand,"1,000",50,5.00%,12.50
            2024-03-02,Brand,500,25,5.00%,2.50
            2024-03-02,Other,100,5,5.00%,--
            """;

    private static final String TILL = """
            {
              "kind": "race-import-profile",
              "formatVersion": "1.0",
              "name": "till",
              "columns": [{"headers": ["When"], "holds": "day"}, {"headers": ["Card"], "identity": "card"}],
              "computed": [{"measure": "orders", "formula": "1"}],
              "distinct": [{"measure": "purchasers", "identity": "card"}]
            }
            """;

    private static final String QUERY = """
            {
              "kind": "race-query",
              "formatVersion": "1.0",
              "kpis": ["reach.clicks", "reach.cpc"],
              "dimensions": ["campaign"],
              "grain": "month"
            }
            """;

    @TempDir
    private Path directory;

    private Path facts;

    @BeforeEach
    void nameTheDocument() {
        facts = directory.resolve("facts.json");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void whatWasImportedAnswersAsTheExportDoes() throws IOException {
        Path ads = write("ads.csv", ADS);
        List<String> asked = List.of("kpis", "--by", "campaign", "--grain", "day", "--kpi", "reach");

        Race imported = Race.run("import", ads, "--profile", "google-ads", "--currency", "EUR", "--out", facts);

        assertThat(imported.out()).startsWith("ads.csv, profile google-ads\n  rows      3 rows = 3 used\n");
        assertThat(imported.err()).isEqualTo("note: " + facts + ": 3 rows of table \"ads\" written\n");
        assertThat(imported.exitCode()).isZero();
        for (String format : List.of("table", "json", "csv")) {
            Race ofTheExport = Race.run(asked, ads, "--profile", "google-ads", "--currency", "EUR", "--format", format);
            Race ofTheDocument = Race.run(asked, facts, "--format", format);
            assertThat(ofTheDocument.out()).isEqualTo(ofTheExport.out()).contains("Brand");
            assertThat(ofTheDocument.exitCode()).isZero();
        }
        // the dimensions are the campaign and, as the profile says, the tool
        assertThat(Race.run("validate", facts).out())
                .isEqualTo(facts
                        + ": race-facts 1.0, table \"ads\", 3 rows, 2 dimensions, 3 measures, 2024-03-01/2024-03-03\n");
    }

    /** Whom they are about is counted in none of them. */
    @ParameterizedTest
    @CsvSource({
        "google-ads,",
        "ga4-traffic, EUR",
        "klaviyo-campaigns, EUR",
        "meta-ads-de,",
        "meta-ads-ch,",
        "nps-survey,",
    })
    void theExportsOfTheShopGoThroughADocument(String export, @Nullable String currency) {
        Path file = Path.of("shop", export + ".csv");
        List<Object> read = new ArrayList<>(List.of(file, "--profile", "auto"));
        if (currency != null) {
            read.addAll(List.of("--currency", currency));
        }
        List<String> asked = List.of("kpis", "--kpi", "all", "--grain", "month");

        Race imported =
                Race.run(Stream.concat(Stream.of("import", "--out", facts, "--without-identities"), read.stream())
                        .toArray());

        assertThat(imported.exitCode()).isZero();
        Race ofTheExport = Race.run(asked, read.toArray());
        assertThat(ofTheExport.exitCode()).isZero();
        assertThat(Race.run(asked, facts).out()).isEqualTo(ofTheExport.out()).isNotEmpty();
    }

    @Test
    void whomRowsAreAboutIsLeftOutOnlyIfTheUserSaysSo() throws IOException {
        Path till = write("till.csv", "When,Card\n2024-03-01,a\n2024-03-02,b\n2024-03-02,a\n");
        Path profile = write("till.json", TILL);

        Race refused = Race.run("import", till, "--profile", profile, "--out", facts);
        Race written = Race.run("import", till, "--profile", profile, "--out", facts, "--without-identities");

        assertThat(refused)
                .isEqualTo(new Race(
                        2,
                        "",
                        "race: --out: the rows of table \"till\" are about \"card\", and no document holds whom rows are about;"
                                + " --without-identities leaves that out, and what is counted of it: purchasers\n"
                                + "Try \"race import --help\".\n"));
        assertThat(written.err())
                .isEqualTo("note: table \"till\" is written without \"card\", and so without purchasers\n" + "note: "
                        + facts + ": 3 rows of table \"till\" written\n");
        assertThat(facts).content().doesNotContain("card", "purchasers");
        assertThat(Race.run("kpis", facts, "--kpi", "convert.orders", "--format", "csv")
                        .out())
                .isEqualTo("convert.orders,notes\n3,\n");
    }

    @Test
    void whereFactsGoIsLookedAtBeforeTheyAreRead() throws IOException {
        Path ads = write("ads.csv", "Day,Campaign\n");

        assertThat(Race.run("import", ads, "--without-identities"))
                .isEqualTo(
                        wrong("--without-identities is about facts that are written; say where with --out", "import"));
        assertThat(Race.run("import", ads, "--out", directory.resolve("facts.csv")))
                .isEqualTo(wrong(
                        "--out " + directory.resolve("facts.csv")
                                + ": documents of facts are known by the name; let it end in .json",
                        "import"));
        assertThat(Race.run("import", ads, "--out", directory.resolve("none/facts.json")))
                .isEqualTo(wrong(
                        "--out " + directory.resolve("none/facts.json") + ": there is no directory "
                                + directory.resolve("none"),
                        "import"));
        Files.createDirectory(facts);
        assertThat(Race.run("import", ads, "--out", facts))
                .isEqualTo(wrong("--out " + facts + " is a directory", "import"));
    }

    @Test
    void aDocumentHoldsOneTableAndIsNoExport() throws IOException {
        Path ads = write("ads.csv", ADS);
        Path web = write("web.csv", "date,visits\n2024-03-01,7\n");

        assertThat(Race.run("import", ads, web, "--currency", "EUR", "--out", facts))
                .isEqualTo(wrong(
                        "--out: these files are 2 tables, \"ads\", \"web\", and a document holds one; import them one by one",
                        "import"));
        assertThat(facts).doesNotExist();
        Race.run("import", web, "--out", facts);
        assertThat(Race.run("import", facts))
                .isEqualTo(wrong(facts + " is no export but a document by its name; race validate reads it", "import"));
    }

    @Test
    void documentsAndExportsAreReadTogether() throws IOException {
        Path web = write("web.csv", "date,visits\n2024-03-01,7\n");
        Path ads = write("ads.csv", "date,clicks\n2024-03-01,14\n");
        Race.run("import", web, "--out", facts);
        List<String> asked = List.of("--kpi", "reach.sessions,reach.clicks", "--format", "csv");

        for (List<Object> files : List.of(List.<Object>of("kpis", ads, facts), List.<Object>of("kpis", facts, ads))) {
            assertThat(Race.run(files, asked.toArray()).out()).isEqualTo("reach.sessions,reach.clicks,notes\n7,14,\n");
        }
        Path same = write("web.csv", "date,clicks\n2024-03-01,14\n");
        assertThat(Race.run(List.of("kpis", same, facts), asked.toArray()).out())
                .isEqualTo("reach.sessions,reach.clicks,notes\n7,14,\n");
        Path copy = Files.copy(facts, directory.resolve("copy.json"));
        assertThat(Race.run("kpis", copy, facts)).isEqualTo(wrong("two tables are named \"web\"", "kpis"));
    }

    @Test
    void whatIsWrongWithDocumentsAndExportsIsSaidTogether() throws IOException {
        Path ads = write("ads.csv", "date,clicks\n2024-03-01,x\n");
        Path query = write("query.json", QUERY);

        assertThat(Race.run("kpis", ads, query)).isEqualTo(new Race(3, "", """
                        race: query.json, line 1, character 1: has no "rows"; add the property
                        race: query.json, line 2, character 11, /kind: "race-query" is not the kind of document that is read here, race-facts; \
                        read it as what it is
                        race: ads.csv, line 2, column "clicks": "x" is not a number with decimal separator "."; write a plain number, or leave \
                        the cell blank if it is unknown
                        """));
    }

    @Test
    void optionsAboutExportsNeedOne() throws IOException {
        Path web = write("web.csv", "date,visits\n2024-03-01,7\n");
        Path rates = write("rates.csv", "date,base,quote,rate\n2024-03-01,EUR,USD,1.1\n");
        Race.run("import", web, "--out", facts);

        for (List<String> option : List.of(
                List.of("--map", "visits=sessions"),
                List.of("--currency", "EUR"),
                List.of("--coverage", "2024-01-01/2025-01-01"),
                List.of("--row-grain", "month"),
                List.of("--profile", "auto"))) {
            assertThat(Race.run(List.of("kpis", facts), option.toArray()))
                    .isEqualTo(wrong(
                            option.get(0)
                                    + " is about exports, and all files are documents of facts, which say that themselves",
                            "kpis"));
        }
        for (List<Object> file : List.of(List.<Object>of(facts), List.<Object>of(web, "--profile", "auto"))) {
            Race race = Race.run(
                    List.of("kpis", "--currency-to", "USD", "--currency-rates", rates, "--currency-by", "event"),
                    file.toArray());
            assertThat(race)
                    .isEqualTo(wrong(
                            "--currency-by event converts the rows of plain CSV files, and neither exports that are read by a"
                                    + " profile nor documents of facts; choose period_end, period_average or a fixed day",
                            "kpis"));
        }
    }

    @Test
    void aQuestionIsAnsweredAsItsOptionsWouldBe() throws IOException {
        Path ads = write("ads.csv", ADS);
        Path query = write("query.json", QUERY);
        List<String> read = List.of("--profile", "auto", "--currency", "EUR");

        for (String format : List.of("table", "json", "csv")) {
            Race asked = Race.run(List.of("query", query, ads, "--format", format), read.toArray());
            Race byOptions = Race.run(
                    "kpis",
                    ads,
                    "--profile",
                    "auto",
                    "--currency",
                    "EUR",
                    "--kpi",
                    "reach.clicks,reach.cpc",
                    "--by",
                    "campaign",
                    "--grain",
                    "month",
                    "--format",
                    format);
            assertThat(asked).isEqualTo(byOptions);
            assertThat(asked.out()).contains("Brand");
        }
        // (12.50 + 2.50) / 75
        assertThat(Race.run(List.of("query", query, ads, "--format", "csv"), read.toArray())
                        .out())
                .contains(",Brand,75,0.2,");
    }

    /** 15 EUR at 1.10 USD for each. */
    @Test
    void aQuestionThatConvertsTakesItsRatesFromAFile() throws IOException {
        Path ads = write("ads.csv", "date,media_cost\n2024-03-01,12.50\n2024-03-02,2.50\n");
        Path rates = write("rates.csv", "date,base,quote,rate\n2024-03-01,EUR,USD,1.10\n");
        String asked = "{\"kind\": \"race-query\", \"formatVersion\": \"1.0\", \"kpis\": [\"reach.media_cost\"]";
        Path converts = write("usd.json", asked + ", \"currency\": {\"target\": \"USD\", \"rates\": \"period_end\"}}");
        Path brings = write(
                "own.json",
                asked + ", \"currency\": {\"target\": \"USD\", \"rates\": \"period_end\", \"exchangeRates\":"
                        + " {\"quoted\": [{\"base\": \"EUR\", \"quote\": \"USD\", \"from\": \"2024-03-02\", \"to\": \"2024-03-03\", \"rate\": 2, \"source\": \"ECB\"}]}}}");
        Path plain = write("plain.json", asked + "}");
        List<Object> read = List.of(ads, "--currency", "EUR", "--format", "csv");

        assertThat(Race.run(
                                List.of("query", converts, "--currency-rates", rates, "--currency-carry", "3"),
                                read.toArray())
                        .out())
                .isEqualTo("reach.media_cost,notes\n16.5,reach.media_cost:CONVERTED(EUR by PERIOD_END)\n");
        assertThat(Race.run(List.of("query", converts), read.toArray()).exitCode())
                .isEqualTo(3);
        assertThat(Race.run(List.of("query", plain, "--currency-rates", rates), read.toArray()))
                .isEqualTo(wrong(
                        "--currency-rates " + rates + " is about money that is converted, and " + plain
                                + " does not ask for that",
                        "query"));
        assertThat(Race.run(List.of("query", brings, "--currency-rates", rates), read.toArray()))
                .isEqualTo(wrong(
                        "--currency-rates " + rates + " is not used, as " + brings
                                + " brings exchange rates of its own",
                        "query"));
        assertThat(Race.run(List.of("query", converts, "--currency-via", "GBP"), read.toArray()))
                .isEqualTo(
                        wrong("--currency-via GBP is about exchange rates; name these with --currency-rates", "query"));
        assertThat(Race.run(List.of("query", converts, "--currency-carry", "3"), read.toArray()))
                .isEqualTo(
                        wrong("--currency-carry 3 is about exchange rates; name these with --currency-rates", "query"));
    }

    @Test
    void aQuestionMayBeOfDocumentsAndOfKpisOfOnesOwn() throws IOException {
        Path web = write("web.csv", "date,visits\n2024-03-01,7\n");
        Race.run("import", web, "--out", facts);
        Path catalog = write("acme.json", """
                {
                  "kind": "race-catalog",
                  "formatVersion": "1.0",
                  "base": "standard",
                  "kpis": [{"id": "acme.double", "name": "Double", "formula": "2 * sessions", "unit": "count", "direction": "up"}]
                }
                """);
        Path query = write(
                "query.json", "{\"kind\": \"race-query\", \"formatVersion\": \"1.1\", \"kpis\": [\"acme.double\"]}");

        assertThat(Race.run("query", query, facts, "--catalog", catalog, "--format", "csv"))
                .isEqualTo(
                        new Race(
                                0,
                                "acme.double,notes\n14,\n",
                                "note: " + query
                                        + ": race-query 1.1 is newer than the version this library knows, 1.0; all of it was understood\n"));
        assertThat(Race.run(
                                "kpis",
                                web,
                                "--map",
                                "visits=sessions",
                                "--catalog",
                                catalog,
                                "--kpi",
                                "acme.double",
                                "--format",
                                "csv")
                        .out())
                .isEqualTo("acme.double,notes\n14,\n");
    }

    @Test
    void aQuestionThatDoesNotFitIsNamed() throws IOException {
        Path web = write("web.csv", "date,clicks\n2024-03-01,7\n");
        Path query = write("query.json", QUERY);
        Path filter =
                write("filter.json", QUERY.replace("\"dimensions\": [\"campaign\"]", "\"filter\": \"chanel=EMAIL\""));
        Path subtotals = write(
                "subtotals.json",
                "{\"kind\": \"race-query\", \"formatVersion\": \"1.0\", \"kpis\": [\"act.leads\"], \"totals\": [\"subtotals\"]}");

        assertThat(Race.run("query", query, web))
                .isEqualTo(wrong(
                        query + ", /dimensions: no table has a dimension \"campaign\"; map a column to one with --map",
                        "query"));
        assertThat(Race.run("query", filter, web))
                .isEqualTo(wrong(
                        filter + ", /filter: no table has a dimension \"chanel\"; map a column to one with --map",
                        "query"));
        assertThat(Race.run("query", subtotals, web))
                .isEqualTo(wrong(
                        subtotals
                                + ": subtotals are of a query by two dimensions or more, not by []; Total.ALL_GROUPS is the total of one",
                        "query"));
        assertThat(Race.run("query", web, web).exitCode()).isEqualTo(3);
        assertThat(Race.run("query", query)).isEqualTo(wrong("Missing required parameter: 'FILE'", "query"));
        assertThat(Race.run("query")).isEqualTo(wrong("Missing required parameters: 'QUERY.json', 'FILE'", "query"));
    }

    private static Race wrong(String message, String command) {
        return new Race(2, "", "race: " + message + "\nTry \"race " + command + " --help\".\n");
    }
}
