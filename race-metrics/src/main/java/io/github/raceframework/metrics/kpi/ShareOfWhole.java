package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.compile.TablePlan;
import io.github.raceframework.metrics.query.ShareOf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The share that a value of a group has of the value of a whole in the same period: the exact quotient of the two as the table gives them,
 * rounded once.
 */
final class ShareOfWhole {

    /** Of a group that only tables have which no KPI uses. */
    private static final KpiValue NO_WHOLE =
            new KpiValue.Absent(AbsenceReason.UNSUPPORTED_BY_SOURCE, "the source has no such group", null);

    private final KpiClass kpiClass;
    private final KpiValue part;
    private final KpiValue whole;

    /**
     * The share of a group's value in that of its total or subtotal.
     *
     * @param levels all that the answer has, among them that of the whole
     */
    static ShareOfWhole of(
            TablePlan plan, List<GroupLevel> levels, KpiId kpi, GroupLevel level, int group, int period) {
        List<String> members = level.groups().get(group);
        boolean ofTotal = plan.query().arrangement().shareOf() == ShareOf.TOTAL;
        int depth = ofTotal ? 0 : Math.max(0, level.depth() - 1);
        GroupLevel whole = levels.stream()
                .filter(other -> other.depth() == depth)
                .findFirst()
                .orElseThrow();
        OptionalInt found = whole.findGroup(members.subList(0, depth));
        return new ShareOfWhole(
                plan.classOf(kpi),
                level.column(kpi).value(group, period),
                found.isPresent() ? whole.column(kpi).value(found.getAsInt(), period) : NO_WHOLE);
    }

    ShareOfWhole(KpiClass kpiClass, KpiValue part, KpiValue whole) {
        this.kpiClass = kpiClass;
        this.part = part;
        this.whole = whole;
    }

    KpiValue get() {
        List<KpiValue.Absent> absences = new ArrayList<>();
        if (part instanceof KpiValue.Absent absent) {
            absences.add(new KpiValue.Absent(absent.reason(), absent.detail(), null));
        }
        if (whole instanceof KpiValue.Absent absent) {
            absences.add(new KpiValue.Absent(absent.reason(), "of the whole: " + absent.detail(), null));
        }
        if (kpiClass != KpiClass.ADD && kpiClass != KpiClass.SEMI) {
            absences.add(new KpiValue.Absent(AbsenceReason.NON_ADDITIVE, whyNoPart(), null));
        }
        return absences.stream()
                .min(Comparator.comparing(KpiValue.Absent::reason))
                .map(KpiValue.class::cast)
                .orElseGet(() -> quotient((KpiValue.Present) part, (KpiValue.Present) whole));
    }

    private String whyNoPart() {
        return kpiClass == KpiClass.DIST
                ? "values of groups that may count the same twice are no parts of a whole"
                : "ratios of groups are no parts of that of the whole";
    }

    private static KpiValue quotient(KpiValue.Present part, KpiValue.Present whole) {
        int sign = whole.number().signum();
        if (sign <= 0) {
            return new KpiValue.Absent(
                    sign == 0 ? AbsenceReason.ZERO_DENOMINATOR : AbsenceReason.OUT_OF_DOMAIN,
                    "the whole is " + whole.number().toPlainString(),
                    null);
        }
        double share =
                Rational.of(part.number()).over(Rational.of(whole.number())).toDouble();
        if (!Double.isFinite(share)) {
            return new KpiValue.Absent(AbsenceReason.OUT_OF_DOMAIN, "the share is beyond all bounds", null);
        }
        Evidence evidence =
                new Evidence(List.of(), Set.of(), new Evidence.Quotient(part.number(), whole.number(), Sampling.NONE));
        return new KpiValue.Present(Decimals.shortest(share), Unit.NONE, flags(part, whole), evidence);
    }

    /**
     * The flags of both; where both have one of a kind with different figures, it names both. A share that is none of a whole is outside
     * its range.
     */
    private static List<Flag> flags(KpiValue.Present part, KpiValue.Present whole) {
        Map<Flag.Kind, Flag> flags = new LinkedHashMap<>();
        part.flags().forEach(flag -> flags.put(flag.kind(), flag));
        whole.flags().forEach(flag -> flags.merge(flag.kind(), flag, ShareOfWhole::both));
        BigDecimal number = part.number();
        if (number.signum() < 0 || number.compareTo(whole.number()) > 0) {
            flags.putIfAbsent(Flag.Kind.OUT_OF_RANGE, Flag.of(Flag.Kind.OUT_OF_RANGE));
        }
        return List.copyOf(flags.values());
    }

    private static Flag both(Flag part, Flag whole) {
        return part.equals(whole) ? part : new Flag(part.kind(), part.detail() + ", whole " + whole.detail());
    }
}
