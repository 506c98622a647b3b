package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Which part of a target's period has passed, by its season or its days: an exact quotient, as a third of a year is no decimal.
 *
 * <p>Kept in lowest terms, so that equal parts are equal objects. Immutable and safe for use by several threads.
 *
 * @param passed the weight that has passed, 0 or more
 * @param whole the weight of the whole period, above 0 and not below what has passed
 */
public record ElapsedWeight(BigInteger passed, BigInteger whole) {

    /** Nothing has passed. */
    public static final ElapsedWeight NONE = new ElapsedWeight(BigInteger.ZERO, BigInteger.ONE);

    /** All has passed. */
    public static final ElapsedWeight ALL = new ElapsedWeight(BigInteger.ONE, BigInteger.ONE);

    public ElapsedWeight {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("whole weight " + whole + " is not above 0");
        }
        if (passed.signum() < 0 || passed.compareTo(whole) > 0) {
            throw new IllegalArgumentException(
                    "elapsed weight " + decimal(passed, whole).toPlainString() + " is not from 0 to 1");
        }
        BigInteger divisor = passed.gcd(whole);
        passed = passed.divide(divisor);
        whole = whole.divide(divisor);
    }

    /** A part that is a decimal: 0.38. */
    public static ElapsedWeight of(BigDecimal share) {
        return of(share, BigDecimal.ONE);
    }

    /**
     * The part that one weight is of another.
     *
     * @throws IllegalArgumentException if the whole is not above 0, or what has passed is below 0 or above the whole
     */
    public static ElapsedWeight of(BigDecimal passed, BigDecimal whole) {
        int scale = Math.max(0, Math.max(passed.scale(), whole.scale()));
        return new ElapsedWeight(
                passed.setScale(scale).unscaledValue(), whole.setScale(scale).unscaledValue());
    }

    /** For display: exact where 34 digits suffice, else rounded to them half-even. */
    public BigDecimal toDecimal() {
        return decimal(passed, whole);
    }

    private static BigDecimal decimal(BigInteger passed, BigInteger whole) {
        return Decimals.plain(new BigDecimal(passed).divide(new BigDecimal(whole), MathContext.DECIMAL128));
    }

    /** {@code 0.38}, or {@code 1/3} where it is no short decimal. */
    @Override
    public String toString() {
        BigDecimal shown = toDecimal();
        boolean exact = shown.multiply(new BigDecimal(whole)).compareTo(new BigDecimal(passed)) == 0;
        return exact ? shown.toPlainString() : passed + "/" + whole;
    }
}
