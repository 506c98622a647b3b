package io.github.raceframework.metrics.facts.scan;

import java.util.List;

/** What a span of rows gave: the groups that occur in it and, where sums were asked for, their counts and sums. Immutable. */
public final class SpanCells {

    /** What an entry takes beside its values, counted in values. */
    private static final int OVERHEAD = 16;

    private final int size;
    private final int[] members;
    private final List<SpanSums> sums;

    /**
     * Cells of groups.
     *
     * @param size how many groups there are
     * @param members the numbers of their members: those of the first group, of the second, ...
     * @param sums per input
     */
    public SpanCells(int size, int[] members, List<SpanSums> sums) {
        this.size = size;
        this.members = members;
        this.sums = List.copyOf(sums);
    }

    /** How much it takes to keep them: one for each group and input, and as many as are worth the rest. */
    long cells() {
        return OVERHEAD + (long) size * (1 + sums.size());
    }

    /** The numbers that a table of the query has for the groups. */
    int[] codes(GroupCodes groups) {
        int dimensions = size == 0 ? 0 : members.length / size;
        int[] codes = new int[size];
        for (int i = 0; i < size; i++) {
            codes[i] = groups.code(members, i * dimensions);
        }
        return codes;
    }

    List<SpanSums> sums() {
        return sums;
    }
}
