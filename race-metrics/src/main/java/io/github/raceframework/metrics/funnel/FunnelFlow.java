package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Those who enter over one channel in one bucket, from impressions to the last step. Figures carry the flags of the rates they rest on, as those
 * of the plan do. Immutable.
 */
public final class FunnelFlow {

    static final String IMPRESSIONS = "impressions";

    /** Those who get to one place, exactly. */
    record Passage(String name, Bucket bucket, Fraction count) {}

    private final FunnelChannel channel;
    private final List<FunnelStep> steps;
    private final @Nullable Fraction impressions;
    private final List<Passage> passages;
    private final Fraction cost;
    private final List<Flag> flags;

    FunnelFlow(
            FunnelChannel channel,
            List<FunnelStep> steps,
            @Nullable Fraction impressions,
            List<Passage> passages,
            Fraction cost,
            List<Flag> flags) {
        this.channel = channel;
        this.steps = List.copyOf(steps);
        this.impressions = impressions;
        this.passages = List.copyOf(passages);
        this.cost = cost;
        this.flags = List.copyOf(flags);
    }

    /** The name of the channel. */
    public String channel() {
        return channel.name();
    }

    /** When they enter, and the money is spent. */
    public Bucket bucket() {
        return passages.get(0).bucket();
    }

    /** How many there are at each place, with the rate and the lag by which they got there: impressions if they are planned, entries, steps. */
    public List<FunnelCount> counts() {
        List<FunnelCount> counts = new ArrayList<>();
        findImpressions().ifPresent(shown -> counts.add(new FunnelCount(IMPRESSIONS, bucket(), count(shown), null, 0)));
        counts.add(new FunnelCount(
                passages.get(0).name(),
                bucket(),
                count(entries()),
                channel.findClickRate().orElse(null),
                0));
        for (int i = 0; i < steps.size(); i++) {
            Passage passage = passages.get(i + 1);
            FunnelStep step = steps.get(i);
            counts.add(
                    new FunnelCount(passage.name(), passage.bucket(), count(passage.count()), step.rate(), step.lag()));
        }
        return List.copyOf(counts);
    }

    private KpiValue count(Fraction count) {
        return Figures.of(count, Unit.COUNT, flags);
    }

    /** What they cost; absent for a channel without a price, which costs nothing in no currency. */
    public Optional<KpiValue> findCost() {
        return channel.findPrice()
                .map(price -> Figures.of(cost, Unit.MONEY.in(price.amount().currency()), flags));
    }

    Fraction entries() {
        return passages.get(0).count();
    }

    Fraction cost() {
        return cost;
    }

    Optional<Fraction> findImpressions() {
        return Optional.ofNullable(impressions);
    }

    List<Passage> passages() {
        return passages;
    }

    FunnelInputs.Input input() {
        return channel.findPrice()
                .map(price -> new FunnelInputs.Input(
                        channel(), bucket(), cost, price.amount().currency()))
                .orElseGet(() -> new FunnelInputs.Input(channel(), bucket(), entries(), null));
    }

    /** {@code search: visits 2025-01: 9375, leads 2025-01: 375}. */
    @Override
    public String toString() {
        return channel() + ": "
                + String.join(", ", counts().stream().map(FunnelCount::toString).toList());
    }
}
