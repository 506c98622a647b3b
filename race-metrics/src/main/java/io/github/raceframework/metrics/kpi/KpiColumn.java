package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.query.CompiledQuery;
import io.github.raceframework.metrics.query.KpiPlan;
import io.github.raceframework.metrics.query.KpiPlan.Absence;
import io.github.raceframework.metrics.query.KpiPlan.InputPlace;
import io.github.raceframework.metrics.query.Nulls;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one KPI in all cells: a reason or a number each. What else is to be said of a value is worked out when it is asked for. */
final class KpiColumn {

    private final CompiledQuery compiled;
    private final KpiPlan plan;
    private final CellFacts facts;
    private final @Nullable AbsenceReason everywhere;
    private final List<InputPlace> priced;
    private final boolean joins;
    private final @Nullable AbsenceReason[] reasons;
    private final @Nullable BigDecimal[] decimals;
    private final double[] quotients;

    private KpiColumn(CompiledQuery compiled, KpiPlan plan, CellFacts facts, int cells, boolean decimal) {
        this.compiled = compiled;
        this.plan = plan;
        this.facts = facts;
        this.everywhere = plan.findAbsence().map(Absence::reason).orElse(null);
        this.priced = plan.inputs().stream()
                .filter(place -> facts.input(place).measure().unit().hasMoney())
                .toList();
        this.joins = plan.tables().size() > 1 && compiled.query().nulls() == Nulls.COMPLETE_ROWS;
        this.reasons = new @Nullable AbsenceReason[cells];
        this.decimals = new @Nullable BigDecimal[decimal ? cells : 0];
        this.quotients = new double[decimal ? 0 : cells];
    }

    static KpiColumn of(CompiledQuery compiled, KpiPlan plan, CellFacts facts) {
        int periods = compiled.periods().size();
        int groups = facts.groups().size();
        boolean computable = plan.findAbsence().isEmpty() || !plan.inputs().isEmpty();
        boolean decimal = PlanEvaluation.isDecimal(plan.root());
        KpiColumn column = new KpiColumn(compiled, plan, facts, computable ? groups * periods : 0, decimal);
        for (int group = 0; group < groups && computable; group++) {
            for (int period = 0; period < periods; period++) {
                column.compute(group, period);
            }
        }
        return column;
    }

    private void compute(int group, int period) {
        int cell = facts.cell(group, period);
        AbsenceReason reason = first(everywhere, findInputAbsence(group, period));
        if (reason == null) {
            PlanEvaluation evaluation = new PlanEvaluation(
                    input -> facts.cells(plan.inputs().get(input)).sum(cell));
            Rational value = evaluation.evaluate(plan.root());
            reason = evaluation.reason();
            if (reason == null && decimals.length > 0) {
                decimals[cell] = Decimals.plain(value.toDecimal());
            } else if (reason == null) {
                quotients[cell] = value.toDouble();
                reason = fits(value, quotients[cell]) ? null : AbsenceReason.OUT_OF_DOMAIN;
            }
        }
        reasons[cell] = reason;
    }

    /** Whether a double holds the value with all its digits: it is neither infinite nor too near zero. */
    private static boolean fits(Rational value, double nearest) {
        return Double.isFinite(nearest) && (value.sign() == 0 || Math.abs(nearest) >= Double.MIN_NORMAL);
    }

    /** The first reason why the inputs give no value; null if they do. */
    private @Nullable AbsenceReason findInputAbsence(int group, int period) {
        AbsenceReason first = null;
        for (InputPlace place : plan.inputs()) {
            first = first(first, facts.findAbsence(place, group, period));
        }
        int cell = facts.cell(group, period);
        if (currencies(cell).size() > 1) {
            first = first(first, AbsenceReason.MIXED_CURRENCY);
        }
        boolean torn = joins
                && plan.inputs().stream()
                        .map(facts::cells)
                        .anyMatch(cells -> cells.knownParts(cell) < cells.parts(cell));
        return torn ? first(first, AbsenceReason.PARTIAL_INPUT) : first;
    }

    private static @Nullable AbsenceReason first(@Nullable AbsenceReason one, @Nullable AbsenceReason other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Set<Currency> currencies(int cell) {
        if (priced.isEmpty()) {
            return Set.of();
        }
        Set<Currency> currencies = new HashSet<>();
        for (InputPlace place : priced) {
            facts.cells(place).findCurrency(cell).ifPresent(currencies::add);
        }
        return currencies;
    }

    KpiPlan plan() {
        return plan;
    }

    /** Whether values are sums, or what follows from sums without a division. */
    boolean isSum() {
        return PlanEvaluation.isDecimal(plan.root());
    }

    /** Whether every input covers all days of a period. */
    boolean isCoveredInFull(int period) {
        long days = compiled.periods().get(period).range().days();
        return plan.inputs().stream()
                .allMatch(place -> facts.time(place, period).coveredDays() == days);
    }

    KpiValue value(int group, int period) {
        Optional<Absence> absence = plan.findAbsence();
        int cell = facts.cell(group, period);
        boolean looked = cell < reasons.length;
        if (absence.isPresent() && (!looked || reasons[cell] == everywhere)) {
            return new KpiValue.Absent(absence.get().reason(), absence.get().detail(), null);
        }
        ValueDetails details = new ValueDetails(compiled, plan, facts, group, period);
        AbsenceReason reason = reasons[cell];
        if (reason != null) {
            return details.absent(reason);
        }
        BigDecimal exact = decimals.length > 0 ? decimals[cell] : null;
        BigDecimal number = exact != null ? exact : Decimals.shortest(quotients[cell]);
        return new KpiValue.Present(number, unit(cell), details.flags(number), details.evidence());
    }

    private Unit unit(int cell) {
        Unit unit = plan.kpi().unit().unit();
        List<Currency> currencies = List.copyOf(currencies(cell));
        return unit.hasMoney() && currencies.size() == 1 ? unit.in(currencies.get(0)) : unit;
    }
}
