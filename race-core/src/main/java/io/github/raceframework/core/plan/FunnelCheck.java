package io.github.raceframework.core.plan;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks funnels and what is assumed of them. */
final class FunnelCheck {

    private final Faults faults;
    private final Names names;

    FunnelCheck(Faults faults, Names names) {
        this.faults = faults;
        this.names = names;
    }

    void check() {
        List<Funnel> funnels = faults.plan.funnels;
        for (int i = 0; i < funnels.size(); i++) {
            Funnel funnel = funnels.get(i);
            String path = "/funnels/" + i;
            steps(path, funnel);
            funnel.findAssumptions().ifPresent(assumed -> assumptions(path + "/assumptions", funnel, assumed));
        }
    }

    private void steps(String path, Funnel funnel) {
        String owner = Faults.part("funnel", funnel.id());
        faults.id(path, "funnel", funnel.id());
        faults.text(path + "/name", owner, "name", funnel.name());
        if (funnel.steps().size() < 2) {
            faults.add(
                    path + "/steps",
                    owner + " has too few steps, " + funnel.steps().size(),
                    "name at least two measures, first step first");
        }
        Set<MeasureId> seen = new HashSet<>();
        for (int i = 0; i < funnel.steps().size(); i++) {
            MeasureId step = funnel.steps().get(i);
            names.measure(path + "/steps/" + i, owner, step);
            if (!seen.add(step)) {
                faults.add(path + "/steps/" + i, owner + " has the step " + step + " twice", "keep one of them");
            }
        }
    }

    private void assumptions(String path, Funnel funnel, FunnelAssumptions assumed) {
        String owner = Faults.part("funnel", funnel.id());
        rates(path, owner, funnel, assumed);
        if (assumed.buffer().signum() < 0) {
            faults.add(
                    path + "/buffer",
                    "buffer " + assumed.buffer().toPlainString() + " of " + owner + " is negative",
                    "write 0 or more");
        }
        assumed.findValue().ifPresent(value -> positive(path + "/value", owner, "value", value.amount()));
        Set<String> channels = new HashSet<>();
        for (int i = 0; i < assumed.sources().size(); i++) {
            FunnelSource source = assumed.sources().get(i);
            String place = path + "/channels/" + i;
            faults.reference(place + "/channel", owner, "channel", source.channel(), names.channels);
            if (!channels.add(source.channel())) {
                faults.add(
                        place + "/channel",
                        owner + " has the channel " + source.channel() + " twice",
                        "keep one of them");
            }
            source(place, "channel " + source.channel() + " of " + owner, source);
        }
        assumed.findObjective().ifPresent(objective -> objective(path, owner, funnel, assumed, objective));
        currencies(path, owner, assumed);
    }

    private void rates(String path, String owner, Funnel funnel, FunnelAssumptions assumed) {
        Set<MeasureId> seen = new HashSet<>();
        for (int i = 0; i < assumed.rates().size(); i++) {
            FunnelAssumptions.StepRate rate = assumed.rates().get(i);
            String place = path + "/rates/" + i;
            if (funnel.steps().indexOf(rate.step()) < 1) {
                faults.add(
                        place + "/step",
                        owner + " has a rate of " + rate.step() + ", which is none of its steps after the first",
                        "name one of them");
            } else if (!seen.add(rate.step())) {
                faults.add(place + "/step", owner + " has two rates of " + rate.step(), "keep one of them");
            }
            rate.findRate()
                    .ifPresent(number -> fraction(place + "/rate", "rate", number, rate.step() + " of " + owner));
            if (rate.lag() < 0) {
                faults.add(
                        place + "/lag",
                        "lag " + rate.lag() + " of " + rate.step() + " of " + owner + " is negative",
                        "write 0 or more: nobody gets there before");
            }
        }
    }

    private void fraction(String path, String what, BigDecimal number, String owner) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0) {
            faults.add(
                    path,
                    what + " " + number.toPlainString() + " of " + owner + " is not from 0 to 1",
                    "write a percentage as a fraction: 3.75 % is 0.0375");
        }
    }

    private void positive(String path, String owner, String what, BigDecimal amount) {
        if (amount.signum() <= 0) {
            faults.add(path, what + " " + amount.toPlainString() + " of " + owner + " is not above 0", "leave it out");
        }
    }

    private void source(String path, String owner, FunnelSource source) {
        positive(path + "/share", owner, "share", source.share());
        source.findClickRate().ifPresent(rate -> fraction(path + "/clickRate", "click-through rate", rate, owner));
        source.findPrice().ifPresent(price -> positive(path + "/price", owner, "price", price.amount()));
        boolean wantsClicks = source.findMostImpressions().isPresent()
                || (source.findPrice().isPresent() && source.basis() == FunnelSource.Basis.THOUSAND_IMPRESSIONS);
        if (wantsClicks && source.findClickRate().isEmpty()) {
            faults.add(
                    path,
                    owner + " is paid or limited by impressions and has no click-through rate",
                    "give its clickRate");
        }
        boolean hasSpend =
                source.findMostSpend().isPresent() || source.findLeastSpend().isPresent();
        if (hasSpend && source.findPrice().isEmpty()) {
            faults.add(path, owner + " has a limit of money and no price", "give its price");
        }
        limit(
                path + "/mostSpend",
                owner,
                source.mostSpend() == null ? null : source.mostSpend().amount());
        limit(
                path + "/leastSpend",
                owner,
                source.leastSpend() == null ? null : source.leastSpend().amount());
        limit(path + "/mostEntries", owner, source.mostEntries());
        limit(path + "/mostImpressions", owner, source.mostImpressions());
    }

    private void limit(String path, String owner, @Nullable BigDecimal amount) {
        if (amount != null && amount.signum() < 0) {
            faults.add(path, "limit " + amount.toPlainString() + " of " + owner + " is negative", "write 0 or more");
        }
    }

    /** The target is revenue, or counts what one of the steps counts. */
    private void objective(String path, String owner, Funnel funnel, FunnelAssumptions assumed, String id) {
        faults.reference(path + "/objective", owner, "objective", id, names.objectives);
        Optional<ObjectiveBuilder> objective = faults.plan.objectives.stream()
                .filter(each -> each.id.equals(id))
                .findFirst();
        Target target = objective.map(each -> each.target).orElse(null);
        Kpi kpi = objective
                .flatMap(each -> faults.plan.vocabulary.kpis().findKpi(each.kpi.text()))
                .orElse(null);
        if (target == null || kpi == null) {
            return;
        }
        Currency currency = target.currency();
        if (target.low().signum() <= 0) {
            faults.add(
                    path + "/objective",
                    "target " + target.low().toPlainString() + " of " + Faults.part("objective", id)
                            + " is not above 0, so " + owner + " has nothing to reach",
                    "name an objective that is to be reached");
        }
        if (currency == null && funnel.steps().stream().noneMatch(step -> isOf(kpi, step))) {
            faults.add(
                    path + "/objective",
                    Faults.part("objective", id) + " is of KPI " + kpi.id() + ", which counts no step of " + owner,
                    "name one that counts a step, or one of money");
        }
        if (currency != null && assumed.findValue().isEmpty()) {
            faults.add(
                    path,
                    owner + " is to reach money and does not say what each at its last step is worth",
                    "give its value");
        }
        assumed.findValue()
                .map(Money::currency)
                .filter(own -> currency != null && !own.equals(currency))
                .ifPresent(own -> faults.add(
                        path + "/value",
                        "value of " + owner + " is in " + own + ", and the target it is to reach in " + currency,
                        "convert it with a dated rate"));
    }

    /** Whether a KPI is that measure and nothing else. */
    static boolean isOf(Kpi kpi, MeasureId step) {
        return kpi.formula().toString().equals(step.text());
    }

    private void currencies(String path, String owner, FunnelAssumptions assumed) {
        List<Currency> all = Stream.concat(
                        assumed.findValue().stream(),
                        assumed.sources().stream()
                                .flatMap(source -> Stream.of(source.price(), source.mostSpend(), source.leastSpend())
                                        .filter(Objects::nonNull)))
                .map(Money::currency)
                .distinct()
                .toList();
        if (all.size() > 1) {
            faults.add(
                    path,
                    owner + " has money in several currencies, " + all,
                    "write all of it in one, converted with a dated rate");
        }
    }
}
