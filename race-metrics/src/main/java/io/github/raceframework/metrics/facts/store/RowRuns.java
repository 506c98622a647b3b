package io.github.raceframework.metrics.facts.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where runs begin: rows of one row period side by side that agree in the first one, two, ... of the dimensions the block is sorted by. Runs are
 * kept as long as they have enough rows on average to be worth it.
 */
public final class RowRuns {

    private static final int FEWEST_ROWS = 16;

    private final List<int[]> byDepth = new ArrayList<>();

    /**
     * The runs of a block.
     *
     * @param leading the dimensions that rows of one period are sorted by, in order
     */
    RowRuns(RowPeriods periods, List<PackedInts> leading) {
        int[] starts = new int[periods.count()];
        Arrays.setAll(starts, periods::firstRow);
        int depth = 0;
        while ((long) starts.length * FEWEST_ROWS <= periods.rows()) {
            byDepth.add(starts);
            if (depth == leading.size()) {
                return;
            }
            starts = split(starts, leading.get(depth));
            depth++;
        }
    }

    /** The runs within runs; as soon as there are too many, those so far. */
    private static int[] split(int[] starts, PackedInts column) {
        int[] codes = new int[column.size()];
        column.copyTo(codes, 0);
        int[] split = new int[codes.length / FEWEST_ROWS + 1];
        int count = 0;
        for (int run = 0; run < starts.length; run++) {
            int end = run + 1 < starts.length ? starts[run + 1] : codes.length;
            for (int row = starts[run]; row < end; row++) {
                if (row == starts[run] || codes[row] != codes[row - 1]) {
                    split[count++] = row;
                    if (count == split.length) {
                        return split;
                    }
                }
            }
        }
        return Arrays.copyOf(split, count);
    }

    /** The first rows of the runs that agree in so many dimensions; null if these are too short to be kept. */
    public int @Nullable [] starts(int depth) {
        return depth < byDepth.size() ? byDepth.get(depth) : null;
    }
}
