package io.github.raceframework.metrics.facts.store;

import java.util.Arrays;
import java.util.BitSet;

/** The row periods of rows by the day on which each begins, and the rows in the order of these; those of one period stay as they came. */
final class DayOrder {

    private final RowPeriods periods;
    private final int[] rows;

    /** The order of rows whose row periods begin on these days, numbered from 1970-01-01. */
    DayOrder(int[] days) {
        int first = Arrays.stream(days).min().orElse(0);
        BitSet occurs = new BitSet();
        for (int day : days) {
            occurs.set(day - first);
        }
        int[] starts = occurs.stream().map(day -> day + first).toArray();
        int[] periodOf = new int[occurs.length()];
        for (int period = 0; period < starts.length; period++) {
            periodOf[starts[period] - first] = period;
        }
        int[] firstRows = new int[starts.length + 1];
        for (int day : days) {
            firstRows[periodOf[day - first] + 1]++;
        }
        for (int period = 0; period < starts.length; period++) {
            firstRows[period + 1] += firstRows[period];
        }
        this.periods = new RowPeriods(starts, firstRows);
        this.rows = new int[days.length];
        int[] next = firstRows.clone();
        for (int row = 0; row < days.length; row++) {
            rows[next[periodOf[days[row] - first]]++] = row;
        }
    }

    RowPeriods periods() {
        return periods;
    }

    /** For each row in order, where it was when it came in. */
    int[] rows() {
        return rows;
    }
}
