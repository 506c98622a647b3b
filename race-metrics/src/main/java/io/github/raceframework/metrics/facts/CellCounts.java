package io.github.raceframework.metrics.facts;

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

    void merge(CellCounts other) {
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] += other.counts[cell];
        }
    }

    int get(int cell) {
        return counts[cell];
    }
}
