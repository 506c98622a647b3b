package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;

/** Exact sums of a column's values, one per cell. The methods that take many rows at once are there to be overridden by faster ones. */
public abstract class CellSums {

    /** Sums of no rows: in 64 bits where no sum can leave them, else as wide as it takes. */
    public static CellSums of(MeasureColumn column, int cells) {
        return switch (column.sumWidth()) {
            case NARROW -> new NarrowSums(column, cells);
            case SPLIT -> new SplitSums(column, cells);
            case WIDE -> new WideSums(column, cells);
        };
    }

    /** From here on rows are those of another block of the same table. */
    public abstract void enter(MeasureColumn column);

    public abstract void add(int cell, int row);

    /** Adds the rows from one to before another to one cell. */
    public void addRun(int cell, int from, int to) {
        for (int row = from; row < to; row++) {
            add(cell, row);
        }
    }

    /** Adds the first so many rows of a list to one cell. */
    public void addList(int cell, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            add(cell, rows[i]);
        }
    }

    /** Adds each of so many rows from one on to a cell of its own. */
    public void addRun(int[] cells, int from, int count) {
        for (int i = 0; i < count; i++) {
            add(cells[i], from + i);
        }
    }

    /** Adds each of the first so many rows of a list to a cell of its own. */
    public void addList(int[] cells, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            add(cells[i], rows[i]);
        }
    }

    /** Adds a sum of other rows: a whole number of so many decimals. */
    public void addSum(int cell, long sum, int sumScale) {
        addSum(cell, BigDecimal.valueOf(sum, sumScale));
    }

    /** Adds a sum of other rows. */
    public abstract void addSum(int cell, BigDecimal sum);

    /** Adds the sums of other rows of the same table. */
    public abstract void merge(CellSums other);

    public abstract BigDecimal get(int cell);

    /** Whether all sums are whole numbers of {@link #scale} decimals that 64 bits hold. */
    boolean isNarrow() {
        return false;
    }

    /** The decimals of narrow sums. */
    int scale() {
        throw new UnsupportedOperationException("sums wider than 64 bits");
    }

    /** Copies narrow sums of so many cells, each a step after the one before. */
    void copy(long[] to, int at, int first, int step, int count) {
        throw new UnsupportedOperationException("sums wider than 64 bits");
    }
}
