package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecimalsProperties {

    @Property
    void theShortestDecimalReadsBack(@ForAll("doubles") double number) {
        BigDecimal shortest = Decimals.shortest(number);

        assertThat(Double.parseDouble(shortest.toString())).isEqualTo(number == 0 ? 0.0 : number);
    }

    /** The two decimals of one digit less that lie on either side of the double do not read back. */
    @Property
    void noShorterDecimalReadsBack(@ForAll("doubles") double number) {
        int digits = Decimals.shortest(number).stripTrailingZeros().precision();
        Assume.that(digits > 1);
        BigDecimal exact = new BigDecimal(number);

        for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            BigDecimal shorter = exact.round(new MathContext(digits - 1, mode));
            assertThat(shorter.doubleValue()).as("%s", shorter).isNotEqualTo(number);
        }
    }

    /** The definition, tried from one digit on: the nearest decimal that reads back, or else the one above it. */
    @Property
    void theShortestDecimalIsTheNearestOfItsLength(@ForAll("doubles") double number) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal found = null;
        for (int digits = 1; digits <= 17 && found == null; digits++) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal candidate = exact.round(new MathContext(digits, mode));
                if (found == null && candidate.doubleValue() == number) {
                    found = candidate;
                }
            }
        }

        assertThat(Decimals.shortest(number)).isEqualTo(Decimals.plain(found));
    }

    @Property
    void readsWhatItWrites(@ForAll("decimals") BigDecimal number) {
        BigDecimal canonical = Decimals.canonical(number);

        assertThat(canonical).isEqualByComparingTo(number);
        assertThat(Decimals.canonical(canonical)).isEqualTo(canonical);
        assertThat(Decimals.parse(number.toString())).isEqualTo(canonical);
        assertThat(Decimals.parse(canonical.toPlainString())).isEqualTo(canonical);
    }

    @Property
    void trailingZerosMakeNoDifference(@ForAll("decimals") BigDecimal number) {
        assertThat(Decimals.canonical(number.setScale(number.scale() + 2))).isEqualTo(Decimals.canonical(number));
    }

    /** Of two whole numbers below 2^53 the division of doubles is rounded right once, by IEEE 754. */
    @Property
    void aQuotientOfWholeNumbersIsThatOfDoubles(@ForAll long dividend, @ForAll long divisor) {
        long above = dividend >> 11;
        long below = divisor >> 11;
        Assume.that(below != 0);

        assertThat(Decimals.quotient(BigDecimal.valueOf(above), BigDecimal.valueOf(below)))
                .isEqualTo(Decimals.shortest((double) above / below));
    }

    /** A common factor, with whatever digits, changes nothing. */
    @Property
    void aQuotientIsThatOfTheReducedFraction(
            @ForAll("decimals") BigDecimal one,
            @ForAll("decimals") BigDecimal other,
            @ForAll("decimals") BigDecimal factor) {
        Assume.that(other.signum() != 0 && factor.signum() != 0);

        assertThat(Decimals.quotient(one.multiply(factor), other.multiply(factor)))
                .isEqualTo(Decimals.quotient(one, other));
    }

    /** All bit patterns, quotients of small integers, and powers of two, where the gaps on both sides differ. */
    @Provide
    Arbitrary<Double> doubles() {
        Arbitrary<Double> anyBits =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        Arbitrary<Double> quotients = Arbitraries.integers()
                .between(-100_000, 100_000)
                .tuple2()
                .filter(pair -> pair.get2() != 0)
                .map(pair -> (double) pair.get1() / pair.get2());
        Arbitrary<Double> powersOfTwo =
                Arbitraries.integers().between(-1074, 1023).map(power -> Math.scalb(1.0, power));
        Arbitrary<Double> anySize = Arbitraries.doubles();
        return Arbitraries.oneOf(anyBits, quotients, powersOfTwo, anySize);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e15"), new BigDecimal("1e15"))
                .ofScale(12);
    }
}
