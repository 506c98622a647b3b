package io.github.raceframework.io;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.io.codec.Known;
import io.github.raceframework.io.codec.StreamCodec;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.imports.ImportReport;
import io.github.raceframework.io.json.JsonLayout;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.kpi.KpiTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonParser;

/**
 * Reads and writes JSON documents.
 *
 * <pre>{@code
 * RaceJson json = RaceJson.standard();
 * RacePlan plan = json.read(DocumentKind.PLAN, Path.of("plan.json")).value();
 * json.write(DocumentKind.PLAN.of(plan), Path.of("copy.json"));
 * }</pre>
 *
 * <p>A reader is strict: every property must be known, of its type and said once, and every id must be known. What is wrong is thrown together as one {@link
 * RaceFormatException}, each with JSON Pointer, line, character and remedy; no other exception comes of what a document says. An I/O failure is an {@link
 * UncheckedIOException}. Documents are at most 64 deep and, but for facts and answers, 256 MiB long; numbers have at most 38 digits.
 *
 * <p>A writer is deterministic: equal documents have the same bytes, in UTF-8, with properties in a fixed order and a line break at the end.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RaceJson {

    private static final RaceJson STANDARD = new RaceJson(new Known(PlanVocabulary.standard(), null), JsonLayout.LINES);

    private final Known known;
    private final JsonLayout layout;

    private RaceJson(Known known, JsonLayout layout) {
        this.known = known;
        this.layout = layout;
    }

    /** With the standard KPIs, measures, tactics, channels and activities; writes a line for each property. */
    public static RaceJson standard() {
        return STANDARD;
    }

    /** With these KPIs and measures. */
    public RaceJson withCatalog(KpiCatalog catalog) {
        return withVocabulary(known.vocabulary().withKpis(catalog));
    }

    /** With these KPIs, measures, tactics, channels and activities. */
    public RaceJson withVocabulary(PlanVocabulary vocabulary) {
        return new RaceJson(new Known(vocabulary, known.rates()), layout);
    }

    /** With these exchange rates for questions that ask for one currency and bring no rates of their own. */
    public RaceJson withExchangeRates(ExchangeRates rates) {
        return new RaceJson(new Known(known.vocabulary(), rates), layout);
    }

    /** The same, which writes documents without a space or a line break inside. */
    public RaceJson compact() {
        return new RaceJson(known, JsonLayout.COMPACT);
    }

    /**
     * Reads a file in UTF-8, UTF-16 or UTF-32.
     *
     * @throws RaceFormatException if it is no document of that kind, with all that is wrong
     * @throws UncheckedIOException if the file cannot be read
     */
    public <T> RaceDocument<T> read(DocumentKind<T> kind, Path file) {
        return reader(kind, String.valueOf(file.getFileName())).read(() -> Files.newInputStream(file));
    }

    /**
     * Reads a file of whatever kind its property {@code kind} says. The file is opened twice: first it is read up to that property, wherever that stands,
     * and nothing of it is kept; then it is read as {@link #read(DocumentKind, Path)} reads it, so that facts and answers may be of any size.
     *
     * <pre>{@code
     * RaceDocument<?> document = RaceJson.standard().readAny(Path.of("plan.json"));
     * if (document.value() instanceof RacePlan plan) { ... }
     * }</pre>
     *
     * @throws RaceFormatException if it names no kind there is, or is no document of that kind, with all that is wrong
     * @throws UncheckedIOException if the file cannot be read, twice
     */
    public RaceDocument<?> readAny(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(new KindReader(String.valueOf(file.getFileName())).read(in), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a stream in UTF-8, UTF-16 or UTF-32, as {@link #read(DocumentKind, Path)}. Does not close it. As it is read once, what is wrong with it is told by
     * its line and, in UTF-8, by its byte in the line: a file, bytes or a text are told by the character.
     */
    public <T> RaceDocument<T> read(DocumentKind<T> kind, InputStream stream) {
        return reader(kind, kind.id()).read(stream);
    }

    /** Reads a text, as {@link #read(DocumentKind, Path)}. Does not close the reader. */
    public <T> RaceDocument<T> read(DocumentKind<T> kind, Reader text) {
        return reader(kind, kind.id()).read(text);
    }

    /** Reads a text, as {@link #read(DocumentKind, Path)}. */
    public <T> RaceDocument<T> read(DocumentKind<T> kind, String text) {
        return read(kind, new StringReader(text));
    }

    /** Reads bytes in UTF-8, UTF-16 or UTF-32, as {@link #read(DocumentKind, Path)}. */
    public <T> RaceDocument<T> read(DocumentKind<T> kind, byte[] bytes) {
        return reader(kind, kind.id()).read(() -> new ByteArrayInputStream(bytes));
    }

    /** Reads the value that a parser is at, and leaves the parser at its end. */
    <T> RaceDocument<T> read(DocumentKind<T> kind, JsonParser parser) {
        return reader(kind, kind.id()).read(parser);
    }

    private <T> DocumentReader<T> reader(DocumentKind<T> kind, String source) {
        return new DocumentReader<>(kind, source, known);
    }

    /**
     * Writes a file in UTF-8, in place of what it held.
     *
     * @throws IllegalArgumentException if the value has something that no document can hold, such as a calendar of the application's own; the file is then
     *     untouched
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(RaceDocument<?> document, Path file) {
        try {
            if (document.kind().codec() instanceof StreamCodec<?>) {
                writeInPlace(document, file);
            } else {
                Files.write(file, writeBytes(document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes beside the file, which then takes its place: the whole need not fit into memory. */
    private void writeInPlace(RaceDocument<?> document, Path file) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream target = Files.newOutputStream(written, StandardOpenOption.CREATE_NEW)) {
                write(document, target);
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Writes UTF-8, as {@link #write(RaceDocument, Path)}. Flushes the target and does not close it. */
    public void write(RaceDocument<?> document, OutputStream target) {
        DocumentWriter.write(document, layout, target);
    }

    /** Writes text, as {@link #write(RaceDocument, Path)}. Flushes the target and does not close it. */
    public void write(RaceDocument<?> document, Writer target) {
        DocumentWriter.write(document, layout, target);
    }

    /** The text of a document, as {@link #write(RaceDocument, Path)}. */
    public String writeText(RaceDocument<?> document) {
        StringWriter text = new StringWriter();
        write(document, text);
        return text.toString();
    }

    /** The bytes of a document in UTF-8, as {@link #write(RaceDocument, Path)}. */
    public byte[] writeBytes(RaceDocument<?> document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(document, bytes);
        return bytes.toByteArray();
    }

    /**
     * Writes a table as UTF-8, a document of kind {@code race-table}. Flushes the target and does not close it.
     *
     * @throws UncheckedIOException if the target fails
     */
    public static void write(KpiTable table, OutputStream target) {
        STANDARD.write(DocumentKind.TABLE.of(table), target);
    }

    /** Writes a table, as {@link #write(KpiTable, OutputStream)} does. */
    public static void write(KpiTable table, Writer target) {
        STANDARD.write(DocumentKind.TABLE.of(table), target);
    }

    /** Writes the report of an import as UTF-8, as {@link #write(KpiTable, OutputStream)} does. */
    public static void write(ImportReport report, OutputStream target) {
        JsonWriter.write(JsonLayout.LINES, target, Map.of(), json -> ImportReportWriter.write(report, json));
    }

    /** Writes the report of an import, as {@link #write(KpiTable, OutputStream)} does. */
    public static void write(ImportReport report, Writer target) {
        JsonWriter.write(JsonLayout.LINES, target, Map.of(), json -> ImportReportWriter.write(report, json));
    }
}
