package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads those who enter through the steps. */
final class ForwardPlanning {

    private final FunnelModel model;
    private final RaceCalendar calendar;
    private final List<FunnelFlow> flows = new ArrayList<>();
    private final List<BindingLimit> limits = new ArrayList<>();

    ForwardPlanning(FunnelModel model, RaceCalendar calendar) {
        this.model = model;
        this.calendar = calendar;
    }

    FunnelPlan plan() {
        return FunnelPlan.of(model, calendar, flows, limits);
    }

    FunnelPlan plan(FunnelInputs inputs) {
        List<ChannelChain> chains = model.chains();
        List<Placed> placed = inputs.inputs().stream()
                .map(input -> new Placed(chain(chains, input), input))
                .toList();
        Optional<KpiValue.Absent> obstacle =
                chains.stream().flatMap(chain -> chain.findObstacle().stream()).findFirst();
        if (obstacle.isPresent()) {
            return FunnelPlan.absent(model, calendar, obstacle.get());
        }
        for (Placed each : placed) {
            enter(
                    each.chain,
                    each.input.bucket(),
                    each.chain.entriesOf(each.input.amount(), model.counting()),
                    List.of(ChannelLimit.Kind.LEAST_SPEND));
        }
        return plan();
    }

    private record Placed(ChannelChain chain, FunnelInputs.Input input) {}

    private static ChannelChain chain(List<ChannelChain> chains, FunnelInputs.Input input) {
        ChannelChain chain = chains.stream()
                .filter(each -> each.channel().name().equals(input.channel()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(FunnelPlan.noChannel(
                        input.channel(),
                        chains.stream().map(each -> each.channel().name()).toList())));
        Optional<Currency> price =
                chain.channel().findPrice().map(each -> each.amount().currency());
        Currency given = input.currency();
        if (price.isPresent() && given == null) {
            throw new IllegalArgumentException("input of channel " + input.channel()
                    + " is of entries, and it has a price; give the money it gets");
        }
        if (price.isEmpty() && given != null) {
            throw new IllegalArgumentException(
                    "input of channel " + input.channel() + " is of money, and it has no price; give those who enter");
        }
        if (price.isPresent() && !price.get().equals(given)) {
            throw new IllegalArgumentException("input of channel " + input.channel() + " is in " + given
                    + ", and its price in " + price.get() + "; convert one with a dated rate first");
        }
        return chain;
    }

    /** Lets so many enter as the target wants, within all limits of the channel. */
    void enterBack(ChannelChain chain, Bucket bucket, Fraction wanted) {
        enter(chain, bucket, wanted, List.of());
    }

    private void enter(ChannelChain chain, Bucket bucket, Fraction wanted, List<ChannelLimit.Kind> ignored) {
        Fraction allowed = wanted;
        BindingLimit binding = null;
        for (ChannelLimit.Kind kind : List.of(
                ChannelLimit.Kind.LEAST_SPEND,
                ChannelLimit.Kind.MOST_SPEND,
                ChannelLimit.Kind.IMPRESSIONS,
                ChannelLimit.Kind.ENTRIES)) {
            for (ChannelLimit limit : chain.channel().limits()) {
                if (limit.kind() == kind && !ignored.contains(kind)) {
                    Fraction at = chain.entriesAt(limit, model.counting());
                    boolean binds = kind == ChannelLimit.Kind.LEAST_SPEND
                            ? at.compareTo(allowed) > 0
                            : at.compareTo(allowed) < 0;
                    if (binds) {
                        allowed = at;
                        binding = new BindingLimit(
                                chain.channel().name(),
                                bucket,
                                limit,
                                Figures.of(wanted, Unit.COUNT, List.of()),
                                Figures.of(at, Unit.COUNT, List.of()));
                    }
                }
            }
        }
        if (binding != null) {
            limits.add(binding);
        }
        flows.add(flow(chain, bucket, allowed));
    }

    private FunnelFlow flow(ChannelChain chain, Bucket start, Fraction entries) {
        @Nullable Fraction impressions = chain.impressionsFor(entries, model.counting());
        List<FunnelFlow.Passage> passages = new ArrayList<>();
        passages.add(new FunnelFlow.Passage(model.entry(), start, entries));
        Fraction count = entries;
        Bucket bucket = start;
        for (int i = 0; i < chain.steps().size(); i++) {
            FunnelStep step = chain.steps().get(i);
            bucket = calendar.shift(bucket, step.lag());
            count = chain.onward(count, i, model.counting());
            passages.add(new FunnelFlow.Passage(step.name(), bucket, count));
        }
        return new FunnelFlow(
                chain.channel(), chain.steps(), impressions, passages, chain.costOf(entries, impressions));
    }
}
