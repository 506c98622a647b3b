package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.Aggregations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what a {@link StateWriter} wrote. Nothing is allocated that the bytes left could not fill. */
final class StateReader {

    private static final int MOST_SCALE = 100;
    private static final int MOST_DECIMAL_BYTES = 64;

    private final byte[] bytes;
    private final int end;
    private final Aggregations aggregations;
    private final List<String> texts = new ArrayList<>();
    private int position;

    StateReader(byte[] bytes, int from, int end, Aggregations aggregations) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
        this.aggregations = aggregations;
    }

    /** By whose names states of aggregations are read. */
    Aggregations aggregations() {
        return aggregations;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position == end;
    }

    int octet() {
        if (position == end) {
            throw fault("the bytes end early");
        }
        return bytes[position++] & 0xff;
    }

    /** A whole number from 0 to the largest of 63 bits. */
    long count() {
        long value = bits();
        if (value < 0) {
            throw fault("a number is too large");
        }
        return value;
    }

    /** How many of so many rows are known. */
    long knownOf(long rows) {
        long known = count();
        if (known > rows) {
            throw fault("more known rows than rows");
        }
        return known;
    }

    long signed() {
        long folded = bits();
        return (folded >>> 1) ^ -(folded & 1);
    }

    private long bits() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = octet();
            long part = next & 0x7fL;
            if (shift == 63 && part > 1) {
                throw fault("a number is too large");
            }
            value |= part << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw fault("a number is too large");
    }

    /** How many things follow, each of them at least one byte. */
    int size(String what) {
        long size = count();
        if (size > end - position) {
            throw fault("more " + what + " than bytes");
        }
        return (int) size;
    }

    /** A whole number up to a largest one. */
    int upTo(int most, String what) {
        long number = count();
        if (number > most) {
            throw fault(what + " " + number + " is more than " + most);
        }
        return (int) number;
    }

    byte[] bytes() {
        return raw(size("bytes"));
    }

    byte[] raw(int size) {
        if (size > end - position) {
            throw fault("the bytes end early");
        }
        position += size;
        return Arrays.copyOfRange(bytes, position - size, position);
    }

    long whole() {
        return ByteBuffer.wrap(raw(Long.BYTES)).getLong();
    }

    void readTextTable() {
        for (int left = size("texts"); left > 0; left--) {
            char[] text = new char[size("characters")];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char) upTo(Character.MAX_VALUE, "character");
            }
            texts.add(new String(text));
        }
    }

    String text() {
        if (texts.isEmpty()) {
            throw fault("a text is named, and there is none");
        }
        return texts.get(upTo(texts.size() - 1, "the number of a text,"));
    }

    List<String> texts() {
        return members(size("texts"));
    }

    List<String> members(int size) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(text());
        }
        return List.copyOf(members);
    }

    BigDecimal decimal() {
        int scale = upTo(MOST_SCALE, "a scale of");
        byte[] digits = bytes();
        if (digits.length == 0 || digits.length > MOST_DECIMAL_BYTES) {
            throw fault("a number of " + digits.length + " bytes, not 1 to " + MOST_DECIMAL_BYTES);
        }
        return new BigDecimal(new BigInteger(digits), scale);
    }

    PartialFormatException fault(String problem) {
        return new PartialFormatException(position, problem);
    }
}
