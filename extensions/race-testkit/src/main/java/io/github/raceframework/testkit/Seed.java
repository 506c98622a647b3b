package io.github.raceframework.testkit;

import io.github.raceframework.core.value.Spelling;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What the random cases of a run come from.
 *
 * @param number the same number gives the same cases
 */
record Seed(long number) {

    /** The system property that says another one. */
    static final String PROPERTY = "race.testkit.seed";

    private static final Seed USUAL = new Seed(1);

    /** The seed of this run. */
    static Seed ofRun() {
        return parse(System.getProperty(PROPERTY));
    }

    /**
     * The seed that a text says.
     *
     * @param text a whole number, or {@code random}; null or blank for the usual one
     * @throws IllegalArgumentException if it is neither
     */
    static Seed parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        if (text.strip().toLowerCase(Locale.ROOT).equals("random")) {
            return new Seed(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
        }
        try {
            return new Seed(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    PROPERTY + " \"" + Spelling.excerpt(text) + "\" is neither a whole number nor random", e);
        }
    }

    /** What draws the case of that number. */
    Draw draw(int number, int size) {
        // Neighbouring seeds of java.util.Random begin alike; an odd factor with bits all over keeps them apart.
        return new Draw((this.number + number) * 0x9E3779B97F4A7C15L, size);
    }

    /** How to say it on the command line. */
    @Override
    public String toString() {
        return "-D" + PROPERTY + "=" + number;
    }
}
