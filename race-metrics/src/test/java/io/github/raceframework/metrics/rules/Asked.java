package io.github.raceframework.metrics.rules;

import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import java.util.ArrayList;
import java.util.List;

/** A source that remembers what it was asked. */
final class Asked implements AggregateSource {

    private final AggregateSource source;
    private final List<AggregateQuery> questions = new ArrayList<>();

    Asked(AggregateSource source) {
        this.source = source;
    }

    List<AggregateQuery> questions() {
        return questions;
    }

    @Override
    public SourceSchema schema() {
        return source.schema();
    }

    @Override
    public AggregateFrame run(AggregateQuery query, EngineOptions options) {
        questions.add(query);
        return source.run(query, options);
    }
}
