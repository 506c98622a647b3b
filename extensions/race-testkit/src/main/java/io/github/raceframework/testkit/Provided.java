package io.github.raceframework.testkit;

import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.AggregationProvider;
import java.util.Collection;
import java.util.List;

/** Provides the aggregation that is under test. */
record Provided(Aggregation<?> aggregation) implements AggregationProvider {

    @Override
    public Collection<Aggregation<?>> aggregations() {
        return List.of(aggregation);
    }
}
