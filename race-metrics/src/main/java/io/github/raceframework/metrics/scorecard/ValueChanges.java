package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets values of two periods against each other by the rules of the comparisons of a query: see {@link KpiChange}. A query compares the days
 * before a range with it, and not the same part of an earlier period, which is why it is done here.
 */
record ValueChanges(KpiCatalog catalog) {

    /**
     * The change.
     *
     * @param periods the two periods, in words
     */
    KpiChange between(Kpi kpi, KpiValue now, KpiValue before, String periods) {
        Optional<KpiValue.Absent> obstacle = Figures.findAbsence(now, before);
        if (obstacle.isEmpty()) {
            obstacle = findObstacle(kpi, (KpiValue.Present) now, (KpiValue.Present) before, periods);
        }
        if (obstacle.isPresent()) {
            KpiValue reason =
                    Figures.absent(obstacle.get().reason(), obstacle.get().detail());
            return new KpiChange(before, reason, reason);
        }
        return change((KpiValue.Present) now, (KpiValue.Present) before);
    }

    private Optional<KpiValue.Absent> findObstacle(
            Kpi kpi, KpiValue.Present now, KpiValue.Present before, String periods) {
        Optional<?> one = now.unit().findCurrency();
        Optional<?> other = before.unit().findCurrency();
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            return Optional.of(Figures.absent(
                    AbsenceReason.MIXED_CURRENCY, "now in " + now.unit() + ", before in " + before.unit()));
        }
        if (has(now, Flag.Kind.PARTIAL_COVERAGE) || has(before, Flag.Kind.PARTIAL_COVERAGE)) {
            return Optional.of(
                    Figures.absent(AbsenceReason.NOT_COVERED, "not all days of " + periods + " are covered"));
        }
        if (isSum(kpi) && (has(now, Flag.Kind.PARTIAL_INPUT) || has(before, Flag.Kind.PARTIAL_INPUT))) {
            return Optional.of(Figures.absent(
                    AbsenceReason.PARTIAL_INPUT,
                    "a sum of some rows cannot be set against another: not all rows are known"));
        }
        return Optional.empty();
    }

    static boolean has(KpiValue.Present value, Flag.Kind kind) {
        return value.flags().stream().anyMatch(flag -> flag.kind() == kind);
    }

    private boolean isSum(Kpi kpi) {
        return switch (catalog.classOf(kpi)) {
            case ADD, SEMI, DIST -> true;
            case ROS, ROD, PARAM -> false;
        };
    }

    private static KpiChange change(KpiValue.Present now, KpiValue.Present before) {
        Unit unit = now.unit().findCurrency().isPresent() ? now.unit() : before.unit();
        List<Flag> flags = flags(now, before);
        Fraction then = Fraction.of(before.number());
        Fraction difference = Fraction.of(now.number()).minus(then);
        KpiValue relative = then.isZero()
                ? Figures.absent(AbsenceReason.ZERO_DENOMINATOR, "before it was zero")
                : Figures.quotient(
                        now.number().subtract(before.number()),
                        before.number().abs(),
                        Unit.NONE,
                        "what was before",
                        flags);
        return new KpiChange(before, Figures.of(difference.toDecimal(), unit, flags), relative);
    }

    /** The flags of both sides; where both have one of a kind with different figures, it names both. */
    private static List<Flag> flags(KpiValue.Present now, KpiValue.Present before) {
        Map<Flag.Kind, Flag> flags = new LinkedHashMap<>();
        now.flags().forEach(flag -> flags.put(flag.kind(), flag));
        before.flags().forEach(flag -> flags.merge(flag.kind(), flag, ValueChanges::both));
        return List.copyOf(flags.values());
    }

    private static Flag both(Flag now, Flag before) {
        return now.equals(before) ? now : new Flag(now.kind(), now.detail() + ", before " + before.detail());
    }
}
