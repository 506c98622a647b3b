package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.kpi.KpiValue;

/**
 * What a channel gets, and what comes of it. The three figures are estimates of its curve.
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
