package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an application's own objects become rows of a {@link FactTable}.
 *
 * <p>Immutable: each method returns a larger mapping.
 *
 * @param <T> the type of the objects
 */
public final class FactMapping<T> {

    private final FactSchema schema;
    private final List<Part<T>> parts;

    /** Puts one property of an object into the row being built. */
    private interface Part<T> {
        void fill(FactAppender row, T object);
    }

    private FactMapping(FactSchema schema, List<Part<T>> parts) {
        this.schema = schema;
        this.parts = parts;
    }

    /** A mapping to a table of that name whose rows are dated by this property. */
    public static <T> FactMapping<T> of(String table, Function<? super T, LocalDate> date) {
        return new FactMapping<>(FactSchema.named(table), List.of((row, object) -> row.date(date.apply(object))));
    }

    /** With a dimension; a null or blank member is {@code (not set)}. */
    public FactMapping<T> dimension(Dimension dimension, Function<? super T, ? extends @Nullable String> member) {
        String id = dimension.id().text();
        return with(schema.withDimension(dimension), (row, object) -> row.dimension(id, member.apply(object)));
    }

    /** With a measure; null is unknown, not zero. Any number will do; see {@link FactAppender#measure}. */
    public FactMapping<T> measure(Measure measure, Function<? super T, ? extends @Nullable Number> value) {
        String id = measure.id().text();
        return with(schema.withMeasure(measure), (row, object) -> row.measure(id, value.apply(object)));
    }

    /** With a measure whose values in this table add up whatever they do elsewhere; see {@link FactSchema#withSummed}. */
    public FactMapping<T> summed(Measure measure, Function<? super T, ? extends @Nullable Number> value) {
        String id = measure.id().text();
        return with(schema.withSummed(measure), (row, object) -> row.measure(id, value.apply(object)));
    }

    /** With whom each row is about; null or blank where that is unknown. See {@link FactAppender#identity}. */
    public FactMapping<T> identity(String name, Function<? super T, ? extends @Nullable String> identity) {
        return with(schema.withIdentity(name), (row, object) -> row.identity(name, identity.apply(object)));
    }

    /** With the currency of each row's money. */
    public FactMapping<T> currency(Function<? super T, Currency> currency) {
        return with(schema.withCurrencyPerRow(), (row, object) -> row.currency(currency.apply(object)));
    }

    /** With one currency for all money. */
    public FactMapping<T> currency(Currency currency) {
        return new FactMapping<>(schema.withCurrency(currency), parts);
    }

    /** With other properties of the table: its row grain, its coverage. */
    public FactMapping<T> schema(UnaryOperator<FactSchema> change) {
        return new FactMapping<>(change.apply(schema), parts);
    }

    FactSchema schema() {
        return schema;
    }

    void append(@Nullable T object, FactAppender row) {
        if (object == null) {
            throw new IllegalArgumentException("an object for table " + schema.name() + " is null");
        }
        parts.forEach(part -> part.fill(row, object));
        row.append();
    }

    private FactMapping<T> with(FactSchema newSchema, Part<T> part) {
        return new FactMapping<>(
                newSchema, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }
}
