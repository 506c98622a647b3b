package io.github.raceframework.core.plan;

import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Kpi;
import java.math.BigDecimal;
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
        if (kpi.isPresent() && !target.isBand()) {
            side(path, owner, baseline, target, objective.directionOf(kpi.get()), kpi.get());
        }
    }

    private void side(String path, String owner, Baseline baseline, Target target, Direction direction, Kpi kpi) {
        int above = above(baseline, target, kpi);
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

    /**
     * Whether the target is above (1) or below (-1) its baseline; 0 where they are equal or the lengths of their periods do not let them be compared.
     * Distinct counts compare over equally many days only. A sum compares over about as many, and is above or below only if it is so per day
     * as well.
     */
    private int above(Baseline baseline, Target target, Kpi kpi) {
        int above = target.low().compareTo(baseline.value());
        long before = baseline.period().days();
        long after = target.period().days();
        return switch (faults.plan.vocabulary.kpis().classOf(kpi)) {
            case ADD -> {
                boolean similar = 8 * Math.max(before, after) <= 9 * Math.min(before, after);
                yield similar && above == abovePerDay(baseline, target) ? above : 0;
            }
            case DIST -> before == after ? above : 0;
            default -> above;
        };
    }

    /** Compares target / days with baseline / days, multiplied out so that nothing rounds. */
    private static int abovePerDay(Baseline baseline, Target target) {
        BigDecimal before =
                baseline.value().multiply(BigDecimal.valueOf(target.period().days()));
        BigDecimal after =
                target.low().multiply(BigDecimal.valueOf(baseline.period().days()));
        return after.compareTo(before);
    }
}
