package io.github.raceframework.io.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes of UTF-8 on their way to a target: bare characters, escaped texts, and numbers digit by digit.
 *
 * <p>Not for use by several threads.
 */
final class Utf8Bytes {

    private static final int SIZE = 1 << 15;

    /** So many characters are written at once; none takes more than {@link #MOST_BYTES}. */
    private static final int PIECE = 1 << 10;

    /** Of a character, which is one escaped at most. */
    private static final int MOST_BYTES = 6;

    /** Of a long, and of a decimal of so many digits with a point and a zero before it. */
    private static final int MOST_DIGITS = 64;

    /** Decimals of up to so many digits are in 64 bits. */
    private static final int LONG_DIGITS = 18;

    /** The longest text that {@link #repeatable} takes. */
    static final int MOST_REPEATED = 100;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** What takes the bytes. */
    interface Sink {

        /** The first so many of these bytes; none of its characters goes on after them. */
        void write(byte[] bytes, int count) throws IOException;

        void flush() throws IOException;
    }

    private final Sink sink;
    private final byte[] bytes = new byte[SIZE];
    private int end;

    Utf8Bytes(Sink sink) {
        this.sink = sink;
    }

    /** Hands on what there is. */
    void flush() {
        try {
            sink.write(bytes, end);
            end = 0;
            sink.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reserve(int count) {
        if (count > SIZE - end) {
            try {
                sink.write(bytes, end);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            end = 0;
        }
    }

    /** One character of ASCII. */
    void ascii(char c) {
        reserve(1);
        bytes[end++] = (byte) c;
    }

    /** Characters of ASCII as they are. */
    void ascii(String text) {
        for (int from = 0; from < text.length(); from += PIECE) {
            int until = Math.min(text.length(), from + PIECE);
            reserve(until - from);
            for (int i = from; i < until; i++) {
                bytes[end++] = (byte) text.charAt(i);
            }
        }
    }

    /**
     * A text in quotes, with what must not stand in it escaped.
     *
     * @throws IllegalArgumentException if it has half of a character
     */
    void quoted(String text) {
        ascii('"');
        int from = 0;
        while (from < text.length()) {
            from = piece(text, from, Math.min(text.length(), from + PIECE));
        }
        ascii('"');
    }

    /** Writes so many characters, and one more if that is the second half of the last. Where the next piece begins. */
    private int piece(String text, int from, int until) {
        reserve((until - from + 1) * MOST_BYTES);
        byte[] to = bytes;
        int at = end;
        int i = from;
        while (i < until) {
            char c = text.charAt(i++);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                to[at++] = (byte) c;
            } else if (c < 0x80) {
                end = at;
                escape(c);
                at = end;
            } else if (Character.isSurrogate(c)) {
                end = at;
                pair(text, i - 1);
                at = end;
                i++;
            } else {
                end = at;
                encode(c);
                at = end;
            }
        }
        end = at;
        return i;
    }

    private void escape(char c) {
        bytes[end++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[end++] = (byte) c;
            case '\b' -> bytes[end++] = 'b';
            case '\t' -> bytes[end++] = 't';
            case '\n' -> bytes[end++] = 'n';
            case '\f' -> bytes[end++] = 'f';
            case '\r' -> bytes[end++] = 'r';
            default -> {
                bytes[end++] = 'u';
                bytes[end++] = '0';
                bytes[end++] = '0';
                bytes[end++] = HEX[c >> 4];
                bytes[end++] = HEX[c & 0xF];
            }
        }
    }

    private void encode(char c) {
        if (c < 0x800) {
            bytes[end++] = (byte) (0xC0 | (c >> 6));
        } else {
            bytes[end++] = (byte) (0xE0 | (c >> 12));
            bytes[end++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[end++] = (byte) (0x80 | (c & 0x3F));
    }

    private void pair(String text, int at) {
        boolean isWhole = at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
        if (!isWhole) {
            Surrogates.checked(text);
        }
        int point = text.codePointAt(at);
        bytes[end++] = (byte) (0xF0 | (point >> 18));
        bytes[end++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        bytes[end++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[end++] = (byte) (0x80 | (point & 0x3F));
    }

    /**
     * A text in quotes and what follows it, as {@link #quoted} and {@link #ascii(String)} write them.
     *
     * @param text of at most {@link #MOST_REPEATED} characters
     * @return its bytes, for {@link #again}
     */
    byte[] repeatable(String text, String then) {
        reserve((text.length() + 2) * MOST_BYTES + then.length());
        int start = end;
        quoted(text);
        ascii(then);
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** What was written before. */
    void again(byte[] written) {
        reserve(written.length);
        System.arraycopy(written, 0, bytes, end, written.length);
        end += written.length;
    }

    /** A number in plain notation. */
    void plain(BigDecimal number) {
        int scale = number.scale();
        if (scale == 0 && number.precision() <= LONG_DIGITS) {
            decimal(number.longValue(), 0);
        } else if (scale > 0 && scale <= LONG_DIGITS && number.precision() <= LONG_DIGITS) {
            decimal(number.unscaledValue().longValue(), scale);
        } else {
            ascii(number.toPlainString());
        }
    }

    /** A number in plain notation, in quotes. */
    void quoted(BigDecimal number) {
        ascii('"');
        plain(number);
        ascii('"');
    }

    /** A whole number. */
    void whole(long number) {
        if (number == Long.MIN_VALUE) {
            ascii(Long.toString(number));
        } else {
            decimal(number, 0);
        }
    }

    /** A number without its point, which has so many digits after it. The digits are written from the last one to the first. */
    private void decimal(long unscaled, int scale) {
        reserve(MOST_DIGITS);
        long rest = Math.abs(unscaled);
        int length = Math.max(digits(rest), scale + 1) + (scale == 0 ? 0 : 1);
        if (unscaled < 0) {
            bytes[end++] = '-';
        }
        byte[] to = bytes;
        int at = end + length;
        end = at;
        for (int i = 0; i < scale; i++) {
            long more = rest / 10;
            to[--at] = (byte) ('0' + (rest - 10 * more));
            rest = more;
        }
        if (scale > 0) {
            to[--at] = '.';
        }
        do {
            long more = rest / 10;
            to[--at] = (byte) ('0' + (rest - 10 * more));
            rest = more;
        } while (rest > 0);
    }

    private static int digits(long number) {
        int digits = 1;
        for (long power = 10; digits <= LONG_DIGITS && number >= power; power *= 10) {
            digits++;
        }
        return digits;
    }
}
