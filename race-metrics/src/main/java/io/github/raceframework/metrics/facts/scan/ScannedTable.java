package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.facts.store.CountRule;
import io.github.raceframework.metrics.facts.store.Dictionary;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table as scans see it: its rows, and what its schema says of their columns. */
public interface ScannedTable {

    /** The number of rows. */
    int size();

    /** The rows, in the order of time. */
    List<FactBlock> blocks();

    /** A column of a measure, of any block: scale and width of sums are those of all. */
    MeasureColumn column(MeasureId id);

    /** What the numbers in columns of a dimension stand for. */
    Dictionary dictionary(DimensionId id);

    /** The dimensions that tell series apart, those of lookups last: attributes of the date are none. */
    List<Dimension> dimensions();

    /** Whether rows came in with that dimension; it is derived otherwise. */
    boolean hasOwn(DimensionId id);

    /** The lookups that derive dimensions, in turn. */
    List<Lookup> lookups();

    /** The attributes of dates that are dimensions. */
    List<CalendarAttribute> calendar();

    /** The currencies that rows may name, in the order of their numbers. Not all need to occur. */
    List<Currency> currencies();

    /** The measure of that id. */
    Measure measure(MeasureId id);

    /** How a measure may be combined in this table. */
    Additivity additivity(Measure measure);

    /** The one currency of a measure; empty for one that is no money, or whose rows name theirs. */
    Optional<Currency> findCurrency(Measure measure);

    /** Whether the rows name the currency of a measure. */
    boolean takesCurrencyOfRow(Measure measure);

    /** What combines a measure, if it is an aggregation. */
    Optional<Aggregation<?>> findAggregation(Measure measure);

    /** The measures that the aggregation of a measure needs beside it, in its order. */
    List<Measure> alongside(Measure measure);

    /** How a measure is counted; null for one that rows have values of. */
    @Nullable
    CountRule findCount(MeasureId id);
}
