package io.github.raceframework.metrics.aggregate;

import java.util.List;
import java.util.Map;

/**
 * The filled cells of one {@link CellSet}. A cell is numbered {@code group * periods + period}.
 *
 * @param groups the combinations of members that occur in the scope of any table asked, in the natural order of their members; the one
 *     empty combination for a total
 * @param inputs per input set of the query and input of the set, what is known in each cell
 * @param filledPeriods per table, in how many of its row periods each cell has a row inside the scope
 */
public record CellBlock(
        List<List<String>> groups, List<List<InputCells>> inputs, Map<String, RowPeriodCounts> filledPeriods) {

    public CellBlock {
        groups = List.copyOf(groups);
        inputs = inputs.stream().map(List::copyOf).toList();
        filledPeriods = Map.copyOf(filledPeriods);
    }

    /** A count per cell. */
    @FunctionalInterface
    public interface RowPeriodCounts {

        /** The count of that cell. */
        int in(int cell);
    }
}
