package io.github.raceframework.core.plan;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;

/** Checks the phasing of objectives: only sums are spread over time, and over whole buckets. */
final class PhasingCheck {

    private final Faults faults;

    PhasingCheck(Faults faults) {
        this.faults = faults;
    }

    void check(String path, String owner, ObjectiveBuilder objective, Kpi kpi) {
        Phasing phasing = objective.phasing;
        Target target = objective.target;
        if (phasing == null || target == null) {
            return;
        }
        KpiClass kpiClass = faults.plan.vocabulary.kpis().classOf(kpi);
        if (kpiClass != KpiClass.ADD) {
            faults.add(
                    path,
                    owner + " has a phasing, and KPI " + kpi.id() + " does not add up over time (class " + kpiClass
                            + ")",
                    "leave the phasing out: only sums are spread over time");
        } else if (target.isBand()) {
            faults.add(
                    path,
                    owner + " has a phasing, and its target is a band",
                    "give one value, or leave the phasing out");
        } else if (Faults.YEARS.contains(target.period())) {
            buckets(path, owner, phasing, target.period());
        }
    }

    private void buckets(String path, String owner, Phasing phasing, DateRange period) {
        RaceCalendar calendar = faults.plan.calendar;
        Bucket first = calendar.bucketOf(phasing.grain(), period.from());
        Bucket last = calendar.bucketOf(phasing.grain(), period.to().minusDays(1));
        long count = last.ordinal() - first.ordinal() + 1;
        if (!first.range().from().equals(period.from()) || !last.range().to().equals(period.to())) {
            faults.add(
                    path,
                    "the target's period " + period + " of " + owner + " is not made of whole buckets of grain "
                            + phasing.grain(),
                    "make it " + first.range().span(last.range()) + ", or phase it by another grain");
        } else if (count != phasing.size()) {
            faults.add(
                    path,
                    "the phasing of " + owner + " has " + phasing.size() + " weights, and its target's period " + period
                            + " has " + count + " buckets of grain " + phasing.grain(),
                    "give one weight for each");
        }
    }
}
