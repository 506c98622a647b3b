package io.github.raceframework.metrics.facts;

/** Counts the row periods in which each cell has a row. Rows of a cell come in the order of their time. */
final class FilledPeriods {

    private final int[] rowPeriods;
    private final int[] counts;
    private final int[] last;

    FilledPeriods(FactTable table, int cells) {
        this.rowPeriods = table.periods();
        this.counts = new int[cells];
        this.last = new int[cells];
    }

    void add(int cell, int row) {
        if (counts[cell] == 0 || last[cell] != rowPeriods[row]) {
            counts[cell]++;
            last[cell] = rowPeriods[row];
        }
    }

    int count(int cell) {
        return counts[cell];
    }
}
