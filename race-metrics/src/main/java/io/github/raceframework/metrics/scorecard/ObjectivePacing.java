package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.plan.ElapsedWeight;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.Pacing;
import io.github.raceframework.metrics.pacing.PacingRule;
import io.github.raceframework.metrics.status.StatusReading;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Paces one objective. */
final class ObjectivePacing {

    private final ObjectiveScoring scored;
    private final KpiValue elapsed;
    private final @Nullable DateRange likeness;
    private final @Nullable Pacing pacing;

    ObjectivePacing(RacePlan plan, Comparisons comparisons, ObjectiveScoring scored, KpiValue comparable) {
        this.scored = scored;
        Objective objective = scored.objective();
        Outlook outlook = scored.outlook();
        ElapsedWeight weight = plan.elapsedWeight(objective, outlook.asOf().until());
        this.elapsed = Figures.of(weight.toDecimal(), Unit.NONE);
        Optional<DateRange> like = Optional.empty();
        PacingRule rule;
        if (!scored.isPacedAlike()) {
            rule = PacingRule.of(scored.kpiClass(), objective.baseline().value(), weight);
        } else if (outlook.state() == PeriodState.CLOSED) {
            rule = new PacingRule.AsItIs();
        } else if (outlook.state() == PeriodState.NOT_BEGUN) {
            KpiValue none = Comparisons.notBegun(outlook);
            rule = new PacingRule.LikeForLike(none, none);
        } else {
            Comparisons.Likeness found = comparisons.likeness(scored.subject(), outlook);
            rule = found.rule();
            like = found.period();
        }
        this.likeness = like.orElse(null);
        this.pacing = objective.target().isBand()
                ? null
                : Pacing.of(
                        rule, comparable, objective.target().low(), scored.unit(), outlook.period(), outlook.asOf());
    }

    /** Against what was to be expected by now; empty for a band. */
    Optional<StatusReading> reading(StatusPolicy policy) {
        return Optional.ofNullable(pacing)
                .map(paced -> StatusReading.toDate(paced, scored.objective().direction(), policy));
    }

    Pace pace() {
        long remaining = scored.outlook().remainingDays();
        if (pacing == null) {
            KpiValue none =
                    Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "the target is a band: nothing is expected by a day");
            return new Pace(Pace.Rule.BAND, null, elapsed, none, none, none, none, none, remaining);
        }
        return new Pace(
                rule(pacing.rule()),
                likeness,
                elapsed,
                pacing.expected(),
                pacing.index(),
                pacing.variance(),
                pacing.outturn(),
                pacing.requiredPerDay(),
                remaining);
    }

    private static Pace.Rule rule(PacingRule rule) {
        if (rule instanceof PacingRule.Phased) {
            return Pace.Rule.PHASED;
        }
        if (rule instanceof PacingRule.Level) {
            return Pace.Rule.LEVEL;
        }
        return rule instanceof PacingRule.AsItIs ? Pace.Rule.AS_IT_IS : Pace.Rule.LIKE_FOR_LIKE;
    }
}
