package io.github.raceframework.metrics.kpi;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact quotient of whole numbers, so that a formula is rounded once, at its end. Not reduced: formulas are short.
 *
 * @param numerator any whole number
 * @param denominator a positive whole number; 0 for {@link #VOID} alone
 */
record Rational(BigInteger numerator, BigInteger denominator) {

    /** Enough bits for a double's 53 and for rounding to see what follows them. */
    private static final int BITS = 66;

    /** No number. Whatever is computed with it is no number again: 0 / 0 by the rules of fractions. */
    static final Rational VOID = new Rational(BigInteger.ZERO, BigInteger.ZERO);

    static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    Rational plus(Rational other) {
        if (denominator.equals(other.denominator)) {
            return new Rational(numerator.add(other.numerator), denominator);
        }
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient by a number that is not zero. */
    Rational over(Rational other) {
        BigInteger above = numerator.multiply(other.denominator);
        BigInteger below = denominator.multiply(other.numerator);
        return below.signum() < 0 ? new Rational(above.negate(), below.negate()) : new Rational(above, below);
    }

    boolean isVoid() {
        return denominator.signum() == 0;
    }

    int sign() {
        return numerator.signum();
    }

    Rational abs() {
        return new Rational(numerator.abs(), denominator);
    }

    int compareTo(Rational other) {
        return plus(other.negate()).sign();
    }

    /** The same number as a decimal, where it is one. */
    BigDecimal toDecimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator));
    }

    /**
     * The double nearest to the exact value, ties to the even one. The quotient is computed to 66 bits or more, its last bit set when something is
     * left over, so that rounding to 53 sees on which side of a tie it lies.
     */
    double toDouble() {
        if (numerator.signum() == 0) {
            return 0;
        }
        int shift = Math.max(0, BITS - numerator.bitLength() + denominator.bitLength());
        BigInteger[] parts = numerator.abs().shiftLeft(shift).divideAndRemainder(denominator);
        BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        return numerator.signum() * Math.scalb(quotient.doubleValue(), -shift);
    }
}
