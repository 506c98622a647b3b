package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.kpi.WilsonInterval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A model with one rate after the other moved to the ends of its interval. */
final class RateVariants {

    /** A rate: what it is called, and the model with another in its place. */
    private record Rate(String name, KpiValue value, Function<KpiValue, FunnelModel> replace) {

        Optional<WilsonInterval> findInterval() {
            return value instanceof KpiValue.Present present
                    ? present.evidence().findInterval()
                    : Optional.empty();
        }

        FunnelModel at(BigDecimal end) {
            return replace.apply(Figures.of(end, Unit.NONE));
        }
    }

    private RateVariants() {}

    static FunnelInterval interval(FunnelModel model, Function<FunnelModel, KpiValue> figure) {
        KpiValue point = figure.apply(model);
        List<String> measured = new ArrayList<>();
        List<String> assumed = new ArrayList<>();
        List<KpiValue> ends = new ArrayList<>();
        for (Rate rate : rates(model)) {
            Optional<WilsonInterval> interval = rate.findInterval();
            interval.ifPresent(each -> {
                ends.add(figure.apply(rate.at(each.low())));
                ends.add(figure.apply(rate.at(each.high())));
            });
            (interval.isPresent() ? measured : assumed).add(rate.name());
        }
        List<KpiValue> all = new ArrayList<>(List.of(point));
        all.addAll(ends);
        Optional<KpiValue.Absent> absence = Figures.findAbsence(all.toArray(KpiValue[]::new))
                .or(() -> all.stream().anyMatch(value -> number(value) <= 0)
                        ? Optional.of(Figures.absent(
                                AbsenceReason.OUT_OF_DOMAIN, "a figure that is not above 0 has no interval"))
                        : Optional.empty());
        if (absence.isPresent()) {
            return new FunnelInterval(absence.get(), point, absence.get(), measured, assumed);
        }
        double below = 0;
        double above = 0;
        for (int i = 0; i < ends.size(); i += 2) {
            double one = StrictMath.log(number(ends.get(i)) / number(point));
            double other = StrictMath.log(number(ends.get(i + 1)) / number(point));
            double down = Math.min(0, Math.min(one, other));
            double up = Math.max(0, Math.max(one, other));
            below += down * down;
            above += up * up;
        }
        return new FunnelInterval(
                scaled(point, StrictMath.exp(-Math.sqrt(below))),
                point,
                scaled(point, StrictMath.exp(Math.sqrt(above))),
                measured,
                assumed);
    }

    private static double number(KpiValue value) {
        return value.findNumber().orElse(BigDecimal.ZERO).doubleValue();
    }

    private static KpiValue scaled(KpiValue point, double factor) {
        double end = number(point) * factor;
        return Figures.map(
                point,
                present -> Double.isFinite(end)
                        ? Figures.of(
                                Decimals.shortest(end),
                                present.unit(),
                                Figures.flags(present.flags(), Figures.ESTIMATE))
                        : Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "the number is too large"));
    }

    private static List<Rate> rates(FunnelModel model) {
        List<Rate> rates = new ArrayList<>();
        List<FunnelStep> steps = model.steps();
        boolean common =
                model.channels().stream().anyMatch(channel -> channel.steps().isEmpty());
        for (int i = 0; i < steps.size() && common; i++) {
            int place = i;
            rates.add(new Rate(
                    steps.get(i).name(),
                    steps.get(i).rate(),
                    rate -> model.withParts(replaced(steps, place, step -> step.withRate(rate)), model.channels())));
        }
        for (int c = 0; c < model.channels().size(); c++) {
            addChannel(rates, model, c);
        }
        return rates;
    }

    private static void addChannel(List<Rate> rates, FunnelModel model, int c) {
        FunnelChannel channel = model.channels().get(c);
        channel.findClickRate()
                .ifPresent(click -> rates.add(new Rate(
                        "click-through rate of " + channel.name(),
                        click,
                        rate -> model.withParts(
                                model.steps(), replaced(model.channels(), c, each -> each.withClickRate(rate))))));
        for (int i = 0; i < channel.steps().size(); i++) {
            int place = i;
            FunnelStep own = channel.steps().get(i);
            rates.add(new Rate(
                    own.name() + " of " + channel.name(),
                    own.rate(),
                    rate -> model.withParts(
                            model.steps(),
                            replaced(
                                    model.channels(),
                                    c,
                                    each -> each.withSteps(replaced(channel.steps(), place, step -> step.withRate(rate))
                                            .toArray(FunnelStep[]::new))))));
        }
    }

    private static <T> List<T> replaced(List<T> all, int place, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(all);
        changed.set(place, change.apply(all.get(place)));
        return changed;
    }
}
