package io.github.raceframework.metrics.facts;

import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the cells of one cell set. One instance answers one question. */
final class BlockAggregation {

    /** So many cells, over all inputs, fit into the memory that an application may spare for one answer: about 1.5 GB. */
    private static final long MOST_CELLS = 50_000_000;

    private final AggregateQuery query;
    private final CellSet cells;
    private final Map<String, TableScan> scans = new LinkedHashMap<>();
    private final Map<Key, InputCells> done = new HashMap<>();
    private int cellCount;

    /** Inputs over the same rows have the same cells, whatever set they belong to. */
    private record Key(
            String table,
            AggregateInput input,
            Coverage window,
            @Nullable RowMask known) {}

    /** Inputs of one pass. */
    private record Pass(String table, Coverage window) {}

    BlockAggregation(Dataset dataset, AggregateQuery query, CellSet cells) {
        this.query = query;
        this.cells = cells;
        for (InputSet set : query.inputSets()) {
            scans.computeIfAbsent(
                    set.table(), name -> new TableScan(dataset.table(name), query.scope(), cells, dataset.workers()));
        }
    }

    CellBlock run() {
        List<List<String>> groups = groups();
        long count = (long) groups.size() * cells.periods().size();
        long inputCount = query.inputSets().stream()
                .flatMap(set -> set.inputs().stream().map(input -> key(set, input)))
                .distinct()
                .count();
        if (count * Math.max(1, inputCount) > MOST_CELLS) {
            throw new IllegalArgumentException(
                    groups.size() + " groups in " + cells.periods().size() + " periods are too many cells; ask for a "
                            + "coarser grain, a shorter range or fewer dimensions");
        }
        cellCount = (int) count;
        sum(groups.size());
        List<List<InputCells>> inputs = new ArrayList<>();
        for (InputSet set : query.inputSets()) {
            inputs.add(set.inputs().stream().map(input -> aggregate(set, input)).toList());
        }
        return new CellBlock(groups, inputs);
    }

    private List<List<String>> groups() {
        if (cells.groupBy().isEmpty()) {
            scans.values().forEach(scan -> scan.number(new int[1]));
            return List.of(List.of());
        }
        return new GroupNumbers(scans.values(), cells.groupBy().size()).apply();
    }

    /** Fills the cells of all inputs that are plain sums, those over the same days of one table together. */
    private void sum(int groups) {
        Map<Pass, Set<Key>> passes = new LinkedHashMap<>();
        for (InputSet set : query.inputSets()) {
            for (AggregateInput input : set.inputs()) {
                FactTable table = scan(set).table();
                if (SumPass.takes(table, table.measure(input.measure().id()))) {
                    passes.computeIfAbsent(new Pass(set.table(), set.window()), none -> new LinkedHashSet<>())
                            .add(key(set, input));
                }
            }
        }
        passes.forEach((pass, keys) -> {
            SumPass sums = new SumPass(Objects.requireNonNull(scans.get(pass.table())), pass.window(), groups);
            keys.forEach(key -> sums.add(key.input(), key.known()));
            Iterator<InputCells> filled = sums.run().iterator();
            keys.forEach(key -> done.put(key, filled.next()));
        });
    }

    private InputCells aggregate(InputSet set, AggregateInput input) {
        return done.computeIfAbsent(
                key(set, input), key -> InputAggregation.of(scan(set), input, set.window(), key.known(), cellCount));
    }

    private Key key(InputSet set, AggregateInput input) {
        return new Key(set.table(), input, set.window(), scan(set).knownMask(set));
    }

    private TableScan scan(InputSet set) {
        return Objects.requireNonNull(scans.get(set.table()));
    }
}
