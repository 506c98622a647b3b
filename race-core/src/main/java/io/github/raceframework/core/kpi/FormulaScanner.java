package io.github.raceframework.core.kpi;

import java.util.function.IntPredicate;

/** Reads a formula's text from left to right. One instance reads one text. */
final class FormulaScanner {

    private static final int MAX_LENGTH = 4_000;

    private final String text;
    private int position;

    FormulaScanner(String text) {
        this.text = text;
        if (text.length() > MAX_LENGTH) {
            throw new FormulaException(text, MAX_LENGTH, "longer than " + MAX_LENGTH + " characters");
        }
    }

    int position() {
        skipSpaces();
        return position;
    }

    boolean atEnd() {
        return position() == text.length();
    }

    boolean next(String symbol) {
        return text.startsWith(symbol, position());
    }

    boolean take(String symbol) {
        boolean found = next(symbol);
        if (found) {
            position += symbol.length();
        }
        return found;
    }

    void expect(String symbol, String after) {
        if (!take(symbol)) {
            throw error("expected \"" + symbol + "\" " + after + " but found " + found());
        }
    }

    /** The longest run of characters that fit, possibly empty. */
    String run(IntPredicate fits) {
        int start = position();
        while (position < text.length() && fits.test(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    /** The next character taken as it is, for quoted text. */
    char take() {
        if (position == text.length()) {
            throw error("a quote is opened but not closed");
        }
        return text.charAt(position++);
    }

    FormulaException error(String problem) {
        return errorAt(position(), problem);
    }

    FormulaException errorAt(int where, String problem) {
        return new FormulaException(text, where, problem);
    }

    String found() {
        return atEnd() ? "the end" : "\"" + text.substring(position, text.offsetByCodePoints(position, 1)) + "\"";
    }

    private void skipSpaces() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
