package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Sampling;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as numbers: what comes again and again is kept once and named by its number, and what is rare is kept as it is. A value takes some forty bytes so, where
 * its objects take four hundred.
 *
 * <p>Not for use by several threads while values are added.
 */
final class PackedValues {

    /** The codes of a value that is kept as it is, and of an absence; a shape has its number and two. */
    private static final int WHOLE = 0;

    private static final int ABSENT = 1;
    private static final int FIRST_SHAPE = 2;

    /** Scales are written doubled; this says that a decimal is kept as it is. */
    private static final int LONG_DECIMAL = 1;

    /** Elements by number, each once. */
    private static final class Numbered<T> {

        private final List<T> elements = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();

        private int numberOf(T element) {
            Integer known = numbers.putIfAbsent(element, elements.size());
            if (known == null) {
                elements.add(element);
                return elements.size() - 1;
            }
            return known;
        }

        private T get(int number) {
            return elements.get(number);
        }
    }

    private final Numbered<ValueShape> shapes = new Numbered<>();
    private final Numbered<List<Flag>> flags = new Numbered<>();
    private final Numbered<KpiValue.Absent> absences = new Numbered<>();
    private final List<KpiValue> wholes = new ArrayList<>();
    private final List<BigDecimal> decimals = new ArrayList<>();

    PackedValues() {
        flags.numberOf(List.of());
    }

    /**
     * Adds the numbers of a value.
     *
     * @param likely the shape it may have, by number
     * @return the shape that the next value in its place may have
     */
    int add(KpiValue value, int likely, PackedNumbers target) {
        if (value instanceof KpiValue.Present present) {
            return add(present, likely, target);
        }
        target.add(ABSENT);
        target.add(absences.numberOf((KpiValue.Absent) value));
        return likely;
    }

    private int add(KpiValue.Present value, int likely, PackedNumbers target) {
        Evidence evidence = value.evidence();
        for (Evidence.Input input : evidence.inputs()) {
            if (!input.conversions().isEmpty()) {
                target.add(WHOLE);
                target.add(wholes.size());
                wholes.add(value);
                return likely;
            }
        }
        boolean isLikely = likely < shapes.elements.size() && shapes.get(likely).isOf(value);
        int shape = isLikely ? likely : shapes.numberOf(ValueShape.of(value));
        target.add(FIRST_SHAPE + shape);
        target.add(value.flags().isEmpty() ? 0 : flags.numberOf(value.flags()));
        add(value.number(), target);
        Evidence.Quotient quotient = evidence.quotient();
        if (quotient != null) {
            add(quotient.numerator(), target);
            add(quotient.denominator(), target);
        }
        for (Evidence.Input input : evidence.inputs()) {
            add(input.sum(), target);
            target.add(input.rows());
            target.add(input.rows() - input.knownRows());
        }
        return shape;
    }

    private void add(BigDecimal number, PackedNumbers target) {
        BigInteger unscaled = number.unscaledValue();
        if (unscaled.bitLength() < Long.SIZE) {
            target.add(2L * number.scale());
            target.add(unscaled.longValue());
        } else {
            target.add(LONG_DECIMAL);
            target.add(decimals.size());
            decimals.add(number);
        }
    }

    /** The value whose numbers come next. */
    KpiValue next(PackedNumbers.Cursor source) {
        int code = source.nextInt();
        if (code == WHOLE) {
            return wholes.get(source.nextInt());
        }
        if (code == ABSENT) {
            return absences.get(source.nextInt());
        }
        ValueShape shape = shapes.get(code - FIRST_SHAPE);
        List<Flag> flagged = flags.get(source.nextInt());
        BigDecimal number = nextDecimal(source);
        Sampling sampling = shape.sampling();
        Evidence.Quotient quotient =
                sampling == null ? null : new Evidence.Quotient(nextDecimal(source), nextDecimal(source), sampling);
        List<Evidence.Input> inputs = new ArrayList<>(shape.inputs().size());
        for (ValueShape.Input input : shape.inputs()) {
            BigDecimal sum = nextDecimal(source);
            long rows = source.next();
            inputs.add(new Evidence.Input(
                    input.measure(), input.filter(), input.table(), sum, rows, rows - source.next(), List.of()));
        }
        return new KpiValue.Present(number, shape.unit(), flagged, new Evidence(inputs, shape.fallbacks(), quotient));
    }

    private BigDecimal nextDecimal(PackedNumbers.Cursor source) {
        long scale = source.next();
        return scale == LONG_DECIMAL
                ? decimals.get(source.nextInt())
                : BigDecimal.valueOf(source.next(), (int) (scale / 2));
    }
}
