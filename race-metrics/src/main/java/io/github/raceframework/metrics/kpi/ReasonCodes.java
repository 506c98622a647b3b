package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reasons in a byte each. The earlier a reason comes in the order of {@link AbsenceReason}, the smaller its code; that of no reason is the largest. */
final class ReasonCodes {

    /** No reason: there is a value. */
    static final byte NONE = Byte.MAX_VALUE;

    private static final byte[] ALL_NONE = new byte[CellRun.SIZE];

    static {
        Arrays.fill(ALL_NONE, NONE);
    }

    private static final List<AbsenceReason> REASONS = List.of(AbsenceReason.values());

    private ReasonCodes() {}

    static byte of(@Nullable AbsenceReason reason) {
        return reason == null ? NONE : (byte) REASONS.indexOf(reason);
    }

    static @Nullable AbsenceReason reason(byte code) {
        return code == NONE ? null : REASONS.get(code);
    }

    /** Whether none of the first so many cells of a run has a reason. */
    static boolean areNone(byte[] codes, int count) {
        return Arrays.equals(codes, 0, count, ALL_NONE, 0, count);
    }

    /** Leaves in each of the first so many places the earlier of its reason and another. */
    static void keepFirst(byte[] codes, byte[] others, int count) {
        for (int i = 0; i < count; i++) {
            codes[i] = (byte) Math.min(codes[i], others[i]);
        }
    }
}
