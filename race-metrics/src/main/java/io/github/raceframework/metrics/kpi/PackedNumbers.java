package io.github.raceframework.metrics.kpi;

import java.util.Arrays;

/**
 * Whole numbers one after the other, seven bits to a byte, the lowest first; the highest bit of a byte says that more follow. Those near zero take few bytes,
 * negative ones too (the encoding of signed varints in Protocol Buffers).
 *
 * <p>Not for use by several threads while numbers are added.
 */
final class PackedNumbers {

    private static final int FIRST_SIZE = 256;
    private static final int MOST_BYTES = 10;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(long number) {
        if (bytes.length - size < MOST_BYTES) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        long left = (number << 1) ^ (number >> (Long.SIZE - 1));
        while (left < 0 || left >= MORE) {
            bytes[size++] = (byte) (left | MORE);
            left >>>= BITS;
        }
        bytes[size++] = (byte) left;
    }

    /** Copies all of them. */
    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, size);
    }

    /** Reads numbers from somewhere on. */
    static final class Cursor {

        private final byte[] bytes;
        private int at;

        Cursor(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        long next() {
            long number = 0;
            int shift = 0;
            byte found = bytes[at++];
            while (found < 0) {
                number |= (long) (found & (MORE - 1)) << shift;
                shift += BITS;
                found = bytes[at++];
            }
            number |= (long) found << shift;
            return (number >>> 1) ^ -(number & 1);
        }

        int nextInt() {
            return (int) next();
        }
    }
}
