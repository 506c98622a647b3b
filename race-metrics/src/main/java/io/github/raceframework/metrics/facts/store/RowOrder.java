package io.github.raceframework.metrics.facts.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which a table keeps its rows: by time, in one row period by the members of dimensions, those with few members first. Rows of one
 * group then lie side by side, and what is asked of groups is mostly asked of whole runs of rows. Rows that agree in all of this stay as they came.
 */
public final class RowOrder {

    /** So many that a thread that is held up leaves little undone. */
    private static final int PIECES = 64;

    private final RowPeriods periods;
    private final List<Integer> leading;
    private final int[] rows;

    /**
     * The order of rows that came in as they are listed.
     *
     * @param days the first day of the row period of each
     * @param members per dimension, the number of each row's member
     * @param memberCounts per dimension, how many members it has
     * @param workers who sorts
     */
    public RowOrder(LongList days, List<LongList> members, List<Integer> memberCounts, Workers workers) {
        DayOrder byDay = new DayOrder(days.toInts());
        this.periods = byDay.periods();
        this.rows = byDay.rows();
        this.leading = leading(rows.length, periods.count(), memberCounts);
        sort(
                leading.stream().map(members::get).toList(),
                leading.stream().mapToInt(memberCounts::get).toArray(),
                workers);
    }

    private void sort(List<LongList> members, int[] memberCounts, Workers workers) {
        List<int[]> codes = members.stream().map(LongList::toInts).toList();
        int pieces = Math.min(periods.count(), PIECES);
        workers.run(pieces, () -> new MemberSort(codes, memberCounts), (sort, piece) -> {
            int end = (int) ((piece + 1L) * periods.count() / pieces);
            for (int period = (int) ((long) piece * periods.count() / pieces); period < end; period++) {
                sort.sort(rows, periods.firstRow(period), periods.endRow(period));
            }
        });
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

    RowPeriods periods() {
        return periods;
    }

    /** The dimensions that rows of one row period are sorted by, by their place in the schema. */
    public List<Integer> leading() {
        return leading;
    }

    public int size() {
        return rows.length;
    }

    /** Where the row kept at an index was when it came in. */
    public int source(int index) {
        return rows[index];
    }

    /** In the order of the table, numbers that came in by row, none of them further from zero than a bound. */
    PackedInts apply(int[] numbers, int bound) {
        if (bound <= Byte.MAX_VALUE) {
            byte[] bytes = new byte[rows.length];
            for (int row = 0; row < bytes.length; row++) {
                bytes[row] = (byte) numbers[rows[row]];
            }
            return new PackedBytes(bytes, bound);
        }
        if (bound <= Short.MAX_VALUE) {
            short[] shorts = new short[rows.length];
            for (int row = 0; row < shorts.length; row++) {
                shorts[row] = (short) numbers[rows[row]];
            }
            return new PackedShorts(shorts, bound);
        }
        int[] ints = new int[rows.length];
        for (int row = 0; row < ints.length; row++) {
            ints[row] = numbers[rows[row]];
        }
        return new PackedIntegers(ints, bound);
    }

    /** In the order of the table, numbers that came in by row. */
    long[] apply(long[] numbers) {
        long[] ordered = new long[rows.length];
        for (int row = 0; row < ordered.length; row++) {
            ordered[row] = numbers[rows[row]];
        }
        return ordered;
    }
}
