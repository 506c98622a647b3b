package io.github.raceframework.metrics.aggregate;

import java.util.List;

/**
 * Inputs of one table that must be known together. A row of the table is used when the filter of at least one of the inputs lets it
 * through, and it is known when every input whose filter lets it through has a value there. Every input is aggregated over the known
 * rows only.
 *
 * <p>Immutable.
 *
 * @param table the table's name
 * @param window the days whose rows may be used
 * @param inputs may be empty, to ask a table for its groups only
 */
public record InputSet(String table, Coverage window, List<AggregateInput> inputs) {

    public InputSet {
        inputs = List.copyOf(inputs);
    }
}
