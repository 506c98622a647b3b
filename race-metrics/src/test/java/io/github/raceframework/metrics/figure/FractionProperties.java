package io.github.raceframework.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Exact fractions. */
class FractionProperties {

    private static Fraction of(int above, int below) {
        return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    @Property
    void timesUndoesOver(
            @ForAll @IntRange(min = -1000, max = 1000) int a,
            @ForAll @IntRange(min = 1, max = 1000) int b,
            @ForAll @IntRange(min = 1, max = 1000) int c) {
        Fraction one = of(a, b);
        Fraction other = of(c, b);

        assertThat(one.over(other).times(other)).isEqualTo(one);
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.min(other).plus(one.max(other))).isEqualTo(one.plus(other));
    }

    @Property
    void ceilingAndFloorAreTheWholeNumbersNextToIt(
            @ForAll @IntRange(min = -1000, max = 1000) int a, @ForAll @IntRange(min = 1, max = 50) int b) {
        assertThat(of(a, b).floor()).isEqualTo(Fraction.of(Math.floorDiv(a, b)));
        assertThat(of(a, b).ceiling()).isEqualTo(Fraction.of(-Math.floorDiv(-a, b)));
    }

    @Property
    void theOrderIsThatOfTheNumbers(
            @ForAll @IntRange(min = -1000, max = 1000) int a,
            @ForAll @IntRange(min = 1, max = 50) int b,
            @ForAll @IntRange(min = -1000, max = 1000) int c) {
        assertThat(Integer.signum(of(a, b).compareTo(of(c, b)))).isEqualTo(Integer.compare(a, c));
        assertThat(of(a, b).signum()).isEqualTo(Integer.signum(a));
    }

    @Property
    void itIsShownExactlyOrAsTheNearestDouble(
            @ForAll @IntRange(min = -1000, max = 1000) int a, @ForAll @IntRange(min = 1, max = 1000) int b) {
        BigDecimal shown = of(a, b).findNumber().orElseThrow();

        assertThat(shown.doubleValue()).isEqualTo((double) a / b);
        assertThat(of(a, b).toDouble()).isEqualTo((double) a / b);
    }

    @Test
    void aDecimalOfUpTo34DigitsIsShownInFull() {
        BigDecimal number = new BigDecimal("1234567890123456789012345678901.234");

        assertThat(Fraction.of(number).findNumber()).contains(number);
        assertThat(Fraction.of(number.add(new BigDecimal("0.0001")))
                        .findNumber()
                        .orElseThrow())
                .isEqualByComparingTo(new BigDecimal("1.2345678901234568E+30"));
        assertThat(Fraction.of(new BigDecimal("1e-35")).findNumber().orElseThrow())
                .isEqualByComparingTo(new BigDecimal("1e-35"));
    }

    @Test
    void aNumberBeyondDoublesIsNotShown() {
        Fraction large = new Fraction(BigInteger.TEN.pow(400), BigInteger.valueOf(3));

        assertThat(large.findNumber()).isEmpty();
        assertThat(large.toDouble()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Figures.of(large, Unit.NONE, List.of()))
                .isEqualTo(Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "the number is too large"));
    }

    @Test
    void theTextIsThatOfAFraction() {
        assertThat(of(6, -8)).hasToString("-3/4");
        assertThat(Fraction.of(5)).hasToString("5");
    }
}
