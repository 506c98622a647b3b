package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inputs of a query whose values an {@link io.github.raceframework.metrics.aggregate.Aggregation aggregation} combines: their cells are states. */
final class AggregatedInputs {

    /** Whether an answer may be so large is decided before, on all its inputs. */
    private static final EngineOptions ANY_SIZE = EngineOptions.DEFAULT.withMostCells(Long.MAX_VALUE);

    private final ScannedTables tables;
    private final AggregateQuery query;
    private final CellSet cells;
    private @Nullable CellBlock filled;
    private long rowsRead;

    AggregatedInputs(ScannedTables tables, AggregateQuery query, CellSet cells) {
        this.tables = tables;
        this.query = query;
        this.cells = cells;
    }

    boolean has(InputSet set, AggregateInput input) {
        return tables.table(set.table()).findAggregation(input.measure()).isPresent();
    }

    /**
     * The cells of one of them, numbered as those of all inputs are.
     *
     * @param groups all groups of the answer
     */
    InputCells cells(InputSet set, AggregateInput input, List<List<String>> groups) {
        CellBlock block = filled;
        if (block == null) {
            block = fill(groups);
            filled = block;
        }
        return block.inputs()
                .get(query.inputSets().indexOf(set))
                .get(set.inputs().indexOf(input));
    }

    /** Fills all of them at once. A group may occur only where another input looks back. */
    private CellBlock fill(List<List<String>> groups) {
        List<InputSet> sets = new ArrayList<>();
        for (InputSet set : query.inputSets()) {
            boolean any = set.inputs().stream().anyMatch(input -> has(set, input));
            sets.add(any ? set : new InputSet(set.table(), set.window(), List.of()));
        }
        AggregateQuery aggregated = new AggregateQuery(sets, List.of(cells), query.scope());
        PartialAggregation aggregation = new PartialAggregation(tables, aggregated).withGroups(groups);
        CellBlock block =
                aggregation.run().toFrame(aggregated, ANY_SIZE).blocks().get(0);
        rowsRead = aggregation.rowsRead();
        return block;
    }

    /** How many rows were gone over. */
    long rowsRead() {
        return rowsRead;
    }
}
