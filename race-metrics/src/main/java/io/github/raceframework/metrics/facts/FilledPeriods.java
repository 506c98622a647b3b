package io.github.raceframework.metrics.facts;

/** Counts the row periods in which each cell has a row. Rows of a cell come in the order of their time. */
final class FilledPeriods {

    private final int[] counts;
    private final int[] last;

    FilledPeriods(int cells) {
        this.counts = new int[cells];
        this.last = new int[cells];
    }

    /** Notes that a cell has a row in a row period. */
    void add(int cell, int rowPeriod) {
        if (counts[cell] == 0 || last[cell] != rowPeriod) {
            counts[cell]++;
            last[cell] = rowPeriod;
        }
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
