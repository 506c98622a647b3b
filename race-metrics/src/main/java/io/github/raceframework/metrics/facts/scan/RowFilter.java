package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.DimensionColumn;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.RowMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter as it reads on the rows of one block. For use by one thread until its {@link #mask} was made. */
final class RowFilter {

    private static final int CHUNK = 4096;

    private final FactBlock block;
    private final List<Test> tests = new ArrayList<>();
    private @Nullable RowMask mask;

    /** What one condition accepts. */
    private static final class Test {
        final DimensionColumn column;

        /** By the number of a member, 1 or 0. */
        final long[] accepts;

        Test(DimensionColumn column, long[] accepts) {
            this.column = column;
            this.accepts = accepts;
        }
    }

    RowFilter(FactBlock block, MemberTests filter) {
        this.block = block;
        filter.tests().forEach(test -> tests.add(new Test(block.dimension(test.dimension), test.accepts)));
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
            long[] words = new long[(block.capacity() + 63) >>> 6];
            int from = block.periods().firstRow() >>> 6;
            int to = (block.periods().endRow() + 63) >>> 6;
            Arrays.fill(words, from, to, -1);
            tests.forEach(test -> apply(test, words, from, to));
            mask = new RowMask(words);
        }
        return mask;
    }

    /** Asks the rows of the words from one to before another. */
    private void apply(Test test, long[] words, int fromWord, int toWord) {
        int[] codes = new int[CHUNK];
        int end = Math.min(toWord << 6, block.capacity());
        for (int from = fromWord << 6; from < end; from += CHUNK) {
            int count = Math.min(CHUNK, end - from);
            test.column.fill(codes, from, count);
            for (int i = 0; i < count; i += 64) {
                long word = 0;
                int last = Math.min(i + 64, count);
                for (int j = i; j < last; j++) {
                    word |= test.accepts[codes[j]] << j;
                }
                words[(from + i) >>> 6] &= word;
            }
        }
    }
}
