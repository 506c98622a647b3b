package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.value.Apportionment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a number of smallest units of money so that no unit would yield more in another channel. What each further unit yields falls, so a
 * channel gets all units that yield more than a bound; the bound at which the channels together get what there is, is found by bisection over all
 * doubles. Units that yield exactly the bound are divided in proportion.
 */
final class EqualMargins {

    /**
     * A channel, in units.
     *
     * @param curve what it yields
     * @param least how many it gets at least
     * @param most how many it gets at most
     */
    record Demand(ResponseCurve curve, long least, long most) {}

    private static final long EVERYTHING = -1;

    private final List<Demand> demands;
    private final double unit;

    EqualMargins(List<Demand> demands, BigDecimal unit) {
        this.demands = List.copyOf(demands);
        this.unit = unit.doubleValue();
    }

    /** How many units each channel gets of so many, which are at least as many as the channels must get. */
    List<Long> divide(long budget) {
        if (sum(EVERYTHING).compareTo(BigDecimal.valueOf(budget)) <= 0) {
            return at(EVERYTHING);
        }
        long tooMuch = EVERYTHING;
        long enough = Double.doubleToLongBits(Double.POSITIVE_INFINITY);
        while (enough - tooMuch > 1) {
            long middle = tooMuch + (enough - tooMuch) / 2;
            if (sum(middle).compareTo(BigDecimal.valueOf(budget)) > 0) {
                tooMuch = middle;
            } else {
                enough = middle;
            }
        }
        return withRest(at(enough), at(tooMuch), budget);
    }

    /** Brings amounts up to the budget, in proportion to what each may still get. */
    private static List<Long> withRest(List<Long> amounts, List<Long> most, long budget) {
        long rest = budget;
        List<BigDecimal> room = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            rest -= amounts.get(i);
            room.add(BigDecimal.valueOf(most.get(i) - amounts.get(i)));
        }
        List<BigDecimal> parts = Apportionment.split(BigDecimal.valueOf(rest), room, 0);
        List<Long> sums = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            sums.add(amounts.get(i) + parts.get(i).longValueExact());
        }
        return sums;
    }

    private BigDecimal sum(long bound) {
        return at(bound).stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What each channel gets whose every unit yields more than a bound, given as the bits of a double; the bits of doubles are in their order. */
    private List<Long> at(long bits) {
        return demands.stream()
                .map(demand -> bits == EVERYTHING ? demand.most() : at(demand, Double.longBitsToDouble(bits)))
                .toList();
    }

    private long at(Demand demand, double bound) {
        long low = demand.least();
        long high = demand.most();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (demand.curve().gain(middle, unit) > bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
