package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.Period;
import io.github.raceframework.metrics.query.Nulls;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sets the value of one KPI in one row against that of the period it is compared with. */
final class ValueChange {

    private static final Evidence NONE = new Evidence(List.of(), Set.of());

    private final CompiledQuery compiled;
    private final KpiColumn column;
    private final int group;
    private final int period;
    private final int other;

    ValueChange(CompiledQuery compiled, KpiColumn column, int group, int period) {
        this.compiled = compiled;
        this.column = column;
        this.group = group;
        this.period = period;
        this.other = compiled.times().compared().get(period);
    }

    KpiChange get() {
        KpiValue now = column.value(group, period);
        KpiValue before = other < 0 ? withoutCounterpart() : column.value(group, other);
        if (now instanceof KpiValue.Present present && before instanceof KpiValue.Present earlier) {
            Optional<KpiValue.Absent> obstacle = findObstacle(present, earlier);
            return obstacle.isPresent()
                    ? new KpiChange(before, obstacle.get(), obstacle.get())
                    : new KpiChange(before, absolute(present, earlier), relative(present, earlier));
        }
        KpiValue.Absent reason = first(now, before);
        return new KpiChange(before, reason, reason);
    }

    private KpiValue.Absent withoutCounterpart() {
        Period time = compiled.periods().get(period);
        String name = time.findBucket()
                .map(bucket -> bucket.label())
                .orElse(time.range().toString());
        return absent(AbsenceReason.NOT_COVERED, name + " has no counterpart, or none with as many days");
    }

    /** The absence that tells most: the earlier in the order of reasons, of equal ones that of the row itself. */
    private static KpiValue.Absent first(KpiValue now, KpiValue before) {
        if (now instanceof KpiValue.Absent one && before instanceof KpiValue.Absent two) {
            return one.reason().compareTo(two.reason()) <= 0 ? withoutBounds(one) : withoutBounds(two);
        }
        return withoutBounds((KpiValue.Absent) (now.isPresent() ? before : now));
    }

    /** The bounds of one side say nothing of the change. */
    private static KpiValue.Absent withoutBounds(KpiValue.Absent side) {
        return absent(side.reason(), side.detail());
    }

    private Optional<KpiValue.Absent> findObstacle(KpiValue.Present now, KpiValue.Present before) {
        Optional<KpiValue.Absent> clash = findClash(now, before);
        if (clash.isPresent()) {
            return clash;
        }
        if (!column.isCoveredInFull(group, period) || !column.isCoveredInFull(group, other)) {
            return Optional.of(absent(
                    AbsenceReason.NOT_COVERED,
                    "not all days of " + compiled.periods().get(period).range() + " and "
                            + compiled.periods().get(other).range() + " are covered"));
        }
        boolean strict = compiled.query().nulls() == Nulls.COMPLETE_ROWS;
        if (strict && !column.isRate() && (isPartlyKnown(now) || isPartlyKnown(before))) {
            return Optional.of(absent(
                    AbsenceReason.PARTIAL_INPUT,
                    "a sum of some rows cannot be set against another: not all rows are known"));
        }
        return Optional.empty();
    }

    /** Amounts in two currencies, or what a function made of them. */
    private Optional<KpiValue.Absent> findClash(KpiValue.Present now, KpiValue.Present before) {
        Optional<Currency> ours = column.findCurrency(group, period);
        Optional<Currency> theirs = column.findCurrency(group, other);
        if (ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs)) {
            return Optional.empty();
        }
        String detail = now.unit().hasMoney()
                ? "now in " + now.unit() + ", before in " + before.unit()
                : "now of amounts in " + ours.get() + ", before of amounts in " + theirs.get();
        return Optional.of(absent(AbsenceReason.MIXED_CURRENCY, detail));
    }

    private static boolean isPartlyKnown(KpiValue.Present side) {
        return side.flags().stream().anyMatch(flag -> flag.kind() == Flag.Kind.PARTIAL_INPUT);
    }

    private static KpiValue.Absent absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }

    private static KpiValue absolute(KpiValue.Present now, KpiValue.Present before) {
        Unit unit = now.unit().findCurrency().isPresent() ? now.unit() : before.unit();
        BigDecimal change = Decimals.plain(now.number().subtract(before.number()));
        return new KpiValue.Present(change, unit, flags(now, before), NONE);
    }

    private static KpiValue relative(KpiValue.Present now, KpiValue.Present before) {
        if (before.number().signum() == 0) {
            return absent(AbsenceReason.ZERO_DENOMINATOR, "before it was zero");
        }
        Rational earlier = Rational.of(before.number());
        double quotient = Rational.of(now.number())
                .plus(earlier.negate())
                .over(earlier.abs())
                .toDouble();
        return Double.isFinite(quotient)
                ? new KpiValue.Present(Decimals.shortest(quotient), Unit.NONE, flags(now, before), NONE)
                : absent(AbsenceReason.OUT_OF_DOMAIN, "the change is beyond all bounds");
    }

    /** The flags of both sides; where both have one of a kind with different figures, it names both. */
    private static List<Flag> flags(KpiValue.Present now, KpiValue.Present before) {
        Map<Flag.Kind, Flag> flags = new LinkedHashMap<>();
        now.flags().forEach(flag -> flags.put(flag.kind(), flag));
        before.flags().forEach(flag -> flags.merge(flag.kind(), flag, ValueChange::both));
        return List.copyOf(flags.values());
    }

    private static Flag both(Flag now, Flag before) {
        return now.equals(before) ? now : new Flag(now.kind(), now.detail() + ", before " + before.detail());
    }
}
