package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes through one channel of a funnel in one bucket, or over all of them. People are in the bucket in which they get there, money in the one in which it
 * is spent.
 *
 * <p>Immutable.
 *
 * @param channel the channel; null for all of them
 * @param bucket the bucket; null for all of them
 * @param impressions the impressions it takes
 * @param counts how many enter, and how many get to each step
 * @param revenue what those at the last step are worth
 * @param cost what it costs
 */
public record FunnelRow(
        @Nullable String channel,
        @Nullable Bucket bucket,
        KpiValue impressions,
        List<KpiValue> counts,
        KpiValue revenue,
        KpiValue cost) {

    /** Refuses what is no count, and what is no money. */
    public FunnelRow {
        counts = List.copyOf(counts);
        check("impressions", impressions, Unit.COUNT);
        counts.forEach(count -> check("count", count, Unit.COUNT));
        check("revenue", revenue, Unit.MONEY);
        check("cost", cost, Unit.MONEY);
    }

    private static void check(String name, KpiValue value, Unit unit) {
        if (value instanceof KpiValue.Present present) {
            Unit found = present.unit();
            boolean isRight = found.findCurrency().isEmpty()
                    ? found.equals(unit)
                    : unit.hasMoney()
                            && found.equals(unit.in(found.findCurrency().get()));
            if (!isRight) {
                throw new IllegalArgumentException(
                        name + " " + present.number().toPlainString() + " is not of unit " + unit);
            }
        }
    }

    /** The figures of a part of a plan in a bucket, or in all of them. */
    static FunnelRow of(@Nullable String channel, @Nullable Bucket bucket, FunnelPlan part, List<String> stages) {
        List<KpiValue> counts = new ArrayList<>();
        for (String stage : stages) {
            counts.add(bucket == null ? part.count(stage) : part.count(stage, bucket));
        }
        return new FunnelRow(
                channel,
                bucket,
                bucket == null ? part.impressions() : part.impressions(bucket),
                counts,
                bucket == null ? part.revenue() : part.revenue(bucket),
                bucket == null ? part.cost() : part.cost(bucket));
    }

    /** The channel; empty for all of them. */
    public Optional<String> findChannel() {
        return Optional.ofNullable(channel);
    }

    /** The bucket; empty for all of them. */
    public Optional<Bucket> findBucket() {
        return Optional.ofNullable(bucket);
    }

    /** {@code search 2025-03}, {@code search}, {@code all}. */
    @Override
    public String toString() {
        return findChannel().orElse("all")
                + findBucket().map(each -> " " + each.label()).orElse("");
    }
}
