package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dimension's members by row: a number each, and the list of members that the numbers stand for. A column is a table's own, or derived from
 * another by a lookup.
 */
final class DimensionColumn {

    private final Dimension dimension;
    private final List<String> members;
    private final Map<String, Integer> codeOf = new HashMap<>();
    private final int[] codes;
    private final List<String> unmapped;

    DimensionColumn(Dimension dimension, List<String> members, int[] codes) {
        this(dimension, members, codes, List.of());
    }

    private DimensionColumn(Dimension dimension, List<String> members, int[] codes, List<String> unmapped) {
        this.dimension = dimension;
        this.members = List.copyOf(members);
        this.codes = codes;
        this.unmapped = List.copyOf(unmapped);
        for (int code = 0; code < this.members.size(); code++) {
            codeOf.put(this.members.get(code), code);
        }
    }

    /** The column that a lookup makes of this one. What it does not know becomes {@code (not set)}. */
    DimensionColumn derive(Lookup lookup) {
        Map<String, Integer> derivedCodeOf = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        int[] translation = new int[members.size()];
        for (int code = 0; code < translation.length; code++) {
            String member = members.get(code);
            String derived = lookup.find(member).orElse(Dimension.NOT_SET);
            if (lookup.find(member).isEmpty() && !member.equals(Dimension.NOT_SET)) {
                unknown.add(member);
            }
            translation[code] = derivedCodeOf.computeIfAbsent(derived, none -> derivedCodeOf.size());
        }
        int[] derivedCodes = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            derivedCodes[row] = translation[codes[row]];
        }
        return new DimensionColumn(lookup.to(), List.copyOf(derivedCodeOf.keySet()), derivedCodes, unknown);
    }

    Dimension dimension() {
        return dimension;
    }

    /** Of a derived column, the members looked up that the lookup does not know. */
    List<String> unmapped() {
        return unmapped;
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
