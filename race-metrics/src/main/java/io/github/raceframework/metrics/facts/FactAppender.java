package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link FactTable} row by row: {@code rows.date(day).dimension("channel", "EMAIL").measure("clicks", 12).append()}. What a row does
 * not say is blank: a dimension is {@code (not set)}, a measure unknown (not zero).
 *
 * <p>Not for use by several threads.
 */
public final class FactAppender {

    private final FactSchema schema;
    private final FactSchema stored;
    private final @Nullable RowConversion conversion;
    private final ColumnBuilders columns;
    private final Map<String, Integer> dimensionIndex = new HashMap<>();
    private final Map<String, Integer> measureIndex = new HashMap<>();
    private final @Nullable String[] members;
    private final @Nullable BigDecimal[] values;
    private final Map<String, Integer> identityIndex = new HashMap<>();
    private final @Nullable String[] identities;
    private @Nullable LocalDate date;
    private @Nullable Currency currency;

    FactAppender(FactSchema schema) {
        schema.requireCurrencies();
        schema.identities().check(schema);
        this.schema = schema;
        this.stored = RowConversion.stored(schema);
        this.conversion = RowConversion.of(schema, stored);
        this.columns = new ColumnBuilders(stored);
        List<Dimension> dimensions = schema.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            dimensionIndex.put(dimensions.get(i).id().text(), i);
        }
        List<Measure> measures = schema.measures();
        for (int i = 0; i < measures.size(); i++) {
            measureIndex.put(measures.get(i).id().text(), i);
        }
        this.members = new @Nullable String[dimensions.size()];
        this.values = new @Nullable BigDecimal[stored.measures().size()];
        schema.identities().columns().forEach(name -> identityIndex.put(name, identityIndex.size()));
        this.identities = new @Nullable String[identityIndex.size()];
    }

    /** The date of the row being built. */
    public FactAppender date(LocalDate day) {
        date = day;
        return this;
    }

    /**
     * A member of the row being built; null or blank for none.
     *
     * @throws IllegalArgumentException if the table has no such dimension
     */
    public FactAppender dimension(String id, @Nullable String member) {
        members[index(dimensionIndex, "dimension", id)] = member;
        return this;
    }

    /**
     * A value of the row being built; null for unknown. Any number will do; see {@link Decimals#of(Number)} for how a {@code double} is read.
     *
     * @throws IllegalArgumentException if the table has no such measure, or the number is not finite or out of bounds
     */
    public FactAppender measure(String id, @Nullable Number value) {
        int index = index(measureIndex, "measure", id);
        try {
            values[index] = value == null ? null : decimal(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where() + ", measure " + id + ": " + e.getMessage(), e);
        }
        return this;
    }

    /** As {@link Decimals#of(Number)}, without the detour through text for the numbers that most measures are. */
    private static BigDecimal decimal(Number value) {
        return value instanceof Integer || value instanceof Long
                ? BigDecimal.valueOf(value.longValue())
                : Decimals.of(value);
    }

    /**
     * Whom the row being built is about; null or blank where that is unknown, which is nobody in particular: such rows are in no count and make it {@code
     * PARTIAL_INPUT}.
     *
     * @throws IllegalArgumentException if the table has no such identity
     */
    public FactAppender identity(String name, @Nullable String identity) {
        identities[index(identityIndex, "identity", name)] = identity;
        return this;
    }

    /**
     * The currency of the money of the row being built.
     *
     * @throws IllegalArgumentException if the schema does not say that rows name their currency
     */
    public FactAppender currency(Currency newCurrency) {
        if (!schema.hasCurrencyPerRow()) {
            throw new IllegalArgumentException(where() + " names the currency " + newCurrency
                    + ", but the table's money has one currency for all rows; make the schema with a currency per row");
        }
        currency = newCurrency;
        return this;
    }

    /**
     * Ends the row and begins a new, blank one.
     *
     * @throws IllegalArgumentException if the row has no date, has money without a currency or without a rate to convert it by, or lies outside
     *     declared coverage
     */
    public void append() {
        try {
            if (date == null) {
                throw new IllegalArgumentException(where() + " has no date");
            }
            LocalDate day = date;
            requireCurrency();
            requireCovered(day);
            if (conversion != null) {
                conversion.apply(values, day, currency, this::where);
            }
            columns.add(day, members, values, currency);
            columns.addIdentities(identities);
        } finally {
            clear();
        }
    }

    /** Forgets the row being built, as a failed {@link #append} does too. */
    void clear() {
        date = null;
        currency = null;
        Arrays.fill(members, null);
        Arrays.fill(values, null);
        Arrays.fill(identities, null);
    }

    private String where() {
        return "row " + (columns.size() + 1) + " of table " + schema.name();
    }

    private void requireCurrency() {
        if (schema.hasCurrencyPerRow() && currency == null) {
            List<Measure> measures = schema.measures();
            for (int i = 0; i < measures.size(); i++) {
                if (values[i] != null && schema.takesCurrencyOfRow(measures.get(i))) {
                    throw new IllegalArgumentException(where() + " has " + measures.get(i) + " but names no currency");
                }
            }
        }
    }

    private void requireCovered(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException(where() + " is dated " + day + ", outside the years 1 to 9999");
        }
        boolean covered =
                schema.coverage().isEmpty() || schema.coverage().stream().anyMatch(range -> range.contains(day));
        if (!covered) {
            throw new IllegalArgumentException(where() + " is dated " + day + ", outside the declared coverage "
                    + schema.coverage() + "; widen the coverage or leave the row out");
        }
    }

    /**
     * The table of all rows so far.
     *
     * @throws IllegalArgumentException if two rows have the same {@linkplain FactSchema#withRowKey row key}
     * @throws IllegalStateException if a row was begun and not {@linkplain #append appended}
     */
    public FactTable toTable() {
        boolean begun = date != null
                || Arrays.stream(members).anyMatch(Objects::nonNull)
                || Arrays.stream(values).anyMatch(Objects::nonNull)
                || Arrays.stream(identities).anyMatch(Objects::nonNull);
        if (begun) {
            throw new IllegalStateException(where() + " was begun and not appended");
        }
        return new FactTable(stored, columns.toBlock());
    }

    private int index(Map<String, Integer> indexes, String what, String id) {
        Integer index = indexes.get(id);
        if (index == null) {
            throw new IllegalArgumentException("table " + schema.name() + " has no " + what + " \"" + id + "\"; it has "
                    + indexes.keySet().stream().sorted().toList());
        }
        return index;
    }
}
