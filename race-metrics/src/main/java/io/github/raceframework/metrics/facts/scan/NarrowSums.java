package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.MeasureColumn;
import io.github.raceframework.metrics.facts.store.PackedInts;
import java.math.BigDecimal;

/** Sums that cannot leave 64 bits. */
final class NarrowSums extends CellSums {

    private final int scale;
    private final long[] sums;
    private PackedInts values;
    private long factor;

    NarrowSums(MeasureColumn column, int cells) {
        this.values = column.values();
        this.factor = column.factor();
        this.scale = column.scale();
        this.sums = new long[cells];
    }

    @Override
    public void enter(MeasureColumn column) {
        values = column.values();
        factor = column.factor();
    }

    @Override
    public void add(int cell, int row) {
        sums[cell] += values.get(row) * factor;
    }

    @Override
    public void addRun(int cell, int from, int to) {
        sums[cell] += values.sum(from, to) * factor;
    }

    @Override
    public void addList(int cell, int[] rows, int count) {
        sums[cell] += values.sum(rows, count) * factor;
    }

    @Override
    public void addRun(int[] cells, int from, int count) {
        if (factor == 1) {
            values.addTo(sums, cells, from, count);
        } else {
            super.addRun(cells, from, count);
        }
    }

    @Override
    public void addList(int[] cells, int[] rows, int count) {
        if (factor == 1) {
            values.addTo(sums, cells, rows, count);
        } else {
            super.addList(cells, rows, count);
        }
    }

    @Override
    public void addSum(int cell, long sum, int sumScale) {
        if (sumScale == scale) {
            sums[cell] += sum;
        } else {
            super.addSum(cell, sum, sumScale);
        }
    }

    @Override
    public void addSum(int cell, BigDecimal sum) {
        sums[cell] += sum.setScale(scale).unscaledValue().longValueExact();
    }

    @Override
    public void merge(CellSums other) {
        long[] theirs = ((NarrowSums) other).sums;
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] += theirs[cell];
        }
    }

    @Override
    public BigDecimal get(int cell) {
        return BigDecimal.valueOf(sums[cell], scale);
    }

    @Override
    boolean isNarrow() {
        return true;
    }

    @Override
    int scale() {
        return scale;
    }

    @Override
    void copy(long[] to, int at, int first, int step, int count) {
        if (step == 1) {
            System.arraycopy(sums, first, to, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to[at + i] = sums[first + i * step];
        }
    }
}
