package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way into the funnel: its part of those who enter, what it costs, and what it can give.
 *
 * <p>Immutable.
 *
 * @param name what it is called, unique in the model
 * @param share its weight among those who enter, above 0; the part is the weight over the sum of all weights
 * @param price what it charges for; null where it costs nothing
 * @param clickRate how many of its impressions lead to an entry, above 0; null where impressions are not planned
 * @param steps steps with rates of its own, of the same names as the model's; none where those of the model are its own
 * @param limits what it can give in each bucket
 */
public record FunnelChannel(
        String name,
        BigDecimal share,
        @Nullable MediaPrice price,
        @Nullable KpiValue clickRate,
        List<FunnelStep> steps,
        List<ChannelLimit> limits) {

    public FunnelChannel {
        share = Decimals.canonical(share);
        steps = List.copyOf(steps);
        limits = List.copyOf(limits);
        if (share.signum() <= 0) {
            throw new IllegalArgumentException("share " + share.toPlainString() + " of channel " + name
                    + " is not above 0; leave the channel out");
        }
        if (price != null && price.basis() == MediaPrice.Basis.THOUSAND_IMPRESSIONS && clickRate == null) {
            throw new IllegalArgumentException("channel " + name
                    + " is paid per thousand impressions and has no click-through rate; give it with withClickRate");
        }
        for (ChannelLimit limit : limits) {
            if (limit.kind() == ChannelLimit.Kind.IMPRESSIONS && clickRate == null) {
                throw new IllegalArgumentException("channel " + name
                        + " has a limit of impressions and no click-through rate; give it with withClickRate first");
            }
            if (limit.isSpend() && price == null) {
                throw new IllegalArgumentException(
                        "channel " + name + " has a limit of money and no price; give it with withPrice first");
            }
        }
    }

    /** A channel without cost, limits and rates of its own; its share as a decimal text. */
    public static FunnelChannel of(String name, String share) {
        return new FunnelChannel(name, Decimals.parse(share), null, null, List.of(), List.of());
    }

    /** The same channel at that price. Give the click-through rate first if the price is per thousand impressions. */
    public FunnelChannel withPrice(MediaPrice newPrice) {
        return new FunnelChannel(name, share, newPrice, clickRate, steps, limits);
    }

    /** The same channel with an assumed click-through rate, from its decimal text. */
    public FunnelChannel withClickRate(String rate) {
        return withClickRate(Figures.of(Decimals.parse(rate), Unit.NONE));
    }

    /** The same channel with the click-through rate that a KPI's value is. */
    public FunnelChannel withClickRate(KpiValue rate) {
        return new FunnelChannel(name, share, price, rate, steps, limits);
    }

    /** The same channel with steps of its own, of the names of the model's. */
    public FunnelChannel withSteps(FunnelStep... ownSteps) {
        return new FunnelChannel(name, share, price, clickRate, List.of(ownSteps), limits);
    }

    /** The same channel with one limit more. */
    public FunnelChannel withLimit(ChannelLimit limit) {
        List<ChannelLimit> more = new ArrayList<>(limits);
        more.add(limit);
        return new FunnelChannel(name, share, price, clickRate, steps, more);
    }

    /** What it charges for; empty where it costs nothing. */
    public Optional<MediaPrice> findPrice() {
        return Optional.ofNullable(price);
    }

    /** How many of its impressions lead to an entry; empty where impressions are not planned. */
    public Optional<KpiValue> findClickRate() {
        return Optional.ofNullable(clickRate);
    }
}
