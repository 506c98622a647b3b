package io.github.raceframework.testkit;

import com.sun.management.ThreadMXBean;
import io.github.raceframework.metrics.aggregate.Aggregation;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Bytes that most probably are no state of an aggregation: a state with something changed, or anything. */
final class JunkBytes {

    /** What reading some ten to some hundred bytes may take. */
    private static final long MOST_MEMORY = 64 << 20;

    private static final int MOST_SHOWN = 200;

    private final byte[] bytes;

    private JunkBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static JunkBytes draw(Draw draw, byte[] state) {
        if (state.length == 0 || draw.chance(20)) {
            return new JunkBytes(draw.bytes(draw.below(40)));
        }
        byte[] changed = state.clone();
        int place = draw.below(state.length);
        return new JunkBytes(
                switch (draw.below(6)) {
                    case 0 -> Arrays.copyOf(state, place);
                    case 1 -> Arrays.copyOf(state, state.length + 1 + draw.below(8));
                    case 2 -> joined(state, draw.bytes(1 + draw.below(8)));
                    case 3 -> joined(state, state);
                    case 4 ->
                        joined(
                                Arrays.copyOf(state, place),
                                draw.bytes(1),
                                Arrays.copyOfRange(state, place, state.length));
                    default -> {
                        changed[place] = draw.chance(30)
                                ? (byte) (changed[place] + draw.between(-1, 1))
                                : draw.chance(30) ? (byte) 0x7F : draw.bytes(1)[0];
                        yield changed;
                    }
                });
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] all = new byte[length];
        int place = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, place, part.length);
            place += part.length;
        }
        return all;
    }

    /** Breaks the law unless the bytes are refused by an exception, or are a state after all: then it is written as these very bytes. */
    <S> void requireRefused(Aggregation<S> aggregation) {
        long before = allocated();
        S read;
        try {
            read = aggregation.parse(bytes.clone());
        } catch (RuntimeException e) {
            requireLittle(before);
            return;
        }
        requireLittle(before);
        if (read == null) {
            throw new BrokenLaw("these bytes were read as null; throw an exception that says what is wrong");
        }
        byte[] written = aggregation.toBytes(read);
        if (!Arrays.equals(written, bytes)) {
            throw new BrokenLaw(
                            "these bytes were read, as a state that is written otherwise, so that they are no state")
                    .with("written", text(written));
        }
    }

    private void requireLittle(long before) {
        long taken = allocated() - before;
        if (taken > MOST_MEMORY) {
            throw new BrokenLaw("to read " + bytes.length + " bytes took " + (taken >> 20)
                    + " MB of memory; check a length before making room for it");
        }
    }

    /** What this thread has allocated so far; 0 on a Java runtime that does not count it. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                ? bean.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }

    List<JunkBytes> smaller() {
        List<JunkBytes> smaller = new ArrayList<>();
        if (bytes.length > 1) {
            smaller.add(new JunkBytes(Arrays.copyOf(bytes, bytes.length / 2)));
            smaller.add(new JunkBytes(Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length)));
            smaller.add(new JunkBytes(Arrays.copyOf(bytes, bytes.length - 1)));
        }
        return smaller;
    }

    /** Bytes as a message shows them: those of printable text as that in quotes, others as hexadecimal digits. */
    static String text(byte[] bytes) {
        boolean isText = true;
        for (byte each : bytes) {
            isText &= each >= ' ' && each <= '~';
        }
        String all = isText
                ? '"' + new String(bytes, StandardCharsets.US_ASCII) + '"'
                : "bytes " + HexFormat.of().formatHex(bytes);
        return all.length() <= MOST_SHOWN ? all : all.substring(0, MOST_SHOWN) + "... (" + bytes.length + " bytes)";
    }

    @Override
    public String toString() {
        return text(bytes);
    }
}
