package io.github.raceframework.metrics.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.metrics.figure.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** The effects of the factors of a product. */
class ProductProperties {

    /** Factors before and after. */
    record Factors(List<BigDecimal> before, List<BigDecimal> after) {

        Factors swapped() {
            return new Factors(after, before);
        }
    }

    @Provide
    Arbitrary<Factors> factors() {
        Arbitrary<BigDecimal> number = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-9), BigDecimal.valueOf(9))
                .ofScale(2);
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(n -> Combinators.combine(
                                number.list().ofSize(n), number.list().ofSize(n))
                        .as(Factors::new));
    }

    @Property(tries = 200)
    void shapleyValuesAreTheMeanOverAllOrders(@ForAll("factors") Factors factors) {
        assertThat(ShapleyValues.of(factors.before(), factors.after()))
                .isEqualTo(overAllOrders(factors.before(), factors.after()));
    }

    @Property
    void shapleyValuesAddUpToTheChangeOfTheProduct(@ForAll("factors") Factors factors) {
        Fraction sum =
                ShapleyValues.of(factors.before(), factors.after()).stream().reduce(Fraction.ZERO, Fraction::plus);

        assertThat(sum).isEqualTo(Fraction.of(product(factors.after()).subtract(product(factors.before()))));
    }

    @Property
    void shapleyValuesTurnAroundWithTime(@ForAll("factors") Factors factors) {
        List<Fraction> there = ShapleyValues.of(factors.before(), factors.after());
        List<Fraction> back =
                ShapleyValues.of(factors.swapped().before(), factors.swapped().after());

        assertThat(back).isEqualTo(there.stream().map(Fraction::negate).toList());
    }

    /** All orders one by one: of n factors n! walks from the product before to that after. */
    private static List<Fraction> overAllOrders(List<BigDecimal> before, List<BigDecimal> after) {
        List<List<Integer>> orders = orders(before.size());
        List<BigDecimal> sums = new ArrayList<>(Collections.nCopies(before.size(), BigDecimal.ZERO));
        for (List<Integer> order : orders) {
            List<BigDecimal> now = new ArrayList<>(before);
            for (int factor : order) {
                BigDecimal last = product(now);
                now.set(factor, after.get(factor));
                sums.set(factor, sums.get(factor).add(product(now).subtract(last)));
            }
        }
        Fraction count = new Fraction(BigInteger.valueOf(orders.size()), BigInteger.ONE);
        return sums.stream().map(sum -> Fraction.of(sum).over(count)).toList();
    }

    private static List<List<Integer>> orders(int n) {
        if (n == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> longer = new ArrayList<>();
        for (List<Integer> shorter : orders(n - 1)) {
            for (int place = 0; place < n; place++) {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(place, n - 1);
                longer.add(order);
            }
        }
        return longer;
    }

    private static BigDecimal product(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    /** Both are symmetric, so they agree to the second order in the change and differ in the third: of 0.1 % by about 10^-9 of the product. */
    @Property(tries = 200)
    void logarithmicMeansComeNearShapleyValuesForSmallChanges(
            @ForAll @BigRange(min = "0.5", max = "100") @Scale(3) BigDecimal a,
            @ForAll @BigRange(min = "0.5", max = "100") @Scale(3) BigDecimal b,
            @ForAll @BigRange(min = "-0.001", max = "0.001") @Scale(6) BigDecimal growA,
            @ForAll @BigRange(min = "-0.001", max = "0.001") @Scale(6) BigDecimal growB) {
        List<BigDecimal> before = List.of(a, b);
        List<BigDecimal> after = List.of(a.multiply(BigDecimal.ONE.add(growA)), b.multiply(BigDecimal.ONE.add(growB)));
        List<Fraction> shapley = ShapleyValues.of(before, after);
        double mean = LogMean.of(product(after), product(before));

        for (int i = 0; i < 2; i++) {
            double effect = mean * LogMean.logOfQuotient(after.get(i), before.get(i));
            assertThat(effect)
                    .isCloseTo(
                            shapley.get(i).nearest().doubleValue(),
                            within(1e-8 * product(before).doubleValue()));
        }
    }

    @Property
    void theLogarithmicMeanIsSymmetricAndBetween(
            @ForAll @BigRange(min = "0.000001", max = "1000000") @Scale(6) BigDecimal a,
            @ForAll @BigRange(min = "0.000001", max = "1000000") @Scale(6) BigDecimal b) {
        double mean = LogMean.of(a, b);

        assertThat(mean).isCloseTo(LogMean.of(b, a), within(1e-12 * mean));
        assertThat(mean * (1 + 1e-12)).isGreaterThanOrEqualTo(a.min(b).doubleValue());
        assertThat(mean * (1 - 1e-12)).isLessThanOrEqualTo(a.max(b).doubleValue());
    }

    /** The mean of numbers that differ in their 30th digit only: by the series it is their arithmetic mean, which a plain logarithm would not see. */
    @Property(tries = 50)
    void nearlyEqualNumbersHaveAMean(@ForAll @BigRange(min = "1", max = "1000") @Scale(2) BigDecimal a) {
        BigDecimal b = a.add(new BigDecimal("1e-30"));

        assertThat(LogMean.of(a, b)).isCloseTo(a.doubleValue(), within(1e-12 * a.doubleValue()));
    }
}
