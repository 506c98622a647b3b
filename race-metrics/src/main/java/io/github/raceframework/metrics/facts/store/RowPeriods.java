package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.util.Arrays;

/** The row periods that have rows, in order, and which rows each has: rows are sorted by time, so that no row needs a date of its own. */
public final class RowPeriods {

    private final int[] starts;
    private final int[] firstRows;

    /**
     * Row periods.
     *
     * @param starts the first day of each, as an epoch day, ascending
     * @param firstRows the first row of each, and at the end the row after the last one
     */
    RowPeriods(int[] starts, int[] firstRows) {
        this.starts = starts;
        this.firstRows = firstRows;
    }

    /** The periods from one to before another; their rows keep their numbers. */
    RowPeriods slice(int from, int to) {
        return new RowPeriods(Arrays.copyOfRange(starts, from, to), Arrays.copyOfRange(firstRows, from, to + 1));
    }

    /** How many periods have rows. */
    public int count() {
        return starts.length;
    }

    /** How many rows there are. */
    int rows() {
        return endRow() - firstRow();
    }

    /** The first day of a period, as an epoch day. */
    public int start(int period) {
        return starts[period];
    }

    /** The first day of a period. */
    public LocalDate day(int period) {
        return LocalDate.ofEpochDay(starts[period]);
    }

    /** The first row of all. */
    public int firstRow() {
        return firstRows[0];
    }

    /** The row after the last one of all. */
    public int endRow() {
        return firstRows[starts.length];
    }

    public int firstRow(int period) {
        return firstRows[period];
    }

    /** The row after the last one of a period. */
    public int endRow(int period) {
        return firstRows[period + 1];
    }

    /** The first period that starts on this day or later. */
    public int from(long epochDay) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first row whose period starts inside a range of days, or later. */
    public int firstRow(DateRange days) {
        return firstRows[from(days.from().toEpochDay())];
    }

    /** The first row whose period starts after a range of days. */
    public int endRow(DateRange days) {
        return firstRows[from(days.to().toEpochDay())];
    }

    /** The period in which a row is. */
    public int of(int row) {
        int found = Arrays.binarySearch(firstRows, 0, starts.length, row);
        return found >= 0 ? found : -found - 2;
    }
}
