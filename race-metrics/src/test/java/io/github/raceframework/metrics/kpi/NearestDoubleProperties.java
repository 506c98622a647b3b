package io.github.raceframework.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No double is nearer to a quotient than the one found, and of two equally near ones it is the even one. */
class NearestDoubleProperties {

    @Property(tries = 20_000)
    void noOtherDoubleIsNearer(@ForAll("numbers") long above, @ForAll("positive") long below) {
        double found = NearestDouble.of(above, below);

        assertThat(found).isEqualTo(nearest(BigInteger.valueOf(above), BigInteger.valueOf(below), found));
    }

    /** Quotients half-way between two doubles: an odd number of 54 bits times a divisor, over twice a power of two of it. */
    @Property
    void tiesGoToTheEvenOne(@ForAll("halves") long half, @ForAll("divisors") long divisor) {
        double found = NearestDouble.of(half * divisor, 2 * divisor);

        assertThat(Double.doubleToLongBits(found) & 1).isZero();
        assertThat(found)
                .isEqualTo(nearest(BigInteger.valueOf(half), BigInteger.TWO, found))
                .isEqualTo(new BigDecimal(half).divide(BigDecimal.valueOf(2)).doubleValue());
    }

    @Example
    void theEndsOfTheRange() {
        assertThat(NearestDouble.of(0, Long.MAX_VALUE)).isZero();
        assertThat(NearestDouble.of(Long.MIN_VALUE, 1)).isEqualTo(-0x1p63);
        assertThat(NearestDouble.of(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(1);
        assertThat(NearestDouble.of((1L << 53) + 1, 1)).isEqualTo(0x1p53);
        assertThat(NearestDouble.of((1L << 59) - 1, (1L << 59) - 1)).isEqualTo(1);
    }

    /** The nearest of a double and its two neighbours, of equally near ones the even one. Distances are compared as whole numbers. */
    private static double nearest(BigInteger above, BigInteger below, double guess) {
        double best = guess;
        for (double other : new double[] {Math.nextDown(guess), Math.nextUp(guess)}) {
            int nearer = distance(above, below, other).compareTo(distance(above, below, best));
            boolean even = (Double.doubleToLongBits(other) & 1) == 0;
            if (nearer < 0 || (nearer == 0 && even)) {
                best = other;
            }
        }
        return best;
    }

    private static BigDecimal distance(BigInteger above, BigInteger below, double candidate) {
        return new BigDecimal(candidate)
                .multiply(new BigDecimal(below))
                .subtract(new BigDecimal(above))
                .abs();
    }

    /** Numbers of every length, and those beside powers of two. */
    @Provide
    Arbitrary<Long> numbers() {
        Arbitrary<Long> anyLength = Arbitraries.longs()
                .flatMap(bits -> Arbitraries.integers().between(0, 63).map(length -> bits >> length));
        Arbitrary<Long> besidePowers = Arbitraries.integers()
                .between(0, 62)
                .flatMap(power -> Arbitraries.longs().between(-5, 5).map(offset -> (1L << power) + offset));
        return Arbitraries.oneOf(anyLength, besidePowers);
    }

    @Provide
    Arbitrary<Long> positive() {
        return numbers().map(number -> number & Long.MAX_VALUE).filter(number -> number > 0);
    }

    @Provide
    Arbitrary<Long> halves() {
        return Arbitraries.longs()
                .between(1L << 53, (1L << 54) - 1)
                .map(number -> number | 1)
                .flatMap(number -> Arbitraries.of(number, -number));
    }

    @Provide
    Arbitrary<Long> divisors() {
        return Arbitraries.longs().between(1, 63);
    }
}
