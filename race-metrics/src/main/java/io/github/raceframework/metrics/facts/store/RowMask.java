package io.github.raceframework.metrics.facts.store;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Some of the rows of a block, one bit each. Equal only to itself, so that it can stand for how it was made. */
public final class RowMask {

    private final long[] words;

    public RowMask(long[] words) {
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

    /** The rows in both; null stands for all rows. */
    public static @Nullable RowMask both(@Nullable RowMask one, @Nullable RowMask other) {
        if (one == null || other == null || one == other) {
            return one == null ? other : one;
        }
        long[] words = new long[one.words.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = one.words[i] & other.words[i];
        }
        return new RowMask(words);
    }

    /** The rows that are in this one or not in the other. */
    public RowMask orNot(RowMask other) {
        long[] all = new long[words.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = words[i] | ~other.words[i];
        }
        return new RowMask(all);
    }

    public boolean get(int row) {
        return (words[row >>> 6] >>> row & 1) != 0;
    }

    /** Lists the rows in here from one to before another; says how many there are. */
    public int list(int from, int to, int[] rows) {
        int count = 0;
        for (int base = from & -64; base < to; base += 64) {
            long word = words[base >>> 6];
            if (base < from) {
                word &= -1L << from;
            }
            if (to - base < 64) {
                word &= ~(-1L << to);
            }
            if (word == -1) {
                for (int i = 0; i < 64; i++) {
                    rows[count + i] = base + i;
                }
                count += 64;
            } else {
                for (; word != 0; word &= word - 1) {
                    rows[count++] = base + Long.numberOfTrailingZeros(word);
                }
            }
        }
        return count;
    }

    /** How many rows from one to before another are in here. */
    public int count(int from, int to) {
        int count = 0;
        for (int base = from & -64; base < to; base += 64) {
            long word = words[base >>> 6];
            if (base < from) {
                word &= -1L << from;
            }
            if (to - base < 64) {
                word &= ~(-1L << to);
            }
            count += Long.bitCount(word);
        }
        return count;
    }
}
