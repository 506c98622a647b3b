package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The values of one measure while rows come in, each with its own scale; afterwards a column of one scale. */
final class ValueBuilder {

    private static final byte UNKNOWN = -1;
    private static final byte WIDE = -2;

    /** 10^18 is the largest power of ten in 64 bits. */
    private static final long[] POWERS =
            LongStream.iterate(1, power -> power * 10).limit(19).toArray();

    private final Map<Integer, BigDecimal> wide = new HashMap<>();
    private long[] unscaled = new long[16];
    private byte[] scales = new byte[16];
    private int size;
    private int largestScale;

    void set(int row, @Nullable BigDecimal value) {
        if (row == unscaled.length) {
            unscaled = Arrays.copyOf(unscaled, row * 2);
            scales = Arrays.copyOf(scales, row * 2);
        }
        size = row + 1;
        if (value == null) {
            scales[row] = UNKNOWN;
            return;
        }
        largestScale = Math.max(largestScale, value.scale());
        if (value.unscaledValue().bitLength() < Long.SIZE) {
            unscaled[row] = value.unscaledValue().longValue();
            scales[row] = (byte) value.scale();
        } else {
            wide.put(row, value);
            scales[row] = WIDE;
        }
    }

    MeasureColumn toColumn(Measure measure, int[] order) {
        boolean complete = true;
        for (int row = 0; row < size && complete; row++) {
            complete = scales[row] != UNKNOWN;
        }
        RowMask known = complete ? null : RowMask.of(size, row -> scales[order[row]] != UNKNOWN);
        long[] values = new long[order.length];
        for (int row = 0; row < order.length; row++) {
            int from = order[row];
            if (scales[from] == WIDE || (scales[from] != UNKNOWN && !fits(from))) {
                return new MeasureColumn(measure, largestScale, wideValues(order), known);
            }
            values[row] = scales[from] == UNKNOWN ? 0 : unscaled[from] * POWERS[largestScale - scales[from]];
        }
        return new MeasureColumn(measure, largestScale, values, known);
    }

    /** Whether the value still fits at the column's scale. */
    private boolean fits(int row) {
        int shift = largestScale - scales[row];
        if (unscaled[row] == 0) {
            return shift < POWERS.length;
        }
        return shift < POWERS.length
                && unscaled[row] != Long.MIN_VALUE
                && Math.abs(unscaled[row]) <= Long.MAX_VALUE / POWERS[shift];
    }

    private BigInteger[] wideValues(int[] order) {
        BigInteger[] values = new BigInteger[order.length];
        for (int row = 0; row < order.length; row++) {
            int from = order[row];
            BigDecimal value = switch (scales[from]) {
                case UNKNOWN -> BigDecimal.ZERO;
                case WIDE -> Objects.requireNonNull(wide.get(from));
                default -> BigDecimal.valueOf(unscaled[from], scales[from]);
            };
            values[row] = value.setScale(largestScale).unscaledValue();
        }
        return values;
    }
}
