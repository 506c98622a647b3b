package io.github.raceframework.examples.cli;

import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.funnel.FunnelChannel;
import io.github.raceframework.metrics.funnel.FunnelCount;
import io.github.raceframework.metrics.funnel.FunnelFlow;
import io.github.raceframework.metrics.funnel.FunnelModel;
import io.github.raceframework.metrics.funnel.FunnelPlan;
import io.github.raceframework.metrics.funnel.FunnelStep;
import io.github.raceframework.metrics.funnel.PlannedFunnel;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes through a funnel of a plan, as a command prints it: a row for each channel and bucket, for each channel, and for all.
 *
 * @param direction which way it was computed: {@code reverse} or {@code forward}
 * @param funnel the funnel
 * @param plan what goes through it
 */
record FunnelAnswer(String direction, PlannedFunnel funnel, FunnelPlan plan) {

    /** In place of a channel or a bucket: over all of them. */
    static final String ALL = "(all)";

    private static final int IMPOSSIBLE = 1;

    /**
     * What goes through one channel in one bucket, or over all of them.
     *
     * @param channel its name, or {@link #ALL}
     * @param bucket its label, or {@link #ALL}
     * @param figures by name: impressions, entry, steps, revenue, cost
     */
    record Row(String channel, String bucket, Map<String, KpiValue> figures) {}

    /** Prints it, and gives the exit code: 1 where nothing can be planned. */
    int print(OutputFormat format, Terminal terminal) {
        Optional<KpiValue.Absent> obstacle = plan.findObstacle();
        if (obstacle.isPresent()) {
            terminal.error("funnel \"" + Text.line(funnel.funnel().id()) + "\": " + obstacle.get() + ", "
                    + obstacle.get().detail());
            return IMPOSSIBLE;
        }
        switch (format) {
            case TABLE -> new FunnelText(this).print(terminal.out());
            case JSON -> new FunnelJson(this).write(terminal.out());
            case CSV -> new FunnelCsv(this).write(terminal.out());
        }
        return 0;
    }

    /** Channel by channel its buckets and their sum, then the sum over all channels, each step in the bucket in which it is reached. */
    List<Row> rows() {
        FunnelModel model = funnel.model();
        List<Row> rows = new ArrayList<>();
        for (FunnelChannel channel : model.channels()) {
            FunnelPlan part = plan.channel(channel.name());
            if (!part.flows().isEmpty()) {
                buckets(part).forEach(bucket -> rows.add(row(channel.name(), bucket, part)));
                rows.add(row(channel.name(), null, part));
            }
        }
        rows.add(row(ALL, null, plan));
        return rows;
    }

    private static List<Bucket> buckets(FunnelPlan part) {
        return part.flows().stream()
                .map(FunnelFlow::counts)
                .flatMap(List::stream)
                .map(FunnelCount::bucket)
                .distinct()
                .sorted(Comparator.comparing(bucket -> bucket.range().from()))
                .toList();
    }

    private Row row(String channel, @Nullable Bucket bucket, FunnelPlan part) {
        Map<String, KpiValue> figures = new LinkedHashMap<>();
        figures.put("impressions", bucket == null ? part.impressions() : part.impressions(bucket));
        for (String step : steps()) {
            figures.put(step, bucket == null ? part.count(step) : part.count(step, bucket));
        }
        figures.put("revenue", bucket == null ? part.revenue() : part.revenue(bucket));
        figures.put("cost", bucket == null ? part.cost() : part.cost(bucket));
        return new Row(channel, bucket == null ? ALL : bucket.label(), figures);
    }

    /** What enters, and the steps after it. */
    List<String> steps() {
        return Stream.concat(
                        Stream.of(funnel.model().entry()),
                        funnel.model().steps().stream().map(FunnelStep::name))
                .toList();
    }

    /** What is to be reached, in words: {@code EUR 120000 of convert.net_sales in 2025-01-01/2026-01-01, objective sales}. */
    String target() {
        Objective objective = funnel.objective();
        Target target = objective.target();
        String amount = target.findCurrency()
                .map(currency -> new Money(target.low(), currency).toString())
                .orElse(target.low().toPlainString());
        return amount + " of " + objective.kpi() + " in " + target.period() + ", objective " + objective.id();
    }
}
