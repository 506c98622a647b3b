package io.github.raceframework.metrics.facts;

import java.math.BigDecimal;

/** Sums that cannot leave 64 bits. */
final class NarrowSums extends CellSums {

    private final PackedInts values;
    private final int scale;
    private final long[] sums;

    NarrowSums(MeasureColumn column, int cells) {
        this.values = column.values();
        this.scale = column.scale();
        this.sums = new long[cells];
    }

    @Override
    void add(int cell, int row) {
        sums[cell] += values.get(row);
    }

    @Override
    void addRun(int cell, int from, int to) {
        sums[cell] += values.sum(from, to);
    }

    @Override
    void addList(int cell, int[] rows, int count) {
        sums[cell] += values.sum(rows, count);
    }

    @Override
    void addRun(int[] cells, int from, int count) {
        values.addTo(sums, cells, from, count);
    }

    @Override
    void addList(int[] cells, int[] rows, int count) {
        values.addTo(sums, cells, rows, count);
    }

    @Override
    void merge(CellSums other) {
        long[] theirs = ((NarrowSums) other).sums;
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] += theirs[cell];
        }
    }

    @Override
    BigDecimal get(int cell) {
        return BigDecimal.valueOf(sums[cell], scale);
    }
}
