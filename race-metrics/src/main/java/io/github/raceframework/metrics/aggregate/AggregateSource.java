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
     * Fills the cells. The answer does not depend on the order of rows or on how they are stored.
     *
     * @throws IllegalArgumentException if the query names a table, a measure or a dimension that the schema does not have
     */
    AggregateFrame run(AggregateQuery query);
}
