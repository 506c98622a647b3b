package io.github.raceframework.metrics.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sums of a column's values, one per cell: in 64 bits where no sum can leave them, else without bounds. */
final class ExactSums {

    private final MeasureColumn column;
    private final long[] narrow;
    private final BigInteger @Nullable [] wide;

    ExactSums(MeasureColumn column, int cells) {
        this.column = column;
        if (column.sumFitsLong()) {
            this.narrow = new long[cells];
            this.wide = null;
        } else {
            this.narrow = new long[0];
            this.wide = new BigInteger[cells];
            Arrays.fill(wide, BigInteger.ZERO);
        }
    }

    void add(int cell, int row) {
        if (wide == null) {
            narrow[cell] += column.value(row);
        } else {
            wide[cell] = wide[cell].add(column.wideValue(row));
        }
    }

    BigDecimal get(int cell) {
        return wide == null
                ? BigDecimal.valueOf(narrow[cell], column.scale())
                : new BigDecimal(wide[cell], column.scale());
    }
}
