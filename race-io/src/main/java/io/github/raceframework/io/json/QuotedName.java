package io.github.raceframework.io.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of a property in quotes, as it is written in UTF-8 where nothing of it is escaped. Its first eight bytes are compared at once. */
final class QuotedName {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final long first;
    private final long mask;

    QuotedName(String name) {
        this.bytes = ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
        this.mask = -1L >>> (Long.SIZE - Byte.SIZE * Math.min(Long.BYTES, bytes.length));
        this.first = eightAt(Arrays.copyOf(bytes, Math.max(Long.BYTES, bytes.length)), 0) & mask;
    }

    /** Eight bytes from there on, which have to be in the array. */
    static long eightAt(byte[] source, int at) {
        return (long) EIGHT.get(source, at);
    }

    /** How many bytes it has. */
    int length() {
        return bytes.length;
    }

    /**
     * Whether it is there.
     *
     * @param source ends behind a byte that no name has
     * @param eight the first {@link #eightAt} there
     */
    boolean isAt(byte[] source, int at, long eight) {
        if ((eight & mask) != first) {
            return false;
        }
        for (int i = Long.BYTES; i < bytes.length; i++) {
            if (source[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
