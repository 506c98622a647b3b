package io.github.raceframework.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML that is well-formed and safe by construction: elements are closed in the order they were opened, and every text and every attribute
 * value is escaped. Links lead to places of the same page only. What is put in unescaped comes from the files of this library alone.
 */
final class HtmlWriter {

    private static final Set<String> VOID = Set.of("meta", "br", "hr");

    /** Elements that end where the next begins; what is in a table is most of a large page. */
    private static final Set<String> IMPLIED = Set.of("tr", "th", "td");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; one whose value is empty is left out
     */
    HtmlWriter open(String tag, String... attributes) {
        start(tag, attributes);
        if (!VOID.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(checked(tag));
        for (int i = 0; i < attributes.length; i += 2) {
            String name = checked(attributes[i]);
            String value = attributes[i + 1];
            if (value.isEmpty()) {
                continue;
            }
            if (name.startsWith("on") || (name.equals("href") && !value.startsWith("#")) || name.equals("src")) {
                throw new IllegalArgumentException("attribute " + name + "=\"" + value + "\" leads out of the page");
            }
            out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
        out.append('>');
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of an element or attribute");
        }
        return name;
    }

    /** Closes the element that was opened last. */
    HtmlWriter close() {
        String tag = open.pop();
        if (!IMPLIED.contains(tag)) {
            out.append("</").append(tag).append('>');
        }
        return this;
    }

    /** Closes the element that was opened last, and ends the line. */
    HtmlWriter closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** A text. */
    HtmlWriter text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element with nothing but a text in it. */
    HtmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element whose content is a file of this library or data that {@link Json} wrote. */
    HtmlWriter raw(String tag, String content, String... attributes) {
        open(tag, attributes);
        out.append(content);
        return closeLine();
    }

    /** The page; nothing may be open any more. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return "<!DOCTYPE html>\n" + out;
    }

    /** A text in which no character means anything to HTML, or is none that HTML may have. */
    static String escaped(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String replacement = replacement(text, i, c);
            if (replacement != null && safe == null) {
                safe = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (safe != null) {
                if (replacement == null) {
                    safe.append(c);
                } else {
                    safe.append(replacement);
                }
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static @Nullable String replacement(String text, int place, char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\r' -> "&#13;";
            case '\t', '\n' -> null;
            default -> isForbidden(text, place, c) ? "\uFFFD" : null;
        };
    }

    private static boolean isForbidden(String text, int place, char c) {
        if (Character.isHighSurrogate(c)) {
            return place + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(place + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return place == 0 || !Character.isHighSurrogate(text.charAt(place - 1));
        }
        return c < ' ' || (c >= '\u007F' && c < '\u00A0') || (c & 0xFFFE) == 0xFFFE || (c >= '\uFDD0' && c <= '\uFDEF');
    }
}
