package io.github.raceframework.report;

import java.util.Locale;

/** Words as readers see them. */
final class Words {

    private Words() {}

    /** {@code YEAR_AGO} as {@code Year ago}. */
    static String of(Enum<?> constant) {
        return capital(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** With a capital letter in front. */
    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
