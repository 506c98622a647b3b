package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a funnel as a report, to be kept and sent: what was asked, the funnel with its rates, and the figures. A {@link FunnelPlan} answers more questions;
 * a report is all figures, and equals another that says the same.
 *
 * <pre>{@code
 * PlannedFunnel funnel = PlannedFunnel.of(plan, "purchase");
 * FunnelReport needed = FunnelReport.reverse("purchase", funnel.model(), funnel.target());
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param name what the funnel is called, such as its id in a plan
 * @param direction which way it was computed
 * @param model the funnel
 * @param calendar the calendar of all buckets
 * @param target what it is to yield; null if nobody has said
 * @param obstacle why there are no figures; null if there are
 * @param rows channel by channel its buckets and their sum, and the sum over all channels; none if there is an obstacle
 * @param limits where a channel could not give, or had to be given more than, what was wanted
 * @param range where the figures of the whole lie; null where no rate was measured
 */
public record FunnelReport(
        String name,
        Direction direction,
        FunnelModel model,
        RaceCalendar calendar,
        @Nullable FunnelTarget target,
        KpiValue.@Nullable Absent obstacle,
        List<FunnelRow> rows,
        List<BindingLimit> limits,
        @Nullable FunnelRange range) {

    /** Which way a funnel is computed. */
    public enum Direction {
        /** Back from a target to what it takes. */
        REVERSE,
        /** Forward from a budget to what it yields. */
        FORWARD
    }

    /** Refuses rows, limits and a target that are not of the funnel and its calendar, two rows of one channel and bucket, and figures beside an obstacle. */
    public FunnelReport {
        rows = List.copyOf(rows);
        limits = List.copyOf(limits);
        if (target != null && !target.calendar().equals(calendar)) {
            throw new IllegalArgumentException(
                    "target is of calendar " + target.calendar() + ", the report of " + calendar);
        }
        if (obstacle != null && !(rows.isEmpty() && limits.isEmpty() && range == null)) {
            throw new IllegalArgumentException("report has both figures and an obstacle; leave one of the two out");
        }
        int stages = model.stages().size();
        Set<List<Object>> seen = new HashSet<>();
        for (FunnelRow row : rows) {
            row.findChannel().ifPresent(channel -> check(model, channel));
            checkStages(row, stages);
            if (!seen.add(List.of(row.findChannel(), row.findBucket()))) {
                throw new IllegalArgumentException("report has two rows for " + row + "; leave one of the two out");
            }
        }
        if (obstacle == null && !seen.contains(List.of(Optional.empty(), Optional.empty()))) {
            throw new IllegalArgumentException("report has no row for all channels and buckets; add one");
        }
        limits.forEach(limit -> check(model, limit.channel()));
        if (range != null) {
            checkStages(range.low(), stages);
            checkStages(range.high(), stages);
        }
    }

    private static void check(FunnelModel model, String channel) {
        if (model.channels().stream().noneMatch(known -> known.name().equals(channel))) {
            throw new IllegalArgumentException(FunnelPlan.noChannel(
                    channel, model.channels().stream().map(FunnelChannel::name).toList()));
        }
    }

    private static void checkStages(FunnelRow row, int stages) {
        if (row.counts().size() != stages) {
            throw new IllegalArgumentException("row " + row + " has "
                    + row.counts().size() + " counts, and " + stages + " are wanted: of what enters and of each step");
        }
    }

    /**
     * What it takes to reach a target.
     *
     * @throws IllegalArgumentException as {@link FunnelModel#reverse} does
     */
    public static FunnelReport reverse(String name, FunnelModel model, FunnelTarget target) {
        return of(name, Direction.REVERSE, model, target.calendar(), target, each -> each.reverse(target));
    }

    /**
     * What a budget yields.
     *
     * @throws IllegalArgumentException as {@link FunnelModel#forward} does
     */
    public static FunnelReport forward(String name, FunnelModel model, FunnelInputs inputs) {
        return of(name, Direction.FORWARD, model, inputs.calendar(), null, each -> each.forward(inputs));
    }

    /** The same report, to be held against what the funnel is to yield. */
    public FunnelReport withTarget(FunnelTarget newTarget) {
        return new FunnelReport(name, direction, model, calendar, newTarget, obstacle, rows, limits, range);
    }

    private static FunnelReport of(
            String name,
            Direction direction,
            FunnelModel model,
            RaceCalendar calendar,
            @Nullable FunnelTarget target,
            Function<FunnelModel, FunnelPlan> compute) {
        FunnelPlan plan = compute.apply(model);
        Optional<KpiValue.Absent> obstacle = plan.findObstacle();
        return obstacle.isPresent()
                ? new FunnelReport(name, direction, model, calendar, target, obstacle.get(), List.of(), List.of(), null)
                : new FunnelReport(
                        name,
                        direction,
                        model,
                        calendar,
                        target,
                        null,
                        rows(model, plan),
                        plan.limits(),
                        range(model, compute));
    }

    private static List<FunnelRow> rows(FunnelModel model, FunnelPlan plan) {
        List<String> stages = model.stages();
        List<FunnelRow> rows = new ArrayList<>();
        for (FunnelChannel channel : model.channels()) {
            FunnelPlan part = plan.channel(channel.name());
            if (!part.flows().isEmpty()) {
                buckets(part).forEach(bucket -> rows.add(FunnelRow.of(channel.name(), bucket, part, stages)));
                rows.add(FunnelRow.of(channel.name(), null, part, stages));
            }
        }
        rows.add(FunnelRow.of(null, null, plan, stages));
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

    private static @Nullable FunnelRange range(FunnelModel model, Function<FunnelModel, FunnelPlan> compute) {
        List<FunnelInterval> counts = new ArrayList<>();
        for (String stage : model.stages()) {
            counts.add(RateVariants.interval(model, each -> compute.apply(each).count(stage)));
        }
        FunnelInterval first = counts.get(0);
        if (first.measured().isEmpty()) {
            return null;
        }
        FunnelInterval impressions =
                RateVariants.interval(model, each -> compute.apply(each).impressions());
        FunnelInterval revenue =
                RateVariants.interval(model, each -> compute.apply(each).revenue());
        FunnelInterval cost =
                RateVariants.interval(model, each -> compute.apply(each).cost());
        Function<Function<FunnelInterval, KpiValue>, FunnelRow> ends = end -> new FunnelRow(
                null,
                null,
                end.apply(impressions),
                counts.stream().map(end).toList(),
                end.apply(revenue),
                end.apply(cost));
        return new FunnelRange(
                ends.apply(FunnelInterval::low), ends.apply(FunnelInterval::high), first.measured(), first.assumed());
    }

    /** What the funnel is to yield, if that is said. */
    public Optional<FunnelTarget> findTarget() {
        return Optional.ofNullable(target);
    }

    /** Why there are no figures, if so: which step it is about, in words. */
    public Optional<KpiValue.Absent> findObstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** Where the figures of the whole lie; empty where no rate was measured. */
    public Optional<FunnelRange> findRange() {
        return Optional.ofNullable(range);
    }

    /**
     * The row over all channels and buckets.
     *
     * @throws IllegalStateException if there is an obstacle; {@link #findObstacle} says which
     */
    public FunnelRow total() {
        return rows.stream()
                .filter(row -> row.findChannel().isEmpty() && row.findBucket().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("report " + name + " has no figures: " + obstacle));
    }
}
