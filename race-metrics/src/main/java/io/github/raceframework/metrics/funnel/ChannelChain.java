package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rates of one channel as exact numbers. */
final class ChannelChain {

    private static final Fraction THOUSAND = Fraction.of(1000);

    private final FunnelChannel channel;
    private final List<FunnelStep> steps;
    private final List<Fraction> rates = new ArrayList<>();
    private final @Nullable Fraction clickRate;
    private KpiValue.@Nullable Absent obstacle;

    ChannelChain(FunnelModel model, FunnelChannel channel) {
        this.channel = channel;
        this.steps = channel.steps().isEmpty() ? model.steps() : channel.steps();
        String of = channel.steps().isEmpty() ? "" : " of channel " + channel.name();
        for (FunnelStep step : steps) {
            rates.add(rate("step " + step.name() + of, step.rate(), step.yield()));
        }
        clickRate = channel.findClickRate()
                .map(rate -> rate(clickRateName(), rate, FunnelStep.Yield.AT_MOST_ONE))
                .orElse(null);
    }

    private String clickRateName() {
        return "click-through rate of channel " + channel.name();
    }

    private Fraction rate(String name, KpiValue value, FunnelStep.Yield yield) {
        if (value instanceof KpiValue.Absent absent) {
            refuse(
                    absent.reason(),
                    name + ": " + (absent.detail().isEmpty() ? absent.reason().words() : absent.detail()));
            return Fraction.ZERO;
        }
        KpiValue.Present present = (KpiValue.Present) value;
        String number = present.number().toPlainString();
        if (!Unit.NONE.accepts(present.unit())) {
            refuse(
                    AbsenceReason.OUT_OF_DOMAIN,
                    name + ": it is in " + present.unit() + ", and a rate is a plain number");
        }
        if (present.number().signum() < 0) {
            refuse(AbsenceReason.OUT_OF_DOMAIN, name + ": the rate " + number + " is below 0");
        }
        if (yield == FunnelStep.Yield.AT_MOST_ONE && present.number().compareTo(BigDecimal.ONE) > 0) {
            refuse(
                    AbsenceReason.OUT_OF_DOMAIN,
                    name + ": the rate " + number
                            + " is above 1; write a percentage as a fraction, or say that one may lead to several");
        }
        return Figures.exact(present);
    }

    private void refuse(AbsenceReason reason, String detail) {
        if (obstacle == null) {
            obstacle = Figures.absent(reason, detail);
        }
    }

    /** Why nothing can be planned with these rates, if so. */
    Optional<KpiValue.Absent> findObstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** Why nothing can be planned back over the first so many steps. */
    Optional<KpiValue.Absent> findDeadEnd(int reached) {
        for (int i = 0; i < reached; i++) {
            if (rates.get(i).signum() == 0) {
                String whose = channel.steps().isEmpty() ? "" : " of channel " + channel.name();
                return Optional.of(Figures.absent(
                        AbsenceReason.ZERO_DENOMINATOR,
                        "step " + steps.get(i).name() + whose + ": the rate is 0, so no number before it suffices"));
            }
        }
        return isDead()
                ? Optional.of(Figures.absent(
                        AbsenceReason.ZERO_DENOMINATOR,
                        clickRateName() + ": the rate is 0, so no number of impressions suffices"))
                : Optional.empty();
    }

    /** Whether nobody clicks, so that nobody enters. */
    boolean isDead() {
        return clickRate != null && clickRate.isZero();
    }

    /** What so much money buys where nobody clicks; null where impressions are not what is paid for, and so nothing is bought. */
    @Nullable
    Fraction deadImpressions(Fraction money, FunnelModel.Counting counting) {
        MediaPrice price = channel.price();
        return price == null || price.basis() == MediaPrice.Basis.ENTRY
                ? null
                : counting.down(
                        money.times(THOUSAND).over(Fraction.of(price.amount().amount())));
    }

    FunnelChannel channel() {
        return channel;
    }

    List<FunnelStep> steps() {
        return steps;
    }

    /** How many of an entry get past the first so many steps. */
    Fraction through(int reached) {
        return rates.subList(0, reached).stream().reduce(Fraction.ONE, Fraction::times);
    }

    /** How many of those who get past the first so many steps get past the rest. */
    Fraction beyond(int reached) {
        return rates.subList(reached, rates.size()).stream().reduce(Fraction.ONE, Fraction::times);
    }

    /** The rate of a step. */
    Fraction rate(int step) {
        return rates.get(step);
    }

    /** After how many buckets they have got past the first so many steps. */
    int lag(int reached) {
        return steps.subList(0, reached).stream().mapToInt(FunnelStep::lag).sum();
    }

    /** How many must enter for so many to get past the first so many steps; people are whole. */
    Fraction entriesFor(Fraction wanted, int reached, FunnelModel.Counting counting) {
        Fraction count = counting.up(wanted);
        for (int i = reached - 1; i >= 0; i--) {
            count = counting.up(count.over(rates.get(i)));
        }
        return count;
    }

    /** How many get past the step after so many. */
    Fraction onward(Fraction count, int step, FunnelModel.Counting counting) {
        return counting.down(count.times(rates.get(step)));
    }

    /** How many impressions so many entries take; null where impressions are not planned. */
    @Nullable
    Fraction impressionsFor(Fraction entries, FunnelModel.Counting counting) {
        return clickRate == null || clickRate.isZero() ? null : counting.up(entries.over(clickRate));
    }

    /** What so many entries cost; zero without a price. */
    Fraction costOf(Fraction entries, @Nullable Fraction impressions) {
        MediaPrice price = channel.price();
        if (price == null) {
            return Fraction.ZERO;
        }
        Fraction amount = Fraction.of(price.amount().amount());
        return price.basis() == MediaPrice.Basis.ENTRY || impressions == null
                ? entries.times(amount)
                : impressions.times(amount).over(THOUSAND);
    }

    /** How many entries so much money buys at most. */
    Fraction entriesOf(Fraction money, FunnelModel.Counting counting) {
        MediaPrice price = channel.price();
        if (price == null) {
            return counting.down(money);
        }
        Fraction amount = Fraction.of(price.amount().amount());
        Fraction click = clickRate;
        return price.basis() == MediaPrice.Basis.ENTRY || click == null
                ? counting.down(money.over(amount))
                : counting.down(
                        counting.down(money.times(THOUSAND).over(amount)).times(click));
    }

    /** The number of entries at which a limit is met. */
    Fraction entriesAt(ChannelLimit limit, FunnelModel.Counting counting) {
        Fraction amount = Fraction.of(limit.amount());
        return switch (limit.kind()) {
            case ENTRIES -> counting.down(amount);
            case IMPRESSIONS ->
                clickRate == null ? amount : counting.down(counting.down(amount).times(clickRate));
            case MOST_SPEND -> entriesOf(amount, counting);
            case LEAST_SPEND -> counting.up(entriesOf(amount, FunnelModel.Counting.EXACT));
        };
    }
}
