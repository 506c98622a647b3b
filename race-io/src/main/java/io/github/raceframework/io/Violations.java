package io.github.raceframework.io;

import io.github.raceframework.io.RaceFormatException.Violation;
import java.util.ArrayList;
import java.util.Comparator;
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
        add(Violation.ofCell(source, line, column, value == null ? null : Echo.cut(value), problem, remedy));
    }

    /** Adds what is wrong, once. */
    void add(Violation violation) {
        if (violation.equals(last)) {
            return;
        }
        last = violation;
        total++;
        if (violations.size() < KEPT) {
            violations.add(violation);
        }
    }

    /** Adds all that another has. */
    void addAll(Violations others) {
        others.violations.forEach(this::add);
        total += others.total - others.violations.size();
    }

    /** The first of them. */
    List<Violation> kept() {
        return List.copyOf(violations);
    }

    long total() {
        return total;
    }

    /** As {@link #throwIfAny}, with what stands first said first. */
    void throwIfAnyByPlace() {
        violations.sort(Comparator.comparingLong(Violation::line).thenComparingInt(Violation::character));
        throwIfAny();
    }

    void throwIfAny() {
        if (total > 0) {
            throw new RaceFormatException(violations, total);
        }
    }
}
