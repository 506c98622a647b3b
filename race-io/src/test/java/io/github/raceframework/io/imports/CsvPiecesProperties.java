package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;

/**
 * A file read in pieces, by however many threads, gives the table or the message that it gives row by row. Readers are read row by row and files in
 * pieces, so each is the measure of the other.
 */
class CsvPiecesProperties {

    private static final Executor THREADS = task -> new Thread(task).start();
    private static final List<String> SUMS = List.of("clicks", "impressions", "media_cost");
    private static final List<Kpi> KPIS = SUMS.stream()
            .map(id -> Kpi.define("test." + id, id, id)
                    .unit(id.equals("media_cost") ? DisplayUnit.MONEY : DisplayUnit.COUNT)
                    .build())
            .toList();

    private @Nullable Path file;

    @BeforeProperty
    void makeFile() throws IOException {
        file = Files.createTempFile("pieces", ".csv");
    }

    @AfterProperty
    void deleteFile() throws IOException {
        Files.delete(file);
    }

    /** Cells that are read at once, with a second look, or not at all; the last ones seldom. */
    private static Arbitrary<String> cells(String[] good, String... bad) {
        return Arbitraries.frequencyOf(Tuple.of(200, Arbitraries.of(good)), Tuple.of(1, Arbitraries.of(bad)));
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> dates = cells(
                new String[] {"2024-01-01", "2024-01-02", "2024-02-29", " 2024-01-01 ", "\"2024-01-03\""},
                "2023-02-29",
                "x",
                "");
        Arbitrary<String> members = cells(
                new String[] {
                    "EMAIL",
                    "email",
                    "",
                    " ",
                    "SMS",
                    "Gr\u00fc\u00df Gott",
                    "a longer name, quoted".replace(",", ""),
                    "\"quoted, with\nlines\"",
                    "\"say \"\"hi\"\"\"",
                    "tab\there",
                    "5\" disk"
                },
                "\"open",
                "\"shut\"x");
        Arbitrary<String> numbers = cells(
                new String[] {
                    "0", "7", "12345", "-3", "", " ", "1.50", "12.345", "1e3", "+4", " 5 ", "\"6\"", "123456789012"
                },
                "x",
                "1,2",
                "1.2.3",
                "--");
        Arbitrary<String> money = cells(new String[] {"EUR", "USD", " EUR ", "\"EUR\""}, "", "Euro");
        Arbitrary<String> rows = Combinators.combine(dates, members, members, numbers, numbers, numbers, money)
                .as((date, channel, campaign, clicks, impressions, cost, currency) -> String.join(
                        ",", date, channel, campaign, clicks, impressions, "ignored " + channel, cost, currency));
        Arbitrary<String> lines = Arbitraries.frequencyOf(
                Tuple.of(300, rows),
                Tuple.of(3, Arbitraries.just("")),
                Tuple.of(1, Arbitraries.of("short,row", " ", "\u0000")));
        Arbitrary<String> ends = Arbitraries.of("\n", "\r\n", "\r");
        Arbitrary<String> headers = Arbitraries.of(
                "date,channel,campaign,clicks,impressions,extra,media_cost,cur",
                "\"date\",channel,campaign,clicks,impressions,\"two\nlines, quoted\",media_cost,\"cur\"",
                "date,channel,campaign,clicks,impressions,a \"\"quote,media_cost,cur");
        return Combinators.combine(
                        Arbitraries.of("", "\uFEFF", "\n"),
                        headers,
                        lines.list().ofMaxSize(40),
                        ends,
                        Arbitraries.of("", "end"))
                .as((start, header, all, end, last) ->
                        start + header + end + String.join(end, all) + (last.isEmpty() ? "" : end));
    }

    @Property(tries = 600)
    void piecesAreTheWhole(
            @ForAll("files") String text,
            @ForAll("sizes") int size,
            @ForAll("threads") int threads,
            @ForAll("sets") Charset set)
            throws IOException {
        Files.write(file, text.getBytes(set));

        String careful = careful();

        assertThat(inPieces(size, threads)).isEqualTo(careful);
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.of(8, 100, 300, 1_000, FilePieces.SIZE);
    }

    @Provide
    Arbitrary<Integer> threads() {
        return Arbitraries.of(1, 2, 5);
    }

    /** The second is no UTF-8 where there are umlauts. */
    @Provide
    Arbitrary<Charset> sets() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(StandardCharsets.UTF_8)),
                Tuple.of(1, Arbitraries.just(StandardCharsets.ISO_8859_1)));
    }

    private static CsvSettings settings() {
        CsvSettings settings = new CsvSettings(KpiCatalog.standard());
        settings.columns = settings.columns.with("cur", new ColumnMapping.Target.OfCurrency());
        settings.coverage = List.of(DateRange.parse("2024-01-01/2024-03-01"));
        return settings;
    }

    private String careful() throws IOException {
        Violations violations = new Violations();
        TableReader reader = new TableReader("ads", settings(), violations);
        try (Reader text = new Utf8Reader(Files.newInputStream(file));
                CsvRows rows = new CsvRows(CsvRows.name(file), text, ',', violations)) {
            reader.read(rows);
        }
        return outcome(reader);
    }

    private String inPieces(int size, int threads) throws IOException {
        Violations violations = new Violations();
        CsvSettings settings = settings();
        settings.threads = new ReadingThreads(THREADS, threads, size);
        TableReader reader = new TableReader("ads", settings, violations);
        try (CsvRows rows = CsvRows.of(file, ',', violations)) {
            reader.read(file, rows);
        }
        return outcome(reader);
    }

    /** Every value by day and members, in the order of the table, or what is wrong. */
    private static String outcome(TableReader reader) {
        FactTable table;
        try {
            table = reader.finish().table();
        } catch (RaceFormatException e) {
            return e.getMessage();
        }
        StringBuilder outcome = new StringBuilder(table.toString());
        KpiEngine.of(Dataset.of(table), KpiCatalog.standard().withKpis(KPIS))
                .run(KpiQuery.of(KPIS.toArray(new Kpi[0]))
                        .by("channel", "campaign")
                        .grain(Grain.DAY))
                .rows()
                .forEach(row -> {
                    outcome.append('\n').append(row.range()).append(row.members());
                    KPIS.forEach(kpi -> outcome.append(' ').append(row.value(kpi)));
                });
        return outcome.toString();
    }
}
