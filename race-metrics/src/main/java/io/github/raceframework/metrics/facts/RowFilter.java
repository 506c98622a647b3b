package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter as it reads on the rows of one table. For use by one thread until its {@link #mask} was made. */
final class RowFilter {

    private static final int CHUNK = 4096;

    private final int rows;
    private final List<Test> tests = new ArrayList<>();
    private @Nullable RowMask mask;

    /** What one condition accepts. */
    private static final class Test {
        final DimensionColumn column;

        /** By the number of a member, 1 or 0. */
        final long[] accepts;

        Test(DimensionColumn column, Filter.Condition condition) {
            this.column = column;
            this.accepts = new long[column.members().size()];
            Arrays.setAll(accepts, code -> condition.accepts(column.members().get(code)) ? 1 : 0);
        }
    }

    RowFilter(FactTable table, Filter filter) {
        this.rows = table.size();
        for (Filter.Condition condition : filter.conditions()) {
            tests.add(new Test(table.dimension(condition.dimension()), condition));
        }
    }

    /** Whether it lets every row through, because it asks nothing. */
    boolean isAll() {
        return tests.isEmpty();
    }

    /** The {@linkplain DimensionColumn#depth depth} of the dimensions it asks for. */
    int depth() {
        return tests.stream().mapToInt(test -> test.column.depth()).max().orElse(0);
    }

    boolean accepts(int row) {
        for (Test test : tests) {
            if (test.accepts[test.column.code(row)] == 0) {
                return false;
            }
        }
        return true;
    }

    /** The rows it lets through; null for all of them. */
    @Nullable
    RowMask mask() {
        if (mask == null && !tests.isEmpty()) {
            long[] words = new long[(rows + 63) >>> 6];
            Arrays.fill(words, -1);
            tests.forEach(test -> apply(test, words));
            mask = new RowMask(words);
        }
        return mask;
    }

    private void apply(Test test, long[] words) {
        int[] codes = new int[CHUNK];
        for (int from = 0; from < rows; from += CHUNK) {
            int count = Math.min(CHUNK, rows - from);
            test.column.codes().appendTo(codes, 0, from, count);
            for (int i = 0; i < count; i += 64) {
                long word = 0;
                int end = Math.min(i + 64, count);
                for (int j = i; j < end; j++) {
                    word |= test.accepts[codes[j]] << j;
                }
                words[(from + i) >>> 6] &= word;
            }
        }
    }
}
