package io.github.raceframework.metrics.kpi;

import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.TablePlan;
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
 *   <li>Money, where the query asks for one currency: converted before anything else; absent, {@code MIXED_CURRENCY}, without a rate.
 *   <li>Outside the definition's range: kept and flagged, never clamped.
 * </ul>
 *
 * <p>Without state, and so safe for use by several threads.
 */
public final class KpiEvaluator {

    private KpiEvaluator() {}

    /**
     * The values of a compiled query over the answer to its aggregate query.
     *
     * @throws IllegalArgumentException if the query asks for totals, shares, an order or a limit; those need a {@link TablePlan}
     * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
     */
    public static KpiTable evaluate(CompiledQuery compiled, AggregateFrame frame) {
        return evaluate(TablePlan.of(compiled), List.of(frame));
    }

    /** The values of a query with all its totals, over the answers to its aggregate queries in their order. */
    public static KpiTable evaluate(TablePlan plan, List<AggregateFrame> frames) {
        List<CellBlock> blocks = plan.blocks(frames);
        List<GroupLevel> levels = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            GroupLevel level = GroupLevel.of(plan.levels().get(i), blocks.get(i));
            levels.add(i == 0 ? level : level.indexed());
        }
        return new KpiTable(plan, levels);
    }
}
