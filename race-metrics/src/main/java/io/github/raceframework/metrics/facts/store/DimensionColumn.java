package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.kpi.Dimension;
import java.util.List;

/**
 * A dimension's members by row of a block: a number each, and the dictionary of the table that says what the numbers stand for. A column is a table's
 * own, or derived from another by a lookup.
 */
public final class DimensionColumn {

    /** The {@link #depth} of a column that the block is not sorted by. */
    public static final int UNSORTED = Integer.MAX_VALUE;

    private final Dictionary dictionary;
    private final PackedInts codes;
    private final int depth;

    DimensionColumn(Dictionary dictionary, PackedInts codes, int depth) {
        this.dictionary = dictionary;
        this.codes = codes;
        this.depth = depth;
    }

    /** The same rows with a dictionary that continues this one's. */
    DimensionColumn with(Dictionary continued) {
        return continued == dictionary ? this : new DimensionColumn(continued, codes, depth);
    }

    /** The same so many rows with the numbers of another dictionary, which has all members; where none changes the numbers stay where they are. */
    DimensionColumn translated(int rows, Dictionary to) {
        int[] translation = dictionary.numbersIn(to);
        boolean same = true;
        for (int code = 0; code < translation.length; code++) {
            same &= translation[code] == code;
        }
        return new DimensionColumn(to, same ? codes : PackedInts.of(rows, row -> translation[code(row)]), depth);
    }

    /** The column of a dimension that says the same for rows that agree in this one. */
    DimensionColumn derived(Dictionary derived, PackedInts derivedCodes) {
        return new DimensionColumn(derived, derivedCodes, depth);
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    Dimension dimension() {
        return dictionary.dimension();
    }

    /** The members that numbers stand for, in their order. Not all need to occur. */
    public List<String> members() {
        return dictionary.members();
    }

    public int code(int row) {
        return (int) codes.get(row);
    }

    /** The numbers of so many rows from one on. */
    public void fill(int[] numbers, int from, int count) {
        codes.appendTo(numbers, 0, from, count);
    }

    public PackedInts codes() {
        return codes;
    }

    /** Rows that lie side by side and agree in so many of the dimensions that the block is sorted by agree in this one. */
    public int depth() {
        return depth;
    }
}
