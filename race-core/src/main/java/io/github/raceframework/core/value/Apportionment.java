package io.github.raceframework.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a total into parts in given proportions so that the parts add up to the total exactly.
 *
 * <p>The largest remainder method (Hamilton's): every part gets its share rounded down to a whole number of the smallest unit, and the
 * units that are left over go one each to the parts with the largest remainders, of equal ones to the earlier. No part is a unit or more away
 * from its exact share.
 *
 * <p>Without state, and so safe for use by several threads.
 */
public final class Apportionment {

    private Apportionment() {}

    /** One part: what it has been given in whole units, and the remainder of its share. */
    private record Part(int index, BigInteger units, BigInteger remainder) {}

    /**
     * The parts of a total, in the order of the weights. A negative total is cut like the positive one.
     *
     * @param total what is cut
     * @param weights the proportions, none negative, at least one positive; they need not sum to 1
     * @param scale the decimal places of the smallest unit: 0 for whole numbers, 2 for cents
     * @throws IllegalArgumentException if a weight is negative, all are zero, the total has more decimal places than the unit, or a number is out of
     *     the bounds of {@link Decimals}
     */
    public static List<BigDecimal> split(BigDecimal total, List<BigDecimal> weights, int scale) {
        BigDecimal sum = BigDecimal.ZERO;
        int weightScale = 0;
        for (BigDecimal given : weights) {
            BigDecimal weight = Decimals.canonical(given);
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight " + weight.toPlainString() + " is negative");
            }
            sum = sum.add(weight);
            weightScale = Math.max(weightScale, weight.scale());
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("of " + weights.size() + " weights none is positive");
        }
        if (Decimals.canonical(total).scale() > scale) {
            throw new IllegalArgumentException("total " + total.toPlainString() + " has more than " + scale
                    + " decimal places, so parts in such units cannot add up to it");
        }
        BigInteger units = total.abs().setScale(scale).unscaledValue();
        BigInteger whole = sum.setScale(weightScale).unscaledValue();
        List<Part> parts = new ArrayList<>();
        BigInteger left = units;
        for (int i = 0; i < weights.size(); i++) {
            BigInteger weight =
                    Decimals.canonical(weights.get(i)).setScale(weightScale).unscaledValue();
            BigInteger[] share = units.multiply(weight).divideAndRemainder(whole);
            parts.add(new Part(i, share[0], share[1]));
            left = left.subtract(share[0]);
        }
        List<BigDecimal> amounts = new ArrayList<>();
        parts.forEach(part -> amounts.add(amount(part.units, scale, total.signum())));
        parts.stream()
                .sorted(Comparator.comparing(Part::remainder).reversed())
                .limit(left.intValueExact())
                .forEach(
                        part -> amounts.set(part.index, amount(part.units.add(BigInteger.ONE), scale, total.signum())));
        return List.copyOf(amounts);
    }

    private static BigDecimal amount(BigInteger units, int scale, int sign) {
        BigDecimal amount = new BigDecimal(units, scale);
        return Decimals.plain(sign < 0 ? amount.negate() : amount);
    }
}
