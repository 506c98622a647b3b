package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.RowPeriods;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows side by side that belong to one period of a query.
 *
 * @param period the number of that period
 * @param from the first row
 * @param to the row after the last one
 */
public record RowSpan(int period, int from, int to) {

    /** Fewer rows than these are not worth another thread. */
    private static final int FEWEST_ROWS = 1 << 15;

    /** How many pieces each thread should find, so that one that is held up leaves little undone. */
    private static final int PIECES = 8;

    /** How many rows are done before anybody asks whether the question still stands. */
    private static final int MOST_ROWS = 1 << 20;

    /** Pieces of work for so many threads, at least one: spans in their order, cut only where a row period ends. */
    static List<List<RowSpan>> cut(List<RowSpan> spans, RowPeriods rowPeriods, int threads) {
        long rows = spans.stream().mapToLong(span -> span.to - span.from).sum();
        long most = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, rows / ((long) threads * PIECES)));
        List<List<RowSpan>> pieces = new ArrayList<>();
        List<RowSpan> piece = new ArrayList<>();
        long size = 0;
        for (RowSpan span : spans) {
            for (int from = span.from; from < span.to; ) {
                int to = rowPeriods.endRow(rowPeriods.of((int) Math.min(span.to - 1L, from + most - size - 1)));
                piece.add(new RowSpan(span.period, from, Math.min(to, span.to)));
                size += to - from;
                from = to;
                if (size >= most) {
                    pieces.add(piece);
                    piece = new ArrayList<>();
                    size = 0;
                }
            }
        }
        if (!piece.isEmpty() || pieces.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }
}
