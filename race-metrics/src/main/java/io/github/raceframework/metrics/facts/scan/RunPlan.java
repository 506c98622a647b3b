package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.DimensionColumn;
import io.github.raceframework.metrics.facts.store.RowMask;
import io.github.raceframework.metrics.facts.store.RowRuns;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How to go through the rows of a block: in runs of one group, if rows of one group lie side by side in runs long enough, and which filters let a run
 * through as a whole. Other filters are asked row by row.
 */
final class RunPlan {

    private final int depth;
    private final int @Nullable [] starts;

    private RunPlan(int depth, int @Nullable [] starts) {
        this.depth = depth;
        this.starts = starts;
    }

    static RunPlan of(BlockScan scan, Collection<RowFilter> filters) {
        RowRuns runs = scan.block().runs();
        int depth = scan.groupColumns().stream()
                .mapToInt(DimensionColumn::depth)
                .max()
                .orElse(0);
        if (runs.starts(depth) == null) {
            return new RunPlan(0, null);
        }
        for (RowFilter filter : filters) {
            if (runs.starts(filter.depth()) != null) {
                depth = Math.max(depth, filter.depth());
            }
        }
        return new RunPlan(depth, runs.starts(depth));
    }

    /** Whether a filter says the same of all rows of a run. */
    boolean isByRun(RowFilter filter) {
        return starts != null && filter.depth() <= depth;
    }

    /** The rows a filter lets through, where it is asked row by row; null for all. */
    @Nullable
    RowMask mask(RowFilter filter) {
        return isByRun(filter) ? null : filter.mask();
    }

    RowWalk walk(BlockScan scan) {
        return new RowWalk(scan.block().periods(), scan.groups(), starts);
    }
}
