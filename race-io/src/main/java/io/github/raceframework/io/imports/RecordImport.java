package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.facts.FactSchema;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How records of named values become facts: the lines of a file of JSON objects (JSON Lines), the rows of a {@link ResultSet}. The schema says what the
 * table looks like, its currencies, coverage and identities among it; each of its columns takes the values of the name that is its own, unless
 * another was said.
 *
 * <p>Values are read strictly, and all that cannot be read are reported together. What a record does not have, or has as null, is {@code (not set)} for a
 * dimension and unknown for a measure, which is not zero. A name that no record has is an error, so that a slip of the pen does not pass for values that
 * are unknown; names that feed nothing are ignored, and named in the result.
 *
 * <p>Immutable: each {@code with...} method returns a changed copy.
 */
public final class RecordImport {

    /** The name of the column of dates, unless another was said. */
    static final String DATE = "date";

    /** The name of the column of currencies, where rows name theirs, unless another was said. */
    static final String CURRENCY = "currency";

    private final FactSchema schema;
    private final Map<String, String> names;

    private RecordImport(FactSchema schema, Map<String, String> names) {
        this.schema = schema;
        this.names = names;
    }

    /**
     * Reads into a table of that schema: {@code date}, {@code currency} where rows name theirs, and the ids of its dimensions, measures and identities.
     *
     * @throws IllegalArgumentException if two of its columns have one name
     */
    public static RecordImport into(FactSchema schema) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(DATE, DATE);
        if (schema.hasCurrencyPerRow()) {
            names.put(CURRENCY, CURRENCY);
        }
        schema.dimensions().forEach(dimension -> add(dimension.id().text(), schema, names));
        schema.measures().forEach(measure -> add(measure.id().text(), schema, names));
        schema.identityNames().forEach(identity -> add(identity, schema, names));
        return new RecordImport(schema, Collections.unmodifiableMap(names));
    }

    private static void add(String column, FactSchema schema, Map<String, String> names) {
        if (names.put(column, column) != null) {
            throw new IllegalArgumentException("table " + schema.name() + " has two columns called " + column
                    + ", so that records cannot tell them apart");
        }
    }

    /**
     * With the values of a column under another name. Several columns may take those of one name.
     *
     * @param column {@code date}, {@code currency}, or the id of a dimension, measure or identity of the schema
     * @throws IllegalArgumentException if there is no such column
     */
    public RecordImport withName(String column, String name) {
        if (!names.containsKey(column)) {
            throw new IllegalArgumentException("table " + schema.name() + " has no column \"" + Spelling.excerpt(column)
                    + "\"; it has " + names.keySet() + Spelling.suggestion(column, names.keySet()));
        }
        Map<String, String> changed = new LinkedHashMap<>(names);
        changed.put(column, name);
        return new RecordImport(schema, Collections.unmodifiableMap(changed));
    }

    /**
     * Reads a file of JSON Lines in UTF-8: one object per line, blank lines left out. A date is a text such as {@code "2024-02-29"}, a member or
     * an identity a text, a value a number; money may be a text as well, {@code "1234.50"}, and is never put through a binary fraction.
     *
     * @throws RaceFormatException if there is anything in it that cannot be read; each with line, character and JSON Pointer
     * @throws UncheckedIOException if the file cannot be read
     */
    public ImportedTable readLines(Path file) {
        try (Reader text = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            return new JsonLines(String.valueOf(file.getFileName()), new RecordRows(schema, names)).read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text of JSON Lines, as {@link #readLines(Path)}; messages call it by the name of the table. Does not close the reader. */
    public ImportedTable readLines(Reader text) {
        return new JsonLines(schema.name(), new RecordRows(schema, names)).read(text);
    }

    /**
     * Reads the rows of a query that are still to come. Names are the labels of its columns, whatever their case. A date is a {@code DATE}, a
     * timestamp without a zone, of which the date counts, or a text such as {@code 2024-02-29}; a member or an identity a text or a whole number; a value a
     * number. Money has to be decimal: a {@code DOUBLE} is refused, as it has lost what the amount was. Does not close the result.
     *
     * @throws RaceFormatException if there is anything in it that cannot be read; each with the number of its row, from 1, as its line
     * @throws SQLException if the database fails
     */
    public ImportedTable read(ResultSet rows) throws SQLException {
        return new ResultRows(schema.name(), new RecordRows(schema, names)).read(rows);
    }
}
