package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.MeasureColumn;
import io.github.raceframework.metrics.facts.store.PackedInts;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Sums of values of 64 bits that may leave these. The upper and the lower half of each value are summed apart: of halves of 32 bits, no sum over as
 * many rows as a table can have leaves 64 bits.
 */
final class SplitSums extends CellSums {

    private static final long LOWER = 0xFFFF_FFFFL;

    private final int scale;
    private final long[] upper;
    private final long[] lower;
    private PackedInts values;
    private long factor;

    SplitSums(MeasureColumn column, int cells) {
        this.values = column.values();
        this.factor = column.factor();
        this.scale = column.scale();
        this.upper = new long[cells];
        this.lower = new long[cells];
    }

    @Override
    public void enter(MeasureColumn column) {
        values = column.values();
        factor = column.factor();
    }

    @Override
    public void add(int cell, int row) {
        long value = values.get(row) * factor;
        upper[cell] += value >> Integer.SIZE;
        lower[cell] += value & LOWER;
    }

    @Override
    public void addSum(int cell, BigDecimal sum) {
        BigInteger unscaled = sum.setScale(scale).unscaledValue();
        upper[cell] += unscaled.shiftRight(Integer.SIZE).longValueExact();
        lower[cell] += unscaled.longValue() & LOWER;
    }

    @Override
    public void merge(CellSums other) {
        SplitSums theirs = (SplitSums) other;
        for (int cell = 0; cell < upper.length; cell++) {
            upper[cell] += theirs.upper[cell];
            lower[cell] += theirs.lower[cell];
        }
    }

    @Override
    public BigDecimal get(int cell) {
        BigInteger sum = BigInteger.valueOf(upper[cell]).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(lower[cell]));
        return new BigDecimal(sum, scale);
    }
}
