package io.github.raceframework.metrics.explain;

import io.github.raceframework.metrics.figure.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The effects of the factors of a product when they change from one set of values to another: of each factor the mean, over all orders in which
 * the factors may change one after the other, of what its change does. Exact, and for any sign.
 *
 * <p>Source: L. S. Shapley, A value for n-person games (1953).
 */
final class ShapleyValues {

    private final List<Fraction> before;
    private final List<Fraction> after;

    private ShapleyValues(List<BigDecimal> before, List<BigDecimal> after) {
        this.before = before.stream().map(Fraction::of).toList();
        this.after = after.stream().map(Fraction::of).toList();
    }

    static List<Fraction> of(List<BigDecimal> before, List<BigDecimal> after) {
        ShapleyValues values = new ShapleyValues(before, after);
        List<Fraction> effects = new ArrayList<>();
        for (int factor = 0; factor < before.size(); factor++) {
            effects.add(values.effect(factor));
        }
        return effects;
    }

    /**
     * Sums over the sets of other factors that have changed already. Of the {@code n!} orders, {@code s! (n - 1 - s)!} have just these {@code s}
     * factors first.
     */
    private Fraction effect(int factor) {
        int n = before.size();
        Fraction own = after.get(factor).minus(before.get(factor));
        Fraction sum = Fraction.ZERO;
        for (int changed = 0; changed < 1 << n; changed++) {
            if ((changed >> factor & 1) == 0) {
                int s = Integer.bitCount(changed);
                Fraction orders = new Fraction(factorial(s).multiply(factorial(n - 1 - s)), factorial(n));
                sum = sum.plus(orders.times(others(factor, changed)));
            }
        }
        return own.times(sum);
    }

    /** The product of the other factors, of which some have changed. */
    private Fraction others(int factor, int changed) {
        Fraction product = Fraction.ONE;
        for (int other = 0; other < before.size(); other++) {
            if (other != factor) {
                List<Fraction> values = (changed >> other & 1) == 0 ? before : after;
                product = product.times(values.get(other));
            }
        }
        return product;
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
