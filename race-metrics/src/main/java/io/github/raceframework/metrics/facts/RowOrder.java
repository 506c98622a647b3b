package io.github.raceframework.metrics.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The order in which a table keeps its rows: by time, in one row period by the members of dimensions, those with few members first. Rows of one
 * group then lie side by side, and what is asked of groups is mostly asked of whole runs of rows. Rows that agree in all of this stay as they came.
 */
final class RowOrder {

    private final RowPeriods periods;
    private final List<Integer> leading;
    private final int[] rows;

    /**
     * The order of rows that came in as they are listed.
     *
     * @param days the first day of the row period of each
     * @param members per dimension, the number of each row's member
     * @param memberCounts per dimension, how many members it has
     */
    RowOrder(LongList days, List<LongList> members, List<Integer> memberCounts) {
        int size = days.size();
        int[] starts = starts(days);
        this.leading = leading(size, starts.length, memberCounts);
        int[] order = IntStream.range(0, size).toArray();
        for (int i = leading.size() - 1; i >= 0; i--) {
            LongList codes = members.get(leading.get(i));
            order = sorted(order, memberCounts.get(leading.get(i)), row -> (int) codes.get(row));
        }
        int[] periodOf = periodOf(days, starts);
        this.rows = sorted(order, starts.length, row -> periodOf[row]);
        this.periods = new RowPeriods(starts, firstRows(periodOf, starts.length));
    }

    /** The first days of the row periods that occur, ascending. */
    private static int[] starts(LongList days) {
        int[] sorted =
                IntStream.range(0, days.size()).map(row -> (int) days.get(row)).toArray();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[count - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static int[] periodOf(LongList days, int[] starts) {
        int[] periodOf = new int[days.size()];
        int period = 0;
        for (int row = 0; row < periodOf.length; row++) {
            int day = (int) days.get(row);
            period = starts[period] == day ? period : Arrays.binarySearch(starts, day);
            periodOf[row] = period;
        }
        return periodOf;
    }

    private static int[] firstRows(int[] periodOf, int count) {
        int[] firstRows = new int[count + 1];
        for (int period : periodOf) {
            firstRows[period + 1]++;
        }
        for (int period = 0; period < count; period++) {
            firstRows[period + 1] += firstRows[period];
        }
        return firstRows;
    }

    /** The dimensions to sort by: after so many of them that each row would be a run of its own, another orders nothing. */
    private static List<Integer> leading(int size, int periods, List<Integer> memberCounts) {
        List<Integer> byCount = IntStream.range(0, memberCounts.size())
                .boxed()
                .sorted(Comparator.comparing(memberCounts::get))
                .toList();
        List<Integer> leading = new ArrayList<>();
        long runs = periods;
        for (int dimension : byCount) {
            if (runs < size) {
                leading.add(dimension);
                runs *= memberCounts.get(dimension);
            }
        }
        return leading;
    }

    /** These rows by a key, else in the order they are in. */
    private static int[] sorted(int[] order, int keys, IntUnaryOperator key) {
        int[] next = new int[keys + 1];
        for (int row : order) {
            next[key.applyAsInt(row) + 1]++;
        }
        for (int i = 0; i < keys; i++) {
            next[i + 1] += next[i];
        }
        int[] sorted = new int[order.length];
        for (int row : order) {
            sorted[next[key.applyAsInt(row)]++] = row;
        }
        return sorted;
    }

    RowPeriods periods() {
        return periods;
    }

    /** The dimensions that rows of one row period are sorted by, by their place in the schema. */
    List<Integer> leading() {
        return leading;
    }

    int size() {
        return rows.length;
    }

    /** Where the row kept at an index was when it came in. */
    int source(int index) {
        return rows[index];
    }
}
