package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.metrics.aggregate.InputCells.Clash;
import java.util.List;

/**
 * A measure of a formula that several tables provide together. The compiled formula adds the branches up; what is absent or flagged is so for all of them
 * as one.
 *
 * <p>Immutable.
 *
 * @param measure the measure
 * @param filter the rows of it that count, beside the query's own filter
 * @param branches what each table has of it
 * @param clash why branches that both have parts must not be added up; {@link Clash#NONE} where they may
 */
public record InputUnion(Measure measure, Filter filter, List<Branch> branches, Clash clash) {

    public InputUnion {
        branches = List.copyOf(branches);
    }

    /**
     * What one table has of the measure.
     *
     * @param table the table's name
     * @param inputs by index the inputs of the plan that it is made of: the column, or those of the fallback
     */
    public record Branch(String table, List<Integer> inputs) {

        public Branch {
            inputs = List.copyOf(inputs);
        }
    }
}
