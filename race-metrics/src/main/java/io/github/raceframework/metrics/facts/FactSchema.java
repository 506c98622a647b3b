package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a {@link FactTable} look like: its name, the length of time a row speaks for, its dimensions, its measures with their
 * currencies, and the days it covers.
 *
 * <p>Immutable: each {@code with...} method returns a changed copy, so that a schema can be kept and varied.
 */
public final class FactSchema {

    private final String name;
    private final Grain rowGrain;
    private final RaceCalendar rowCalendar;
    private final Map<DimensionId, Dimension> dimensions;
    private final Set<DimensionId> conformed;
    private final Map<MeasureId, Measure> measures;
    private final Map<MeasureId, Currency> currencies;
    private final @Nullable Currency currency;
    private final boolean currencyPerRow;
    private final List<DateRange> coverage;

    private FactSchema(Parts parts) {
        this.name = parts.name;
        this.rowGrain = parts.rowGrain;
        this.rowCalendar = parts.rowCalendar;
        this.dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(parts.dimensions));
        this.conformed = Set.copyOf(parts.conformed);
        this.measures = Collections.unmodifiableMap(new LinkedHashMap<>(parts.measures));
        this.currencies = Map.copyOf(parts.currencies);
        this.currency = parts.currency;
        this.currencyPerRow = parts.currencyPerRow;
        this.coverage = List.copyOf(parts.coverage);
    }

    /** A changeable copy, so that each {@code with...} names only what it changes. */
    private static final class Parts {
        final String name;
        Grain rowGrain = Grain.DAY;
        RaceCalendar rowCalendar = RaceCalendar.iso();
        final Map<DimensionId, Dimension> dimensions = new LinkedHashMap<>();
        final Set<DimensionId> conformed = new LinkedHashSet<>();
        final Map<MeasureId, Measure> measures = new LinkedHashMap<>();
        final Map<MeasureId, Currency> currencies = new LinkedHashMap<>();

        @Nullable
        Currency currency;

        boolean currencyPerRow;
        final List<DateRange> coverage = new ArrayList<>();

        Parts(String name) {
            this.name = name;
        }
    }

    private Parts copy() {
        Parts parts = new Parts(name);
        parts.rowGrain = rowGrain;
        parts.rowCalendar = rowCalendar;
        parts.dimensions.putAll(dimensions);
        parts.conformed.addAll(conformed);
        parts.measures.putAll(measures);
        parts.currencies.putAll(currencies);
        parts.currency = currency;
        parts.currencyPerRow = currencyPerRow;
        parts.coverage.addAll(coverage);
        return parts;
    }

    /** A schema of that name with nothing but a date, whose rows speak for one day each. */
    public static FactSchema named(String name) {
        return new FactSchema(new Parts(name));
    }

    /** Rows speak for the day, week, month, ... of the ISO calendar in which their date lies. */
    public FactSchema withRowGrain(Grain newRowGrain) {
        return withRowGrain(newRowGrain, RaceCalendar.iso());
    }

    /** Rows speak for the day, week, month, ... of that calendar in which their date lies. */
    public FactSchema withRowGrain(Grain newRowGrain, RaceCalendar newRowCalendar) {
        Parts parts = copy();
        parts.rowGrain = newRowGrain;
        parts.rowCalendar = newRowCalendar;
        return new FactSchema(parts);
    }

    /**
     * With a dimension.
     *
     * @throws IllegalArgumentException if there is one of that id
     */
    public FactSchema withDimension(Dimension dimension) {
        Parts parts = copy();
        if (parts.dimensions.putIfAbsent(dimension.id(), dimension) != null) {
            throw new IllegalArgumentException("table " + name + " has dimension " + dimension.id() + " twice");
        }
        return new FactSchema(parts);
    }

    /** With a dimension for whose every member the table speaks: one that has no rows is known to have none. */
    public FactSchema withConformedDimension(Dimension dimension) {
        Parts parts = withDimension(dimension).copy();
        parts.conformed.add(dimension.id());
        return new FactSchema(parts);
    }

    /**
     * With a measure; money is in the currency of the table or of the row.
     *
     * @throws IllegalArgumentException if there is one of that id, or it is a symbol of planning
     */
    public FactSchema withMeasure(Measure measure) {
        if (measure.kind() == MeasureKind.PARAMETER) {
            throw new IllegalArgumentException(
                    "measure " + measure + " is a symbol of planning, given by a plan and never by a table");
        }
        Parts parts = copy();
        if (parts.measures.putIfAbsent(measure.id(), measure) != null) {
            throw new IllegalArgumentException("table " + name + " has measure " + measure.id() + " twice");
        }
        return new FactSchema(parts);
    }

    /**
     * With a measure of money in a currency of its own.
     *
     * @throws IllegalArgumentException as {@link #withMeasure(Measure)}, and if the measure is not money
     */
    public FactSchema withMeasure(Measure measure, Currency ownCurrency) {
        if (!measure.unit().hasMoney()) {
            throw new IllegalArgumentException("measure " + measure + " is not money, so it has no currency");
        }
        Parts parts = withMeasure(measure).copy();
        parts.currencies.put(measure.id(), ownCurrency);
        return new FactSchema(parts);
    }

    /**
     * All money without a currency of its own is in this currency.
     *
     * @throws IllegalArgumentException if rows name their currency
     */
    public FactSchema withCurrency(Currency newCurrency) {
        if (currencyPerRow) {
            throw oneOrTheOther();
        }
        Parts parts = copy();
        parts.currency = newCurrency;
        return new FactSchema(parts);
    }

    /**
     * All money without a currency of its own is in the currency that its row names.
     *
     * @throws IllegalArgumentException if there is one currency for all rows
     */
    public FactSchema withCurrencyPerRow() {
        if (currency != null) {
            throw oneOrTheOther();
        }
        Parts parts = copy();
        parts.currencyPerRow = true;
        return new FactSchema(parts);
    }

    private IllegalArgumentException oneOrTheOther() {
        return new IllegalArgumentException(
                "table " + name + ": money is either in one currency for all rows or in the one that each row names");
    }

    /** These days are covered: no row there means that nothing happened. Without any the coverage is inferred from the rows. */
    public FactSchema withCoverage(DateRange... ranges) {
        Parts parts = copy();
        parts.coverage.addAll(List.of(ranges));
        return new FactSchema(parts);
    }

    public String name() {
        return name;
    }

    public Grain rowGrain() {
        return rowGrain;
    }

    /** The calendar of the row grain. */
    public RaceCalendar rowCalendar() {
        return rowCalendar;
    }

    /** The time for which a row of that date speaks. */
    DateRange rowPeriod(LocalDate day) {
        return rowCalendar.bucketOf(rowGrain, day).range();
    }

    /** The dimensions, in the order they came in. */
    public List<Dimension> dimensions() {
        return List.copyOf(dimensions.values());
    }

    /** The measures, in the order they came in. */
    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    /** Whether rows name the currency of their money. */
    public boolean hasCurrencyPerRow() {
        return currencyPerRow;
    }

    /** The declared coverage; empty where it is inferred from the rows. */
    public List<DateRange> coverage() {
        return coverage;
    }

    boolean isConformed(Dimension dimension) {
        return conformed.contains(dimension.id());
    }

    /** The currency of all values of a measure; empty for what is not money and where the row names it. */
    Optional<Currency> findCurrency(Measure measure) {
        if (!measure.unit().hasMoney()) {
            return Optional.empty();
        }
        Currency own = currencies.get(measure.id());
        return Optional.ofNullable(own != null ? own : currency);
    }

    boolean takesCurrencyOfRow(Measure measure) {
        return measure.unit().hasMoney() && currencyPerRow && !currencies.containsKey(measure.id());
    }

    /** Fails unless every measure of money has a currency. */
    void requireCurrencies() {
        for (Measure measure : measures.values()) {
            boolean priced = findCurrency(measure).isPresent() || takesCurrencyOfRow(measure);
            if (measure.unit().hasMoney() && !priced) {
                throw new IllegalArgumentException("table " + name + ": measure " + measure
                        + " is money without a currency; name one for the table, the measure or the row");
            }
        }
    }
}
