package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.facts.store.CountRule;
import io.github.raceframework.metrics.facts.store.Workers;
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
public final class BlockAggregation {

    private final AggregateQuery query;
    private final CellSet cells;
    private final EngineOptions options;
    private final Map<String, TableScan> scans = new LinkedHashMap<>();
    private final Map<Key, InputCells> done = new HashMap<>();
    private final AggregatedInputs aggregated;
    private int cellCount;
    private int groupCount;

    /** Inputs over the same rows have the same cells, whatever set they belong to. */
    private record Key(String table, AggregateInput input, Coverage window, Set<AggregateInput> patchy) {}

    /** Inputs of one pass. */
    private record Pass(String table, Coverage window) {}

    public BlockAggregation(ScannedTables tables, AggregateQuery query, CellSet cells, EngineOptions options) {
        this.query = query;
        this.cells = cells;
        this.options = options;
        Workers workers = Workers.of(options);
        this.aggregated = new AggregatedInputs(tables, query, cells);
        for (InputSet set : query.inputSets()) {
            scans.computeIfAbsent(
                    set.table(),
                    name -> new TableScan(tables.table(name), query.scope(), cells, workers, tables.memory()));
            for (AggregateInput input : set.inputs()) {
                CountRule count = count(set, input);
                scan(set).reachBack(count == null ? 0 : count.reach());
            }
        }
    }

    public CellBlock run() {
        List<List<String>> groups = groups();
        long inputCount = query.inputSets().stream()
                .flatMap(set -> set.inputs().stream().map(input -> key(set, input)))
                .distinct()
                .count();
        options.requireAllowed(groups.size(), cells.periods().size(), inputCount);
        cellCount = groups.size() * cells.periods().size();
        groupCount = groups.size();
        sum(groupCount);
        List<List<InputCells>> inputs = new ArrayList<>();
        for (InputSet set : query.inputSets()) {
            inputs.add(set.inputs().stream()
                    .map(input -> aggregate(set, input, groups))
                    .toList());
        }
        options.findListener().ifPresent(listener -> listener.rowsRead(rowsRead()));
        return new CellBlock(groups, inputs);
    }

    private long rowsRead() {
        return scans.values().stream().mapToLong(TableScan::rowsRead).sum() + aggregated.rowsRead();
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
                ScannedTable table = scan(set).table();
                boolean counted = count(set, input) != null;
                if (!counted
                        && SumPass.takes(table, table.measure(input.measure().id()))) {
                    passes.computeIfAbsent(new Pass(set.table(), set.window()), none -> new LinkedHashSet<>())
                            .add(key(set, input));
                }
            }
        }
        passes.forEach((pass, keys) -> {
            SumPass sums = new SumPass(Objects.requireNonNull(scans.get(pass.table())), pass.window(), groups);
            keys.forEach(key -> sums.add(key.input(), key.patchy()));
            Iterator<InputCells> filled = sums.run().iterator();
            keys.forEach(key -> done.put(key, filled.next()));
        });
    }

    private InputCells aggregate(InputSet set, AggregateInput input, List<List<String>> groups) {
        if (aggregated.has(set, input)) {
            return aggregated.cells(set, input, groups);
        }
        CountRule count = count(set, input);
        return done.computeIfAbsent(
                key(set, input),
                key -> count == null
                        ? InputAggregation.of(scan(set), input, set.window(), key.patchy(), cellCount)
                        : CountPass.of(scan(set), input, count, key.patchy(), groupCount)
                                .run(set.window()));
    }

    private @Nullable CountRule count(InputSet set, AggregateInput input) {
        return scan(set).table().findCount(input.measure().id());
    }

    private Key key(InputSet set, AggregateInput input) {
        return new Key(set.table(), input, set.window(), scan(set).patchy(set));
    }

    private TableScan scan(InputSet set) {
        return Objects.requireNonNull(scans.get(set.table()));
    }
}
