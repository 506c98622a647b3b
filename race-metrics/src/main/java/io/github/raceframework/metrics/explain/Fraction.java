package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact quotient of whole numbers in lowest terms, so that equal numbers are equal objects.
 *
 * @param above any whole number
 * @param below a positive whole number
 */
record Fraction(BigInteger above, BigInteger below) {

    static final Fraction ZERO = of(BigDecimal.ZERO);
    static final Fraction ONE = of(BigDecimal.ONE);
    static final Fraction HALF = of(new BigDecimal("0.5"));

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** Enough bits for a double's 53 and for rounding to see what follows them. */
    private static final int BITS = 66;

    Fraction {
        BigInteger divisor = above.gcd(below);
        if (below.signum() < 0) {
            divisor = divisor.negate();
        }
        above = above.divide(divisor);
        below = below.divide(divisor);
    }

    static Fraction of(BigDecimal number) {
        return number.scale() <= 0
                ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    Fraction negate() {
        return new Fraction(above.negate(), below);
    }

    Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    /** The quotient by a number that is not zero. */
    Fraction over(Fraction other) {
        return new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    Fraction abs() {
        return new Fraction(above.abs(), below);
    }

    boolean isZero() {
        return above.signum() == 0;
    }

    /** Whether finitely many decimal places hold it. */
    boolean isDecimal() {
        BigInteger rest = below.shiftRight(below.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }

    /** The same number as a decimal, where it is one. */
    BigDecimal toDecimal() {
        return Decimals.plain(new BigDecimal(above).divide(new BigDecimal(below)));
    }

    /**
     * The shortest decimal of the double nearest to it, ties to the even one. The quotient is computed to 66 bits or more, its last bit set when
     * something is left over; what that is as a decimal is exact, and rounded once.
     */
    BigDecimal nearest() {
        int shift = Math.max(0, BITS - above.bitLength() + below.bitLength());
        BigInteger[] parts = above.abs().shiftLeft(shift).divideAndRemainder(below);
        BigInteger bits = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        BigDecimal exact = new BigDecimal(bits.multiply(FIVE.pow(shift)), shift);
        double nearest = exact.doubleValue();
        return Decimals.shortest(above.signum() * nearest);
    }
}
