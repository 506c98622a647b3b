package io.github.raceframework.metrics.facts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives combinations of members of some dimensions a number each. Where there are not too many, the numbers of the members are its digits and
 * nothing is kept by row; a number may then stand for a combination that does not occur. Else combinations are numbered as they come.
 */
final class GroupCodes {

    /** Digits are used for up to this many combinations: tables with a place for each of them are small. */
    private static final int MOST_DIGITAL = 1 << 22;

    private final List<DimensionColumn> columns;
    private final int count;
    private final int @Nullable [] codes;
    private final int[] firstRows;

    GroupCodes(int rows, List<DimensionColumn> columns) {
        this.columns = columns;
        long combinations = 1;
        for (DimensionColumn column : columns) {
            combinations =
                    Math.min(Integer.MAX_VALUE, combinations * column.members().size());
        }
        if (combinations <= Math.min(MOST_DIGITAL, 1024L + 4L * rows)) {
            this.count = (int) combinations;
            this.codes = null;
            this.firstRows = new int[0];
        } else {
            this.codes = new int[rows];
            this.firstRows = number(codes, columns);
            this.count = firstRows.length;
        }
    }

    /** Numbers the combinations of all rows; gives the first row of each. */
    private static int[] number(int[] codes, List<DimensionColumn> columns) {
        int[] firstRows = new int[16];
        int size = 0;
        for (DimensionColumn column : columns) {
            LongNumbers numbers = new LongNumbers();
            for (int row = 0; row < codes.length; row++) {
                long key = (long) codes[row] * column.members().size() + column.code(row);
                size = numbers.size();
                codes[row] = numbers.number(key);
                if (codes[row] == size) {
                    firstRows = size == firstRows.length ? Arrays.copyOf(firstRows, size * 2) : firstRows;
                    firstRows[size] = row;
                }
            }
            size = numbers.size();
        }
        return Arrays.copyOf(firstRows, size);
    }

    /** All numbers are below this. */
    int count() {
        return count;
    }

    int code(int row) {
        if (codes != null) {
            return codes[row];
        }
        int code = 0;
        for (DimensionColumn column : columns) {
            code = code * column.members().size() + column.code(row);
        }
        return code;
    }

    /** The numbers of so many rows from one on. */
    void fill(int[] numbers, int from, int rows) {
        if (codes != null) {
            System.arraycopy(codes, from, numbers, 0, rows);
            return;
        }
        Arrays.fill(numbers, 0, rows, 0);
        for (DimensionColumn column : columns) {
            column.codes().appendTo(numbers, column.members().size(), from, rows);
        }
    }

    /** The numbers of the members of a combination, in the order of the dimensions. */
    int[] memberCodes(int code) {
        int[] members = new int[columns.size()];
        int rest = code;
        for (int i = members.length - 1; i >= 0; i--) {
            if (codes != null) {
                members[i] = columns.get(i).code(firstRows[code]);
            } else {
                members[i] = rest % columns.get(i).members().size();
                rest /= columns.get(i).members().size();
            }
        }
        return members;
    }
}
