package io.github.raceframework.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal numbers within the bounds that every reader of this library holds: at most 38 digits and a first digit between 10^-30 and
 * 10^30. The bounds are checked before any arithmetic, so that a text such as {@code 1e1000000} costs nothing.
 *
 * <p>Without state, and so safe for use by several threads.
 */
public final class Decimals {

    /** The most significant digits a number may have. */
    public static final int MAX_DIGITS = 38;

    /** The largest power of ten, positive or negative, of a number's first digit. */
    public static final int MAX_EXPONENT = 30;

    private static final int MAX_TEXT = 80;

    private Decimals() {}

    /**
     * The number a text in plain or scientific notation stands for, in {@linkplain #canonical canonical} form.
     *
     * @throws IllegalArgumentException if the text is no decimal number or out of bounds
     */
    public static BigDecimal parse(String text) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "number \"" + text.substring(0, MAX_TEXT) + "...\" is longer than " + MAX_TEXT + " characters");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a decimal number", e);
        }
        return canonical(number);
    }

    /**
     * The decimal a number stands for, in {@linkplain #canonical canonical} form: exactly for whole and decimal numbers, and for a {@code double}
     * or {@code float} the shortest decimal that reads back as it, which is what the writer of {@code 0.1} meant.
     *
     * @throws IllegalArgumentException if the number is not finite or out of bounds
     */
    public static BigDecimal of(Number number) {
        if (number instanceof BigDecimal decimal) {
            return canonical(decimal);
        }
        if (number instanceof Double binary) {
            return canonical(shortest(binary));
        }
        return parse(number.toString());
    }

    /**
     * The same number without trailing zeros after the decimal point and without a positive exponent, so that equal numbers are
     * equal objects.
     *
     * @throws IllegalArgumentException if the number is out of bounds
     */
    public static BigDecimal canonical(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long exponent = (long) number.precision() - number.scale() - 1;
        if (number.precision() > MAX_DIGITS || exponent > MAX_EXPONENT || exponent < -MAX_EXPONENT) {
            // Rounding the number itself would overflow where its exponent is near the limit of an int.
            BigDecimal leading =
                    new BigDecimal(number.unscaledValue(), number.precision() - 1).round(new MathContext(5));
            throw new IllegalArgumentException("number " + leading + "e" + exponent + " is out of bounds: at most "
                    + MAX_DIGITS + " digits, between 1e-" + MAX_EXPONENT + " and 1e" + MAX_EXPONENT);
        }
        return plain(number);
    }

    /** As {@link #canonical}, for numbers that arithmetic made and that no bound applies to. */
    public static BigDecimal plain(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * The shortest decimal that reads back as this double, and among those of its length the one nearest to it. The same on every
     * JDK: {@link Double#toString(double)} gives it only from 19 on.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public static BigDecimal shortest(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("number " + number + " is not finite");
        }
        BigDecimal found = ShortestDecimal.find(number);
        return found == null ? shortestOfAny(number) : found;
    }

    /** The same for numbers of any size, in arithmetic of any width. */
    static BigDecimal shortestOfAny(double number) {
        BigDecimal text = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int digits = text.precision();
        while (digits > 1 && hasNeighbour(text, digits - 1, number)) {
            digits--;
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        // Just above a power of two a double's lower neighbour is nearer than its upper one, so the nearest decimal can
        // miss.
        return plain(nearest.doubleValue() == number ? nearest : exact.round(new MathContext(digits, RoundingMode.UP)));
    }

    /**
     * The double nearest to the exact quotient of two numbers, ties to the even one, as its {@linkplain #shortest shortest decimal}: one rounding,
     * whatever the digits of the two.
     *
     * @throws ArithmeticException if the divisor is zero
     * @throws IllegalArgumentException if the quotient is too large for a double
     */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        BigInteger above = dividend.setScale(scale).unscaledValue().abs();
        BigInteger below = divisor.setScale(scale).unscaledValue().abs();
        // The last bit is set when something is left over, so that rounding to 53 bits sees on which side of a tie the
        // quotient lies.
        int shift = Math.max(0, QUOTIENT_BITS - above.bitLength() + below.bitLength());
        BigInteger[] parts = above.shiftLeft(shift).divideAndRemainder(below);
        BigInteger bits = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        BigDecimal exact = new BigDecimal(bits.multiply(BigInteger.valueOf(5).pow(shift)), shift);
        return shortest(dividend.signum() * divisor.signum() * exact.doubleValue());
    }

    /** Enough bits for a double's 53 and for rounding to see what follows them. */
    private static final int QUOTIENT_BITS = 66;

    /**
     * Whether any decimal of so many digits reads back as a number, as this longer text does. Decimals that read back as one number lie side by side, so
     * that, if any of them does, one of the two next to the text does.
     */
    private static boolean hasNeighbour(BigDecimal text, int digits, double number) {
        return text.round(new MathContext(digits, RoundingMode.DOWN)).doubleValue() == number
                || text.round(new MathContext(digits, RoundingMode.UP)).doubleValue() == number;
    }
}
