package io.github.raceframework.io.text;

import io.github.raceframework.core.value.Spelling;
import java.util.List;
import java.util.Locale;

/** Texts of others inside our own messages: cut, on one line, without control characters. */
public final class Echo {

    private static final int MOST = 20;

    private Echo() {}

    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        String shown = Spelling.excerpt(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '\n' -> plain.append("\\n");
                case '\r' -> plain.append("\\r");
                case '\t' -> plain.append("\\t");
                default -> plain.append(Character.isISOControl(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
            }
        }
        return plain.toString();
    }

    public static String quoted(String text) {
        return '"' + plain(text) + '"';
    }

    /** The texts in quotes with commas between; only the first 20. */
    public static String list(List<String> texts) {
        String shown =
                String.join(", ", texts.stream().limit(MOST).map(Echo::quoted).toList());
        return texts.size() <= MOST ? shown : shown + " and " + (texts.size() - MOST) + " more";
    }
}
