package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dimension's members by row: a number each, and the list of members that the numbers stand for. */
final class DimensionColumn {

    private final Dimension dimension;
    private final List<String> members;
    private final Map<String, Integer> codeOf = new HashMap<>();
    private final int[] codes;

    DimensionColumn(Dimension dimension, List<String> members, int[] codes) {
        this.dimension = dimension;
        this.members = List.copyOf(members);
        this.codes = codes;
        for (int code = 0; code < this.members.size(); code++) {
            codeOf.put(this.members.get(code), code);
        }
    }

    Dimension dimension() {
        return dimension;
    }

    /** The members that occur, in the order of their numbers. */
    List<String> members() {
        return members;
    }

    boolean has(String member) {
        return codeOf.containsKey(member);
    }

    int code(int row) {
        return codes[row];
    }
}
