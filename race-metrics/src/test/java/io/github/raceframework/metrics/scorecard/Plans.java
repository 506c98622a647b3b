package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.ObjectiveBuilder;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.pacing.AsOf;
import java.time.LocalDate;
import java.time.ZoneId;

/** Plans for 2025 to score. */
final class Plans {

    static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    static final DateRange YEAR_BEFORE = DateRange.parse("2024-01-01/2025-01-01");

    private Plans() {}

    static RacePlanBuilder define(ObjectiveBuilder... objectives) {
        return RacePlan.define("Lamps 2025", YEAR, Currencies.parse("EUR")).objectives(objectives);
    }

    static RacePlan plan(ObjectiveBuilder... objectives) {
        return define(objectives).build();
    }

    /** From a baseline over 2024 to a target over 2025. */
    static ObjectiveBuilder objective(String id, Kpi kpi, String baseline, String target) {
        return over(id, kpi, Baseline.of(baseline, YEAR_BEFORE), Target.of(target, YEAR));
    }

    /** The same in euros. */
    static ObjectiveBuilder money(String id, Kpi kpi, String baseline, String target) {
        return over(
                id, kpi, Baseline.of(Money.of(baseline, "EUR"), YEAR_BEFORE), Target.of(Money.of(target, "EUR"), YEAR));
    }

    static ObjectiveBuilder over(String id, Kpi kpi, Baseline baseline, Target target) {
        return Objective.define(id, kpi.findStage().orElse(Stage.CONVERT), kpi)
                .baseline(baseline)
                .target(target)
                .owner("Mara")
                .source("test");
    }

    /** On that day, which does not count. */
    static AsOf on(String day) {
        return AsOf.of(LocalDate.parse(day), ZoneId.of("Europe/Berlin"));
    }
}
