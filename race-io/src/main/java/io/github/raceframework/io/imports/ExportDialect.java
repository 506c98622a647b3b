package io.github.raceframework.io.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.io.fault.Violations;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How an export is laid out.
 *
 * @param delimiter what stands between cells
 * @param headerLine the line of the header, from 1
 * @param rowsToHeader how many rows there are down to the header, with it
 * @param header the names of the columns
 */
record ExportDialect(ExportEncoding encoding, char delimiter, long headerLine, int rowsToHeader, List<String> header) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final int MOST_ROWS = 100;
    private static final int CHUNK = 1 << 12;

    /**
     * The layout in which some row above the first hundred's end has the most headers that are known; empty if none has any.
     *
     * @param delimiter the delimiter, if that is settled
     */
    static Optional<ExportDialect> find(
            ExportSource source, @Nullable Character delimiter, Predicate<HeaderName> isKnown) throws IOException {
        ExportEncoding encoding = ExportEncoding.of(source);
        ExportDialect best = null;
        long most = 0;
        for (char candidate : delimiter == null ? DELIMITERS : List.of(delimiter)) {
            // What cannot be read is reported when the rows are.
            try (CsvRows rows = CsvRows.of(source, encoding, candidate, new Violations())) {
                Optional<CsvRecord> row = rows.next();
                for (int i = 0; i < MOST_ROWS && row.isPresent(); i++) {
                    List<String> header =
                            row.get().getFields().stream().map(String::strip).toList();
                    long known = header.stream()
                            .map(HeaderName::of)
                            .filter(isKnown)
                            .distinct()
                            .count();
                    if (known > most) {
                        most = known;
                        best = new ExportDialect(encoding, candidate, row.get().getStartingLineNumber(), i + 1, header);
                    }
                    row = rows.next();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first so many characters, up to what cannot be decoded. */
    static String start(ExportSource source, ExportEncoding encoding, int most) throws IOException {
        char[] start = new char[most];
        int length = 0;
        try (Reader reader = encoding.reader(source.open())) {
            int count = 0;
            while (count >= 0 && length < most) {
                length += count;
                count = reader.read(start, length, most - length);
            }
        } catch (CharacterCodingException e) {
            // It is reported when the rows are read.
            return new String(start, 0, length);
        }
        return new String(start, 0, length);
    }

    /** Whether a file has no cell at all. */
    static boolean isEmpty(ExportSource source) throws IOException {
        try (Reader reader = ExportEncoding.of(source).reader(source.open())) {
            char[] some = new char[CHUNK];
            int count = reader.read(some);
            while (count >= 0 && isBlank(some, count)) {
                count = reader.read(some);
            }
            return count < 0;
        } catch (CharacterCodingException e) {
            // There is something, if no text.
            return false;
        }
    }

    private static boolean isBlank(char[] some, int count) {
        for (int i = 0; i < count; i++) {
            if (!Character.isWhitespace(some[i]) && some[i] != CsvRows.BYTE_ORDER_MARK) {
                return false;
            }
        }
        return true;
    }
}
