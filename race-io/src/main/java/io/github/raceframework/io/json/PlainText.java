package io.github.raceframework.io.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text or a number in the bytes of a document. Texts that come again and again are made once.
 *
 * <p>Not for use by several threads.
 */
final class PlainText {

    /** A power of two. */
    private static final int KEPT = 1 << 10;

    private static final int MOST_KEPT_CHARACTERS = 64;

    /** What is less may get another digit and fits into 64 bits. */
    private static final long LONG_LIMIT = 100_000_000_000_000_000L;

    /** What has more may be out of bounds, whatever its digits are. */
    private static final int MOST_CHARACTERS = 40;

    private static final char REPLACEMENT = '\uFFFD';

    private final RuntimeException doubt;
    private final @Nullable String[] kept = new @Nullable String[KEPT];
    private byte[] bytes = new byte[0];
    private int start;
    private int end;
    private boolean isAscii;

    /**
     * No text yet.
     *
     * @param doubt what is thrown where bytes are no UTF-8
     */
    PlainText(RuntimeException doubt) {
        this.doubt = doubt;
    }

    void set(byte[] source, int from, int until, boolean ascii) {
        bytes = source;
        start = from;
        end = until;
        isAscii = ascii;
    }

    /** How many bytes there are. */
    int length() {
        return end - start;
    }

    /** The text. */
    String get() {
        if (!isAscii) {
            return decoded();
        }
        if (length() > MOST_KEPT_CHARACTERS) {
            return new String(bytes, start, length(), StandardCharsets.ISO_8859_1);
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 15) & KEPT - 1;
        String known = kept[place];
        if (known == null || !isSame(known)) {
            known = new String(bytes, start, length(), StandardCharsets.ISO_8859_1);
            kept[place] = known;
        }
        return known;
    }

    private boolean isSame(String known) {
        boolean same = known.length() == length();
        for (int i = 0; same && i < known.length(); i++) {
            same = known.charAt(i) == bytes[start + i];
        }
        return same;
    }

    /** The JDK replaces what is no UTF-8, in silence. */
    private String decoded() {
        String text = new String(bytes, start, length(), StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw doubt;
        }
        return text;
    }

    /** The value of a whole number of at most 18 digits. */
    long whole() {
        boolean isNegative = bytes[start] == '-';
        long value = 0;
        for (int i = isNegative ? start + 1 : start; i < end; i++) {
            value = 10 * value + bytes[i] - '0';
        }
        return isNegative ? -value : value;
    }

    /** The number in plain notation that this is; null if it is none, or is too long to be surely within bounds and 64 bits. */
    @Nullable
    BigDecimal findDecimal() {
        if (length() > MOST_CHARACTERS) {
            return null;
        }
        boolean isNegative = bytes[start] == '-';
        int first = isNegative ? start + 1 : start;
        long value = 0;
        int point = end;
        for (int i = first; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9 && value < LONG_LIMIT) {
                value = 10 * value + digit;
            } else if (bytes[i] == '.' && point == end) {
                point = i;
            } else {
                return null;
            }
        }
        int places = point == end ? 0 : end - point - 1;
        boolean isWhole = point > first && (point == end || places > 0);
        return isWhole ? BigDecimal.valueOf(isNegative ? -value : value, places) : null;
    }
}
