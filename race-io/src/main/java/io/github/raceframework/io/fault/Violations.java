package io.github.raceframework.io.fault;

import io.github.raceframework.io.fault.RaceFormatException.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a text, so that all of it is reported together. Keeps the first 1,000 and counts the rest.
 *
 * <p>Not for use by several threads.
 */
public final class Violations {

    private static final int KEPT = 1_000;
    private static final Comparator<Violation> BY_PLACE =
            Comparator.comparingLong(Violation::line).thenComparingInt(Violation::character);

    private final List<Violation> violations = new ArrayList<>();
    private @Nullable Violation last;
    private long total;

    /** Nothing is wrong yet. */
    public Violations() {}

    /** Adds what is wrong, once: a cell that feeds several measures is read for each of them. */
    public void add(
            String source, long line, @Nullable String column, @Nullable String value, String problem, String remedy) {
        add(Violation.ofCell(source, line, column, value, problem, remedy));
    }

    /** Adds what is wrong, once. */
    public void add(Violation violation) {
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
    public void addAll(Violations others) {
        addAll(others, 0);
    }

    /** Adds all that another has found in a part of a text that begins so many lines further down. */
    public void addAll(Violations others, long lines) {
        for (Violation one : others.violations) {
            add(lines == 0 || one.line() == 0 ? one : one.movedDown(lines));
        }
        total += others.total - others.violations.size();
    }

    /** Tells of the first of them, sorted by place, anew. */
    public void replaceKept(UnaryOperator<Violation> change) {
        violations.sort(BY_PLACE);
        violations.replaceAll(change);
    }

    /** The first of them. */
    public List<Violation> kept() {
        return List.copyOf(violations);
    }

    /** How many there are, the ones beyond {@link #kept} included. */
    public long total() {
        return total;
    }

    /**
     * As {@link #throwIfAny}, with what stands first said first.
     *
     * @throws RaceFormatException if there is any
     */
    public void throwIfAnyByPlace() {
        violations.sort(BY_PLACE);
        throwIfAny();
    }

    /**
     * Throws them all, in the order they were found.
     *
     * @throws RaceFormatException if there is any
     */
    public void throwIfAny() {
        if (total > 0) {
            throw new RaceFormatException(violations, total);
        }
    }
}
