package io.github.raceframework.io.imports;

/**
 * Reads the numbers that most cells hold: a minus or not, digits, and perhaps a decimal separator with digits on at least its right. Each is a whole
 * number of some decimals. What is written otherwise is left to {@link NumberCells}, which reads all of it alike.
 */
final class PlainNumbers {

    /** So many digits are certain to fit into 64 bits. */
    private static final int MOST_DIGITS = 18;

    private static final long ZEROS = CellWords.repeated('0');
    private static final long SIXES = CellWords.repeated((char) 6);
    private static final long UPPER_HALVES = 0xF0F0F0F0F0F0F0F0L;
    private static final long LOWER_HALVES = 0x0F0F0F0F0F0F0F0FL;

    private final char separator;
    private final long separators;
    private long unscaled;
    private int decimals;

    PlainNumbers(char separator) {
        this.separator = separator;
        this.separators = CellWords.repeated(separator);
    }

    /** The number read last, as a whole number of {@link #decimals}. */
    long unscaled() {
        return unscaled;
    }

    int decimals() {
        return decimals;
    }

    /** Reads a cell; false if it is not written that plainly. */
    boolean read(byte[] text, int from, int to) {
        boolean negative = text[from] == '-';
        int first = negative ? from + 1 : from;
        int length = to - first;
        boolean plain = length <= Long.BYTES ? readWord(CellWords.word(text, first), length) : readAll(text, first, to);
        unscaled = negative ? -unscaled : unscaled;
        return plain;
    }

    /** Reads the first so many bytes of a word. */
    private boolean readWord(long word, int length) {
        int digits = length;
        long bytes = word;
        int point = CellWords.indexOf(word, separators);
        decimals = 0;
        if (point < length) {
            // Closes the gap that the separator leaves.
            long before = (1L << (point * Byte.SIZE)) - 1;
            bytes = (word & before) | ((word >>> Byte.SIZE) & ~before);
            digits = length - 1;
            decimals = digits - point;
            if (decimals == 0) {
                return false;
            }
        }
        if (digits == 0) {
            return false;
        }
        // Moves the digits to the upper end, where the ones are, with zeros before them.
        int shift = (Long.BYTES - digits) * Byte.SIZE;
        long number = (bytes << shift) | (ZEROS & ((1L << shift) - 1));
        long strays = ((number & UPPER_HALVES) ^ ZEROS) | (((number + SIXES) & UPPER_HALVES) ^ ZEROS);
        if (strays != 0) {
            return false;
        }
        // Pairs of digits, then of pairs, then of fours: each product leaves its sum in the byte, pair or half above.
        long pairs = ((number & LOWER_HALVES) * (10 * (1L << 8) + 1)) >>> 8;
        long fours = ((pairs & 0x00FF00FF00FF00FFL) * (100 * (1L << 16) + 1)) >>> 16;
        unscaled = ((fours & 0x0000FFFF0000FFFFL) * (10_000 * (1L << 32) + 1)) >>> 32;
        return true;
    }

    private boolean readAll(byte[] text, int first, int to) {
        long number = 0;
        int point = -1;
        for (int i = first; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
            } else if (text[i] == separator && point < 0) {
                point = i;
            } else {
                return false;
            }
        }
        unscaled = number;
        decimals = point < 0 ? 0 : to - point - 1;
        return to - first <= MOST_DIGITS && point != to - 1;
    }
}
