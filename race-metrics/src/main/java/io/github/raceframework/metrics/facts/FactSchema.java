package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.Coverage;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rows of a {@link FactTable} look like: its name, the length of time a row speaks for, its dimensions, its measures with their
 * currencies, and the days it covers.
 *
 * <p>Immutable: each {@code with...} method returns a changed copy, so that a schema can be kept and varied.
 */
public final class FactSchema {

    private final SchemaParts parts;

    FactSchema(SchemaParts parts) {
        this.parts = parts;
    }

    SchemaParts copy() {
        return parts.copy();
    }

    /** A schema of that name with nothing but a date, whose rows speak for one day each. */
    public static FactSchema named(String name) {
        return new FactSchema(new SchemaParts(name));
    }

    /** Rows speak for the day, week, month, ... of the ISO calendar in which their date lies. */
    public FactSchema withRowGrain(Grain newRowGrain) {
        return withRowGrain(newRowGrain, RaceCalendar.iso());
    }

    /** Rows speak for the day, week, month, ... of that calendar in which their date lies. */
    public FactSchema withRowGrain(Grain newRowGrain, RaceCalendar newRowCalendar) {
        SchemaParts changed = copy();
        changed.rowGrain = newRowGrain;
        changed.rowCalendar = newRowCalendar;
        return new FactSchema(changed);
    }

    /**
     * With a dimension.
     *
     * @throws IllegalArgumentException if there is one of that id
     */
    public FactSchema withDimension(Dimension dimension) {
        SchemaParts changed = copy();
        if (changed.dimensions.putIfAbsent(dimension.id(), dimension) != null) {
            throw new IllegalArgumentException("table " + parts.name + " has dimension " + dimension.id() + " twice");
        }
        return new FactSchema(changed);
    }

    /** With a dimension for whose every member the table speaks: one that has no rows is known to have none. */
    public FactSchema withConformedDimension(Dimension dimension) {
        SchemaParts changed = withDimension(dimension).copy();
        changed.conformed.add(dimension.id());
        return new FactSchema(changed);
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
        SchemaParts changed = copy();
        boolean counted = parts.identities.counts().containsKey(measure.id());
        if (counted || changed.measures.putIfAbsent(measure.id(), measure) != null) {
            throw new IllegalArgumentException("table " + parts.name + " has measure " + measure.id() + " twice");
        }
        return new FactSchema(changed);
    }

    /**
     * With a measure of money in a currency of its own.
     *
     * @throws IllegalArgumentException as {@link #withMeasure(Measure)}, and if the measure is not money
     */
    public FactSchema withMeasure(Measure measure, Currency ownCurrency) {
        return withMeasure(measure).withCurrency(measure, ownCurrency);
    }

    /**
     * With the money of a measure, which the table has, in a currency of its own.
     *
     * @throws IllegalArgumentException if the measure is not money
     */
    public FactSchema withCurrency(Measure measure, Currency ownCurrency) {
        if (!measure.unit().hasMoney()) {
            throw new IllegalArgumentException("measure " + measure + " is not money, so it has no currency");
        }
        SchemaParts changed = copy();
        changed.currencies.put(measure.id(), ownCurrency);
        return new FactSchema(changed);
    }

    /**
     * With a measure that an aggregation combines, in any cell from its rows, in place of what the measure's additivity says: a mean, an extreme, a
     * median. A measure that adds up by definition is combined by nothing that does not, and the other way round: KPIs rely on it.
     *
     * @throws IllegalArgumentException as {@link #withMeasure(Measure)}, and if the measure adds up and the aggregation does not, or the other way
     *     round
     */
    public FactSchema withMeasure(Measure measure, Aggregation<?> aggregation) {
        Additivity additivity = measure.additivity();
        boolean addsNowhere =
                additivity.overTime() == OverTime.NONE && additivity.overDimensions() == OverDimensions.NONE;
        if (aggregation.addsUp() ? !additivity.isSum() : !addsNowhere) {
            throw new IllegalArgumentException("table " + parts.name + ": measure " + measure
                    + (aggregation.addsUp() ? " does not add" : " adds")
                    + " up by definition, over time or over dimensions, and what aggregation " + aggregation.id()
                    + (aggregation.addsUp() ? " gives does" : " gives does not")
                    + "; define a measure of its own for it");
        }
        SchemaParts changed = withMeasure(measure).copy();
        changed.aggregations.put(measure.id(), aggregation);
        return new FactSchema(changed);
    }

    /**
     * All money without a currency of its own is in this currency.
     *
     * @throws IllegalArgumentException if rows name their currency
     */
    public FactSchema withCurrency(Currency newCurrency) {
        if (parts.currencyPerRow) {
            throw oneOrTheOther();
        }
        SchemaParts changed = copy();
        changed.currency = newCurrency;
        return new FactSchema(changed);
    }

    /**
     * All money without a currency of its own is in the currency that its row names.
     *
     * @throws IllegalArgumentException if there is one currency for all rows
     */
    public FactSchema withCurrencyPerRow() {
        if (parts.currency != null) {
            throw oneOrTheOther();
        }
        SchemaParts changed = copy();
        changed.currencyPerRow = true;
        return new FactSchema(changed);
    }

    private IllegalArgumentException oneOrTheOther() {
        return new IllegalArgumentException("table " + parts.name
                + ": money is either in one currency for all rows or in the one that each row names");
    }

    /**
     * Rows come with money in any currency and are kept in this one, each amount converted at the rate of its row's day: exactly, without rounding to
     * minor units. The amount as it came is kept beside it, in a measure of its own: that of {@code media_cost} is {@code media_cost_original}. No
     * standard KPI reads such a measure. Money that always comes in this currency has none.
     *
     * <p>A row with money for which there is no rate is an error. Rows of a week or longer have no one day and cannot be converted so.
     */
    public FactSchema withConversion(Currency target, ExchangeRates rates) {
        SchemaParts changed = copy();
        changed.conversion = new RowConversion.Rule(target, rates);
        return new FactSchema(changed);
    }

    /**
     * With a measure whose values in this table add up over time and over dimensions, although in general they do not: its rows are never of the same
     * people. So are the sizes of cohorts, where rows are by the time of the first order. Whether it may be added up over alternatives stays as the
     * measure and the dimensions say.
     *
     * @throws IllegalArgumentException as {@link #withMeasure(Measure)}
     */
    public FactSchema withSummed(Measure measure) {
        SchemaParts changed = withMeasure(measure).copy();
        changed.summed.add(measure.id());
        return new FactSchema(changed);
    }

    /**
     * With a column that says whom a row is about, such as a customer's number. Rows keep a number for each identity and not the identity itself: it is in
     * no answer, message or document, and one can neither group nor filter by it. A table keeps a digest of each identity too, by which rows that are
     * {@linkplain FactTable#append appended} are found to be of the same.
     *
     * @throws IllegalArgumentException if there is one of that name
     */
    public FactSchema withIdentity(String identity) {
        SchemaParts changed = copy();
        changed.identities = parts.identities.withColumn(parts.name, identity);
        return new FactSchema(changed);
    }

    /**
     * With a measure that is the exact number of distinct identities in the rows of a cell, whatever the cell is.
     *
     * @throws IllegalArgumentException as {@link #withCount}
     */
    public FactSchema withDistinct(Measure measure, String identity) {
        return withCount(measure, IdentityCount.distinct(identity));
    }

    /**
     * With a measure that is counted over an identity column.
     *
     * @throws IllegalArgumentException if there is a measure of that id, if it is not a count of people or things (distinct, cohort, stock), or if there
     *     is no such identity
     */
    public FactSchema withCount(Measure measure, IdentityCount count) {
        if (parts.measures.containsKey(measure.id())) {
            throw new IllegalArgumentException("table " + parts.name + " has measure " + measure + " twice");
        }
        SchemaParts changed = copy();
        changed.identities = parts.identities.withCount(parts.name, measure, count);
        return new FactSchema(changed);
    }

    /**
     * The rows begin where what they tell of began: before the first covered day there was nothing. Counts that look back are then known from that day
     * on. Of rows that merely begin somewhere it must not be said: a first row would pass for somebody's first ever.
     */
    public FactSchema withWholeHistory() {
        SchemaParts changed = copy();
        changed.identities = parts.identities.withWholeHistory();
        return new FactSchema(changed);
    }

    /** These days are covered: no row there means that nothing happened. Without any the coverage is inferred from the rows. */
    public FactSchema withCoverage(DateRange... ranges) {
        SchemaParts changed = copy();
        changed.coverage.addAll(List.of(ranges));
        return new FactSchema(changed);
    }

    /**
     * The days of that coverage are covered, for a table made of the rows of another: what was declared is declared, in place of what this schema declares; what
     * was inferred there stays a guess here, to which the days between the rows of this table are added.
     */
    public FactSchema withCoverage(Coverage of) {
        FactSchema changed = covering(of.inferred() ? List.of() : of.ranges());
        changed.parts.guessed.clear();
        changed.parts.guessed.addAll(of.inferred() ? of.ranges() : List.of());
        return changed;
    }

    /** With these days as the whole of the declared coverage. */
    FactSchema covering(List<DateRange> ranges) {
        SchemaParts changed = copy();
        changed.coverage.clear();
        changed.coverage.addAll(ranges);
        return new FactSchema(changed);
    }

    /**
     * A row is identified by its row period and its members of these dimensions; without any, by its row period alone. Two rows with one key are then an
     * error, in one table and when rows are {@linkplain FactTable#append appended}.
     *
     * @throws IllegalArgumentException if the table has no such dimension
     */
    public FactSchema withRowKey(String... dimensionIds) {
        SchemaParts changed = copy();
        changed.rowKey = parts.findAll(dimensionIds);
        return new FactSchema(changed);
    }

    public String name() {
        return parts.name;
    }

    public Grain rowGrain() {
        return parts.rowGrain;
    }

    /** The calendar of the row grain. */
    public RaceCalendar rowCalendar() {
        return parts.rowCalendar;
    }

    /** The time for which a row of that date speaks. */
    DateRange rowPeriod(LocalDate day) {
        return parts.rowCalendar.bucketOf(parts.rowGrain, day).range();
    }

    /** The dimensions, in the order they came in. */
    public List<Dimension> dimensions() {
        return List.copyOf(parts.dimensions.values());
    }

    /** The measures that rows have values of, in the order they came in; those counted over an identity are not among them. */
    public List<Measure> measures() {
        return List.copyOf(parts.measures.values());
    }

    /** Whether rows name the currency of their money. */
    public boolean hasCurrencyPerRow() {
        return parts.currencyPerRow;
    }

    /** The declared coverage; empty where it is inferred from the rows. */
    public List<DateRange> coverage() {
        return parts.coverage;
    }

    /** The days that are covered as far as one can guess, whatever the rows are. */
    List<DateRange> guessed() {
        return parts.guessed;
    }

    /** The names of the identity columns, in the order they came in. */
    public List<String> identityNames() {
        return List.copyOf(parts.identities.columns());
    }

    /** The identity columns, and what is counted over them. */
    IdentitySchema identities() {
        return parts.identities;
    }

    /** How values of a measure may be combined in this table. */
    Additivity additivity(Measure measure) {
        return parts.additivity(measure);
    }

    /** Whether the values of a measure add up in this table, whatever they do elsewhere. */
    public boolean isSummed(Measure measure) {
        return parts.summed.contains(measure.id());
    }

    /** The dimensions that identify a row together with its row period; empty where nothing does. */
    public Optional<List<DimensionId>> findRowKey() {
        return Optional.ofNullable(parts.rowKey);
    }

    boolean hasDimension(DimensionId id) {
        return parts.dimensions.containsKey(id);
    }

    /** A measure that the table has. */
    Measure measure(MeasureId id) {
        return Objects.requireNonNull(parts.measures.get(id), () -> "table " + parts.name + " has no measure " + id);
    }

    /** Whether the table speaks for every member of a dimension. */
    public boolean isConformed(Dimension dimension) {
        return parts.conformed.contains(dimension.id());
    }

    /** The currency of all values of a measure; empty for what is not money and where the row names it. */
    public Optional<Currency> findCurrency(Measure measure) {
        return parts.findCurrency(measure);
    }

    /** What combines a measure; empty if its additivity says how. */
    public Optional<Aggregation<?>> findAggregation(Measure measure) {
        return Optional.ofNullable(parts.aggregations.get(measure.id()));
    }

    /** The measures whose values an aggregation needs beside those of a measure. */
    List<Measure> alongside(Measure measure) {
        return parts.alongside(measure);
    }

    boolean takesCurrencyOfRow(Measure measure) {
        return parts.takesCurrencyOfRow(measure);
    }

    /** How money of the rows is converted; empty if it is not. */
    Optional<RowConversion.Rule> findConversion() {
        return Optional.ofNullable(parts.conversion);
    }

    /** Fails unless every measure of money has a currency, and every one that is combined with others has these beside it. */
    void requireCurrencies() {
        parts.requireCurrencies();
    }
}
