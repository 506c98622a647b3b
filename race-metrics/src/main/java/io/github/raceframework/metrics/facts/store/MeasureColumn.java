package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.kpi.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure's values by row of a block: whole numbers of one decimal scale, so that sums are exact, and which of them are known. An unknown value is
 * kept as 0, so that a sum over known rows may run over all of them.
 *
 * <p>Each block of a table keeps the values in the narrowest integers and the smallest scale that it needs. The columns of one table are {@linkplain
 * #aligned aligned}: they agree on the scale of sums and on how wide these must be, and a {@link #factor} leads from kept values to that scale.
 */
public final class MeasureColumn {

    private static final PackedInts NONE = PackedInts.of(0, row -> 0);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Measure measure;
    private final int ownScale;
    private final PackedInts values;
    private final BigInteger @Nullable [] wideValues;
    private final int rows;
    private final @Nullable RowMask known;
    private final int scale;
    private final BigInteger factor;
    private final SumWidth sumWidth;

    private MeasureColumn(
            Measure measure,
            int ownScale,
            PackedInts values,
            BigInteger @Nullable [] wideValues,
            int rows,
            @Nullable RowMask known,
            int scale,
            @Nullable SumWidth sumWidth) {
        this.measure = measure;
        this.ownScale = ownScale;
        this.values = values;
        this.wideValues = wideValues;
        this.rows = rows;
        this.known = known;
        this.scale = scale;
        boolean zero = wideValues == null && values.bound() == 0;
        this.factor = zero ? BigInteger.ONE : BigInteger.TEN.pow(scale - ownScale);
        this.sumWidth = sumWidth == null ? width(mostSum(), isWithin64Bits()) : sumWidth;
    }

    /** A column of so many rows whose values all fit. */
    MeasureColumn(Measure measure, int scale, PackedInts values, int rows, @Nullable RowMask known) {
        this(measure, scale, values, null, rows, known, scale, null);
    }

    /** A column with values beyond 64 bits. */
    MeasureColumn(Measure measure, int scale, BigInteger[] values, @Nullable RowMask known) {
        this(measure, scale, NONE, values, values.length, known, scale, null);
    }

    /** A column of no rows. */
    public static MeasureColumn none(Measure measure) {
        return new MeasureColumn(measure, 0, NONE, 0, null);
    }

    /** The columns of one measure in all blocks of a table, at one scale and with sums of one width. */
    static List<MeasureColumn> aligned(List<MeasureColumn> columns) {
        int scale = columns.stream().mapToInt(column -> column.ownScale).max().orElse(0);
        List<MeasureColumn> scaled = new ArrayList<>();
        columns.forEach(column -> scaled.add(column.with(scale, null)));
        BigInteger mostSum = scaled.stream().map(MeasureColumn::mostSum).reduce(BigInteger.ZERO, BigInteger::add);
        SumWidth width = width(mostSum, scaled.stream().allMatch(MeasureColumn::isWithin64Bits));
        scaled.replaceAll(column -> column.with(scale, width));
        return scaled;
    }

    private MeasureColumn with(int newScale, @Nullable SumWidth newWidth) {
        return newScale == scale && newWidth == sumWidth
                ? this
                : new MeasureColumn(measure, ownScale, values, wideValues, rows, known, newScale, newWidth);
    }

    private static SumWidth width(BigInteger mostSum, boolean within64Bits) {
        if (!within64Bits) {
            return SumWidth.WIDE;
        }
        return mostSum.compareTo(MOST) <= 0 ? SumWidth.NARROW : SumWidth.SPLIT;
    }

    /** No sum over any of the rows is further from zero, unless values are wider than 64 bits. */
    private BigInteger mostSum() {
        return mostValue().multiply(BigInteger.valueOf(rows));
    }

    private BigInteger mostValue() {
        BigInteger bound = BigInteger.valueOf(values.bound());
        return (bound.equals(MOST) ? bound.add(BigInteger.ONE) : bound).multiply(factor);
    }

    /** Whether each value lies within 64 bits at the scale of sums. */
    private boolean isWithin64Bits() {
        return wideValues == null
                && (factor.equals(BigInteger.ONE) || mostValue().compareTo(MOST) <= 0);
    }

    /** The same column, known only where it is and in these rows; null for all. Not to be summed: what is not known keeps its value. */
    public MeasureColumn knownIn(@Nullable RowMask others) {
        return new MeasureColumn(
                measure, ownScale, values, wideValues, rows, RowMask.both(known, others), scale, sumWidth);
    }

    public Measure measure() {
        return measure;
    }

    /** The number of decimals that sums are whole numbers of: the same in all blocks of a table. */
    public int scale() {
        return scale;
    }

    /** The number of decimals that {@link #values} are whole numbers of. */
    int ownScale() {
        return ownScale;
    }

    /** What makes a kept value one of {@link #scale}; fits into 64 bits where values are {@linkplain #isPacked packed} and sums are not wide. */
    public long factor() {
        return factor.longValue();
    }

    /** The rows with a value; null for all of them. */
    @Nullable
    public RowMask known() {
        return known;
    }

    /** Whether values lie within 64 bits each, so that {@link #values} has them. */
    public boolean isPacked() {
        return wideValues == null;
    }

    /** How wide sums over rows of the table may become. */
    public SumWidth sumWidth() {
        return sumWidth;
    }

    /** The values as whole numbers of {@link #ownScale} decimals, where {@link #isPacked}. */
    public PackedInts values() {
        return values;
    }

    /** The value as a decimal. */
    public BigDecimal decimal(int row) {
        return wideValues == null && scale == ownScale
                ? BigDecimal.valueOf(values.get(row), scale)
                : new BigDecimal(wideValue(row), scale);
    }

    /** The value as a whole number of {@link #scale} decimals, always. */
    public BigInteger wideValue(int row) {
        BigInteger value = wideValues == null ? BigInteger.valueOf(values.get(row)) : wideValues[row];
        return scale == ownScale ? value : value.multiply(factor);
    }
}
