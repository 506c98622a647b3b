package io.github.raceframework.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * A law that something is held to: it is tried on random cases, and the smallest case found that breaks it is shown.
 *
 * @param <C> the type of the cases, which are immutable
 */
final class Law<C> {

    private static final int LARGEST_CASE = 12;
    private static final int MOST_SHRINKS = 500;

    private final String subject;
    private final Function<Draw, C> cases;
    private final Function<C, List<C>> smaller;

    /**
     * @param subject what is held to the law: {@code aggregation acme.median}
     * @param cases draws a case
     * @param smaller the cases that are a little smaller than a case, the smallest first; none for the smallest there is
     */
    Law(String subject, Function<Draw, C> cases, Function<C, List<C>> smaller) {
        this.subject = subject;
        this.cases = cases;
        this.smaller = smaller;
    }

    /**
     * Tries a case.
     *
     * @param <C> the type of the case
     */
    @FunctionalInterface
    interface Check<C> {

        /**
         * Returns if the law holds.
         *
         * @throws BrokenLaw if it does not; any other exception or error breaks it too
         */
        void of(C one);
    }

    /** A case that breaks the law, and how. */
    private record Failure<C>(C broken, Throwable thrown) {}

    /**
     * Holds the law on so many cases.
     *
     * @throws AssertionFailedError if a case breaks it
     */
    void hold(String law, int tries, Check<C> check) {
        Seed seed = Seed.ofRun();
        for (int number = 1; number <= tries; number++) {
            C one = cases.apply(seed.draw(number, 1 + number * LARGEST_CASE / tries));
            Throwable thrown = attempt(check, one);
            if (thrown != null) {
                Failure<C> smallest = shrink(check, new Failure<>(one, thrown));
                String where = "case " + number + " of " + tries
                        + (smallest.broken() == one ? "" : ", which was then made smaller");
                throw failure(law, smallest, where + "; repeat with " + seed);
            }
        }
    }

    private static <C> @Nullable Throwable attempt(Check<C> check, C one) {
        try {
            check.of(one);
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    private Failure<C> shrink(Check<C> check, Failure<C> first) {
        Failure<C> smallest = first;
        int left = MOST_SHRINKS;
        boolean progress = true;
        while (progress) {
            progress = false;
            for (C candidate : smaller.apply(smallest.broken())) {
                if (left-- <= 0) {
                    return smallest;
                }
                Throwable thrown = attempt(check, candidate);
                if (thrown != null) {
                    smallest = new Failure<>(candidate, thrown);
                    progress = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private AssertionFailedError failure(String law, Failure<C> failure, String where) {
        Throwable thrown = failure.thrown();
        String problem = thrown instanceof BrokenLaw ? thrown.getMessage() : "threw " + thrown;
        StringBuilder message = new StringBuilder(broken(subject, law) + problem);
        line(message, "case", String.valueOf(failure.broken()));
        Map<String, String> lines = thrown instanceof BrokenLaw broken ? broken.lines() : Map.of();
        lines.forEach((name, text) -> line(message, name, text));
        line(message, "found by", where);
        return lines.containsKey("expected")
                ? new AssertionFailedError(message.toString(), lines.get("expected"), lines.get("but was"), thrown)
                : new AssertionFailedError(message.toString(), thrown);
    }

    private static void line(StringBuilder message, String name, String text) {
        message.append("\n  ").append(String.format("%-9s", name)).append(' ');
        message.append(text.strip().replace("\n", "\n            "));
    }

    /**
     * Holds a law that needs no cases.
     *
     * @throws AssertionFailedError unless it holds
     */
    static void require(boolean holds, String subject, String law, String problem) {
        if (!holds) {
            throw new AssertionFailedError(broken(subject, law) + problem);
        }
    }

    private static String broken(String subject, String law) {
        return subject + " breaks the law \"" + law + "\": ";
    }

    /** The lists that are a little shorter: the first and the second half, then each that lacks one. */
    static <T> List<List<T>> shorter(List<T> all) {
        List<List<T>> shorter = new ArrayList<>();
        int half = all.size() / 2;
        if (half > 0) {
            shorter.add(all.subList(0, half));
            shorter.add(all.subList(half, all.size()));
        }
        for (int i = 0; i < all.size() && all.size() > 2; i++) {
            List<T> rest = new ArrayList<>(all);
            rest.remove(i);
            shorter.add(rest);
        }
        return shorter;
    }
}
