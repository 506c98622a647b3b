package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.scan.SumPass.KnownRows;
import io.github.raceframework.metrics.facts.scan.SumPass.Summed;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import io.github.raceframework.metrics.facts.store.RowMask;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of a block a {@link SumPass} counts, prepared by the thread that asks so that others share it. */
final class Selections {

    private final List<Passing> passing = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final List<Summing> sums = new ArrayList<>();
    private final BlockScan block;
    private final RunPlan plan;

    /**
     * Rows that pass the scope and a filter.
     *
     * @param byRun what must accept a run as a whole
     * @param mask what else a row must be in; null for nothing
     */
    record Passing(List<RowFilter> byRun, @Nullable RowMask mask) {
        boolean accepts(int row) {
            for (RowFilter filter : byRun) {
                if (!filter.accepts(row)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Those of them that are known.
     *
     * @param passing the place of the rows they are among
     * @param own the rows that are known, passing or not; null if all are
     * @param mask the rows that are known and pass what is asked row by row; null if all are known
     * @param isListed whether sums run over just these rows, so that they must be listed and not only counted
     */
    record Known(
            int passing, @Nullable RowMask own, @Nullable RowMask mask, boolean isListed) {}

    /**
     * A column to be summed.
     *
     * @param known the place of the rows that count
     * @param isOverAll whether the sum may run over all rows that pass, because unknown values are zero
     */
    record Summing(MeasureColumn column, int known, boolean isOverAll) {}

    Selections(BlockScan block, SumPass pass) {
        this.block = block;
        RowFilter scope = block.scope();
        List<RowFilter> filters = pass.filters().stream().map(block::filter).toList();
        List<RowFilter> all = new ArrayList<>(filters);
        all.add(scope);
        this.plan = RunPlan.of(block, all);
        block.groups();
        for (RowFilter filter : filters) {
            List<RowFilter> byRun = new ArrayList<>();
            for (RowFilter one : List.of(scope, filter)) {
                if (plan.isByRun(one) && !one.isAll()) {
                    byRun.add(one);
                }
            }
            passing.add(new Passing(byRun, RowMask.both(plan.mask(scope), plan.mask(filter))));
        }
        List<Known> rows = new ArrayList<>();
        for (KnownRows one : pass.known()) {
            RowMask own = block.knownMask(one.patchy());
            RowMask mask =
                    own == null ? null : RowMask.both(passing.get(one.filter()).mask(), own);
            rows.add(new Known(one.filter(), own, mask, false));
        }
        for (Summed sum : pass.sums()) {
            MeasureColumn column = block.block().measure(sum.measure().id());
            Known counted = rows.get(sum.known());
            boolean overAll = counted.own() == null || counted.own() == column.known();
            if (!overAll && !counted.isListed()) {
                rows.set(sum.known(), new Known(counted.passing(), counted.own(), counted.mask(), true));
            }
            sums.add(new Summing(column, sum.known(), overAll));
        }
        known.addAll(rows);
    }

    BlockScan block() {
        return block;
    }

    RunPlan plan() {
        return plan;
    }

    List<Passing> passing() {
        return passing;
    }

    List<Known> known() {
        return known;
    }

    List<Summing> sums() {
        return sums;
    }
}
