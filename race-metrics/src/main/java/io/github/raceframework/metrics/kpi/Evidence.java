package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.MeasureId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What a value was computed from.
 *
 * @param inputs the sums its formula was given, in the order of the formula
 * @param fallbacks the measures that no column had and that were computed from their parts
 */
public record Evidence(List<Input> inputs, Set<MeasureId> fallbacks) {

    public Evidence {
        inputs = List.copyOf(inputs);
        fallbacks = Set.copyOf(fallbacks);
    }

    /**
     * One input of a formula.
     *
     * @param measure the measure
     * @param filter the rows of it that counted, beside the query's own filter
     * @param table the table it came from
     * @param sum the exact sum, or for a stock the last or first values summed
     * @param rows the rows (for a stock: series) that counted
     * @param knownRows those of them that were known, together with the KPI's other inputs from the table
     */
    public record Input(MeasureId measure, Filter filter, String table, BigDecimal sum, long rows, long knownRows) {}
}
