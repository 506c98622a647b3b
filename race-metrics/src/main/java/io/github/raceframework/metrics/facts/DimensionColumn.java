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

    /** The {@link #depth} of a column that the table is not sorted by. */
    static final int UNSORTED = Integer.MAX_VALUE;

    private final Dimension dimension;
    private final List<String> members;
    private final Map<String, Integer> codeOf = new HashMap<>();
    private final PackedInts codes;
    private final int depth;
    private final List<String> unmapped;

    DimensionColumn(Dimension dimension, List<String> members, PackedInts codes, int depth) {
        this(dimension, members, codes, depth, List.of());
    }

    private DimensionColumn(
            Dimension dimension, List<String> members, PackedInts codes, int depth, List<String> unmapped) {
        this.dimension = dimension;
        this.members = List.copyOf(members);
        this.codes = codes;
        this.depth = depth;
        this.unmapped = List.copyOf(unmapped);
        for (int code = 0; code < this.members.size(); code++) {
            codeOf.put(this.members.get(code), code);
        }
    }

    /** The column that a lookup makes of this one, for so many rows. What it does not know becomes {@code (not set)}. */
    DimensionColumn derive(Lookup lookup, int rows) {
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
        PackedInts derivedCodes = PackedInts.of(rows, row -> translation[code(row)]);
        return new DimensionColumn(lookup.to(), List.copyOf(derivedCodeOf.keySet()), derivedCodes, depth, unknown);
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
        return (int) codes.get(row);
    }

    PackedInts codes() {
        return codes;
    }

    /** Rows that lie side by side and agree in so many of the dimensions that the table is sorted by agree in this one. */
    int depth() {
        return depth;
    }
}
