package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.io.codec.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a database query into rows of a table. */
final class ResultRows {

    private final String source;
    private final RecordRows rows;
    private long row;
    private boolean isRight;

    ResultRows(String source, RecordRows rows) {
        this.source = source;
        this.rows = rows;
    }

    ImportedTable read(ResultSet result) throws SQLException {
        Map<String, Integer> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> ignored = new ArrayList<>();
        ResultSetMetaData labels = result.getMetaData();
        for (int i = 1; i <= labels.getColumnCount(); i++) {
            String label = labels.getColumnLabel(i);
            if (places.putIfAbsent(label, i) != null) {
                rows.violations()
                        .add(
                                source,
                                0,
                                label,
                                null,
                                "two columns have this name",
                                "give each column a name of its own");
            }
            if (rows.columns().stream().noneMatch(column -> column.name().equalsIgnoreCase(label))) {
                ignored.add(label);
            }
        }
        int[] from = new int[rows.columns().size()];
        for (int i = 0; i < from.length; i++) {
            Integer place = places.get(rows.columns().get(i).name());
            if (place == null) {
                List<String> near = ignored.stream()
                        .map(label -> label.toLowerCase(Locale.ROOT))
                        .toList();
                rows.reportMissing(source, rows.columns().get(i), near);
            } else {
                from[i] = place;
            }
        }
        rows.violations().throwIfAny();
        while (result.next()) {
            readRow(result, from);
        }
        return rows.finish(source, ignored);
    }

    private void readRow(ResultSet result, int[] from) throws SQLException {
        row++;
        isRight = true;
        for (int i = 0; i < from.length; i++) {
            RecordRows.Column column = rows.columns().get(i);
            Object value = result.getObject(from[i]);
            rows.put(i, value == null ? missing(column) : cell(column, value));
        }
        if (isRight) {
            try {
                rows.append();
            } catch (IllegalArgumentException e) {
                fault(
                        null,
                        null,
                        "the row does not fit the table: " + e.getMessage(),
                        "correct the row or leave it out");
            }
        }
    }

    private @Nullable Object missing(RecordRows.Column column) {
        if (column.sort() == RecordRows.Sort.DATE) {
            fault(
                    column,
                    null,
                    "is null, but every row has a date",
                    "leave the row out of the query, or give it a date");
        }
        return null;
    }

    private @Nullable Object cell(RecordRows.Column column, Object value) {
        try {
            return switch (column.sort()) {
                case DATE -> date(column, value);
                case CURRENCY ->
                    value instanceof String code
                            ? Currencies.parse(code.strip())
                            : wrongType(column, value, "a text such as EUR");
                case MEMBER, IDENTITY -> text(column, value);
                case NUMBER, MONEY -> number(column, value);
            };
        } catch (IllegalArgumentException e) {
            fault(column, value.toString(), "cannot be read: " + e.getMessage(), "correct it in the query");
            return null;
        }
    }

    private @Nullable Object date(RecordRows.Column column, Object value) {
        if (value instanceof LocalDate day) {
            return day;
        }
        if (value instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        if (value instanceof LocalDateTime time) {
            return time.toLocalDate();
        }
        if (value instanceof Timestamp time) {
            return time.toLocalDateTime().toLocalDate();
        }
        if (value instanceof String text) {
            return Values.date(text);
        }
        return wrongType(column, value, "a DATE, a TIMESTAMP without a zone, or a text such as 2024-02-29");
    }

    private @Nullable Object text(RecordRows.Column column, Object value) {
        boolean isWhole = isWhole(value);
        return value instanceof String || isWhole
                ? value.toString()
                : wrongType(column, value, "a text or a whole number");
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    private @Nullable Object number(RecordRows.Column column, Object value) {
        if (isWhole(value) || value instanceof BigDecimal) {
            return Decimals.of((Number) value);
        }
        if (value instanceof Double || value instanceof Float) {
            return column.sort() == RecordRows.Sort.MONEY
                    ? wrongType(
                            column, value, "a DECIMAL, as a binary fraction is no exact amount; cast it in the query")
                    : Decimals.of((Number) value);
        }
        return wrongType(column, value, "a number");
    }

    private @Nullable Object wrongType(RecordRows.Column column, Object value, String wanted) {
        fault(column, value.toString(), "is a " + value.getClass().getSimpleName(), "give " + wanted);
        return null;
    }

    private void fault(RecordRows.@Nullable Column column, @Nullable String value, String problem, String remedy) {
        isRight = false;
        rows.violations().add(source, row, column == null ? null : column.name(), value, problem, remedy);
    }
}
