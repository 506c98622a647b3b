package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.scorecard.Answers.Subject;
import io.github.raceframework.metrics.status.Status;
import io.github.raceframework.metrics.status.StatusReading;

/** Reads one objective. */
final class ObjectiveScoring {

    private final RacePlan plan;
    private final Comparisons comparisons;
    private final Objective objective;
    private final Outlook outlook;
    private final Subject subject;
    private final Kpi kpi;

    /** The unit of the target, with its currency. */
    private final Unit unit;

    private final KpiClass kpiClass;
    private final Accrual accrual;

    ObjectiveScoring(RacePlan plan, Comparisons comparisons, Objective objective, AsOf asOf) {
        this.plan = plan;
        this.comparisons = comparisons;
        this.objective = objective;
        this.outlook = new Outlook(objective.target().period(), asOf);
        this.subject = subject(plan, objective);
        KpiCatalog catalog = plan.vocabulary().kpis();
        this.kpi = catalog.getKpi(objective.kpi().text());
        this.unit = unit(catalog, kpi, objective.target());
        this.kpiClass = catalog.classOf(kpi);
        this.accrual = new Accrual(catalog);
    }

    static Subject subject(RacePlan plan, Objective objective) {
        return new Subject(
                objective.kpi(),
                objective.scope(),
                objective.target().findCurrency().orElse(plan.currency()));
    }

    private static Unit unit(KpiCatalog catalog, Kpi kpi, Target target) {
        Unit known =
                kpi.unit() == DisplayUnit.ANY ? catalog.unitOf(kpi) : kpi.unit().unit();
        return target.findCurrency()
                .filter(currency -> known.hasMoney())
                .map(known::in)
                .orElse(known);
    }

    ObjectiveScore score() {
        KpiValue actual = comparisons.actual(subject, outlook);
        KpiValue comparable = accrual.comparable(kpi, Figures.inUnit(actual, unit));
        ObjectivePacing pacing = new ObjectivePacing(plan, comparisons, this, comparable);
        StatusPolicy policy = plan.statusPolicy(kpi.id());
        StatusReading whole = whole(comparable, policy);
        return new ObjectiveScore(
                objective,
                outlook.state(),
                actual,
                attainment(whole),
                progress(comparable),
                pacing.pace(),
                isUnreadableBand() ? unreadable(whole) : pacing.reading(policy).orElse(whole),
                comparisons.previous(subject, outlook),
                comparisons.yearAgo(subject, outlook),
                plan.benchmarks().stream()
                        .filter(each -> each.kpi().equals(kpi.id()) && each.version() == objective.kpiVersion())
                        .map(each -> BenchmarkScoring.compare(each, this, actual))
                        .toList());
    }

    /** Against the target as a whole. */
    private StatusReading whole(KpiValue comparable, StatusPolicy policy) {
        Target target = objective.target();
        Target plain = new Target(target.low(), target.high(), target.period(), null);
        return StatusReading.of(comparable, plain, unit, objective.direction(), policy);
    }

    /** Whether so much of a period says nothing of where it will come to lie. */
    private boolean isUnreadableBand() {
        return objective.target().isBand() && isPremature();
    }

    /**
     * What is there of a sum that is to grow is part of its target. What must stay low or in a band, and ratios that depend on days, are seen at
     * the end.
     */
    private KpiValue attainment(StatusReading whole) {
        boolean grows = kpiClass == KpiClass.ADD || kpiClass == KpiClass.DIST;
        return isPremature() && !(grows && objective.direction() == Direction.UP)
                ? orOwn(
                        whole.actual(),
                        Figures.absent(
                                AbsenceReason.OUT_OF_DOMAIN, "it is held against its target when the period is over"))
                : whole.attainment();
    }

    private static KpiValue.Absent band() {
        return Figures.absent(
                AbsenceReason.OUT_OF_DOMAIN, "the target is a band, which is read when the period is over");
    }

    private static StatusReading unreadable(StatusReading whole) {
        KpiValue.Absent why = orOwn(whole.actual(), band());
        return new StatusReading(Status.GREY, whole.actual(), whole.reference(), why, why, whole.policy());
    }

    private static KpiValue.Absent orOwn(KpiValue value, KpiValue.Absent reason) {
        return value instanceof KpiValue.Absent own ? own : reason;
    }

    private KpiValue progress(KpiValue comparable) {
        Target target = objective.target();
        if (comparable instanceof KpiValue.Absent absent) {
            return absent;
        }
        if (target.isBand()) {
            return Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "the target is a band: there is no way to go");
        }
        if (isPremature()) {
            return Figures.absent(
                    AbsenceReason.OUT_OF_DOMAIN, "it is set against its baseline when the period is over");
        }
        long before = objective.baseline().period().days();
        long now = target.period().days();
        if (accrues() && 8 * Math.max(before, now) > 9 * Math.min(before, now)) {
            return Figures.absent(
                    AbsenceReason.OUT_OF_DOMAIN, "the baseline is over " + before + " days and the target over " + now);
        }
        return StatusReading.progress(comparable, objective.baseline().value(), target.low());
    }

    Objective objective() {
        return objective;
    }

    Outlook outlook() {
        return outlook;
    }

    Subject subject() {
        return subject;
    }

    Unit unit() {
        return unit;
    }

    /** Whether it is paced by what is alike: neither a sum, nor what is the same over any days. */
    boolean isPacedAlike() {
        return accrues() && kpiClass != KpiClass.ADD;
    }

    /** Whether it is over fewer days than it is to be in the end, and that makes a difference. */
    boolean isPremature() {
        return accrues() && outlook.isOpen();
    }

    /** Whether it depends on how many days it is over. */
    boolean accrues() {
        return accrual.accrues(kpi);
    }

    KpiClass kpiClass() {
        return kpiClass;
    }
}
