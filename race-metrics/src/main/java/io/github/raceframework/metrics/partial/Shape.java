package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.aggregate.TableSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * How the states of a question are laid out.
 *
 * @param cellSets the cell sets
 * @param inputs the inputs of all input sets, one after the other
 */
record Shape(List<Cells> cellSets, List<InputForm> inputs) {

    /**
     * A cell set.
     *
     * @param dimensions how many members a group has
     * @param periods how many periods it has
     */
    record Cells(int dimensions, int periods) {}

    static Shape of(AggregateQuery query, SourceSchema schema) {
        List<InputForm> inputs = new ArrayList<>();
        for (InputSet set : query.inputSets()) {
            TableSchema table = table(schema, set.table());
            for (AggregateInput input : set.inputs()) {
                inputs.add(InputForm.of(table, input.measure()));
            }
        }
        return new Shape(cellSets(query), inputs);
    }

    private static TableSchema table(SourceSchema schema, String name) {
        return schema.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table \"" + name + "\""
                        + Spelling.suggestion(
                                name,
                                schema.tables().stream().map(TableSchema::name).toList())));
    }

    private static List<Cells> cellSets(AggregateQuery query) {
        List<Cells> sets = new ArrayList<>();
        for (CellSet set : query.cellSets()) {
            sets.add(new Cells(set.groupBy().size(), set.periods().size()));
        }
        return sets;
    }

    /** Whether a question could have states laid out like this. */
    boolean fits(AggregateQuery query) {
        int asked =
                query.inputSets().stream().mapToInt(set -> set.inputs().size()).sum();
        return cellSets.equals(cellSets(query)) && inputs.size() == asked;
    }

    /** Fails unless states laid out like the other can be merged with states laid out like this. */
    void requireSame(Shape other) {
        for (int i = 0; i < inputs.size(); i++) {
            String mine = inputs.get(i).toString();
            String theirs = other.inputs.get(i).toString();
            if (!mine.equals(theirs)) {
                throw new IllegalArgumentException(
                        "states of tables that are not made alike: " + mine + ", and " + theirs);
            }
        }
    }

    void write(StateWriter out) {
        out.count(cellSets.size());
        cellSets.forEach(set -> {
            out.count(set.dimensions());
            out.count(set.periods());
        });
        out.count(inputs.size());
        inputs.forEach(input -> input.write(out));
    }

    static Shape read(StateReader in) {
        List<Cells> sets = new ArrayList<>();
        for (int left = in.size("cell sets"); left > 0; left--) {
            sets.add(new Cells(in.upTo(1_000, "dimensions,"), in.upTo(1 << 24, "periods,")));
        }
        List<InputForm> inputs = new ArrayList<>();
        for (int left = in.size("inputs"); left > 0; left--) {
            inputs.add(InputForm.read(in));
        }
        return new Shape(sets, inputs);
    }
}
