package io.github.raceframework.metrics.facts;

import java.util.function.IntPredicate;

/** Some of the rows of a table, one bit each. Equal only to itself, so that it can stand for how it was made. */
final class RowMask {

    private final long[] words;

    private RowMask(long[] words) {
        this.words = words;
    }

    /** The rows from 0 up to a size that pass. */
    static RowMask of(int size, IntPredicate passes) {
        long[] words = new long[(size + 63) >>> 6];
        for (int row = 0; row < size; row++) {
            if (passes.test(row)) {
                words[row >>> 6] |= 1L << row;
            }
        }
        return new RowMask(words);
    }

    boolean get(int row) {
        return (words[row >>> 6] >>> row & 1) != 0;
    }
}
