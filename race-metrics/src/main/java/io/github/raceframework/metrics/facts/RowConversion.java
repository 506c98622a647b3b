package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.ConversionRate;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.facts.store.GivenValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Converts the money of rows while a table is built, each at the rate of its own day, and keeps the amounts as they came beside it. */
final class RowConversion {

    private static final String ORIGINAL = "_original";

    private final Rule rule;
    private final FactSchema given;
    private final List<Converted> converted = new ArrayList<>();
    private final Map<Rate, BigDecimal> known = new HashMap<>();

    /** Into which currency, and by which rates. */
    record Rule(Currency target, ExchangeRates rates) {}

    /** A measure's place among the values of a row, and that of its amount as it came. */
    private record Converted(Measure measure, int index, int original) {}

    private record Rate(Currency from, LocalDate day) {}

    private RowConversion(Rule rule, FactSchema given, FactSchema stored) {
        this.rule = rule;
        this.given = given;
        List<Measure> columns = stored.measures();
        for (Measure measure : convertedMeasures(given, rule.target)) {
            converted.add(new Converted(measure, columns.indexOf(measure), columns.indexOf(original(measure))));
        }
    }

    /** How rows of a schema become those of the {@link #stored} one; null if they are the same. */
    static @Nullable RowConversion of(FactSchema given, FactSchema stored) {
        return given.findConversion()
                .map(rule -> new RowConversion(rule, given, stored))
                .orElse(null);
    }

    /**
     * The schema of the table that rows of this one make: the same, unless they are converted.
     *
     * @throws IllegalArgumentException if they are to be and there is no one day whose rate a row could have, or a measure is not an amount
     */
    static FactSchema stored(FactSchema given) {
        Optional<Rule> rule = given.findConversion();
        if (rule.isEmpty()) {
            return given;
        }
        Currency target = rule.get().target;
        if (given.rowGrain() != Grain.DAY) {
            throw new IllegalArgumentException("table " + given.name() + ": a row speaks for a " + given.rowGrain()
                    + ", so that its money has no one day whose rate counts; convert in the query, by the end or the mean of"
                    + " its period");
        }
        FactSchema stored = given;
        for (Measure measure : convertedMeasures(given, target)) {
            if (measure.unit().per(Unit.MONEY).hasMoney()) {
                throw new IllegalArgumentException("table " + given.name() + ": measure " + measure + " is "
                        + measure.unit() + ", no amount that a rate converts; give it the currency " + target);
            }
            stored = converted(stored, measure, target);
        }
        return stored;
    }

    /** The measure in that currency, and beside it one for the amounts as they came. */
    private static FactSchema converted(FactSchema given, Measure measure, Currency target) {
        Measure original = original(measure);
        SchemaParts changed = given.withMeasure(original).copy();
        given.findCurrency(measure).ifPresent(own -> changed.currencies.put(original.id(), own));
        changed.currencies.put(measure.id(), target);
        changed.conversion = null;
        return new FactSchema(changed);
    }

    /** Those that may come in another currency than the one converted to. */
    private static List<Measure> convertedMeasures(FactSchema schema, Currency target) {
        return schema.measures().stream()
                .filter(measure -> measure.unit().hasMoney())
                .filter(measure ->
                        !schema.findCurrency(measure).filter(target::equals).isPresent())
                .toList();
    }

    /** The measure of the amounts as they came. */
    private static Measure original(Measure measure) {
        return Measure.of(
                measure.id() + ORIGINAL,
                measure.unit(),
                measure.kind(),
                measure.additivity(),
                "As " + measure.id() + ", in the currency in which the row came.");
    }

    /**
     * Converts the values of a row in place.
     *
     * @param ofRow the currency that the row names
     * @param where the row and its table, for messages
     * @throws IllegalArgumentException if there is no rate, or an amount leaves the bounds of {@link Decimals}
     */
    void apply(GivenValues values, LocalDate day, @Nullable Currency ofRow, Supplier<String> where) {
        for (Converted column : converted) {
            BigDecimal amount = values.find(column.index);
            if (amount != null) {
                Currency from = given.findCurrency(column.measure).orElseGet(() -> Objects.requireNonNull(ofRow));
                values.set(column.original, Decimals.canonical(amount));
                try {
                    values.set(column.index, convert(amount, from, day));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            where.get() + ", measure " + column.measure + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private BigDecimal convert(BigDecimal amount, Currency from, LocalDate day) {
        if (from.equals(rule.target)) {
            return Decimals.canonical(amount);
        }
        BigDecimal rate = known.computeIfAbsent(new Rate(from, day), this::find);
        return Decimals.canonical(amount.multiply(rate));
    }

    private BigDecimal find(Rate wanted) {
        ConversionRate found = rule.rates.rate(wanted.from, rule.target, wanted.day);
        return found.findRate()
                .orElseThrow(() ->
                        new IllegalArgumentException(found + "; add that rate, or let an older one count for longer"));
    }
}
