/** A plugin for loyalty programmes: measures, KPIs, a function, an aggregation and an import profile. */
module io.github.raceframework.examples.loyalty {
    requires transitive io.github.raceframework.io;
    requires transitive io.github.raceframework.metrics;
    requires static org.jspecify;

    exports io.github.raceframework.examples.loyalty;

    provides io.github.raceframework.core.plugin.RacePlugin with
            io.github.raceframework.examples.loyalty.LoyaltyPlugin;
    provides io.github.raceframework.metrics.aggregate.AggregationProvider with
            io.github.raceframework.examples.loyalty.LoyaltyPlugin;
    provides io.github.raceframework.io.imports.ImportProfileProvider with
            io.github.raceframework.examples.loyalty.LoyaltyPlugin;
}
