package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The states of one cell set, by group. Immutable. */
final class PartialBlock {

    private final SortedMap<List<String>, GroupStates> groups;

    PartialBlock(SortedMap<List<String>, GroupStates> groups) {
        this.groups = Collections.unmodifiableSortedMap(groups);
    }

    PartialBlock merge(PartialBlock other) {
        SortedMap<List<String>, GroupStates> all = new TreeMap<>(groups);
        other.groups.forEach((group, states) -> all.merge(group, states, GroupStates::merge));
        return new PartialBlock(all);
    }

    CellBlock toCells(AggregateQuery query, Shape shape, Shape.Cells cells, EngineOptions options) {
        options.requireAllowed(groups.size(), cells.periods(), shape.inputs().size());
        List<GroupStates> states = List.copyOf(groups.values());
        List<List<InputCells>> inputs = new ArrayList<>();
        int place = 0;
        for (InputSet set : query.inputSets()) {
            List<InputCells> ofSet = new ArrayList<>();
            for (AggregateInput input : set.inputs()) {
                ofSet.add(new StateCells(
                        shape.inputs().get(place),
                        input.measure(),
                        states,
                        (long) place * cells.periods(),
                        cells.periods()));
                place++;
            }
            inputs.add(ofSet);
        }
        return new CellBlock(List.copyOf(groups.keySet()), inputs);
    }

    /** How many groups there are, and of each the members and the states. */
    void write(StateWriter out) {
        out.count(groups.size());
        groups.forEach((group, states) -> {
            out.members(group);
            states.write(out);
        });
    }

    static PartialBlock read(StateReader in, Shape shape, Shape.Cells cells) {
        SortedMap<List<String>, GroupStates> groups = new TreeMap<>(MemberOrder.NATURAL);
        for (int left = in.size("groups"); left > 0; left--) {
            List<String> group = in.members(cells.dimensions());
            groups.put(group, GroupStates.read(in, shape, cells));
        }
        if (cells.dimensions() == 0 && groups.isEmpty()) {
            throw in.fault("a total without its one group");
        }
        return new PartialBlock(groups);
    }
}
