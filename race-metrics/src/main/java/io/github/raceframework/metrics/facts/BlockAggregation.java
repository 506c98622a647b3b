package io.github.raceframework.metrics.facts;

import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    BlockAggregation(Dataset dataset, AggregateQuery query, CellSet cells) {
        this.query = query;
        this.cells = cells;
        for (InputSet set : query.inputSets()) {
            scans.computeIfAbsent(set.table(), name -> new TableScan(dataset.table(name), query.scope(), cells));
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
        Map<List<String>, Integer> numbers = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            numbers.put(groups.get(group), group);
        }
        scans.values().forEach(scan -> scan.number(numbers));
        List<List<InputCells>> inputs = new ArrayList<>();
        for (InputSet set : query.inputSets()) {
            inputs.add(set.inputs().stream().map(input -> aggregate(set, input)).toList());
        }
        return new CellBlock(groups, inputs);
    }

    private List<List<String>> groups() {
        if (cells.groupBy().isEmpty()) {
            return List.of(List.of());
        }
        Set<List<String>> found = new HashSet<>();
        scans.values().forEach(scan -> found.addAll(scan.groups()));
        List<List<String>> sorted = new ArrayList<>(found);
        sorted.sort(BlockAggregation::compareMembers);
        return sorted;
    }

    private static int compareMembers(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = Comparator.<String>naturalOrder().compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
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
