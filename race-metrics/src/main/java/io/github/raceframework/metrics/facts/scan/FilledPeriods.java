package io.github.raceframework.metrics.facts.scan;

import java.util.Arrays;

/** Counts the row periods in which each cell has a row. Rows of a cell come in the order of their time. */
final class FilledPeriods {

    private final int[] counts;
    private final int[] last;

    FilledPeriods(int cells) {
        this.counts = new int[cells];
        this.last = new int[cells];
    }

    /** Notes that a cell has a row in the row period that starts on an epoch day. */
    void add(int cell, int rowPeriod) {
        if (counts[cell] == 0 || last[cell] != rowPeriod) {
            counts[cell]++;
            last[cell] = rowPeriod;
        }
    }

    /** Counts other row periods: as many for each cell of a list as it has a row in. */
    void addEach(int[] cells, int[] more) {
        for (int i = 0; i < more.length; i++) {
            counts[cells[i]] += more[i];
        }
    }

    /** The counts of the cells of a list. */
    int[] of(int[] cells) {
        return Arrays.stream(cells).map(this::count).toArray();
    }

    /** Adds the counts of other row periods. */
    void merge(FilledPeriods other) {
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] += other.counts[cell];
        }
    }

    int count(int cell) {
        return counts[cell];
    }
}
