package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.compile.KpiPlan;
import io.github.raceframework.metrics.compile.PlanNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes the values of one KPI run by run: why cells have none, then the formula for all cells at once, then by itself for each cell in which 64 bits
 * were too few.
 */
final class ColumnEvaluation {

    private static final byte MIXED_CURRENCY = ReasonCodes.of(AbsenceReason.MIXED_CURRENCY);
    private static final byte PARTIAL_INPUT = ReasonCodes.of(AbsenceReason.PARTIAL_INPUT);

    private final KpiPlan plan;
    private final CellFacts facts;
    private final ColumnCurrencies currencies;
    private final List<InputCells> inputs;
    private final List<InputReasons> inputReasons;
    private final List<UnionFacts> unions;
    private final boolean complete;
    private final byte everywhere;
    private final RunEvaluation formula;
    private final byte[] reasons;

    /**
     * An evaluation.
     *
     * @param complete whether inputs of which rows are unknown give no value
     */
    ColumnEvaluation(
            KpiPlan plan, CellFacts facts, ColumnCurrencies currencies, List<UnionFacts> unions, boolean complete) {
        this.plan = plan;
        this.facts = facts;
        this.currencies = currencies;
        this.inputs = plan.inputs().stream().map(facts::cells).toList();
        this.unions = unions;
        this.complete = complete;
        this.inputReasons = plan.placesAlone().stream()
                .map(place -> facts.reasons(place, complete))
                .toList();
        this.everywhere =
                ReasonCodes.of(plan.findAbsence().map(KpiPlan.Absence::reason).orElse(null));
        int size = facts.largestRun();
        this.formula = new RunEvaluation(inputs, facts.step(), size);
        this.reasons = new byte[size];
    }

    /** The values of all runs, in their order. */
    List<RunValues> run() {
        List<RunValues> values = new ArrayList<>();
        for (int run = 0; run < facts.runs().size(); run++) {
            values.add(values(run));
        }
        return values;
    }

    private RunValues values(int index) {
        CellRun run = facts.runs().get(index);
        findReasons(index, run);
        // The numbers of a lone input are read from it.
        boolean computes = everywhere == ReasonCodes.NONE && !(plan.root() instanceof PlanNode.Input);
        RunNumbers numbers = computes && hasNumber(run.count()) ? compute(index, run) : null;
        return new RunValues(kept(index, run.count()), numbers);
    }

    private void findReasons(int index, CellRun run) {
        Arrays.fill(reasons, 0, run.count(), everywhere);
        for (InputReasons input : inputReasons) {
            byte[] codes = input.of(index);
            if (codes != null) {
                ReasonCodes.keepFirst(reasons, codes, run.count());
            }
        }
        for (UnionFacts union : unions) {
            for (CellRun.Stretch stretch : run.stretches()) {
                for (int i = 0; i < stretch.count(); i++) {
                    byte reason = reason(union, stretch.group() + i, stretch.period());
                    reasons[stretch.at() + i] = (byte) Math.min(reasons[stretch.at() + i], reason);
                }
            }
        }
        for (int i = 0; i < run.count() && currencies.mayMix(); i++) {
            if (reasons[i] > MIXED_CURRENCY && currencies.areMixed(cell(index, i))) {
                reasons[i] = MIXED_CURRENCY;
            }
        }
    }

    private byte reason(UnionFacts union, int group, int period) {
        int cell = facts.cell(group, period);
        byte reason = ReasonCodes.of(union.findAbsence(group, period));
        boolean torn = complete && union.knownParts(cell) < union.parts(cell);
        return torn ? (byte) Math.min(reason, PARTIAL_INPUT) : reason;
    }

    private int cell(int index, int i) {
        int place = index * CellRun.SIZE + i;
        int groups = facts.groups().size();
        return facts.cell(place % groups, place / groups);
    }

    private boolean hasNumber(int count) {
        for (int i = 0; i < count; i++) {
            if (reasons[i] == ReasonCodes.NONE) {
                return true;
            }
        }
        return false;
    }

    private RunNumbers compute(int index, CellRun run) {
        RunNumbers numbers = formula.report(plan.root(), run, reasons);
        Map<Integer, BigDecimal> alone = new HashMap<>();
        for (int i : formula.lost()) {
            if (reasons[i] == ReasonCodes.NONE) {
                formula.reasons()[i] = computeAlone(cell(index, i), i, alone);
            }
        }
        ReasonCodes.keepFirst(reasons, formula.reasons(), run.count());
        return alone.isEmpty() ? numbers : numbers.with(alone);
    }

    private byte computeAlone(int cell, int i, Map<Integer, BigDecimal> alone) {
        PlanEvaluation evaluation =
                new PlanEvaluation(input -> inputs.get(input).sum(cell));
        BigDecimal number = evaluation.report(plan.root());
        if (number != null) {
            alone.put(i, number);
        }
        return ReasonCodes.of(evaluation.reason());
    }

    /** The reasons to be kept: nothing where there are none, and no second copy of what an input has. */
    private byte @Nullable [] kept(int index, int count) {
        if (ReasonCodes.areNone(reasons, count)) {
            return null;
        }
        for (InputReasons input : inputReasons) {
            byte[] codes = input.of(index);
            if (codes != null && Arrays.equals(codes, 0, count, reasons, 0, count)) {
                return codes;
            }
        }
        return Arrays.copyOf(reasons, count);
    }
}
