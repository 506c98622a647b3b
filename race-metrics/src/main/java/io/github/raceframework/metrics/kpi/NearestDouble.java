package io.github.raceframework.metrics.kpi;

import java.math.BigInteger;

/** Rounds the quotient of two whole numbers to the nearest double, ties to the even one, as {@link Rational#toDouble} does. */
final class NearestDouble {

    /** Up to this, every whole number is a double. */
    private static final long EXACT = 1L << 53;

    /** Up to this, four times a number fits into 63 bits. */
    private static final long CORRECTABLE = 1L << 60;

    /** The bits of a double's fraction, and the leading one that its bits leave out. */
    private static final int FRACTION_BITS = 52;

    private static final long LEADING_BIT = 1L << FRACTION_BITS;

    /** By how many units in its last place the first guess may be wrong. */
    private static final int MOST_WRONG = 4;

    private NearestDouble() {}

    /**
     * The double nearest to a quotient.
     *
     * <p>Where both numbers are doubles, the division of IEEE 754 is the nearest one by definition.
     *
     * @param above any number
     * @param below a positive number
     */
    static double of(long above, long below) {
        boolean exact = above <= EXACT && above >= -EXACT && below <= EXACT;
        return exact ? (double) above / below : ofLong(above, below);
    }

    /**
     * The doubles nearest to the first so many quotients, as {@link #of} gives each. All are divided first, without a look at them; long numbers, which are
     * rare, are then done again. Where the divisor is not positive, the result means nothing.
     */
    static double[] ofEach(long[] above, long[] below, int count) {
        double[] doubles = new double[count];
        long bits = 0;
        for (int i = 0; i < count; i++) {
            doubles[i] = (double) above[i] / below[i];
            bits |= Math.abs(above[i]) | below[i];
        }
        if (bits < 0 || bits > EXACT) {
            for (int i = 0; i < count; i++) {
                doubles[i] = below[i] > 0 ? of(above[i], below[i]) : 0;
            }
        }
        return doubles;
    }

    /** The doubles nearest to the first so many numbers, each divided by the same positive number. */
    static double[] ofEach(long[] above, long below, int count) {
        double[] doubles = new double[count];
        long bits = below;
        for (int i = 0; i < count; i++) {
            doubles[i] = above[i];
            bits |= Math.abs(above[i]);
        }
        boolean exact = bits >= 0 && bits <= EXACT;
        for (int i = 0; i < count && !(exact && below == 1); i++) {
            doubles[i] = exact ? doubles[i] / below : of(above[i], below);
        }
        return doubles;
    }

    private static double ofLong(long above, long below) {
        boolean correctable = above > -CORRECTABLE && above < CORRECTABLE && below < CORRECTABLE;
        double found = correctable ? correct(Math.abs(above), below) : Double.NaN;
        if (Double.isNaN(found)) {
            return new Rational(BigInteger.valueOf(above), BigInteger.valueOf(below)).toDouble();
        }
        return above < 0 ? -found : found;
    }

    /**
     * The nearest double, found from a guess; NaN where that is not so easy.
     *
     * <p>The guess divides two rounded numbers and rounds again. Each of the three errs by at most 2^-53 of its result, together by less than 4 units in
     * the last place of the guess. Written as {@code m / 2^shift} with a whole m of 53 bits, the guess leaves {@code rest = above * 2^shift - m * below} with
     * {@code |rest| < 4 * below < 2^62}; both products leave 64 bits, but their difference does not, so that it is right although they wrap around. The exact
     * quotient is {@code (m + rest / below) / 2^shift}; m is moved until the rest is at most half of what one unit makes up. As long as m keeps its 53
     * bits, units stay the same, so that the m found is the nearest.
     */
    private static double correct(long above, long below) {
        double guess = (double) above / below;
        int shift = FRACTION_BITS - Math.getExponent(guess);
        long m = (Double.doubleToRawLongBits(guess) & (LEADING_BIT - 1)) | LEADING_BIT;
        if (above == 0 || shift < 0 || m < LEADING_BIT + MOST_WRONG || m > 2 * LEADING_BIT - MOST_WRONG) {
            return Double.NaN;
        }
        long rest = (shift < Long.SIZE ? above << shift : 0) - m * below;
        while (2 * rest > below || (2 * rest == below && (m & 1) == 1)) {
            rest -= below;
            m++;
        }
        while (-2 * rest > below || (-2 * rest == below && (m & 1) == 1)) {
            rest += below;
            m--;
        }
        return Math.scalb((double) m, -shift);
    }
}
