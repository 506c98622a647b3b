package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** Sums of values that do not fit into 64 bits. */
final class WideSums extends CellSums {

    private final BigInteger[] sums;
    private MeasureColumn column;

    WideSums(MeasureColumn column, int cells) {
        this.column = column;
        this.sums = new BigInteger[cells];
        Arrays.fill(sums, BigInteger.ZERO);
    }

    @Override
    public void enter(MeasureColumn newColumn) {
        column = newColumn;
    }

    @Override
    public void add(int cell, int row) {
        sums[cell] = sums[cell].add(column.wideValue(row));
    }

    @Override
    public void addSum(int cell, BigDecimal sum) {
        sums[cell] = sums[cell].add(sum.setScale(column.scale()).unscaledValue());
    }

    @Override
    public void merge(CellSums other) {
        BigInteger[] theirs = ((WideSums) other).sums;
        Arrays.setAll(sums, cell -> sums[cell].add(theirs[cell]));
    }

    @Override
    public BigDecimal get(int cell) {
        return new BigDecimal(sums[cell], column.scale());
    }
}
