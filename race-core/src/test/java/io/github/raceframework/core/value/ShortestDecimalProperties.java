package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShortestDecimalProperties {

    /** The one is computed in 64 bits, the other from the text of the JDK and in decimals of any width. */
    @Property(tries = 10_000)
    void bothWaysGiveOneDecimal(@ForAll("doubles") double number) {
        BigDecimal found = ShortestDecimal.find(number);
        Assume.that(found != null);

        assertThat(found).isEqualTo(Decimals.shortestOfAny(number));
    }

    @Property
    void rateOfCountsAreOfEverydaySize(@ForAll("counts") long seen, @ForAll("counts") long all) {
        double rate = (double) seen / all;
        boolean isPowerOfTwo = Long.bitCount(Double.doubleToRawLongBits(rate) << 12) == 0;

        assertThat(ShortestDecimal.find(rate) == null).isEqualTo(isPowerOfTwo);
    }

    @Provide
    Arbitrary<Long> counts() {
        return Arbitraries.longs().between(1, 1_000_000_000);
    }

    /** Quotients, short decimals and their neighbours, and any bits. */
    @Provide
    Arbitrary<Double> doubles() {
        Arbitrary<Double> quotients = Arbitraries.longs()
                .between(1, 1_000_000)
                .flatMap(below ->
                        Arbitraries.longs().between(-1_000_000, 1_000_000).map(above -> (double) above / below));
        Arbitrary<Double> decimals = Arbitraries.longs()
                .between(-1_000_000_000, 1_000_000_000)
                .flatMap(unscaled -> Arbitraries.integers()
                        .between(-6, 16)
                        .map(scale -> BigDecimal.valueOf(unscaled, scale).doubleValue()));
        Arbitrary<Double> bits = Arbitraries.longs()
                .flatMap(fraction -> Arbitraries.integers()
                        .between(-60, 70)
                        .map(exponent -> Math.scalb(1 + (fraction >>> 12) * 0x1p-52, exponent)));
        return Arbitraries.oneOf(quotients, decimals, decimals.map(Math::nextUp), decimals.map(Math::nextDown), bits);
    }
}
