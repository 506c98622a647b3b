package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.kpi.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The members of a dimension, each with the number that stands for it in columns. The dictionary of a table that has grown begins with the one it had
 * before, so that older columns stay as they are. Immutable.
 */
public final class Dictionary {

    private final Dimension dimension;
    private final List<String> members;
    private final Map<String, Integer> codeOf = new HashMap<>();

    public Dictionary(Dimension dimension, List<String> members) {
        this.dimension = dimension;
        this.members = List.copyOf(members);
        for (int code = 0; code < this.members.size(); code++) {
            codeOf.put(this.members.get(code), code);
        }
    }

    public Dimension dimension() {
        return dimension;
    }

    public int size() {
        return members.size();
    }

    /** The members in the order of their numbers. */
    public List<String> members() {
        return members;
    }

    /** The number of a member; -1 for none. */
    int code(String member) {
        return codeOf.getOrDefault(member, -1);
    }

    /** This one, continued with the members that only the other has. */
    public Dictionary with(Dictionary other) {
        List<String> more =
                other.members.stream().filter(member -> code(member) < 0).toList();
        if (more.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(members);
        all.addAll(more);
        return new Dictionary(dimension, all);
    }

    /** For each number here the number of the same member in another dictionary, which has all of them. */
    int[] numbersIn(Dictionary other) {
        return members.stream().mapToInt(other::code).toArray();
    }
}
