package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A measure's values by row: whole numbers of one decimal scale, so that sums are exact, and which of them are known. An unknown value is kept as 0,
 * so that a sum over known rows may run over all of them.
 */
final class MeasureColumn {

    private static final PackedInts NONE = PackedInts.of(0, row -> 0);

    private final Measure measure;
    private final int scale;
    private final PackedInts values;
    private final BigInteger @Nullable [] wideValues;
    private final @Nullable RowMask known;
    private final boolean sumFitsLong;

    /** A column of so many rows whose values all fit. */
    MeasureColumn(Measure measure, int scale, PackedInts values, int rows, @Nullable RowMask known) {
        this.measure = measure;
        this.scale = scale;
        this.values = values;
        this.wideValues = null;
        this.known = known;
        this.sumFitsLong = values.sumsFit(rows);
    }

    /** A column with values beyond 64 bits. */
    MeasureColumn(Measure measure, int scale, BigInteger[] values, @Nullable RowMask known) {
        this.measure = measure;
        this.scale = scale;
        this.values = NONE;
        this.wideValues = values;
        this.known = known;
        this.sumFitsLong = false;
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

    /** Whether values lie within 64 bits each, so that {@link #values} has them. */
    boolean isPacked() {
        return wideValues == null;
    }

    /** Whether no sum over any rows can leave 64 bits, so that {@link #values} may be added up as they are. */
    boolean sumFitsLong() {
        return sumFitsLong;
    }

    /** The values as whole numbers of {@link #scale} decimals, where {@link #isPacked}. */
    PackedInts values() {
        return values;
    }

    /** The value as a whole number of {@link #scale} decimals, always. */
    BigInteger wideValue(int row) {
        return wideValues == null ? BigInteger.valueOf(values.get(row)) : wideValues[row];
    }
}
