package io.github.raceframework.metrics.aggregate;

import java.util.List;

/**
 * The filled cells of one {@link CellSet}. A cell is numbered {@code group * periods + period}.
 *
 * <p>Immutable, if the cells are.
 *
 * @param groups the combinations of members that occur in the scope of any table asked, in the natural order of their members; the one
 *     empty combination for a total
 * @param inputs per input set of the query and input of the set, what is known in each cell
 */
public record CellBlock(List<List<String>> groups, List<List<InputCells>> inputs) {

    public CellBlock {
        groups = groups.stream().map(List::copyOf).toList();
        inputs = inputs.stream().map(List::copyOf).toList();
    }
}
