package io.github.raceframework.metrics.aggregate;

import java.util.List;

/**
 * A source's answer: the filled cells, one block per {@link CellSet} of the query, in its order.
 *
 * <p>Immutable, if the cells are.
 *
 * @param blocks the blocks
 */
public record AggregateFrame(List<CellBlock> blocks) {

    public AggregateFrame {
        blocks = List.copyOf(blocks);
    }
}
