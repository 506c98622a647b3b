package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.RowPeriods;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Leads through rows and says in which group they are: by runs of one group where these are long, else in chunks of rows with a group each. For use
 * by one thread.
 */
final class RowWalk {

    /** So many rows at once keep everything that is worked out for them in the nearest cache. */
    static final int CHUNK = 2048;

    private final RowPeriods rowPeriods;
    private final BlockCodes groups;
    private final int @Nullable [] runs;
    private final int[] codes = new int[CHUNK];

    /** Takes rows as they come, at most {@link #CHUNK} at once. */
    interface Sink {

        /** Takes rows of one group, one run and the row period that starts on an epoch day. */
        void run(int period, int code, int from, int to, int rowPeriod);

        /** Takes rows with the number of the group of each. The array may be written to. */
        void chunk(int period, int[] codes, int from, int count);
    }

    /**
     * A walk.
     *
     * @param runs where runs begin, rows of which are all in one group; null for chunks
     */
    RowWalk(RowPeriods rowPeriods, BlockCodes groups, int @Nullable [] runs) {
        this.rowPeriods = rowPeriods;
        this.groups = groups;
        this.runs = runs;
    }

    void walk(RowSpan span, Sink sink) {
        if (runs == null) {
            for (int from = span.from(); from < span.to(); from += CHUNK) {
                int count = Math.min(CHUNK, span.to() - from);
                groups.fill(codes, from, count);
                sink.chunk(span.period(), codes, from, count);
            }
        } else if (span.from() < span.to()) {
            walkRuns(runs, span, sink);
        }
    }

    private void walkRuns(int[] starts, RowSpan span, Sink sink) {
        // Spans begin where a row period begins, and so does a run.
        int run = Arrays.binarySearch(starts, span.from());
        int rowPeriod = rowPeriods.of(span.from());
        for (; run < starts.length && starts[run] < span.to(); run++) {
            int end = run + 1 < starts.length ? starts[run + 1] : rowPeriods.endRow();
            if (starts[run] >= rowPeriods.endRow(rowPeriod)) {
                rowPeriod++;
            }
            int code = groups.code(starts[run]);
            for (int from = starts[run]; from < end; from += CHUNK) {
                sink.run(span.period(), code, from, Math.min(end, from + CHUNK), rowPeriods.start(rowPeriod));
            }
        }
    }
}
