package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;

/**
 * What a channel can give at most, or must be given at least, in each bucket (month, week) of a plan.
 *
 * <p>Immutable.
 *
 * @param kind what is limited
 * @param amount the limit, 0 or more; money in the currency of the channel's price
 */
public record ChannelLimit(Kind kind, BigDecimal amount) {

    /** What is limited. */
    public enum Kind {
        /** Impressions, at most. Needs the channel's click-through rate. */
        IMPRESSIONS,
        /** Entries such as visits, at most. */
        ENTRIES,
        /** Money, at most. */
        MOST_SPEND,
        /** Money, at least; counts when planning back from a target, where it raises what the channel is given. */
        LEAST_SPEND
    }

    public ChannelLimit {
        amount = Decimals.canonical(amount);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("limit " + kind + " of " + amount.toPlainString() + " is negative");
        }
    }

    /**
     * At most this share of the impressions there are to be had: search impression share.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public static ChannelLimit impressionShare(BigDecimal eligible, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("impression share " + share.toPlainString()
                    + " is not from 0 to 1; write a percentage as a fraction");
        }
        return new ChannelLimit(Kind.IMPRESSIONS, eligible.multiply(share));
    }

    /** At most so many impressions for each of so many people. */
    public static ChannelLimit population(BigDecimal people, BigDecimal frequency) {
        return new ChannelLimit(Kind.IMPRESSIONS, people.multiply(frequency));
    }

    /** At most so many visits or other entries. */
    public static ChannelLimit entries(BigDecimal most) {
        return new ChannelLimit(Kind.ENTRIES, most);
    }

    /** At most so much money. */
    public static ChannelLimit mostSpend(Money most) {
        return new ChannelLimit(Kind.MOST_SPEND, most.amount());
    }

    /** At least so much money. */
    public static ChannelLimit leastSpend(Money least) {
        return new ChannelLimit(Kind.LEAST_SPEND, least.amount());
    }

    boolean isSpend() {
        return kind == Kind.MOST_SPEND || kind == Kind.LEAST_SPEND;
    }

    /** {@code MOST_SPEND 5000}. */
    @Override
    public String toString() {
        return kind + " " + amount.toPlainString();
    }
}
