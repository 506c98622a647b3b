package io.github.raceframework.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

class WilsonIntervalProperties {

    private static final BigDecimal Z2 = new BigDecimal("1.959963984540054").pow(2);
    private static final BigDecimal STEP = new BigDecimal("1e-14");

    /** Wilson's ends are the roots p of (x - n p)^2 = z^2 n p (1 - p): the difference of the two sides turns its sign there. */
    @Property
    void theEndsAreTheRootsOfTheScoreEquation(
            @ForAll @LongRange(max = 1_000_000_000_000L) long one,
            @ForAll @LongRange(max = 1_000_000_000_000L) long two) {
        BigDecimal x = BigDecimal.valueOf(Math.min(one, two));
        BigDecimal n = BigDecimal.valueOf(Math.max(Math.max(one, two), 1));
        WilsonInterval interval = WilsonInterval.find(x, n).orElseThrow();

        assertRoot(interval.low(), x, n);
        assertRoot(interval.high(), x, n);
        BigDecimal rate = x.divide(n, MathContext.DECIMAL128);
        assertThat(interval.low()).isBetween(BigDecimal.ZERO, rate);
        assertThat(interval.high()).isBetween(rate, BigDecimal.ONE);
    }

    private static void assertRoot(BigDecimal end, BigDecimal x, BigDecimal n) {
        int below = score(end.subtract(STEP), x, n).signum();
        int above = score(end.add(STEP), x, n).signum();

        assertThat(below * above).as("%s of %s of %s", end, x, n).isLessThanOrEqualTo(0);
    }

    private static BigDecimal score(BigDecimal p, BigDecimal x, BigDecimal n) {
        BigDecimal spread = Z2.multiply(n).multiply(p).multiply(BigDecimal.ONE.subtract(p));
        return x.subtract(n.multiply(p)).pow(2).subtract(spread);
    }

    @Property
    void noneAndAllMirrorEachOther(
            @ForAll @LongRange(max = 100_000) long x, @ForAll @LongRange(max = 100_000) long rest) {
        BigDecimal seen = BigDecimal.valueOf(x);
        BigDecimal n = BigDecimal.valueOf(x + rest + 1);
        WilsonInterval interval = WilsonInterval.find(seen, n).orElseThrow();
        WilsonInterval others = WilsonInterval.find(n.subtract(seen), n).orElseThrow();

        assertThat(others.high().doubleValue()).isCloseTo(1 - interval.low().doubleValue(), Offset.offset(1e-14));
        assertThat(others.low().doubleValue()).isCloseTo(1 - interval.high().doubleValue(), Offset.offset(1e-14));
    }
}
