package io.github.raceframework.metrics.facts.store;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Whole numbers by row, in the narrowest integers that hold all of them. One class per width, with the same few loops: written out for each,
 * they run over plain arrays, a row in less than a nanosecond.
 *
 * <p>Sums are taken in 64 bits without a check. Whoever asks for one knows from {@link #bound} that it cannot leave them.
 */
public abstract class PackedInts {

    /** No number is further from zero; {@link Long#MAX_VALUE} where one may be. */
    private final long bound;

    PackedInts(long bound) {
        this.bound = bound;
    }

    /**
     * Packs numbers.
     *
     * @param size how many there are
     * @param values the number at each index; asked once for each
     */
    public static PackedInts of(int size, IntToLongFunction values) {
        long[] numbers = new long[size];
        for (int row = 0; row < size; row++) {
            numbers[row] = values.applyAsLong(row);
        }
        return of(numbers, size);
    }

    /** Packs the first so many numbers of an array. */
    public static PackedInts of(long[] values, int size) {
        long least = 0;
        long most = 0;
        for (int row = 0; row < size; row++) {
            least = Math.min(least, values[row]);
            most = Math.max(most, values[row]);
        }
        if (least < Integer.MIN_VALUE || most > Integer.MAX_VALUE) {
            long bound = least == Long.MIN_VALUE ? Long.MAX_VALUE : Math.max(-least, most);
            return new PackedLongs(Arrays.copyOf(values, size), bound);
        }
        int[] ints = new int[size];
        for (int row = 0; row < size; row++) {
            ints[row] = (int) values[row];
        }
        return of(ints, size);
    }

    /** Packs the first so many numbers of an array. */
    public static PackedInts of(int[] values, int size) {
        int least = 0;
        int most = 0;
        for (int row = 0; row < size; row++) {
            least = Math.min(least, values[row]);
            most = Math.max(most, values[row]);
        }
        long bound = Math.max(-(long) least, most);
        if (least >= Byte.MIN_VALUE && most <= Byte.MAX_VALUE) {
            byte[] bytes = new byte[size];
            for (int row = 0; row < bytes.length; row++) {
                bytes[row] = (byte) values[row];
            }
            return new PackedBytes(bytes, bound);
        }
        if (least >= Short.MIN_VALUE && most <= Short.MAX_VALUE) {
            short[] shorts = new short[size];
            for (int row = 0; row < shorts.length; row++) {
                shorts[row] = (short) values[row];
            }
            return new PackedShorts(shorts, bound);
        }
        return new PackedIntegers(Arrays.copyOf(values, size), bound);
    }

    /** No number is further from zero; {@link Long#MAX_VALUE} where one may be. */
    final long bound() {
        return bound;
    }

    /** How many numbers there are. */
    abstract int size();

    public abstract long get(int row);

    /** Copies all numbers, of which each is within 32 bits, to an array from an index on. */
    abstract void copyTo(int[] target, int at);

    /** Copies all numbers to an array from an index on. */
    abstract void copyTo(long[] target, int at);

    /** The sum over the rows from one to before another. */
    public abstract long sum(int from, int to);

    /** The sum over the first so many rows of a list. */
    public abstract long sum(int[] rows, int count);

    /** Adds each of so many rows from one on to the sum of its cell. */
    public abstract void addTo(long[] sums, int[] cells, int from, int count);

    /** Adds each of the first so many rows of a list to the sum of its cell. */
    public abstract void addTo(long[] sums, int[] cells, int[] rows, int count);

    /** Appends each of so many numbers from a row on, as a digit of that base, to the number that stands for the row. */
    public abstract void appendTo(int[] numbers, int base, int from, int count);
}
