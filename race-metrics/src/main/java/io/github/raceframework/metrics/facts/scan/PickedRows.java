package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.RowMask;
import io.github.raceframework.metrics.facts.store.RowPeriods;
import org.jspecify.annotations.Nullable;

/** Those of a few rows side by side that a mask lets through, listed once for all that is to be counted and summed of them. For use by one thread. */
final class PickedRows {

    private static final int[] NONE = {};

    private final @Nullable RowMask mask;
    private final boolean listed;
    private final int[] rows;
    private final int[] pickedCells;
    private int[] cells = NONE;
    private int from;
    private int count;

    /**
     * Rows still to be picked.
     *
     * @param mask the rows to be let through; null for all
     * @param listed whether rows of one cell must be listed, and not only counted
     */
    PickedRows(@Nullable RowMask mask, boolean listed) {
        this.mask = mask;
        this.listed = listed;
        this.rows = mask == null ? NONE : new int[RowWalk.CHUNK];
        this.pickedCells = mask == null ? NONE : new int[RowWalk.CHUNK];
    }

    /** Picks among rows of one cell. */
    void pick(int newFrom, int to) {
        from = newFrom;
        if (mask == null) {
            count = to - from;
        } else {
            count = listed ? mask.list(from, to, rows) : mask.count(from, to);
        }
    }

    /** Picks among rows of which each has a cell of its own. */
    void pick(int[] cellOfRow, int newFrom, int size) {
        from = newFrom;
        if (mask == null) {
            cells = cellOfRow;
            count = size;
            return;
        }
        count = mask.list(from, from + size, rows);
        for (int i = 0; i < count; i++) {
            pickedCells[i] = cellOfRow[rows[i] - from];
        }
        cells = pickedCells;
    }

    /** How many rows were picked. */
    int count() {
        return count;
    }

    /** Adds the rows to the sum of the one cell they are in. */
    void addTo(CellSums sums, int cell) {
        if (mask == null) {
            sums.addRun(cell, from, from + count);
        } else {
            sums.addList(cell, rows, count);
        }
    }

    /** Adds each row to the sum of its cell. */
    void addTo(CellSums sums) {
        if (mask == null) {
            sums.addRun(cells, from, count);
        } else {
            sums.addList(cells, rows, count);
        }
    }

    /** Counts each row in its cell. */
    void countIn(CellCounts counts) {
        counts.addEach(cells, count);
    }

    /** Notes the row period of each row in its cell. */
    void fillIn(FilledPeriods filled, RowPeriods rowPeriods) {
        int i = 0;
        while (i < count) {
            int rowPeriod = rowPeriods.of(row(i));
            int end = rowPeriods.endRow(rowPeriod);
            int start = rowPeriods.start(rowPeriod);
            for (; i < count && row(i) < end; i++) {
                filled.add(cells[i], start);
            }
        }
    }

    private int row(int index) {
        return mask == null ? from + index : rows[index];
    }
}
