package io.github.raceframework.report;

/** Texts for one line of a terminal or a chat. */
final class Plain {

    private Plain() {}

    /**
     * The text in one line: line breaks and tabs are spaces; what would steer a terminal or turn the direction of reading is shown as a replacement
     * character.
     */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(shown(c)));
        return line.toString();
    }

    private static int shown(int c) {
        if (Character.isWhitespace(c) || c == '\u0085' || c == '\u00A0' || c == '\u202F') {
            return ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> '\uFFFD';
            default -> c;
        };
    }
}
