package io.github.raceframework.metrics.kpi;

import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.kpi.CellRun.Stretch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Exact quotients of whole numbers, one for each cell of a run: the counterpart of {@link Rational} in 64 bits. Each is {@code above / below}, shifted
 * right by {@code scale} decimal places, which all have in common.
 *
 * <p>A cell without a number has 0 / 0, and by the rules of fractions has it still after any step.
 *
 * <p>A cell in which a step leaves 64 bits is <em>lost</em>: what stands there from then on means nothing, and is never used.
 */
final class Rationals {

    /** So many decimal places fit into 64 bits. */
    static final int MOST_DIGITS = 18;

    private static final long[] POWERS_OF_TEN = new long[MOST_DIGITS + 1];

    static {
        Arrays.setAll(POWERS_OF_TEN, i -> BigInteger.TEN.pow(i).longValueExact());
    }

    private final long[] above;
    private final long[] below;
    private final long[] lost;
    private int count;
    private int scale;
    private boolean whole = true;

    /**
     * Room for the numbers of a run.
     *
     * @param lost other than zero in the cells that are lost
     */
    Rationals(long[] lost) {
        this.above = new long[lost.length];
        this.below = new long[lost.length];
        this.lost = lost;
    }

    static long powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    /** The numerator of a cell. */
    long above(int i) {
        return above[i];
    }

    /** The numerators, to be read. */
    long[] above() {
        return above;
    }

    /** Whether a cell has no number. */
    boolean isVoid(int i) {
        return !whole && below[i] == 0;
    }

    /** The denominators, all positive but where there is no number, to be read. */
    long[] below() {
        spread();
        return below;
    }

    /** By how many decimal places the quotients are shifted right. */
    int scale() {
        return scale;
    }

    /** Takes one number for all cells. */
    void set(BigDecimal constant, int newCount) {
        count = newCount;
        scale = constant.scale();
        whole = true;
        boolean fits = constant.unscaledValue().bitLength() < Long.SIZE;
        Arrays.fill(above, 0, count, fits ? constant.unscaledValue().longValue() : 0);
        for (int i = 0; i < count && !fits; i++) {
            lost[i] = 1;
        }
    }

    /** Takes the sums of the cells of a run, one group of which follows another by a step. */
    void set(InputCells cells, CellRun run, int step) {
        count = run.count();
        whole = true;
        if (!cells.isNarrow()) {
            setEach(cells, run, step);
            return;
        }
        scale = cells.scale();
        for (Stretch stretch : run.stretches()) {
            cells.copySums(above, stretch.at(), stretch.group() * step + stretch.period(), step, stretch.count());
        }
    }

    private void setEach(InputCells cells, CellRun run, int step) {
        BigDecimal[] sums = new BigDecimal[count];
        for (Stretch stretch : run.stretches()) {
            for (int i = 0; i < stretch.count(); i++) {
                sums[stretch.at() + i] = cells.sum((stretch.group() + i) * step + stretch.period());
            }
        }
        scale = Arrays.stream(sums).mapToInt(BigDecimal::scale).max().orElse(0);
        for (int i = 0; i < count; i++) {
            BigInteger unscaled = sums[i].setScale(scale).unscaledValue();
            above[i] = unscaled.longValue();
            lost[i] |= unscaled.bitLength() < Long.SIZE ? 0 : 1;
        }
    }

    /** Takes what a function gave, each decimal with a scale of its own; there is no number where the function gave none. */
    void set(RunNumbers.Given given, int newCount) {
        count = newCount;
        scale = 0;
        whole = false;
        for (int i = 0; i < count; i++) {
            if (!given.isThere(i)) {
                above[i] = 0;
                below[i] = 0;
                continue;
            }
            BigDecimal number = given.get(i);
            boolean fits = number.unscaledValue().bitLength() < Long.SIZE && number.scale() <= MOST_DIGITS;
            above[i] = fits ? number.unscaledValue().longValue() : 0;
            below[i] = fits ? POWERS_OF_TEN[number.scale()] : 1;
            lost[i] |= fits ? 0 : 1;
        }
    }

    void set(Rationals other) {
        count = other.count;
        scale = other.scale;
        whole = other.whole;
        System.arraycopy(other.above, 0, above, 0, count);
        System.arraycopy(other.below, 0, below, 0, count);
    }

    void negate() {
        for (int i = 0; i < count; i++) {
            long negative = -above[i];
            lost[i] |= (above[i] & negative) >> 63;
            above[i] = negative;
        }
    }

    void abs() {
        for (int i = 0; i < count; i++) {
            above[i] = Math.abs(above[i]);
            lost[i] |= above[i] >> 63;
        }
    }

    void add(Rationals other) {
        align(other);
        if (whole && other.whole) {
            for (int i = 0; i < count; i++) {
                above[i] = sum(above[i], other.above[i], i);
            }
            return;
        }
        spread();
        other.spread();
        for (int i = 0; i < count; i++) {
            if (below[i] == other.below[i]) {
                above[i] = sum(above[i], other.above[i], i);
            } else {
                above[i] = sum(product(above[i], other.below[i], i), product(other.above[i], below[i], i), i);
                below[i] = product(below[i], other.below[i], i);
            }
        }
    }

    void multiply(Rationals other) {
        scale += other.scale;
        for (int i = 0; i < count; i++) {
            above[i] = product(above[i], other.above[i], i);
        }
        if (!other.whole) {
            spread();
            for (int i = 0; i < count; i++) {
                below[i] = product(below[i], other.below[i], i);
            }
        }
    }

    /** Divides by numbers of which none is zero; where one is, the result means nothing. */
    void divide(Rationals other) {
        scale -= other.scale;
        if (!other.whole) {
            for (int i = 0; i < count; i++) {
                above[i] = product(above[i], other.below[i], i);
            }
        }
        spread();
        for (int i = 0; i < count; i++) {
            long divisor = product(below[i], other.above[i], i);
            long sign = divisor >> 63;
            lost[i] |= divisor == Long.MIN_VALUE || above[i] == Long.MIN_VALUE ? 1 : 0;
            above[i] = (above[i] ^ sign) - sign;
            below[i] = (divisor ^ sign) - sign;
        }
    }

    /**
     * Takes over the other number where it is the smaller, or the larger, one.
     *
     * @param difference the other numbers less these
     * @param sign that of the differences where the other number is taken
     */
    void replace(Rationals other, Rationals difference, int sign) {
        align(other);
        if (!whole || !other.whole) {
            spread();
            other.spread();
        }
        for (int i = 0; i < count; i++) {
            if (Long.signum(difference.above[i]) == sign || other.isVoid(i)) {
                above[i] = other.above[i];
                below[i] = other.below[i];
            }
        }
    }

    /** Shifts the decimal places into numerator or denominator, so that there are none left. */
    void unscale() {
        if (scale < 0) {
            grow(above, -scale);
        } else if (scale > 0) {
            spread();
            grow(below, scale);
        }
        scale = 0;
    }

    /** Gives this and another the same number of decimal places. */
    private void align(Rationals other) {
        if (scale < other.scale) {
            grow(above, other.scale - scale);
            scale = other.scale;
        } else if (scale > other.scale) {
            other.grow(other.above, scale - other.scale);
            other.scale = scale;
        }
    }

    private void grow(long[] numbers, int digits) {
        if (digits > MOST_DIGITS) {
            for (int i = 0; i < count; i++) {
                lost[i] |= numbers[i];
            }
            return;
        }
        long factor = POWERS_OF_TEN[digits];
        for (int i = 0; i < count; i++) {
            numbers[i] = product(numbers[i], factor, i);
        }
    }

    private void spread() {
        if (whole) {
            Arrays.fill(below, 0, count, 1);
            whole = false;
        }
    }

    private long sum(long one, long other, int i) {
        long sum = one + other;
        lost[i] |= ((one ^ sum) & (other ^ sum)) >> 63;
        return sum;
    }

    private long product(long one, long other, int i) {
        long product = one * other;
        lost[i] |= Math.multiplyHigh(one, other) ^ (product >> 63);
        return product;
    }
}
