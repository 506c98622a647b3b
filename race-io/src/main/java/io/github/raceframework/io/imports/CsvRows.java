package io.github.raceframework.io.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.raceframework.io.fault.Violations;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of one CSV text. What breaks the text itself (a quote that stays open, bytes that are not UTF-8) is noted and ends the rows. */
final class CsvRows implements Closeable {

    static final int MAX_COLUMNS = 1_000;
    static final int MAX_CELL = 100_000;
    private static final int MAX_RECORD = 1 << 22;
    private static final int MAX_BUFFER = 1 << 18;
    static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

    private final String source;
    private final ExportEncoding encoding;
    private final Violations violations;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;

    CsvRows(String source, Reader text, char delimiter, Violations violations) throws IOException {
        this(source, ExportEncoding.UTF_8, text, delimiter, violations);
    }

    private CsvRows(String source, ExportEncoding encoding, Reader text, char delimiter, Violations violations)
            throws IOException {
        this.source = source;
        this.encoding = encoding;
        this.violations = violations;
        this.reader = parser(delimiter)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MAX_COLUMNS)
                                .maxFieldSize(MAX_CELL)
                                .maxRecordSize(MAX_RECORD)),
                        withoutMark(text));
        this.records = reader.iterator();
    }

    /** The parser of all CSV. */
    static CsvReader.CsvReaderBuilder parser(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .maxBufferSize(MAX_BUFFER)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /** The rows of a file of UTF-8. */
    static CsvRows of(Path file, char delimiter, Violations violations) throws IOException {
        return new CsvRows(name(file), new Utf8Reader(Files.newInputStream(file)), delimiter, violations);
    }

    /** The rows of an export. */
    static CsvRows of(ExportSource source, ExportEncoding encoding, char delimiter, Violations violations)
            throws IOException {
        return of(source.name(), encoding, source.open(), delimiter, violations);
    }

    /** The rows of a text of that encoding. */
    static CsvRows of(String source, ExportEncoding encoding, InputStream text, char delimiter, Violations violations)
            throws IOException {
        return new CsvRows(source, encoding, encoding.reader(text), delimiter, violations);
    }

    /** How messages call a file. */
    static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).orElse(file).toString();
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader start = new PushbackReader(text, 1);
        try {
            int first = start.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                start.unread(first);
            }
        } catch (CharacterCodingException e) {
            // The parser meets it again and there it is reported.
            return text;
        }
        return start;
    }

    String source() {
        return source;
    }

    /** The next row; empty at the end and after what cannot be read further. */
    Optional<CsvRecord> next() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException e) {
            Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
            report(line.find() ? Long.parseLong(line.group(1)) : 0, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException coding)) {
                throw e;
            }
            long line = coding instanceof Utf8Reader.MalformedException malformed ? malformed.line() : 0;
            violations.add(source, line, null, null, "the bytes are not " + encoding, "save the file as UTF-8");
        }
        return Optional.empty();
    }

    private void report(long line, String problem) {
        if (problem.contains("Unclosed quoted field")) {
            add(line, "a cell is quoted and the quote is not closed", "close it, or write a quote inside quotes twice");
        } else if (problem.contains("after closing quote")) {
            add(line, "text follows the closing quote of a cell", "write a quote inside quotes twice");
        } else if (problem.contains("fields")) {
            add(line, "there are more than " + count(MAX_COLUMNS) + " cells", "split the file by columns");
        } else if (problem.contains("record size")) {
            add(line, "the row has more than " + count(MAX_RECORD) + " characters", "split the file by columns");
        } else if (problem.contains("size")) {
            add(line, "a cell has more than " + count(MAX_CELL) + " characters", "close its quote, or shorten it");
        } else {
            add(line, problem, "correct the row");
        }
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void add(long line, String problem, String remedy) {
        violations.add(source, line, null, null, problem, remedy);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
