package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads those who enter through the steps. */
final class ForwardPlanning {

    private final FunnelModel model;
    private final RaceCalendar calendar;
    private final List<Flag> flags;
    private final List<FunnelFlow> flows = new ArrayList<>();
    private final List<BindingLimit> limits = new ArrayList<>();

    ForwardPlanning(FunnelModel model, RaceCalendar calendar) {
        this.model = model;
        this.calendar = calendar;
        this.flags = FunnelPlan.flags(model);
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
            if (each.chain.isDead()) {
                enterNobody(each.chain, each.input);
            } else {
                enter(
                        each.chain,
                        each.input.bucket(),
                        each.chain.entriesOf(each.input.amount(), model.counting()),
                        List.of(ChannelLimit.Kind.LEAST_SPEND));
            }
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
        ChannelLimit binding = null;
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
                        binding = limit;
                    }
                }
            }
        }
        if (binding != null) {
            addLimit(chain, bucket, binding, wanted, allowed);
        }
        flows.add(flow(chain, bucket, allowed, chain.impressionsFor(allowed, model.counting())));
    }

    /** Nobody clicks: impressions that are paid for are bought and lead to nobody, clicks that are paid for do not come and cost nothing. */
    private void enterNobody(ChannelChain chain, FunnelInputs.Input input) {
        Fraction bought = chain.deadImpressions(input.amount(), model.counting());
        if (bought == null) {
            Fraction wanted = chain.entriesOf(input.amount(), model.counting());
            if (wanted.signum() > 0) {
                addLimit(chain, input.bucket(), ChannelLimit.entries(BigDecimal.ZERO), wanted, Fraction.ZERO);
            }
            flows.add(flow(chain, input.bucket(), Fraction.ZERO, null));
            return;
        }
        Fraction allowed = bought;
        for (ChannelLimit limit : chain.channel().limits()) {
            Fraction amount = Fraction.of(limit.amount());
            Fraction most = limit.kind() == ChannelLimit.Kind.MOST_SPEND
                    ? chain.deadImpressions(amount, model.counting())
                    : limit.kind() == ChannelLimit.Kind.IMPRESSIONS
                            ? model.counting().down(amount)
                            : null;
            if (most != null && most.compareTo(allowed) < 0) {
                allowed = most;
                addLimit(chain, input.bucket(), limit, Fraction.ZERO, Fraction.ZERO);
            }
        }
        flows.add(flow(chain, input.bucket(), Fraction.ZERO, allowed));
    }

    private void addLimit(ChannelChain chain, Bucket bucket, ChannelLimit limit, Fraction wanted, Fraction allowed) {
        limits.add(new BindingLimit(
                chain.channel().name(),
                bucket,
                limit,
                Figures.of(wanted, Unit.COUNT, flags),
                Figures.of(allowed, Unit.COUNT, flags)));
    }

    private FunnelFlow flow(ChannelChain chain, Bucket start, Fraction entries, @Nullable Fraction impressions) {
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
                chain.channel(), chain.steps(), impressions, passages, chain.costOf(entries, impressions), flags);
    }
}
