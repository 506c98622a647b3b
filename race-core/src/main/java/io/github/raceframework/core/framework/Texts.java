package io.github.raceframework.core.framework;

import io.github.raceframework.core.value.Spelling;
import java.util.regex.Pattern;

/** Checks on the texts that an edition is made of. */
final class Texts {

    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9_]{0,79}(\\.[a-z][a-z0-9_]{0,79}){0,3}");

    private Texts() {}

    static void requireSaid(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }

    static void requireId(String id, String what, String example) {
        if (!WORDS.matcher(id).matches()) {
            throw new IllegalArgumentException(what + " id \"" + Spelling.excerpt(id)
                    + "\" is not of the form lower-case words joined by dots or underscores, such as " + example);
        }
    }
}
