package io.github.raceframework.io.imports;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Looks at eight bytes of a text at once: the first of them is the lowest byte of a {@code long}. */
final class CellWords {

    /** So many bytes after a text can be read with it. */
    static final int SLACK = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    /** Carriage returns, line feeds and the control characters before them. */
    private static final long LINE_ENDS = ('\r' + 1) * ONES;

    /** The text of so many bytes is three words that overlap. */
    static final int THREE_WORDS = 3 * Long.BYTES;

    private CellWords() {}

    static long word(byte[] text, int at) {
        return (long) WORDS.get(text, at);
    }

    /** Eight times one byte. */
    static long repeated(char ascii) {
        return ascii * ONES;
    }

    /** The index of the first byte of a word that is the repeated one; 8 if none is. */
    static int indexOf(long word, long repeated) {
        return Long.numberOfTrailingZeros(found(word, repeated)) >>> 3;
    }

    /** The top bit of the first byte of a word that is the repeated one, and perhaps of some after it; zero if none is. */
    static long found(long word, long repeated) {
        long zero = word ^ repeated;
        return (zero - ONES) & ~zero & HIGHS;
    }

    /** Whether a byte of a word is beyond ASCII. */
    static boolean isBeyondAscii(long word) {
        return (word & HIGHS) != 0;
    }

    /** Whether a byte of a word is a line end, or perhaps one that is near to them. */
    static boolean mayHaveLineEnd(long word) {
        return ((word - LINE_ENDS) & ~word & HIGHS) != 0;
    }

    /** Where the cell that begins at an index of a text without quotes ends: at a delimiter or a line end, one of which there must be. */
    static int cellEnd(byte[] text, int from, long delimiters) {
        int at = from;
        while (true) {
            long word = word(text, at);
            long ends = found(word, delimiters) | ((word - LINE_ENDS) & ~word & HIGHS);
            if (ends == 0) {
                at += Long.BYTES;
            } else {
                at += Long.numberOfTrailingZeros(ends) >>> 3;
                byte c = text[at];
                if (c == (byte) delimiters || c == '\n' || c == '\r') {
                    return at;
                }
                at++;
            }
        }
    }

    /** The first word of some bytes of a text; if they are fewer they alone. */
    static long first(byte[] text, int from, int to) {
        long word = word(text, from);
        return to - from < Long.BYTES ? start(word, to - from) : word;
    }

    /** The word in the middle, so that with the first and the last up to three words are there in full; of more bytes a number that others seldom have. */
    static long middle(byte[] text, int from, int to) {
        int length = to - from;
        if (length <= Long.BYTES) {
            return 0;
        }
        return length <= THREE_WORDS ? word(text, (from + to - Long.BYTES) >>> 1) : hash(text, from, to);
    }

    /** The last word. */
    static long last(byte[] text, int from, int to) {
        return to - from <= Long.BYTES ? 0 : word(text, to - Long.BYTES);
    }

    /** A number for three words that other words seldom have. */
    static int hash(long first, long middle, long last, int length) {
        return (int) spread(first ^ Long.rotateLeft(middle, 21) ^ Long.rotateLeft(last, 42) ^ length);
    }

    /** A number for bytes of more than three words that other bytes seldom have. */
    private static long hash(byte[] text, int from, int to) {
        int length = to - from;
        long hash = length;
        for (int at = from; at < to - Long.BYTES; at += Long.BYTES) {
            hash = spread(hash ^ word(text, at));
        }
        return spread(hash ^ word(text, to - Long.BYTES));
    }

    private static long spread(long hash) {
        long spread = hash * 0x9E3779B97F4A7C15L;
        return spread ^ (spread >>> 32);
    }

    /** The first so many bytes of a word, fewer than eight. */
    private static long start(long word, int length) {
        return word & ((1L << (length * Byte.SIZE)) - 1);
    }

    /** Whether a text, with slack behind it, is that part of another. */
    static boolean equal(byte[] slack, byte[] text, int from, int to) {
        int length = to - from;
        if (slack.length - SLACK != length) {
            return false;
        }
        if (length < Long.BYTES) {
            return start(word(slack, 0) ^ word(text, from), length) == 0;
        }
        if (length > THREE_WORDS) {
            return Arrays.equals(slack, 0, length, text, from, to);
        }
        int middle = (length - Long.BYTES) >>> 1;
        long differences = (word(slack, 0) ^ word(text, from))
                | (word(slack, middle) ^ word(text, from + middle))
                | (word(slack, length - Long.BYTES) ^ word(text, to - Long.BYTES));
        return differences == 0;
    }
}
