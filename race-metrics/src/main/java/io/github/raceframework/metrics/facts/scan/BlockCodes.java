package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.DimensionColumn;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number of the combination of members of each row of a block: see {@link GroupCodes}. */
final class BlockCodes {

    private final List<DimensionColumn> columns;
    private final int @Nullable [] codes;
    private final int first;

    /**
     * Numbers of rows.
     *
     * @param codes from the first row on; null where they are made of the numbers of the members
     */
    BlockCodes(List<DimensionColumn> columns, int @Nullable [] codes, int first) {
        this.columns = columns;
        this.codes = codes;
        this.first = first;
    }

    int code(int row) {
        if (codes != null) {
            return codes[row - first];
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
            System.arraycopy(codes, from - first, numbers, 0, rows);
            return;
        }
        Arrays.fill(numbers, 0, rows, 0);
        for (DimensionColumn column : columns) {
            column.codes().appendTo(numbers, column.members().size(), from, rows);
        }
    }
}
