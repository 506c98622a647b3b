package io.github.raceframework.metrics.figure;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An exact quotient of whole numbers in lowest terms, so that equal numbers are equal objects.
 *
 * @param above any whole number
 * @param below a positive whole number
 */
public record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(BigDecimal.ZERO);
    public static final Fraction ONE = of(BigDecimal.ONE);
    public static final Fraction HALF = of(new BigDecimal("0.5"));

    /** The most digits with which a decimal is written out; a longer one is rounded to the nearest double. */
    private static final int MOST_DIGITS = 34;

    /** Enough bits for a double's 53 and for rounding to see what follows them. */
    private static final int BITS = 66;

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    public Fraction {
        BigInteger divisor = above.gcd(below);
        if (below.signum() < 0) {
            divisor = divisor.negate();
        }
        above = above.divide(divisor);
        below = below.divide(divisor);
    }

    /** That decimal. */
    public static Fraction of(BigDecimal number) {
        return number.scale() <= 0
                ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** That whole number. */
    public static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    public Fraction negate() {
        return new Fraction(above.negate(), below);
    }

    public Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    /** The quotient by a number that is not zero. */
    public Fraction over(Fraction other) {
        return new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Fraction abs() {
        return new Fraction(above.abs(), below);
    }

    public int signum() {
        return above.signum();
    }

    public boolean isZero() {
        return above.signum() == 0;
    }

    /** The smallest whole number that is not below it. */
    public Fraction ceiling() {
        BigInteger[] parts = above.divideAndRemainder(below);
        return new Fraction(parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** The largest whole number that is not above it. */
    public Fraction floor() {
        BigInteger[] parts = above.divideAndRemainder(below);
        return new Fraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    @Override
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /**
     * The number as results show it: exactly where it is a decimal of at most 34 digits, else the nearest double as its shortest decimal. Empty where
     * it is too large for a double.
     */
    public Optional<BigDecimal> findNumber() {
        return isShortDecimal()
                ? Optional.of(Decimals.plain(new BigDecimal(above).divide(new BigDecimal(below))))
                : Figures.findQuotient(new BigDecimal(above), new BigDecimal(below));
    }

    private boolean isShortDecimal() {
        int twos = below.getLowestSetBit();
        int fives = 0;
        BigInteger rest = below.shiftRight(twos);
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        int places = Math.max(twos, fives);
        if (!rest.equals(BigInteger.ONE) || places > MOST_DIGITS) {
            return false;
        }
        return new BigDecimal(above)
                        .multiply(BigDecimal.TEN.pow(places))
                        .divide(new BigDecimal(below))
                        .precision()
                <= MOST_DIGITS;
    }

    /** Whether finitely many decimal places hold it. */
    public boolean isDecimal() {
        BigInteger rest = below.shiftRight(below.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }

    /** The same number as a decimal, where it is one. */
    public BigDecimal toDecimal() {
        return Decimals.plain(new BigDecimal(above).divide(new BigDecimal(below)));
    }

    /**
     * The shortest decimal of the double nearest to it, ties to the even one. The quotient is computed to 66 bits or more, its last bit set when
     * something is left over; what that is as a decimal is exact, and rounded once.
     */
    public BigDecimal nearest() {
        int shift = Math.max(0, BITS - above.bitLength() + below.bitLength());
        BigInteger[] parts = above.abs().shiftLeft(shift).divideAndRemainder(below);
        BigInteger bits = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        BigDecimal exact = new BigDecimal(bits.multiply(FIVE.pow(shift)), shift);
        double nearest = exact.doubleValue();
        return Decimals.shortest(above.signum() * nearest);
    }

    /** The nearest double; infinite where it is too large for one. */
    public double toDouble() {
        return Figures.findQuotient(new BigDecimal(above), new BigDecimal(below))
                .map(BigDecimal::doubleValue)
                .orElse(above.signum() * Double.POSITIVE_INFINITY);
    }

    /** {@code 3/80}, {@code 5}. */
    @Override
    public String toString() {
        return below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below;
    }
}
