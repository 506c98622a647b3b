package io.github.raceframework.metrics.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every combination of members that occurs in a table a number, and every row the number of its combination. */
final class GroupCodes {

    private final List<DimensionColumn> columns;
    private final int[] codes;
    private final int[] firstRows;

    GroupCodes(int rows, List<DimensionColumn> columns) {
        this.columns = columns;
        int[] current = new int[rows];
        int[] first = rows == 0 ? new int[0] : new int[] {0};
        for (DimensionColumn column : columns) {
            Map<Long, Integer> numbers = new HashMap<>();
            int[] firstOf = new int[16];
            int[] next = new int[rows];
            for (int row = 0; row < rows; row++) {
                long key = (long) current[row] * column.members().size() + column.code(row);
                Integer number = numbers.get(key);
                if (number == null) {
                    number = numbers.size();
                    numbers.put(key, number);
                    firstOf = number == firstOf.length ? Arrays.copyOf(firstOf, number * 2) : firstOf;
                    firstOf[number] = row;
                }
                next[row] = number;
            }
            current = next;
            first = Arrays.copyOf(firstOf, numbers.size());
        }
        this.codes = current;
        this.firstRows = first;
    }

    /** How many combinations occur. */
    int count() {
        return firstRows.length;
    }

    int code(int row) {
        return codes[row];
    }

    /** The members of a combination, in the order of the dimensions. */
    List<String> members(int code) {
        List<String> members = new ArrayList<>(columns.size());
        for (DimensionColumn column : columns) {
            members.add(column.members().get(column.code(firstRows[code])));
        }
        return members;
    }
}
