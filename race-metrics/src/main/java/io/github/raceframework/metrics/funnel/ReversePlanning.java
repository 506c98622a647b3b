package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes back from a target to those who must enter, by channel and bucket. */
final class ReversePlanning {

    private final FunnelModel model;
    private final FunnelTarget target;
    private final int reached;
    private final List<ChannelChain> chains;

    ReversePlanning(FunnelModel model, FunnelTarget target) {
        this.model = model;
        this.target = target;
        this.reached =
                target.findStep().map(model::position).orElse(model.steps().size());
        this.chains = model.chains();
        if (chains.isEmpty()) {
            throw new IllegalArgumentException("funnel has no channels; give those that feed it with FunnelModel.with");
        }
    }

    FunnelPlan plan() {
        Fraction wanted = wanted();
        ForwardPlanning forward = new ForwardPlanning(model, target.calendar());
        Optional<KpiValue.Absent> obstacle = chains.stream()
                .flatMap(chain -> chain.findObstacle().or(() -> chain.findDeadEnd(reached)).stream())
                .findFirst();
        if (obstacle.isPresent()) {
            return FunnelPlan.absent(model, target.calendar(), obstacle.get());
        }
        List<Bucket> buckets = target.buckets();
        List<Fraction> parts = parts(model.counting().up(wanted));
        int part = 0;
        for (Bucket bucket : buckets) {
            for (ChannelChain chain : chains) {
                Bucket start = target.calendar().shift(bucket, -chain.lag(reached));
                forward.enterBack(chain, start, chain.entriesFor(parts.get(part++), reached, model.counting()));
            }
        }
        return forward.plan();
    }

    /** The count at the step of the target, with the buffer. */
    private Fraction wanted() {
        Fraction amount =
                Fraction.of(target.amount()).times(Fraction.of(model.buffer().add(BigDecimal.ONE)));
        if (target.findStep().isPresent()) {
            return amount;
        }
        Money value = model.findValue()
                .orElseThrow(() -> new IllegalArgumentException(
                        "target is revenue, and the funnel has no value; give it with FunnelModel.worth"));
        if (!value.currency().equals(target.currency())) {
            throw new IllegalArgumentException("target is in " + target.currency() + ", and the funnel in "
                    + value.currency() + "; convert one with a dated rate first");
        }
        return amount.over(Fraction.of(value.amount()));
    }

    /** The count cut by season and channel: by bucket first, then by channel. */
    private List<Fraction> parts(Fraction count) {
        List<Fraction> weights = new ArrayList<>();
        for (BigDecimal season : target.phasing().weights()) {
            for (ChannelChain chain : chains) {
                weights.add(Fraction.of(season)
                        .times(Fraction.of(chain.channel().share()))
                        .times(chain.through(reached)));
            }
        }
        return model.counting() == FunnelModel.Counting.EXACT
                ? WholeParts.exact(count, weights)
                : WholeParts.of(count, weights);
    }
}
