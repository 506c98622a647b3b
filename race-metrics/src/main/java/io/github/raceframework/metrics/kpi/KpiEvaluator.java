package io.github.raceframework.metrics.kpi;

import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.query.CompiledQuery;
import io.github.raceframework.metrics.query.KpiPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns aggregate cells into KPI values. Formulas are evaluated in exact arithmetic over exact sums and rounded once, at the end, where they have a
 * division.
 *
 * <ul>
 *   <li>Denominator 0: absent, {@code ZERO_DENOMINATOR}, also for 0/0. Below 0: {@code OUT_OF_DOMAIN}, unless the definition is signed.
 *   <li>Missing, uncovered, unknown or non-additive input: absent, with the first reason in the order of {@link
 *       io.github.raceframework.core.kpi.AbsenceReason}.
 *   <li>Partly unknown input: what is known of all inputs together, flagged; absent when inputs come from several tables.
 *   <li>Outside the definition's range: kept and flagged, never clamped.
 * </ul>
 */
public final class KpiEvaluator {

    private KpiEvaluator() {}

    /** The values of a compiled query over the answer to its aggregate query. */
    public static KpiTable evaluate(CompiledQuery compiled, AggregateFrame frame) {
        CellFacts facts = new CellFacts(compiled, frame.blocks().get(0));
        List<KpiColumn> columns = new ArrayList<>();
        for (KpiPlan plan : compiled.plans()) {
            columns.add(KpiColumn.of(compiled, plan, facts));
        }
        return new KpiTable(compiled, facts.groups(), columns);
    }
}
