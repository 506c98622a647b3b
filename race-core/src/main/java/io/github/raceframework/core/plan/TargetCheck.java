package io.github.raceframework.core.plan;

import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.value.DateRange;
import java.util.Optional;

/** Checks baseline and target of objectives, and how they go together. */
final class TargetCheck {

    private final Faults faults;
    private final ValueCheck values;

    TargetCheck(Faults faults, ValueCheck values) {
        this.faults = faults;
        this.values = values;
    }

    void baseline(String path, String owner, ObjectiveBuilder objective, Optional<Kpi> kpi) {
        Baseline baseline = objective.baseline;
        if (baseline == null) {
            faults.add(path, owner + " has no baseline", "say where the KPI stood, and over which days");
            return;
        }
        kpi.ifPresent(known -> {
            values.range(path + "/value", "the baseline of " + owner, known, baseline.value());
            values.currency(path + "/currency", "the baseline of " + owner, known, baseline.currency());
        });
        Target target = objective.target;
        if (target != null && baseline.period().to().isAfter(target.period().from())) {
            faults.add(
                    path + "/period",
                    "period " + baseline.period() + " of the baseline of " + owner
                            + " does not end before the target's begins, " + target.period(),
                    "take the baseline from days before the target's");
        }
    }

    void target(String path, String owner, ObjectiveBuilder objective, Optional<Kpi> kpi) {
        Target target = objective.target;
        if (target == null) {
            faults.add(path, owner + " has no target", "say a value or a band, and the days it is measured over");
            return;
        }
        kpi.ifPresent(known -> {
            values.range(path + "/value", "the target of " + owner, known, target.low());
            if (target.isBand()) {
                values.range(path + "/value", "the target of " + owner, known, target.high());
            }
            values.currency(path + "/currency", "the target of " + owner, known, target.currency());
            form(path, owner, target, objective.directionOf(known));
        });
        faults.period(path + "/period", "the target of " + owner, target.period());
        if (objective.baseline != null) {
            together(path, owner, objective, objective.baseline, target, kpi);
        }
    }

    private void form(String path, String owner, Target target, Direction direction) {
        if (direction == Direction.BAND && !target.isBand()) {
            faults.add(
                    path + "/value",
                    "the target of " + owner + " is one value, " + target.low().toPlainString()
                            + ", and its direction is BAND",
                    "give the lower and the upper end of a band");
        }
        if ((direction == Direction.UP || direction == Direction.DOWN) && target.isBand()) {
            faults.add(
                    path + "/value",
                    "the target of " + owner + " is a band, " + target.low().toPlainString() + " to "
                            + target.high().toPlainString() + ", and its direction is " + direction,
                    "give one value, or make the direction BAND");
        }
    }

    private void together(
            String path,
            String owner,
            ObjectiveBuilder objective,
            Baseline baseline,
            Target target,
            Optional<Kpi> kpi) {
        if (!baseline.findCurrency().equals(target.findCurrency())) {
            if (baseline.currency() != null && target.currency() != null) {
                faults.add(
                        path + "/currency",
                        "the target of " + owner + " is in " + target.currency() + ", its baseline in "
                                + baseline.currency(),
                        "give both in one currency");
            }
            return;
        }
        if (kpi.isPresent() && !target.isBand() && comparable(kpi.get(), baseline.period(), target.period())) {
            side(path, owner, baseline, target, objective.directionOf(kpi.get()));
        }
    }

    /** Sums and distinct counts grow with the days they are taken over, so they compare over about as many days only. */
    private boolean comparable(Kpi kpi, DateRange one, DateRange other) {
        KpiClass kpiClass = faults.plan.vocabulary.kpis().classOf(kpi);
        long shorter = Math.min(one.days(), other.days());
        long longer = Math.max(one.days(), other.days());
        return (kpiClass != KpiClass.ADD && kpiClass != KpiClass.DIST) || 8 * longer <= 9 * shorter;
    }

    private void side(String path, String owner, Baseline baseline, Target target, Direction direction) {
        int above = target.low().compareTo(baseline.value());
        boolean wrong = (direction == Direction.UP && above < 0) || (direction == Direction.DOWN && above > 0);
        if (wrong) {
            faults.add(
                    path + "/value",
                    "the target of " + owner + ", " + target.low().toPlainString() + ", is "
                            + (above < 0 ? "below" : "above") + " its baseline, "
                            + baseline.value().toPlainString() + ", and its direction is " + direction,
                    "aim to the other side of the baseline, or correct baseline or direction");
        }
    }
}
