package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.facts.store.GivenValues;
import io.github.raceframework.metrics.facts.store.MemberNumbers;
import io.github.raceframework.metrics.facts.store.Workers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
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
    private final List<MemberNumbers> numbers;
    private final int[] members;
    private final GivenValues values;
    private final Map<String, Integer> identityIndex = new HashMap<>();
    private final @Nullable String[] identities;
    private @Nullable LocalDate date;
    private @Nullable LocalDate lastDate;
    private @Nullable Currency currency;

    FactAppender(FactSchema schema) {
        this(
                schema,
                stored(schema),
                schema.dimensions().stream().map(MemberNumbers::new).toList());
    }

    private FactAppender(FactSchema schema, FactSchema stored, List<MemberNumbers> numbers) {
        this.schema = schema;
        this.stored = stored;
        this.conversion = RowConversion.of(schema, stored);
        this.numbers = numbers;
        this.columns = new ColumnBuilders(stored, numbers);
        List<Dimension> dimensions = schema.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            dimensionIndex.put(dimensions.get(i).id().text(), i);
        }
        List<Measure> measures = schema.measures();
        for (int i = 0; i < measures.size(); i++) {
            measureIndex.put(measures.get(i).id().text(), i);
        }
        this.members = new int[dimensions.size()];
        this.values = new GivenValues(stored.measures().size());
        schema.identities().columns().forEach(name -> identityIndex.put(name, identityIndex.size()));
        this.identities = new @Nullable String[identityIndex.size()];
    }

    private static FactSchema stored(FactSchema schema) {
        schema.requireCurrencies();
        schema.identities().check(schema);
        return RowConversion.stored(schema);
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
        int place = index(dimensionIndex, "dimension", id);
        return dimension(place, memberNumber(place, member));
    }

    /**
     * The number that stands for a member in this appender and those made {@linkplain #another from it}: for many rows that have it.
     *
     * @param place the dimension's place in the schema, from 0
     * @param member null or blank for none
     * @throws IndexOutOfBoundsException if the table has fewer dimensions
     */
    public int memberNumber(int place, @Nullable String member) {
        return numbers.get(place).of(member);
    }

    /**
     * A member of the row being built.
     *
     * @param place the dimension's place in the schema, from 0
     * @param memberNumber what {@link #memberNumber} says
     * @throws IndexOutOfBoundsException if the table has fewer dimensions, or no member has that number
     */
    public FactAppender dimension(int place, int memberNumber) {
        members[place] = Objects.checkIndex(memberNumber, numbers.get(place).count());
        return this;
    }

    /**
     * A value of the row being built; null for unknown. Any number will do; see {@link Decimals#of(Number)} for how a {@code double} is read.
     *
     * @throws IllegalArgumentException if the table has no such measure, or the number is not finite or out of bounds
     */
    public FactAppender measure(String id, @Nullable Number value) {
        return measure(index(measureIndex, "measure", id), value);
    }

    /**
     * As {@link #measure(String, Number)}, by the measure's place in the schema, from 0: for many rows.
     *
     * @throws IllegalArgumentException if the number is not finite or out of bounds
     * @throws IndexOutOfBoundsException if the table has fewer measures
     */
    public FactAppender measure(int place, @Nullable Number value) {
        if (value == null) {
            values.setUnknown(place);
        } else if (value instanceof Integer || value instanceof Long) {
            values.set(place, value.longValue(), 0);
        } else if (value instanceof BigDecimal decimal && isShort(decimal)) {
            values.set(place, decimal.unscaledValue().longValue(), decimal.scale());
        } else {
            try {
                values.set(place, Decimals.of(value));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        where() + ", measure " + schema.measures().get(place).id() + ": " + e.getMessage(), e);
            }
        }
        return this;
    }

    /** Whether a decimal is within bounds and a whole number of 64 bits of its decimals, whatever its digits are. */
    private static boolean isShort(BigDecimal decimal) {
        return decimal.scale() >= 0
                && decimal.scale() <= GivenValues.MOST_DECIMALS
                && decimal.precision() <= GivenValues.MOST_DIGITS;
    }

    /**
     * A value of the row being built: a whole number of so many decimals, as in 1234 of 2 for 12.34. For many rows: it makes no object.
     *
     * @param place the measure's place in the schema, from 0
     * @throws IllegalArgumentException if the decimals are not from 0 to 18
     * @throws IndexOutOfBoundsException if the table has fewer measures
     */
    public FactAppender measure(int place, long unscaled, int decimals) {
        if (decimals < 0 || decimals > GivenValues.MOST_DECIMALS) {
            throw new IllegalArgumentException(where() + ", measure "
                    + schema.measures().get(place).id() + ": decimals " + decimals
                    + " are not from 0 to 18; give the value as a BigDecimal");
        }
        values.set(place, unscaled, decimals);
        return this;
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

    /** Forgets the row being built, one of which a value was refused, say. {@link #append} does so too, whether it fails or not. */
    public void clear() {
        date = null;
        currency = null;
        Arrays.fill(members, MemberNumbers.NOT_SET);
        values.clear();
        Arrays.fill(identities, null);
    }

    private String where() {
        return "row " + (columns.size() + 1) + " of table " + schema.name();
    }

    private void requireCurrency() {
        if (schema.hasCurrencyPerRow() && currency == null) {
            List<Measure> measures = schema.measures();
            for (int i = 0; i < measures.size(); i++) {
                if (values.isKnown(i) && schema.takesCurrencyOfRow(measures.get(i))) {
                    throw new IllegalArgumentException(where() + " has " + measures.get(i) + " but names no currency");
                }
            }
        }
    }

    private void requireCovered(LocalDate day) {
        if (day.equals(lastDate)) {
            return;
        }
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException(where() + " is dated " + day + ", outside the years 1 to 9999");
        }
        boolean covered =
                schema.coverage().isEmpty() || schema.coverage().stream().anyMatch(range -> range.contains(day));
        if (!covered) {
            throw new IllegalArgumentException(where() + " is dated " + day + ", outside the declared coverage "
                    + schema.coverage() + "; widen the coverage or leave the row out");
        }
        lastDate = day;
    }

    /** An appender without rows for the same table, in which members have the same numbers. One thread uses both, mostly this one no more. */
    public FactAppender another() {
        columns.rest();
        return new FactAppender(schema, stored, numbers);
    }

    /**
     * Appends all rows of another appender, in their order, as if they had been appended here: parts of a table may be made by several threads, each
     * with an appender of its own.
     *
     * @throws IllegalArgumentException if the other was not made of the same {@link FactSchema} object
     * @throws IllegalStateException if a row was begun here or there and not {@linkplain #append appended}
     */
    public FactAppender appendAll(FactAppender other) {
        if (other.schema != schema || other == this) {
            throw new IllegalArgumentException("rows for table " + other.schema.name() + " cannot go into table "
                    + schema.name() + "; make two appenders of one schema");
        }
        requireNoneBegun();
        other.requireNoneBegun();
        columns.addAll(other.columns);
        return this;
    }

    /**
     * The table of all rows so far.
     *
     * @throws IllegalArgumentException if two rows have the same {@linkplain FactSchema#withRowKey row key}
     * @throws IllegalStateException if a row was begun and not {@linkplain #append appended}
     */
    public FactTable toTable() {
        return toTable(Workers.NONE);
    }

    /**
     * The table of all rows so far, built by several threads at once. The table is the same.
     *
     * @param executor where the other threads are from
     * @param threads how many work at once, with the one that asks
     * @throws IllegalArgumentException if that is less than one, or two rows have the same row key
     * @throws IllegalStateException if a row was begun and not {@linkplain #append appended}
     */
    public FactTable toTable(Executor executor, int threads) {
        return toTable(Workers.of(executor, threads));
    }

    private FactTable toTable(Workers workers) {
        requireNoneBegun();
        return new FactTable(stored, columns.toBlock(workers));
    }

    private void requireNoneBegun() {
        boolean begun = date != null
                || Arrays.stream(members).anyMatch(member -> member != MemberNumbers.NOT_SET)
                || Arrays.stream(identities).anyMatch(Objects::nonNull);
        for (int i = 0; i < measureIndex.size(); i++) {
            begun |= values.isKnown(i);
        }
        if (begun) {
            throw new IllegalStateException(where() + " was begun and not appended");
        }
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
