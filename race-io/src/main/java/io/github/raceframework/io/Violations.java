package io.github.raceframework.io;

import io.github.raceframework.io.RaceFormatException.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that all of it is reported together. Keeps the first 1,000 and counts the rest. */
final class Violations {

    private static final int KEPT = 1_000;

    private final List<Violation> violations = new ArrayList<>();
    private @Nullable Violation last;
    private long total;

    /** Adds what is wrong, once: a cell that feeds several measures is read for each of them. */
    void add(String source, long line, @Nullable String column, @Nullable String value, String problem, String remedy) {
        Violation violation =
                new Violation(source, line, column, value == null ? null : Echo.cut(value), problem, remedy);
        if (violation.equals(last)) {
            return;
        }
        last = violation;
        total++;
        if (violations.size() < KEPT) {
            violations.add(violation);
        }
    }

    long total() {
        return total;
    }

    void throwIfAny() {
        if (total > 0) {
            throw new RaceFormatException(violations, total);
        }
    }
}
