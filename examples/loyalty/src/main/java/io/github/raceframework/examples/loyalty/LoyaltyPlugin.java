package io.github.raceframework.examples.loyalty;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.plugin.RacePlugin;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportProfileProvider;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.AggregationProvider;
import java.util.Collection;
import java.util.List;

/** Measures, KPIs, an aggregation and an import profile for loyalty programmes: one class for the three services. */
public final class LoyaltyPlugin implements RacePlugin, AggregationProvider, ImportProfileProvider {

    /** The plugin. */
    public LoyaltyPlugin() {}

    @Override
    public String prefix() {
        return "loyalty";
    }

    @Override
    public Collection<Dimension> dimensions() {
        return List.of(LoyaltyMeasures.TIER);
    }

    @Override
    public Collection<Measure> measures() {
        return LoyaltyMeasures.all();
    }

    @Override
    public Collection<KpiFunction> functions() {
        return List.of(HalfLife.FUNCTION);
    }

    @Override
    public Collection<Kpi> kpis() {
        return LoyaltyKpis.all();
    }

    @Override
    public Collection<Aggregation<?>> aggregations() {
        return List.of(new Median());
    }

    @Override
    public Collection<ImportProfile> profiles() {
        return List.of(LoyaltyExport.BOOKINGS);
    }
}
