package io.github.raceframework.report;

import io.github.raceframework.metrics.status.Status;
import java.util.Locale;

/** A status as a shape and a word, so that nobody needs to see its colour. */
record StatusWords(String shape, String word, String style) {

    static StatusWords of(Status status) {
        String style = status.name().toLowerCase(Locale.ROOT);
        return switch (status) {
            case EXCEEDED -> new StatusWords("▲", "exceeded", style);
            case GREEN -> new StatusWords("●", "on plan", style);
            case AMBER -> new StatusWords("◆", "a little behind", style);
            case RED -> new StatusWords("▼", "behind", style);
            case GREY -> new StatusWords("○", "cannot be told", style);
        };
    }

    /** {@code ● on plan}. */
    @Override
    public String toString() {
        return shape + " " + word;
    }
}
