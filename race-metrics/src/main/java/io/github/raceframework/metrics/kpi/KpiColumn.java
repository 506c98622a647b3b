package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.KpiPlan;
import io.github.raceframework.metrics.compile.KpiPlan.Absence;
import io.github.raceframework.metrics.compile.PlanNode;
import io.github.raceframework.metrics.query.Nulls;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The values of one KPI in all cells: a reason or a number each. What else is to be said of a value is worked out when it is asked for. */
final class KpiColumn {

    private final CompiledQuery compiled;
    private final KpiPlan plan;
    private final CellFacts facts;
    private final List<KpiPlan.InputPlace> alone;
    private final List<UnionFacts> unions;
    private final ColumnCurrencies currencies;
    private final ValueFlags flags;
    private final ColumnQuotient quotient;
    private final boolean isRate;
    private final byte everywhere;
    private final List<RunValues> values;

    private KpiColumn(CompiledQuery compiled, KpiPlan plan, CellFacts facts) {
        this.compiled = compiled;
        this.plan = plan;
        this.facts = facts;
        this.alone = plan.placesAlone();
        this.unions = UnionFacts.of(compiled, plan, facts);
        this.currencies = new ColumnCurrencies(plan, facts, unions);
        this.flags = new ValueFlags(plan, facts, unions);
        this.quotient = new ColumnQuotient(plan, facts);
        this.isRate = plan.root().isRate();
        this.everywhere = ReasonCodes.of(plan.findAbsence().map(Absence::reason).orElse(null));
        boolean joins = plan.joins() && compiled.query().nulls() == Nulls.COMPLETE_ROWS;
        boolean looks = everywhere == ReasonCodes.NONE || !plan.inputs().isEmpty();
        this.values = looks ? new ColumnEvaluation(plan, facts, currencies, unions, joins).run() : List.of();
    }

    static KpiColumn of(CompiledQuery compiled, KpiPlan plan, CellFacts facts) {
        return new KpiColumn(compiled, plan, facts);
    }

    KpiPlan plan() {
        return plan;
    }

    /** Whether a value stays what it is when there are more rows like those it is of: that of a rate of some rows can be set against that of others. */
    boolean isRate() {
        return isRate;
    }

    /** The currency that a value is in or was worked out from. */
    Optional<Currency> findCurrency(int group, int period) {
        return currencies.findCurrency(facts.cell(group, period));
    }

    /** Whether every input covers all days that matter to a cell. */
    boolean isCoveredInFull(int group, int period) {
        return plan.inputs().stream()
                .allMatch(place -> facts.time(place, group, period).isCoveredInFull());
    }

    /** Why a cell has no value, if it has none. */
    Optional<AbsenceReason> findReason(int group, int period) {
        return Optional.ofNullable(ReasonCodes.reason(reason(group, period)));
    }

    private byte reason(int group, int period) {
        return values.isEmpty() ? everywhere : run(group, period).reason(offset(group, period));
    }

    KpiValue value(int group, int period) {
        byte reason = reason(group, period);
        Optional<Absence> absence = plan.findAbsence();
        if (absence.isPresent() && reason == everywhere) {
            return new KpiValue.Absent(absence.get().reason(), absence.get().detail(), null);
        }
        ValueDetails details = new ValueDetails(compiled, plan, facts, alone, unions, quotient, group, period);
        AbsenceReason found = ReasonCodes.reason(reason);
        if (found != null) {
            return details.absent(found);
        }
        BigDecimal number = number(group, period);
        return new KpiValue.Present(
                number,
                currencies.unit(facts.cell(group, period)),
                flags.of(details, group, period, number),
                details.evidence());
    }

    private RunValues run(int group, int period) {
        return values.get(facts.place(group, period) / CellRun.SIZE);
    }

    private int offset(int group, int period) {
        return facts.place(group, period) % CellRun.SIZE;
    }

    private BigDecimal number(int group, int period) {
        RunNumbers numbers = run(group, period).numbers();
        if (numbers != null) {
            return numbers.get(offset(group, period));
        }
        InputCells alone = facts.cells(plan.inputs().get(((PlanNode.Input) plan.root()).index()));
        return Decimals.plain(alone.sum(facts.cell(group, period)));
    }
}
