package io.github.raceframework.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal numbers within the bounds that every reader of this library holds: at most 38 digits and a first digit between 10^-30 and
 * 10^30. The bounds are checked before any arithmetic, so that a text such as {@code 1e1000000} costs nothing.
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
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            for (RoundingMode mode : NEAREST_FIRST) {
                BigDecimal candidate = exact.round(new MathContext(digits, mode));
                if (candidate.doubleValue() == number) {
                    return plain(candidate);
                }
            }
        }
        return plain(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    /** Just above a power of two a double's lower neighbour is nearer than its upper one, so the nearest decimal can miss. */
    private static final RoundingMode[] NEAREST_FIRST = {RoundingMode.HALF_EVEN, RoundingMode.UP};
}
