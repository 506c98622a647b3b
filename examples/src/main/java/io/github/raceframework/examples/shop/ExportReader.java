package io.github.raceframework.examples.shop;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.raceframework.core.value.Spelling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of one export. Whatever stands above the header is passed over: the header is the first row whose first cell is the one that is
 * expected there.
 */
final class ExportReader {

    private final String file;
    private final Map<String, Integer> columns;
    private final List<ExportRow> rows = new ArrayList<>();

    private ExportReader(String file, Map<String, Integer> columns) {
        this.file = file;
        this.columns = columns;
    }

    /**
     * Reads a whole export.
     *
     * @throws ExportException if there is no header, or the text is no CSV
     */
    static ExportReader read(ShopFiles files, String file, String firstHeader) {
        try (BufferedReader text = files.open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            ExportReader reader = null;
            for (CsvRecord record : records) {
                if (reader != null) {
                    reader.rows.add(new ExportRow(file, record, reader.columns));
                } else if (record.getField(0).equals(firstHeader)) {
                    reader = new ExportReader(file, columns(record));
                }
            }
            if (reader == null) {
                throw new ExportException(file, "no row begins with the header \"" + firstHeader + "\"");
            }
            return reader;
        } catch (CsvParseException e) {
            throw new ExportException(file, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new ExportException(file, "the bytes are not UTF-8; save the file as UTF-8")
                    : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.putIfAbsent(header.getField(i), i);
        }
        return columns;
    }

    /**
     * The same export, once it is known to have these columns.
     *
     * @throws ExportException if it lacks one
     */
    ExportReader require(String... names) {
        for (String name : names) {
            if (!columns.containsKey(name)) {
                throw new ExportException(
                        file, "there is no column \"" + name + "\"" + Spelling.suggestion(name, columns.keySet()));
            }
        }
        return this;
    }

    Set<String> columns() {
        return columns.keySet();
    }

    List<ExportRow> rows() {
        return rows;
    }
}
