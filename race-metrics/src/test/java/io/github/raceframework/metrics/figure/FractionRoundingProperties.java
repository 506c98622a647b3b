package io.github.raceframework.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;

/** Fractions as decimals and as the nearest doubles. */
class FractionRoundingProperties {

    private static final String MOST = "1000000000000000000000000000000";

    @Property
    void equalNumbersAreEqualObjects(
            @ForAll @BigRange(min = "-" + MOST, max = MOST) BigInteger above,
            @ForAll @BigRange(min = "1", max = MOST) BigInteger below,
            @ForAll int factor) {
        Assume.that(factor != 0);
        BigInteger by = BigInteger.valueOf(factor);

        assertThat(new Fraction(above.multiply(by), below.multiply(by))).isEqualTo(new Fraction(above, below));
    }

    /** No double is nearer: the distances to it and to its neighbours, multiplied out, are exact decimals. */
    @Property
    void noDoubleIsNearer(
            @ForAll @BigRange(min = "-" + MOST, max = MOST) BigInteger above,
            @ForAll @BigRange(min = "1", max = MOST) BigInteger below) {
        double nearest = new Fraction(above, below).nearest().doubleValue();

        assertThat(distance(nearest, above, below))
                .isLessThanOrEqualTo(distance(Math.nextUp(nearest), above, below))
                .isLessThanOrEqualTo(distance(Math.nextDown(nearest), above, below));
    }

    private static BigDecimal distance(double candidate, BigInteger above, BigInteger below) {
        return new BigDecimal(candidate)
                .multiply(new BigDecimal(below))
                .subtract(new BigDecimal(above))
                .abs();
    }

    /** Two roundings would go wrong here: 2^-1075 and a little more is nearer to the smallest double than to 0, just less is not. */
    @Example
    void theSmallestNumbersAreRoundedOnceToo() {
        BigInteger half = BigInteger.TWO.pow(1075);
        BigInteger large = BigInteger.TEN.pow(40);

        assertThat(new Fraction(large.add(BigInteger.ONE), half.multiply(large)).nearest())
                .isEqualTo(Decimals.shortest(Double.MIN_VALUE));
        assertThat(new Fraction(large.subtract(BigInteger.ONE), half.multiply(large)).nearest())
                .isEqualTo(BigDecimal.ZERO);
    }

    @Property
    void aDecimalStaysExact(@ForAll @BigRange(min = "-1000000", max = "1000000") BigDecimal number) {
        Fraction fraction = Fraction.of(number);

        assertThat(fraction.isDecimal()).isTrue();
        assertThat(fraction.toDecimal()).isEqualByComparingTo(number);
    }

    @Example
    void aThirdIsNoDecimal() {
        assertThat(Fraction.ONE.over(Fraction.of(BigDecimal.valueOf(3))).isDecimal())
                .isFalse();
        assertThat(Fraction.of(new BigDecimal("1e3"))).isEqualTo(Fraction.of(BigDecimal.valueOf(1000)));
        assertThat(Fraction.of(BigDecimal.valueOf(-3)).abs()).isEqualTo(Fraction.of(BigDecimal.valueOf(3)));
    }
}
