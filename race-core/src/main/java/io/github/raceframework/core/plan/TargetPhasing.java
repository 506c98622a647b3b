package io.github.raceframework.core.plan;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
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

    BigDecimal elapsed(LocalDate until) {
        return objective
                .findPhasing()
                .map(phasing -> phasing.elapsed(buckets(phasing.grain()), until))
                .orElseGet(() -> elapsedDays(target.period(), until));
    }

    private static BigDecimal elapsedDays(DateRange period, LocalDate until) {
        if (!until.isAfter(period.from())) {
            return BigDecimal.ZERO;
        }
        if (!until.isBefore(period.to())) {
            return BigDecimal.ONE;
        }
        BigDecimal passed = BigDecimal.valueOf(new DateRange(period.from(), until).days());
        return Decimals.plain(passed.divide(BigDecimal.valueOf(period.days()), MathContext.DECIMAL128));
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
