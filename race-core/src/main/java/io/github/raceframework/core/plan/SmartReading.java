package io.github.raceframework.core.plan;

import java.util.List;
import java.util.Locale;

/**
 * What the five letters of SMART stand for in a plan. Authors differ over the third and the fourth.
 *
 * <p>Immutable.
 *
 * @param words five words that begin with S, M, A, R and T
 */
public record SmartReading(List<String> words) {

    /** Specific, measurable, actionable, relevant, time-bound: the reading of Smart Insights. */
    public static final SmartReading ACTIONABLE = of("Specific", "Measurable", "Actionable", "Relevant", "Time-bound");

    /** Specific, measurable, achievable, relevant, time-bound: the reading most textbooks have. */
    public static final SmartReading ACHIEVABLE = of("Specific", "Measurable", "Achievable", "Relevant", "Time-bound");

    /** Specific, measurable, assignable, realistic, time-related: George Doran, Management Review, November 1981, who coined it. */
    public static final SmartReading ASSIGNABLE =
            of("Specific", "Measurable", "Assignable", "Realistic", "Time-related");

    public SmartReading {
        words = List.copyOf(words);
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word, 0, Math.min(1, word.length())));
        if (words.size() != "SMART".length()
                || !initials.toString().toUpperCase(Locale.ROOT).equals("SMART")) {
            throw new IllegalArgumentException("words " + words + " do not begin with the letters S, M, A, R, T");
        }
    }

    /** The reading of these five words. */
    public static SmartReading of(String s, String m, String a, String r, String t) {
        return new SmartReading(List.of(s, m, a, r, t));
    }

    /** The words, separated by commas. */
    @Override
    public String toString() {
        return String.join(", ", words);
    }
}
