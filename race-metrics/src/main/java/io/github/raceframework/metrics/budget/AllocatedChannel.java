package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.List;
import java.util.Optional;

/**
 * What a channel gets, and what comes of it. The three figures are estimates of its curve.
 *
 * <p>Immutable.
 *
 * @param channel the channel
 * @param amount what it gets
 * @param limit which of its limits it is at
 * @param response what that yields
 * @param averageReturn response per unit of money; {@code ZERO_DENOMINATOR} for no money
 * @param marginalReturn what the next unit of money yields; {@code ZERO_DENOMINATOR} for no money, as the first unit's is beyond all bounds
 * @param marginalCost what the next unit of response costs: hold it against the allowable cost per acquisition. {@code ZERO_DENOMINATOR} for no
 *     money: by the curve the first unit of response would cost nothing, which no channel keeps
 */
public record AllocatedChannel(
        BudgetChannel channel,
        Money amount,
        Limit limit,
        KpiValue response,
        KpiValue averageReturn,
        KpiValue marginalReturn,
        KpiValue marginalCost) {

    /** Refuses an amount that is in another currency than the limits of the channel or outside them, and a limit that it is not at. */
    public AllocatedChannel {
        for (Optional<Money> bound : List.of(channel.findLeast(), channel.findMost())) {
            if (bound.isPresent() && !bound.get().currency().equals(amount.currency())) {
                throw new IllegalArgumentException("amount " + amount + " of channel " + channel.name()
                        + " is not in the currency of its limit " + bound.get());
            }
        }
        boolean isTooLittle =
                channel.findLeast().filter(least -> amount.compareTo(least) < 0).isPresent();
        boolean isTooMuch =
                channel.findMost().filter(most -> amount.compareTo(most) > 0).isPresent();
        if (amount.amount().signum() < 0 || isTooLittle || isTooMuch) {
            throw new IllegalArgumentException(
                    "amount " + amount + " of channel " + channel.name() + " is outside its limits");
        }
        Limit met = limitAt(channel, amount);
        if (limit != met) {
            throw new IllegalArgumentException("limit " + limit + " of channel " + channel.name()
                    + " is not the one that " + amount + " is at, " + met);
        }
    }

    /** Which limit of a channel an amount is at; of two that are the same the upper. */
    static Limit limitAt(BudgetChannel channel, Money amount) {
        if (channel.findMost().filter(amount::equals).isPresent()) {
            return Limit.MOST;
        }
        return channel.findLeast().filter(amount::equals).isPresent() ? Limit.LEAST : Limit.NONE;
    }

    /** Which limit an amount is at. */
    public enum Limit {
        /** None: its marginal return is that of all others without a limit. */
        NONE,
        /** What it gets at least: its marginal return is below that of the others. */
        LEAST,
        /** What it gets at most: its marginal return is above that of the others. */
        MOST
    }

    /** {@code search: EUR 800}. */
    @Override
    public String toString() {
        return channel.name() + ": " + amount + (limit == Limit.NONE ? "" : " (" + limit + ")");
    }
}
