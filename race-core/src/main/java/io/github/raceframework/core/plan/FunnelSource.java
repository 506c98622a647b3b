package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel that feeds a funnel: its part of those who enter, what it charges, and what it can give in each bucket of the target's phasing.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param channel id of the channel
 * @param share its weight among those who enter; the part is the weight over the sum of all weights
 * @param clickRate how many of its impressions lead to an entry, a fraction; null where impressions are not planned
 * @param price what it charges; null where it costs nothing
 * @param basis what the price is paid for
 * @param mostSpend the money it takes at most; null for any
 * @param leastSpend the money it has to be given; null for any
 * @param mostEntries how many can enter over it at most; null for any
 * @param mostImpressions how many impressions it has at most; null for any
 */
public record FunnelSource(
        String channel,
        BigDecimal share,
        @Nullable BigDecimal clickRate,
        @Nullable Money price,
        Basis basis,
        @Nullable Money mostSpend,
        @Nullable Money leastSpend,
        @Nullable BigDecimal mostEntries,
        @Nullable BigDecimal mostImpressions) {

    /** What a price is paid for. */
    public enum Basis {
        /** Whoever enters: a click, a visit. */
        ENTRY,
        /** A thousand impressions. */
        THOUSAND_IMPRESSIONS
    }

    public FunnelSource {
        share = Decimals.canonical(share);
        clickRate = clickRate == null ? null : Decimals.canonical(clickRate);
        mostEntries = mostEntries == null ? null : Decimals.canonical(mostEntries);
        mostImpressions = mostImpressions == null ? null : Decimals.canonical(mostImpressions);
    }

    /** A channel without cost and limits; its share as a decimal text. */
    public static FunnelSource of(String channel, String share) {
        return new FunnelSource(channel, Decimals.parse(share), null, null, Basis.ENTRY, null, null, null, null);
    }

    /** The same with a click-through rate, from its decimal text: {@code "0.02"}. */
    public FunnelSource withClickRate(String rate) {
        return new FunnelSource(
                channel,
                share,
                Decimals.parse(rate),
                price,
                basis,
                mostSpend,
                leastSpend,
                mostEntries,
                mostImpressions);
    }

    /** The same at a price. */
    public FunnelSource withPrice(Money newPrice, Basis newBasis) {
        return new FunnelSource(
                channel, share, clickRate, newPrice, newBasis, mostSpend, leastSpend, mostEntries, mostImpressions);
    }

    /** The same with at least and at most so much money in each bucket; null for any. */
    public FunnelSource withSpend(@Nullable Money least, @Nullable Money most) {
        return new FunnelSource(channel, share, clickRate, price, basis, most, least, mostEntries, mostImpressions);
    }

    /** The same with at most so many entries in each bucket. */
    public FunnelSource withMostEntries(BigDecimal most) {
        return new FunnelSource(channel, share, clickRate, price, basis, mostSpend, leastSpend, most, mostImpressions);
    }

    /** The same with at most so many impressions in each bucket. */
    public FunnelSource withMostImpressions(BigDecimal most) {
        return new FunnelSource(channel, share, clickRate, price, basis, mostSpend, leastSpend, mostEntries, most);
    }

    /** How many of its impressions lead to an entry, if impressions are planned. */
    public Optional<BigDecimal> findClickRate() {
        return Optional.ofNullable(clickRate);
    }

    /** What it charges, if it costs anything. */
    public Optional<Money> findPrice() {
        return Optional.ofNullable(price);
    }

    /** The money it takes at most, if there is such a limit. */
    public Optional<Money> findMostSpend() {
        return Optional.ofNullable(mostSpend);
    }

    /** The money it has to be given, if it has to be given some. */
    public Optional<Money> findLeastSpend() {
        return Optional.ofNullable(leastSpend);
    }

    /** How many can enter over it at most, if there is such a limit. */
    public Optional<BigDecimal> findMostEntries() {
        return Optional.ofNullable(mostEntries);
    }

    /** How many impressions it has at most, if there is such a limit. */
    public Optional<BigDecimal> findMostImpressions() {
        return Optional.ofNullable(mostImpressions);
    }
}
