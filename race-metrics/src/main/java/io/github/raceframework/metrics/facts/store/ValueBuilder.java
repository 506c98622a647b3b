package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.kpi.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The values of one measure while rows come in, afterwards a column of one scale. A value is kept at the largest scale so far, so that what came
 * before the scale grew has to be brought up to it, and nothing else.
 */
public final class ValueBuilder {

    /** 10^18 is the largest power of ten in 64 bits. */
    private static final long[] POWERS =
            LongStream.iterate(1, power -> power * 10).limit(19).toArray();

    private final LongList unscaled = new LongList();
    private final BitSet unknown = new BitSet();

    /** What does not fit into 64 bits at the scale it came at, by row. */
    private final Map<Integer, BigDecimal> wide = new HashMap<>();

    private final List<Stretch> stretches = new ArrayList<>();
    private int scale;

    /** The rows up to one, from the stretch before on, whose values have that scale. */
    private record Stretch(int end, int scale) {}

    void addUnknown() {
        unknown.set(unscaled.size());
        unscaled.add(0);
    }

    /** Adds a value: a whole number of so many decimals. */
    void add(long value, int valueScale) {
        if (valueScale > scale) {
            addAtFewestDecimals(value, valueScale);
            return;
        }
        int shift = scale - valueScale;
        if (shift == 0 || value == 0) {
            unscaled.add(value);
        } else if (fits(value, shift)) {
            unscaled.add(value * POWERS[shift]);
        } else {
            addWide(BigDecimal.valueOf(value, valueScale));
        }
    }

    /** The scale of a column does not depend on zeros at the end of its values. */
    private void addAtFewestDecimals(long value, int valueScale) {
        long shortened = value;
        int fewest = valueScale;
        while (fewest > scale && shortened % 10 == 0) {
            shortened /= 10;
            fewest--;
        }
        if (fewest > scale) {
            raise(fewest);
        }
        add(shortened, fewest);
    }

    /** Adds a value in canonical form: without trailing zeros after the decimal point and without a positive exponent. */
    void add(BigDecimal value) {
        if (value.unscaledValue().bitLength() < Long.SIZE) {
            add(value.unscaledValue().longValue(), value.scale());
        } else {
            raise(Math.max(scale, value.scale()));
            addWide(value);
        }
    }

    private void addWide(BigDecimal value) {
        wide.put(unscaled.size(), value);
        unscaled.add(0);
    }

    private void raise(int newScale) {
        int shift = newScale - scale;
        boolean broughtUp = stretches.isEmpty() && shift < POWERS.length && unscaled.multiplyFew(POWERS[shift]);
        if (!broughtUp) {
            stretches.add(new Stretch(unscaled.size(), scale));
        }
        scale = newScale;
    }

    /** Adds the values of another builder, in their order. */
    public void addAll(ValueBuilder other) {
        int before = unscaled.size();
        if (before == 0) {
            scale = other.scale;
            stretches.addAll(other.stretches);
        } else if (!other.stretches.isEmpty() || scale != other.scale) {
            stretches.add(new Stretch(before, scale));
            other.stretches.forEach(part -> stretches.add(new Stretch(before + part.end, part.scale)));
            stretches.add(new Stretch(before + other.unscaled.size(), other.scale));
        }
        scale = Math.max(scale, other.scale);
        other.unknown.stream().forEach(row -> unknown.set(before + row));
        other.wide.forEach((row, value) -> wide.put(before + row, value));
        unscaled.addAll(other.unscaled);
    }

    public MeasureColumn toColumn(Measure measure, RowOrder order) {
        RowMask known = unknown.isEmpty() ? null : RowMask.of(order.size(), row -> !unknown.get(order.source(row)));
        if (wide.isEmpty() && stretches.isEmpty()) {
            return new MeasureColumn(measure, scale, unscaled.pack(order), order.size(), known);
        }
        long[] values = unscaled.toLongs();
        if (wide.isEmpty() && bringUp(values)) {
            PackedInts packed = PackedInts.of(order.apply(values), values.length);
            return new MeasureColumn(measure, scale, packed, order.size(), known);
        }
        return new MeasureColumn(measure, scale, wideValues(order), known);
    }

    /** Brings values up to the scale of the column; false, and some are left, if one does not fit into 64 bits then. */
    private boolean bringUp(long[] values) {
        int row = 0;
        for (Stretch stretch : stretches) {
            int shift = scale - stretch.scale;
            for (; row < stretch.end; row++) {
                if (values[row] != 0 && !fits(values[row], shift)) {
                    return false;
                }
                values[row] *= values[row] == 0 ? 1 : POWERS[shift];
            }
        }
        return true;
    }

    /** Whether a value still fits into 64 bits with so many more decimals. */
    private static boolean fits(long value, int shift) {
        long most = shift < POWERS.length ? Long.MAX_VALUE / POWERS[shift] : 0;
        return shift == 0 || (value >= -most && value <= most);
    }

    private BigInteger[] wideValues(RowOrder order) {
        long[] values = unscaled.toLongs();
        BigInteger[] arrived = new BigInteger[values.length];
        int row = 0;
        for (Stretch stretch : stretches) {
            BigInteger factor = BigInteger.TEN.pow(scale - stretch.scale);
            for (; row < stretch.end; row++) {
                arrived[row] = BigInteger.valueOf(values[row]).multiply(factor);
            }
        }
        for (; row < values.length; row++) {
            arrived[row] = BigInteger.valueOf(values[row]);
        }
        wide.forEach((at, value) -> arrived[at] = value.setScale(scale).unscaledValue());
        BigInteger[] ordered = new BigInteger[arrived.length];
        for (int index = 0; index < ordered.length; index++) {
            ordered[index] = arrived[order.source(index)];
        }
        return ordered;
    }
}
