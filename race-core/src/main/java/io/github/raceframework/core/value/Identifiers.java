package io.github.raceframework.core.value;

import java.util.regex.Pattern;

final class Identifiers {

    static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,79}");
    static final Pattern DOTTED = Pattern.compile("[a-z][a-z0-9_]{0,79}(\\.[a-z][a-z0-9_]{0,79}){0,3}");

    private Identifiers() {}

    static void require(Pattern form, String what, String text, String wanted) {
        if (!form.matcher(text).matches()) {
            String shown = text.length() > 80 ? text.substring(0, 80) + "..." : text;
            throw new IllegalArgumentException(what + " \"" + shown + "\" is not of the form " + wanted);
        }
    }
}
