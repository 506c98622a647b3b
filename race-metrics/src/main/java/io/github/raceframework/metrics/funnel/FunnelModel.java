package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A chain of steps from those who enter to what they are worth, fed by channels: {@code visits -> leads -> orders}, each order worth so
 * much. Any chain will do: {@code visits -> orders} for a shop, {@code visits -> leads -> MQL -> SQL -> opportunities -> won} between businesses.
 *
 * <pre>
 * orders = revenue / value     leads = orders / rate     visits = leads / rate        back from a target
 * cost = visits * CPC, or impressions * CPM / 1000       impressions = visits / CTR
 * </pre>
 *
 * <ul>
 *   <li>{@link #reverse} goes back from a target to visits, impressions and budget by channel and bucket, {@link #forward} from a budget to
 *       what it yields. A step with a lag moves what comes before it to earlier buckets, also to those before the target's period.
 *   <li>Without limits, a buffer and whole counts, forward of what reverse gives is the target again, exactly. With {@link Counting#WHOLE}
 *       it is the target at least: people are rounded up going back and down going forward.
 *   <li>A rate of 0 makes going back impossible, one below 0, or above 1 where one cannot lead to several, makes both impossible: the plan
 *       then has no figures, and says which step it is.
 *   <li>A channel on which nobody clicks (a click-through rate of 0) makes going back impossible. Going forward nobody enters over it: impressions
 *       that are paid for are bought all the same, clicks that are paid for do not come and cost nothing.
 *   <li>Limits are kept, not planned around: what a channel cannot give is missing, and {@link FunnelPlan#limits} says where.
 * </ul>
 *
 * <p>Source: the conversion-based budget model of Smart Insights; Chaffey and Ellis-Chadwick, Digital Marketing. Immutable and safe for use
 * by several threads.
 */
public final class FunnelModel {

    /** How people are counted. */
    public enum Counting {
        /** As exact numbers, parts of people included. */
        EXACT,
        /** As whole people: up going back, down going forward. A target is cut into whole parts that add up to it. */
        WHOLE;

        Fraction up(Fraction count) {
            return this == EXACT ? count : count.ceiling();
        }

        Fraction down(Fraction count) {
            return this == EXACT ? count : count.floor();
        }
    }

    private final String entry;
    private final List<FunnelStep> steps;
    private final @Nullable Money value;
    private final List<FunnelChannel> channels;
    private final BigDecimal buffer;
    private final Counting counting;

    private FunnelModel(
            String entry,
            List<FunnelStep> steps,
            @Nullable Money value,
            List<FunnelChannel> channels,
            BigDecimal buffer,
            Counting counting) {
        this.entry = entry;
        this.steps = List.copyOf(steps);
        this.value = value;
        this.channels = List.copyOf(channels);
        this.buffer = buffer;
        this.counting = counting;
    }

    /**
     * A chain of steps.
     *
     * @param entry what enters: {@code visits}
     * @param steps the steps after it, first one first
     * @throws IllegalArgumentException if there is no step or two have one name
     */
    public static FunnelModel of(String entry, FunnelStep... steps) {
        if (steps.length == 0) {
            throw new IllegalArgumentException("funnel from " + entry + " has no steps; give at least one");
        }
        Set<String> names = new HashSet<>(Set.of(entry));
        for (FunnelStep step : steps) {
            if (!names.add(step.name())) {
                throw new IllegalArgumentException("funnel has two steps " + step.name() + "; name them apart");
            }
        }
        return new FunnelModel(entry, List.of(steps), null, List.of(), BigDecimal.ZERO, Counting.EXACT);
    }

    /** The same funnel, where each of what the last step counts is worth so much: the mean order value. */
    public FunnelModel worth(Money newValue) {
        if (newValue.amount().signum() <= 0) {
            throw new IllegalArgumentException("value " + newValue + " is not above 0");
        }
        FunnelModel model = new FunnelModel(entry, steps, newValue, channels, buffer, counting);
        channels.forEach(model::checkCurrency);
        return model;
    }

    /**
     * The same funnel with one channel more.
     *
     * @throws IllegalArgumentException if there is one of that name, its price is in another currency, or its steps are not named like
     *     those of the model
     */
    public FunnelModel with(FunnelChannel channel) {
        if (channels.stream().anyMatch(other -> other.name().equals(channel.name()))) {
            throw new IllegalArgumentException("funnel has two channels " + channel.name() + "; name them apart");
        }
        List<String> own = names(channel.steps());
        if (!own.isEmpty() && !own.equals(names(steps))) {
            throw new IllegalArgumentException("steps " + own + " of channel " + channel.name()
                    + " are not those of the funnel, " + names(steps) + "; only their rates and lags may differ");
        }
        checkCurrency(channel);
        List<FunnelChannel> more = new ArrayList<>(channels);
        more.add(channel);
        return new FunnelModel(entry, steps, value, more, buffer, counting);
    }

    private void checkCurrency(FunnelChannel channel) {
        List<Money> known = new ArrayList<>();
        channels.forEach(each -> each.findPrice().map(MediaPrice::amount).ifPresent(known::add));
        Optional.ofNullable(value).ifPresent(known::add);
        Optional<Money> price = channel.findPrice().map(MediaPrice::amount);
        for (Money other : known) {
            if (price.isPresent() && !price.get().currency().equals(other.currency())) {
                throw new IllegalArgumentException("channel " + channel.name() + " has its price in "
                        + price.get().currency() + ", the funnel is in " + other.currency()
                        + "; convert one with a dated rate first");
            }
        }
    }

    private static List<String> names(List<FunnelStep> steps) {
        return steps.stream().map(FunnelStep::name).toList();
    }

    /**
     * The same funnel, planned back for this fraction more than the target, as a margin for rates that are not kept: {@code "0.2"}.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public FunnelModel withBuffer(String fraction) {
        BigDecimal more = Decimals.parse(fraction);
        if (more.signum() < 0) {
            throw new IllegalArgumentException("buffer " + fraction + " is negative");
        }
        if (more.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "buffer " + fraction + " is above 1; write a percentage as a fraction: 20 % is 0.2");
        }
        return new FunnelModel(entry, steps, value, channels, more, counting);
    }

    /** The same funnel with people counted that way. */
    public FunnelModel counting(Counting newCounting) {
        return new FunnelModel(entry, steps, value, channels, buffer, newCounting);
    }

    /**
     * What it takes to reach a target.
     *
     * @throws IllegalArgumentException if there are no channels, or the target is not one of this funnel's: a step it has not, or revenue
     *     without a value or in another currency
     */
    public FunnelPlan reverse(FunnelTarget target) {
        return new ReversePlanning(this, target).plan();
    }

    /**
     * What a budget yields.
     *
     * @throws IllegalArgumentException if an input is for a channel the funnel has not, of money for one without a price, of entries for
     *     one with a price, or in another currency
     */
    public FunnelPlan forward(FunnelInputs inputs) {
        return new ForwardPlanning(this, inputs.calendar()).plan(inputs);
    }

    /** Where a figure of the plan for a target lies, given what its rates were measured on. */
    public FunnelInterval interval(FunnelTarget target, Function<FunnelPlan, KpiValue> figure) {
        return RateVariants.interval(this, model -> figure.apply(model.reverse(target)));
    }

    /** Where a figure of what a budget yields lies, given what its rates were measured on. */
    public FunnelInterval interval(FunnelInputs inputs, Function<FunnelPlan, KpiValue> figure) {
        return RateVariants.interval(this, model -> figure.apply(model.forward(inputs)));
    }

    /** What enters. */
    public String entry() {
        return entry;
    }

    /** The steps after it. */
    public List<FunnelStep> steps() {
        return steps;
    }

    /** What enters and what the steps count, by name. */
    public List<String> stages() {
        List<String> stages = new ArrayList<>(List.of(entry));
        stages.addAll(names(steps));
        return List.copyOf(stages);
    }

    /** What each of what the last step counts is worth, if that is said. */
    public Optional<Money> findValue() {
        return Optional.ofNullable(value);
    }

    /** The channels that feed it. */
    public List<FunnelChannel> channels() {
        return channels;
    }

    /** The fraction by which more than a target is planned. */
    public BigDecimal buffer() {
        return buffer;
    }

    /** How people are counted. */
    public Counting counting() {
        return counting;
    }

    FunnelModel withParts(List<FunnelStep> newSteps, List<FunnelChannel> newChannels) {
        return new FunnelModel(entry, newSteps, value, newChannels, buffer, counting);
    }

    List<ChannelChain> chains() {
        return channels.stream().map(channel -> new ChannelChain(this, channel)).toList();
    }

    /** How many steps there are up to the one of that name, it included; 0 for what enters. */
    int position(String name) {
        List<String> all = stages();
        int position = all.indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException("funnel has no step \"" + Spelling.excerpt(name) + "\"; it has " + all
                    + Spelling.suggestion(name, all));
        }
        return position;
    }

    /** Whether another funnel has the same chain, value and channels, and is computed with the same buffer and counting. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FunnelModel model && parts().equals(model.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(entry, steps, findValue(), channels, buffer, counting);
    }

    /** What enters and the steps: {@code visits, leads 0.04, orders 0.2}. */
    @Override
    public String toString() {
        return entry + ", "
                + String.join(", ", steps.stream().map(FunnelStep::toString).toList());
    }
}
