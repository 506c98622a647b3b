package io.github.raceframework.metrics.partial;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The states of one group: one for each input and period that has rows, at the place {@code input * periods + period}. Immutable. */
final class GroupStates {

    static final GroupStates NONE = new GroupStates(new TreeMap<>());

    private final long[] places;
    private final CellState[] states;

    GroupStates(SortedMap<Long, CellState> byPlace) {
        this.places = new long[byPlace.size()];
        this.states = new CellState[byPlace.size()];
        int index = 0;
        for (Map.Entry<Long, CellState> entry : byPlace.entrySet()) {
            places[index] = entry.getKey();
            states[index++] = entry.getValue();
        }
    }

    @Nullable
    CellState find(long place) {
        int index = Arrays.binarySearch(places, place);
        return index < 0 ? null : states[index];
    }

    GroupStates merge(GroupStates other) {
        SortedMap<Long, CellState> all = new TreeMap<>();
        for (int i = 0; i < places.length; i++) {
            all.put(places[i], states[i]);
        }
        for (int i = 0; i < other.places.length; i++) {
            all.merge(other.places[i], other.states[i], CellState::merge);
        }
        return new GroupStates(all);
    }

    /** How many states there are, and of each its distance from the place before it, and the state. */
    void write(StateWriter out) {
        out.count(places.length);
        for (int i = 0; i < places.length; i++) {
            out.count(places[i] - (i == 0 ? 0 : places[i - 1]));
            states[i].write(out);
        }
    }

    static GroupStates read(StateReader in, Shape shape, Shape.Cells cells) {
        SortedMap<Long, CellState> all = new TreeMap<>();
        long end = (long) shape.inputs().size() * cells.periods();
        long place = 0;
        for (int left = in.size("states"); left > 0; left--) {
            long step = in.count();
            if (step >= end - place || (step == 0 && !all.isEmpty())) {
                throw in.fault("a state at a place that does not follow, or beyond the last input");
            }
            place += step;
            int input = (int) (place / cells.periods());
            all.put(place, CellState.read(in, shape.inputs().get(input)));
        }
        return new GroupStates(all);
    }
}
