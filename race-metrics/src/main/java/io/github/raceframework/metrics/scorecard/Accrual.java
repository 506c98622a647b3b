package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.Optional;

/** Which KPIs depend on how many days they are over, so that those of a month and of a year are different things. */
record Accrual(KpiCatalog catalog) {

    /**
     * Sums and distinct counts do, and ratios that have anything but sums on both sides: orders per customer of a year are more than those of a
     * month, and fewer of a cohort are left at the end of it. Ratios of sums and levels do not.
     */
    boolean accrues(Kpi kpi) {
        return switch (catalog.classOf(kpi)) {
            case ADD, DIST -> true;
            case ROD -> catalog.measuresOf(kpi).stream().anyMatch(measure -> measure.kind() != MeasureKind.STOCK);
            case SEMI, ROS, PARAM -> false;
        };
    }

    private boolean addsUp(Kpi kpi) {
        KpiClass kpiClass = catalog.classOf(kpi);
        return kpiClass == KpiClass.ADD || kpiClass == KpiClass.DIST;
    }

    /**
     * A value as one that can be held against others: what accrues must be known on all days, a sum on all rows, and all lie in the range of the
     * definition.
     */
    KpiValue comparable(Kpi kpi, KpiValue value) {
        return Figures.map(
                value,
                present -> findPart(kpi, present)
                        .or(() -> findFault(kpi, present))
                        .<KpiValue>map(absent -> absent)
                        .orElse(present));
    }

    /** What cannot be is good or bad for nobody. */
    private static Optional<KpiValue.Absent> findFault(Kpi kpi, KpiValue.Present value) {
        return kpi.findRange()
                .filter(range -> !range.contains(value.number()))
                .map(range -> Figures.absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        value.number().toPlainString() + " is outside the range " + range + " of " + kpi.id()));
    }

    private Optional<KpiValue.Absent> findPart(Kpi kpi, KpiValue.Present value) {
        Optional<KpiValue.Absent> days = accrues(kpi)
                ? find(value, Flag.Kind.PARTIAL_COVERAGE, AbsenceReason.NOT_COVERED, "days are covered")
                : Optional.empty();
        return days.isPresent() || !addsUp(kpi)
                ? days
                : find(value, Flag.Kind.PARTIAL_INPUT, AbsenceReason.PARTIAL_INPUT, "rows are known");
    }

    private static Optional<KpiValue.Absent> find(
            KpiValue.Present value, Flag.Kind kind, AbsenceReason reason, String words) {
        return value.flags().stream()
                .filter(flag -> flag.kind() == kind)
                .findFirst()
                .map(flag -> Figures.absent(reason, "only " + flag.detail().replace("/", " of ") + " " + words));
    }
}
