package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A measure's values by row: whole numbers of one decimal scale, so that sums are exact, and which of them are known. */
final class MeasureColumn {

    private final Measure measure;
    private final int scale;
    private final long[] values;
    private final BigInteger @Nullable [] wideValues;
    private final @Nullable RowMask known;
    private final boolean sumFitsLong;

    /** A column whose values all fit. */
    MeasureColumn(Measure measure, int scale, long[] values, @Nullable RowMask known) {
        this.measure = measure;
        this.scale = scale;
        this.values = values;
        this.wideValues = null;
        this.known = known;
        this.sumFitsLong = sumFits(values);
    }

    /** A column with values beyond 64 bits. */
    MeasureColumn(Measure measure, int scale, BigInteger[] values, @Nullable RowMask known) {
        this.measure = measure;
        this.scale = scale;
        this.values = new long[0];
        this.wideValues = values;
        this.known = known;
        this.sumFitsLong = false;
    }

    private static boolean sumFits(long[] values) {
        long largest = 0;
        for (long value : values) {
            if (value == Long.MIN_VALUE) {
                return false;
            }
            largest = Math.max(largest, Math.abs(value));
        }
        return values.length == 0 || largest <= Long.MAX_VALUE / values.length;
    }

    Measure measure() {
        return measure;
    }

    /** The number of decimals that values are whole numbers of. */
    int scale() {
        return scale;
    }

    /** The rows with a value; null for all of them. */
    @Nullable
    RowMask known() {
        return known;
    }

    boolean isKnown(int row) {
        return known == null || known.get(row);
    }

    /** Whether no sum over any rows can leave 64 bits, so that {@link #value} may be added up as it is. */
    boolean sumFitsLong() {
        return sumFitsLong;
    }

    /** The value as a whole number of {@link #scale} decimals, where {@link #sumFitsLong}. */
    long value(int row) {
        return values[row];
    }

    /** The value as a whole number of {@link #scale} decimals, always. */
    BigInteger wideValue(int row) {
        return wideValues == null ? BigInteger.valueOf(values[row]) : wideValues[row];
    }
}
