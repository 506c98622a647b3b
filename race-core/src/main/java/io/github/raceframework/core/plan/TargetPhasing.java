package io.github.raceframework.core.plan;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Spreads the target of one objective over its period. */
final class TargetPhasing {

    private final RacePlan plan;
    private final Objective objective;
    private final Target target;

    TargetPhasing(RacePlan plan, Objective objective) {
        this.plan = plan;
        this.objective = objective;
        this.target = objective.target();
    }

    List<PhasedTarget> parts() {
        Optional<Phasing> phasing = objective.findPhasing();
        if (phasing.isEmpty()) {
            return List.of();
        }
        List<Bucket> buckets = buckets(phasing.get().grain());
        List<BigDecimal> values = phasing.get().split(target.low(), scale());
        List<PhasedTarget> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(new PhasedTarget(buckets.get(i), values.get(i)));
        }
        return List.copyOf(parts);
    }

    ElapsedWeight elapsed(LocalDate until) {
        return objective
                .findPhasing()
                .map(phasing -> phasing.elapsed(plan.calendar(), target.period(), until))
                .orElseGet(() -> elapsedDays(target.period(), until));
    }

    private static ElapsedWeight elapsedDays(DateRange period, LocalDate until) {
        if (!until.isAfter(period.from())) {
            return ElapsedWeight.NONE;
        }
        if (!until.isBefore(period.to())) {
            return ElapsedWeight.ALL;
        }
        return ElapsedWeight.of(
                BigDecimal.valueOf(new DateRange(period.from(), until).days()), BigDecimal.valueOf(period.days()));
    }

    private List<Bucket> buckets(Grain grain) {
        return plan.calendar().buckets(grain, target.period());
    }

    private int scale() {
        DisplayUnit unit =
                plan.vocabulary().kpis().getKpi(objective.kpi().text()).unit();
        int own = target.low().scale();
        int minor =
                target.findCurrency().map(Currency::getDefaultFractionDigits).orElse(0);
        return unit == DisplayUnit.MONEY ? Math.max(own, minor) : own;
    }
}
