package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.value.Decimals;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes states. Whole numbers are little-endian groups of seven bits, the highest bit set in all but the last; signed ones are folded, 0, -1, 1,
 * -2, ... to 0, 1, 2, 3, ... A text is written once, into a table of its own, and named by its place there.
 */
final class StateWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    void octet(int value) {
        out.write(value);
    }

    void count(long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    void signed(long value) {
        count((value << 1) ^ (value >> 63));
    }

    void bytes(byte[] bytes) {
        count(bytes.length);
        raw(bytes);
    }

    /** All 64 bits, the highest byte first. */
    void whole(long value) {
        raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** Bytes of which the reader knows how many there are. */
    void raw(byte[] bytes) {
        out.writeBytes(bytes);
    }

    void text(String text) {
        count(texts.computeIfAbsent(text, added -> texts.size()));
    }

    void texts(Collection<String> all) {
        count(all.size());
        all.forEach(this::text);
    }

    /** The members of a combination, of which the reader knows how many there are. */
    void members(List<String> members) {
        members.forEach(this::text);
    }

    /** The scale, and the digits as a whole number in two's complement, the highest byte first. */
    void decimal(BigDecimal number) {
        BigDecimal plain = Decimals.plain(number);
        count(plain.scale());
        bytes(plain.unscaledValue().toByteArray());
    }

    /** The texts used so far: how many, and of each its length in UTF-16 units, and these. */
    byte[] textTable() {
        StateWriter table = new StateWriter();
        table.count(texts.size());
        texts.keySet().forEach(text -> {
            table.count(text.length());
            text.chars().forEach(table::count);
        });
        return table.toBytes();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
