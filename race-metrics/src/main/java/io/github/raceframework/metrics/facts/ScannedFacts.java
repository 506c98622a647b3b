package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.facts.scan.ScannedTable;
import io.github.raceframework.metrics.facts.store.CountRule;
import io.github.raceframework.metrics.facts.store.Dictionary;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link FactTable} to be scanned. */
record ScannedFacts(FactTable table) implements ScannedTable {

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public List<FactBlock> blocks() {
        return table.blocks();
    }

    @Override
    public MeasureColumn column(MeasureId id) {
        return table.column(id);
    }

    @Override
    public Dictionary dictionary(DimensionId id) {
        return table.dictionary(id);
    }

    @Override
    public List<Dimension> dimensions() {
        return table.dimensions();
    }

    @Override
    public boolean hasOwn(DimensionId id) {
        return table.schema().hasDimension(id);
    }

    @Override
    public List<Lookup> lookups() {
        return table.lookups();
    }

    @Override
    public List<CalendarAttribute> calendar() {
        return table.calendar();
    }

    @Override
    public List<Currency> currencies() {
        return table.currencies();
    }

    @Override
    public Measure measure(MeasureId id) {
        return table.schema().measure(id);
    }

    @Override
    public Additivity additivity(Measure measure) {
        return table.schema().additivity(measure);
    }

    @Override
    public Optional<Currency> findCurrency(Measure measure) {
        return table.schema().findCurrency(measure);
    }

    @Override
    public boolean takesCurrencyOfRow(Measure measure) {
        return table.schema().takesCurrencyOfRow(measure);
    }

    @Override
    public Optional<Aggregation<?>> findAggregation(Measure measure) {
        return table.schema().findAggregation(measure);
    }

    @Override
    public List<Measure> alongside(Measure measure) {
        return table.schema().alongside(measure);
    }

    @Override
    public @Nullable CountRule findCount(MeasureId id) {
        return table.findCount(id);
    }
}
