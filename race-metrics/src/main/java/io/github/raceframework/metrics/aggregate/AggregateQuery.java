package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Filter;
import java.util.List;

/**
 * What is asked of a source: inputs x cells within a scope. Plain data without a formula. Totals, subtotals and periods to compare with
 * are cells of their own; nothing is ever rolled up from an answer.
 *
 * <p>Immutable.
 *
 * @param inputSets what is aggregated
 * @param cellSets for which groups and periods
 * @param scope the rows that count for every input
 */
public record AggregateQuery(List<InputSet> inputSets, List<CellSet> cellSets, Filter scope) {

    public AggregateQuery {
        inputSets = List.copyOf(inputSets);
        cellSets = List.copyOf(cellSets);
    }
}
