package io.github.raceframework.core.value;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant, for error messages. Without state, and so safe for use by several threads. */
public final class Spelling {

    private static final int LONGEST_SHOWN = 80;
    private static final int LONGEST_COMPARED = 100;

    private Spelling() {}

    /**
     * The candidate with the fewest edits (insertions, deletions, substitutions, swaps of neighbours; case is free) from the word, if
     * it is near enough to suggest: at most a third of the longer one's letters. Of equally near ones the first in their natural order.
     * Words of more than 100 characters are near nothing.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        String best = null;
        int bestEdits = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int allowed = Math.max(1, Math.max(candidate.length(), word.length()) / 3);
            if (Math.max(candidate.length(), word.length()) > LONGEST_COMPARED
                    || Math.abs(candidate.length() - word.length()) > Math.min(allowed, bestEdits)) {
                continue;
            }
            int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
            boolean better = edits < bestEdits || (edits == bestEdits && best != null && candidate.compareTo(best) < 0);
            if (edits <= allowed && better) {
                best = candidate;
                bestEdits = edits;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The word as a message may show it: its first 80 characters, so that no message carries a whole document. */
    public static String excerpt(String word) {
        return word.length() <= LONGEST_SHOWN ? word : word.substring(0, LONGEST_SHOWN) + "...";
    }

    /**
     * An exception as a message may show it: its class and, where there is one, its message as an {@linkplain #excerpt(String) excerpt}. An exception of a
     * plugin may throw another when it is asked for its message, which is left out then.
     */
    public static String excerpt(Throwable thrown) {
        String name = thrown.getClass().getName();
        String message = message(thrown);
        return message == null ? name : name + ": " + excerpt(message);
    }

    private static @Nullable String message(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (StackOverflowError e) {
            return null;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return null;
        }
    }

    /** The end of an error message: {@code ; did you mean "x"?}, or nothing when no candidate is near. */
    public static String suggestion(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
    }

    /** Optimal string alignment distance (Damerau 1964, each substring edited at most once). */
    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
