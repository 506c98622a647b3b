package io.github.raceframework.examples.cli;

import io.github.raceframework.core.value.Spelling;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Words for messages and screens: on one line, without control characters. What the command itself says is ASCII; names in data stay as they are. */
final class Text {

    private static final int MOST = 10;

    private Text() {}

    /** The text with control characters replaced, so that data can neither break lines nor steer the terminal. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> line.appendCodePoint(Character.isISOControl(point) || isFormat(point) ? ' ' : point));
        return line.toString();
    }

    private static boolean isFormat(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    static String quoted(String text) {
        return '"' + line(Spelling.excerpt(text)) + '"';
    }

    /** The texts in quotes with commas between; only the first ten. */
    static String list(Collection<String> texts) {
        List<String> shown = texts.stream().limit(MOST).map(Text::quoted).toList();
        String more = texts.size() > MOST ? " and " + (texts.size() - MOST) + " more" : "";
        return String.join(", ", shown) + more;
    }

    /** The nearest candidate as a question, or the candidates if none is near. */
    static String suggestion(String word, Collection<String> candidates) {
        String meant = Spelling.suggestion(word, candidates);
        return meant.isEmpty() ? "; there are " + list(candidates) : meant;
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A displayed amount with the code of its currency in place of a symbol that may not be ASCII. */
    static String withCode(String shown, Currency currency) {
        return shown.replace(currency.getSymbol(Locale.ENGLISH), currency.getCurrencyCode() + " ")
                .replace('\u00a0', ' ')
                .replace("  ", " ");
    }
}
