package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a table while they are filled from records: a place for each column, and what is wrong with any. */
final class RecordRows {

    /** What a column holds. */
    enum Sort {
        DATE,
        CURRENCY,
        MEMBER,
        IDENTITY,
        NUMBER,
        MONEY
    }

    /**
     * A column and the name of its values in records.
     *
     * @param id of the schema's
     */
    record Column(String id, String name, Sort sort) {}

    private final FactAppender facts;
    private final FactSchema schema;
    private final List<Column> columns = new ArrayList<>();
    private final @Nullable Object[] cells;
    private final Violations violations = new Violations();

    /**
     * Rows of a table.
     *
     * @param names by column that of its values
     * @throws IllegalArgumentException if the schema is not whole
     */
    RecordRows(FactSchema schema, Map<String, String> names) {
        this.facts = FactTable.appender(schema);
        this.schema = schema;
        Map<String, Measure> measures = schema.measures().stream()
                .collect(Collectors.toMap(measure -> measure.id().text(), measure -> measure));
        Set<String> identities = Set.copyOf(schema.identityNames());
        names.forEach((column, name) -> columns.add(new Column(column, name, sort(column, measures, identities))));
        this.cells = new @Nullable Object[columns.size()];
    }

    private static Sort sort(String column, Map<String, Measure> measures, Set<String> identities) {
        Measure measure = measures.get(column);
        if (measure != null) {
            return measure.unit().hasMoney() ? Sort.MONEY : Sort.NUMBER;
        }
        if (identities.contains(column)) {
            return Sort.IDENTITY;
        }
        return switch (column) {
            case RecordImport.DATE -> Sort.DATE;
            case RecordImport.CURRENCY -> Sort.CURRENCY;
            default -> Sort.MEMBER;
        };
    }

    List<Column> columns() {
        return columns;
    }

    Violations violations() {
        return violations;
    }

    /** Puts a value of the type of its column into the row that is filled: a date, a currency, a text, a number. Null for nothing. */
    void put(int column, @Nullable Object value) {
        cells[column] = value;
    }

    /**
     * Ends a row in which nothing was wrong.
     *
     * @throws IllegalArgumentException if it does not fit the table
     */
    void append() {
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            Object cell = cells[i];
            switch (column.sort) {
                case DATE -> facts.date((LocalDate) Objects.requireNonNull(cell));
                case CURRENCY -> {
                    if (cell != null) {
                        facts.currency((Currency) cell);
                    }
                }
                case MEMBER -> facts.dimension(column.id, (String) cell);
                case IDENTITY -> facts.identity(column.id, (String) cell);
                case NUMBER, MONEY -> facts.measure(column.id, (Number) cell);
            }
        }
        facts.append();
    }

    /** Reports a column whose name no record has. */
    void reportMissing(String source, Column column, Collection<String> ignored) {
        violations.add(
                source,
                0,
                column.name,
                null,
                "is in no record",
                "leave " + column.id + " out of the table, or say under which name its values are"
                        + Spelling.suggestion(column.name, ignored));
    }

    /** The table of all rows, or what was wrong with them. */
    ImportedTable finish(String source, Collection<String> ignored) {
        violations.throwIfAny();
        try {
            return new ImportedTable(facts.toTable(), List.copyOf(ignored));
        } catch (IllegalArgumentException e) {
            violations.add(
                    source, 0, null, null, "the rows do not make a table: " + e.getMessage(), "correct the rows");
            violations.throwIfAny();
            throw e;
        }
    }

    /** The name of the table. */
    String table() {
        return schema.name();
    }
}
