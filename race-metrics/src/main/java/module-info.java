/** What the numbers say: facts, aggregates, KPI values and scorecards. */
module io.github.raceframework.metrics {
    requires transitive io.github.raceframework.core;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.raceframework.metrics.aggregate;
    exports io.github.raceframework.metrics.budget;
    exports io.github.raceframework.metrics.consistency;
    exports io.github.raceframework.metrics.customers;
    exports io.github.raceframework.metrics.economics;
    exports io.github.raceframework.metrics.explain;
    exports io.github.raceframework.metrics.facts;
    exports io.github.raceframework.metrics.forecast;
    exports io.github.raceframework.metrics.funnel;
    exports io.github.raceframework.metrics.kpi;
    exports io.github.raceframework.metrics.pacing;
    exports io.github.raceframework.metrics.partial;
    exports io.github.raceframework.metrics.plan;
    exports io.github.raceframework.metrics.query;
    exports io.github.raceframework.metrics.scorecard;
    exports io.github.raceframework.metrics.status;

    uses io.github.raceframework.metrics.aggregate.AggregationProvider;
}
