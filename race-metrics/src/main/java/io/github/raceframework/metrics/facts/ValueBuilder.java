package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
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

    /** The most digits that are certain to fit into 64 bits. */
    private static final int MOST_DIGITS = 18;

    private final Map<Integer, BigDecimal> wide = new HashMap<>();
    private final LongList unscaled = new LongList();
    private final LongList scales = new LongList();
    private int largestScale;
    private boolean complete = true;

    /** Takes a value in canonical form: without trailing zeros after the decimal point and without a positive exponent. */
    void add(@Nullable BigDecimal value) {
        if (value == null) {
            complete = false;
            unscaled.add(0);
            scales.add(UNKNOWN);
            return;
        }
        largestScale = Math.max(largestScale, value.scale());
        if (value.precision() <= MOST_DIGITS || value.unscaledValue().bitLength() < Long.SIZE) {
            unscaled.add(
                    value.scale() == 0
                            ? value.longValue()
                            : value.unscaledValue().longValue());
            scales.add(value.scale());
        } else {
            wide.put(unscaled.size(), value);
            unscaled.add(0);
            scales.add(WIDE);
        }
    }

    MeasureColumn toColumn(Measure measure, RowOrder order) {
        RowMask known = complete ? null : RowMask.of(order.size(), row -> scales.get(order.source(row)) != UNKNOWN);
        for (int row = 0; row < order.size(); row++) {
            if (scales.get(row) == WIDE || (scales.get(row) != UNKNOWN && !fits(row))) {
                return new MeasureColumn(measure, largestScale, wideValues(order), known);
            }
        }
        PackedInts values = PackedInts.of(order.size(), row -> scaled(order.source(row)));
        return new MeasureColumn(measure, largestScale, values, order.size(), known);
    }

    /** Whether the value still fits into 64 bits at the column's scale. */
    private boolean fits(int row) {
        long value = unscaled.get(row);
        int shift = largestScale - (int) scales.get(row);
        if (value == 0 || shift == 0) {
            return true;
        }
        long most = shift < POWERS.length ? Long.MAX_VALUE / POWERS[shift] : 0;
        return value >= -most && value <= most;
    }

    private long scaled(int row) {
        long value = unscaled.get(row);
        return value == 0 ? 0 : value * POWERS[largestScale - (int) scales.get(row)];
    }

    private BigInteger[] wideValues(RowOrder order) {
        BigInteger[] values = new BigInteger[order.size()];
        for (int row = 0; row < values.length; row++) {
            int from = order.source(row);
            BigDecimal value = switch ((int) scales.get(from)) {
                case UNKNOWN -> BigDecimal.ZERO;
                case WIDE -> Objects.requireNonNull(wide.get(from));
                default -> BigDecimal.valueOf(unscaled.get(from), (int) scales.get(from));
            };
            values[row] = value.setScale(largestScale).unscaledValue();
        }
        return values;
    }
}
