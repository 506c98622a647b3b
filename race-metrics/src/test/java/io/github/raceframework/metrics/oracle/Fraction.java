package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction with a positive denominator; not reduced, so not to be compared with equals. */
record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

    static final Fraction ZERO = of(BigDecimal.ZERO);

    Fraction {
        if (below.signum() == 0) {
            throw new ArithmeticException("denominator 0");
        }
        if (below.signum() < 0) {
            above = above.negate();
            below = below.negate();
        }
    }

    static Fraction of(BigDecimal number) {
        BigInteger unscaled = number.unscaledValue();
        return number.scale() >= 0
                ? new Fraction(unscaled, BigInteger.TEN.pow(number.scale()))
                : new Fraction(unscaled.multiply(BigInteger.TEN.pow(-number.scale())), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    Fraction over(Fraction other) {
        return new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    Fraction negated() {
        return new Fraction(above.negate(), below);
    }

    Fraction size() {
        return new Fraction(above.abs(), below);
    }

    int sign() {
        return above.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /** Whether it is a decimal with finitely many digits. */
    boolean isDecimal() {
        BigInteger rest = below.divide(above.gcd(below));
        for (int prime : new int[] {2, 5}) {
            BigInteger divisor = BigInteger.valueOf(prime);
            while (rest.mod(divisor).signum() == 0) {
                rest = rest.divide(divisor);
            }
        }
        return rest.equals(BigInteger.ONE);
    }

    /** The decimal it is; fails if it is none. */
    BigDecimal exact() {
        return new BigDecimal(above).divide(new BigDecimal(below));
    }

    /** The shortest decimal of the double nearest to it; of two equally near ones the double with the even last bit. */
    BigDecimal nearestDouble() {
        double guess = new BigDecimal(above)
                .divide(new BigDecimal(below), new MathContext(60))
                .doubleValue();
        double best = guess;
        for (double candidate : new double[] {Math.nextDown(guess), Math.nextUp(guess)}) {
            int nearer = distance(candidate).compareTo(distance(best));
            boolean even = (Double.doubleToLongBits(candidate) & 1) == 0;
            if (nearer < 0 || (nearer == 0 && even)) {
                best = candidate;
            }
        }
        return Decimals.shortest(best);
    }

    private Fraction distance(double candidate) {
        return minus(of(new BigDecimal(candidate))).size();
    }
}
