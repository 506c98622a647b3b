package io.github.raceframework.metrics.aggregate;

/**
 * Something that holds facts and can aggregate them: a data set in memory, a database, a cluster. It knows tables, measures and members,
 * and nothing of formulas.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface AggregateSource {

    /** The tables there are and what is known about them. */
    SourceSchema schema();

    /**
     * Fills the cells. The answer does not depend on the order of rows, on how they are stored or on how many threads work.
     * A source that knows how many rows it goes over says so to the {@linkplain EngineListener#rowsRead listener} of the options.
     *
     * @param options what may be used for it
     * @throws IllegalArgumentException if the query names a table, a measure or a dimension that the schema does not have
     * @throws LimitException if the answer would be larger than allowed
     * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
     */
    AggregateFrame run(AggregateQuery query, EngineOptions options);

    /** Fills the cells, with {@link EngineOptions#DEFAULT}. */
    default AggregateFrame run(AggregateQuery query) {
        return run(query, EngineOptions.DEFAULT);
    }
}
