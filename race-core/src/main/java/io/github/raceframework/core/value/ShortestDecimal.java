package io.github.raceframework.core.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The shortest decimal of a double of everyday size, in whole numbers of 64 bits.
 *
 * <p>A double is {@code c * 2^q} with a whole c of 53 bits. All numbers between {@code (2c - 1) * 2^(q - 1)} and {@code (2c + 1) * 2^(q - 1)} read back as
 * it; these two themselves only if c is even. Times {@code 10^m = 5^m * 2^m}, with m such that the double then has 17 digits before its point, these bounds are
 * from 1.1 to 22.3 apart: there is always a whole number between them, a multiple of 100 at most once, and multiples of 10 lie as near to the double on both
 * sides as the bounds do. {@code (2c + 1) * 5^m} has at most 117 bits, so that all of this is exact.
 */
final class ShortestDecimal {

    private static final int FRACTION_BITS = 52;
    private static final long LEADING_BIT = 1L << FRACTION_BITS;
    private static final long LEAST = 10_000_000_000_000_000L;
    private static final int DIGITS = 17;
    private static final double LOG10_OF_2 = 0.30102999566398114;

    /** 5^27 is the largest in 63 bits. */
    private static final long[] POWERS_OF_FIVE = new long[28];

    static {
        POWERS_OF_FIVE[0] = 1;
        for (int i = 1; i < POWERS_OF_FIVE.length; i++) {
            POWERS_OF_FIVE[i] = 5 * POWERS_OF_FIVE[i - 1];
        }
    }

    private ShortestDecimal() {}

    /** The shortest decimal of a finite number; null for powers of two, whose bounds are not alike, and for numbers that are not of everyday size. */
    static @Nullable BigDecimal find(double number) {
        long bits = Double.doubleToRawLongBits(number);
        int exponent = Math.getExponent(number);
        long fraction = bits & (LEADING_BIT - 1);
        if (fraction == 0 || exponent < Double.MIN_EXPONENT) {
            return null;
        }
        long c = fraction | LEADING_BIT;
        // The power of ten of its first digit, or one less.
        int power = (int) Math.floor(exponent * LOG10_OF_2);
        for (int m = DIGITS - 1 - power; m >= DIGITS - 2 - power; m--) {
            int shift = FRACTION_BITS - exponent - m;
            if (m < 0 || m >= POWERS_OF_FIVE.length || shift < 1 || shift > 62) {
                return null;
            }
            if (scaled(2 * c, m, shift + 1) < 10 * LEAST) {
                BigDecimal found = decimal(shortest(c, m, shift), m);
                return bits < 0 ? found.negate() : found;
            }
        }
        return null;
    }

    /** {@code factor * 5^m / 2^shift}, cut. */
    private static long scaled(long factor, int m, int shift) {
        long high = Math.multiplyHigh(factor, POWERS_OF_FIVE[m]);
        long low = factor * POWERS_OF_FIVE[m];
        return (high << (Long.SIZE - shift)) | (low >>> shift);
    }

    /** What is cut of that, in units of {@code 2^-shift}. */
    private static long rest(long factor, int m, int shift) {
        return (factor * POWERS_OF_FIVE[m]) & ((1L << shift) - 1);
    }

    /** The multiple of the highest power of ten between the bounds; if there are several, the one nearest to the double, and of two the even one. */
    private static long shortest(long c, int m, int shift) {
        boolean inclusive = (c & 1) == 0;
        boolean isLowWhole = rest(2 * c - 1, m, shift + 1) == 0;
        boolean isHighWhole = rest(2 * c + 1, m, shift + 1) == 0;
        long low = scaled(2 * c - 1, m, shift + 1) + (isLowWhole && inclusive ? 0 : 1);
        long high = scaled(2 * c + 1, m, shift + 1) - (isHighWhole && !inclusive ? 1 : 0);
        long hundreds = high / 100 * 100;
        if (hundreds >= low) {
            return hundreds;
        }
        long whole = scaled(c, m, shift);
        long rest = rest(c, m, shift);
        if (high / 10 * 10 >= low) {
            return 10 * rounded(whole / 10, Long.compare(whole % 10, 5), rest);
        }
        return rounded(whole, Long.compare(rest, 1L << (shift - 1)), 0);
    }

    /**
     * A number or the next one.
     *
     * @param half how what follows it compares to a half of it
     * @param more what follows that
     */
    private static long rounded(long number, int half, long more) {
        boolean isUp = half > 0 || (half == 0 && (more > 0 || (number & 1) == 1));
        return isUp ? number + 1 : number;
    }

    private static BigDecimal decimal(long unscaled, int scale) {
        long digits = unscaled;
        int places = scale;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        return BigDecimal.valueOf(digits, places);
    }
}
