package io.github.raceframework.metrics.facts.scan;

import java.util.Arrays;

/** Counts, one per cell. */
final class CellCounts {

    private final int[] counts;

    CellCounts(int cells) {
        this.counts = new int[cells];
    }

    void add(int cell, int count) {
        counts[cell] += count;
    }

    /** Counts one for each of the first so many cells of a list. */
    void addEach(int[] cells, int count) {
        for (int i = 0; i < count; i++) {
            counts[cells[i]]++;
        }
    }

    /** Adds a count each to the cells of a list. */
    void addEach(int[] cells, int[] more) {
        for (int i = 0; i < more.length; i++) {
            counts[cells[i]] += more[i];
        }
    }

    /** The counts of the cells of a list. */
    int[] of(int[] cells) {
        return Arrays.stream(cells).map(this::get).toArray();
    }

    void merge(CellCounts other) {
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] += other.counts[cell];
        }
    }

    int get(int cell) {
        return counts[cell];
    }

    /** Copies the counts of so many cells, each a step after the one before. */
    void copy(long[] to, int at, int first, int step, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] = counts[first + i * step];
        }
    }
}
