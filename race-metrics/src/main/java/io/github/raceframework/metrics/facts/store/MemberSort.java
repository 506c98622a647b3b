package io.github.raceframework.metrics.facts.store;

import java.util.Arrays;
import java.util.List;

/** Sorts rows by the members of dimensions. Rows that agree in all of them stay in their order. Used by one thread. */
final class MemberSort {

    /** Counting so many times as many members as there are rows takes longer than comparing the rows. */
    private static final int MOST_MEMBERS_PER_ROW = 4;

    private final List<int[]> codes;
    private final int[] memberCounts;
    private int[] sorted = {};
    private long[] keys = {};
    private int[] next = {};

    /**
     * A sort by dimensions.
     *
     * @param codes per dimension, the number of each row's member
     * @param memberCounts per dimension, how many members it has
     */
    MemberSort(List<int[]> codes, int[] memberCounts) {
        this.codes = codes;
        this.memberCounts = memberCounts;
    }

    /** Sorts the rows listed from an index to before another. */
    void sort(int[] rows, int from, int to) {
        if (sorted.length < to - from) {
            sorted = new int[to - from];
        }
        for (int i = memberCounts.length - 1; i >= 0; i--) {
            if (memberCounts[i] <= MOST_MEMBERS_PER_ROW * (long) (to - from)) {
                count(codes.get(i), memberCounts[i], rows, from, to);
            } else {
                compare(codes.get(i), rows, from, to);
            }
            System.arraycopy(sorted, 0, rows, from, to - from);
        }
    }

    private void count(int[] code, int members, int[] rows, int from, int to) {
        if (next.length <= members) {
            next = new int[members + 1];
        }
        Arrays.fill(next, 0, members + 1, 0);
        for (int i = from; i < to; i++) {
            next[code[rows[i]] + 1]++;
        }
        for (int i = 0; i < members; i++) {
            next[i + 1] += next[i];
        }
        for (int i = from; i < to; i++) {
            sorted[next[code[rows[i]]]++] = rows[i];
        }
    }

    private void compare(int[] code, int[] rows, int from, int to) {
        if (keys.length < to - from) {
            keys = new long[to - from];
        }
        for (int i = from; i < to; i++) {
            keys[i - from] = ((long) code[rows[i]] << Integer.SIZE) | i;
        }
        Arrays.sort(keys, 0, to - from);
        for (int i = 0; i < to - from; i++) {
            sorted[i] = rows[(int) keys[i]];
        }
    }
}
