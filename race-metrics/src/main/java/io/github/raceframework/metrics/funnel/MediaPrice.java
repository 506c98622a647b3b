package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.value.Money;

/**
 * What a channel charges for. With a price per visit (CPC) the click-through rate does not enter the cost; with a price per thousand
 * impressions (CPM) it does.
 *
 * <p>Immutable.
 *
 * @param amount the price, above 0
 * @param basis what it is paid for
 */
public record MediaPrice(Money amount, Basis basis) {

    /** What is paid for. */
    public enum Basis {
        /** Whoever enters the funnel: a click, a visit. */
        ENTRY,
        /** A thousand impressions. */
        THOUSAND_IMPRESSIONS
    }

    public MediaPrice {
        if (amount.amount().signum() <= 0) {
            throw new IllegalArgumentException(
                    "price " + amount + " is not above 0; leave the price of a channel without cost out");
        }
    }

    /** A price per visit, click or other entry. */
    public static MediaPrice perEntry(Money amount) {
        return new MediaPrice(amount, Basis.ENTRY);
    }

    /** A price per thousand impressions. */
    public static MediaPrice perThousand(Money amount) {
        return new MediaPrice(amount, Basis.THOUSAND_IMPRESSIONS);
    }
}
