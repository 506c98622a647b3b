package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.EngineOptions;

/**
 * A source that can answer for its rows in a form that merges with what other sources say of theirs. One in another place may ship its answers as
 * {@linkplain PartialFrame#toBytes bytes}.
 *
 * <p>Implementations are safe for use by several threads, as those of {@link AggregateSource} are.
 */
public interface PartialSource extends AggregateSource {

    /**
     * The answer over the rows of this source. The same whatever the order of its rows.
     *
     * @throws IllegalArgumentException if the query names a table, a measure or a dimension that the schema does not have
     * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
     */
    PartialFrame partial(AggregateQuery query);

    @Override
    default AggregateFrame run(AggregateQuery query, EngineOptions options) {
        return partial(query).toFrame(query, options);
    }
}
