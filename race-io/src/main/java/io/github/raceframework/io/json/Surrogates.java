package io.github.raceframework.io.json;

import io.github.raceframework.core.value.Spelling;

/** Finds halves of characters: Java has them, and no encoding of Unicode can write them. */
final class Surrogates {

    private Surrogates() {}

    /** Whether every surrogate of a text has its other half. */
    static boolean arePaired(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The text, if it can be written. */
    static String checked(String text) {
        if (!arePaired(text)) {
            throw new IllegalArgumentException("text \"" + Spelling.excerpt(text)
                    + "\" has half of a character (a surrogate without its other half), which no document can hold");
        }
        return text;
    }
}
