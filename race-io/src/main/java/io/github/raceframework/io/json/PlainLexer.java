package io.github.raceframework.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import tools.jackson.core.JsonToken;

/**
 * Reads elements of a list that are written plainly: UTF-8 without escapes, with names that are known, in numbers without exponents. Of anything else it does
 * not ask what is wrong with it, if it is: it throws {@link Doubt}, and the element is read again by a parser that can tell.
 *
 * <p>Not for use by several threads.
 */
final class PlainLexer {

    /** There is something that is not plain, or not in the buffer yet. */
    static final class Doubt extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Doubt() {
            super(null, null, false, false);
        }
    }

    private static final int FIRST_SIZE = 1 << 16;

    private static final int ROOM = Long.BYTES;

    /** An element that is larger is left to the parser. */
    private static final int LAST_SIZE = 1 << 19;

    /** So deep is nothing that is known; its depth is measured by the parser. */
    private static final int MAX_DEPTH = 50;

    /** A number with more is left to the parser. */
    private static final int MOST_CHARACTERS = 400;

    private final InputStream in;
    private final Doubt doubt = new Doubt();
    private final PlainText text = new PlainText(doubt);

    /** What was read, and after it a zero, which nothing has that is plain, and room to look at several bytes at once. */
    private byte[] bytes;

    private int limit;
    private int at;
    private int line;
    private int lineStart;
    private int mark;
    private int markLine;
    private int markLineStart;

    /** The objects and lists that are open, an object as a bit that is set, the innermost one in the lowest bit. */
    private long open;

    private int depth;
    private boolean needsComma;
    private boolean isAfterName;

    /**
     * A lexer of the elements that begin here.
     *
     * @param before bytes that were taken from the stream already
     * @param line the line of the first of them
     * @param column its place in the line, from 1
     */
    PlainLexer(byte[] before, InputStream in, int line, int column) {
        this.in = in;
        this.bytes = Arrays.copyOf(before, Math.max(FIRST_SIZE, before.length + ROOM));
        this.limit = before.length;
        this.line = line;
        this.lineStart = 1 - column;
        mark();
    }

    /** Begins here anew if there is doubt. */
    void mark() {
        mark = at;
        markLine = line;
        markLineStart = lineStart;
    }

    /** Goes back to the mark, and gets more bytes if there were too few. Whether it makes sense to try again. */
    boolean retry() {
        boolean isShort = at >= limit;
        at = mark;
        line = markLine;
        lineStart = markLineStart;
        return isShort && fill();
    }

    private boolean fill() {
        int kept = limit - mark;
        byte[] target = kept < bytes.length - ROOM ? bytes : new byte[2 * bytes.length];
        if (target.length > LAST_SIZE) {
            return false;
        }
        System.arraycopy(bytes, mark, target, 0, kept);
        bytes = target;
        lineStart -= mark;
        markLineStart -= mark;
        at = 0;
        mark = 0;
        limit = kept;
        try {
            int count = in.readNBytes(bytes, kept, bytes.length - ROOM - kept);
            limit += count;
            bytes[limit] = 0;
            return count > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes from the mark on. */
    byte[] unread() {
        return Arrays.copyOfRange(bytes, mark, limit);
    }

    /** The line of the mark. */
    int line() {
        return markLine;
    }

    /** The place of the mark in its line, from 1. */
    int column() {
        return mark - markLineStart + 1;
    }

    /**
     * Goes to the next element, and reads its first token.
     *
     * @param isFirst whether it is the first of the list
     * @throws Doubt at the end of the list, too, which is left to the parser
     */
    JsonToken element(boolean isFirst) {
        open = 0;
        depth = 0;
        needsComma = !isFirst;
        isAfterName = false;
        return next();
    }

    /** The next token, unless it is the name of a property. */
    JsonToken next() {
        byte first = space();
        if (!isAfterName) {
            if (first == ']') {
                return end(0, JsonToken.END_ARRAY);
            }
            first = comma(first);
        }
        isAfterName = false;
        return value(first);
    }

    /** The first of these names that comes next, of those from one on before the others; {@link TokenObject#END} at the end of the object. */
    int name(JsonNames names, int expected) {
        byte first = space();
        if (first == '}') {
            end(1, JsonToken.END_OBJECT);
            return TokenObject.END;
        }
        if (comma(first) != '"') {
            throw doubt;
        }
        int size = names.size();
        long eight = QuotedName.eightAt(bytes, at);
        for (int i = 0; i < size; i++) {
            int name = expected + i < size ? expected + i : expected + i - size;
            QuotedName quoted = names.quoted(name);
            if (quoted.isAt(bytes, at, eight)) {
                at += quoted.length();
                if (space() != ':') {
                    throw doubt;
                }
                at++;
                isAfterName = true;
                return name;
            }
        }
        throw doubtWithin(longest(names));
    }

    private static int longest(JsonNames names) {
        int longest = 0;
        for (int i = 0; i < names.size(); i++) {
            longest = Math.max(longest, names.quoted(i).length());
        }
        return longest;
    }

    /** What is here may be cut off where the bytes end, if so many bytes are not there. */
    private Doubt doubtWithin(int count) {
        if (limit - at < count) {
            at = limit;
        }
        return doubt;
    }

    private byte comma(byte found) {
        if (!needsComma) {
            return found;
        }
        if (found != ',') {
            throw doubt;
        }
        at++;
        needsComma = false;
        return space();
    }

    /** The next byte that is no white space. */
    private byte space() {
        byte found = bytes[at];
        while (found <= ' ' && found > 0) {
            if (found == '\n') {
                line++;
                lineStart = at + 1;
            } else if (found == '\r' && bytes[at + 1] != '\n') {
                throw doubtWithin(2);
            } else if (found != ' ' && found != '\t' && found != '\r') {
                throw doubt;
            }
            found = bytes[++at];
        }
        return found;
    }

    private JsonToken end(int object, JsonToken token) {
        if (depth == 0 || (open & 1) != object || isAfterName) {
            throw doubt;
        }
        at++;
        open >>>= 1;
        depth--;
        needsComma = true;
        return token;
    }

    private JsonToken start(int object, JsonToken token) {
        if (depth == MAX_DEPTH) {
            throw doubt;
        }
        at++;
        open = open << 1 | object;
        depth++;
        needsComma = false;
        return token;
    }

    private JsonToken value(byte first) {
        return switch (first) {
            case '"' -> string();
            case '{' -> start(1, JsonToken.START_OBJECT);
            case '[' -> start(0, JsonToken.START_ARRAY);
            case 't' -> word("true", JsonToken.VALUE_TRUE);
            case 'f' -> word("false", JsonToken.VALUE_FALSE);
            case 'n' -> word("null", JsonToken.VALUE_NULL);
            default -> number(first);
        };
    }

    private JsonToken word(String word, JsonToken token) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                throw doubtWithin(word.length());
            }
        }
        at += word.length();
        needsComma = true;
        return token;
    }

    private JsonToken string() {
        int start = at + 1;
        int end = start;
        byte found = bytes[end];
        byte all = 0;
        while (found != '"') {
            if (found == '\\' || (found >= 0 && found < ' ')) {
                at = end;
                throw doubt;
            }
            all |= found;
            found = bytes[++end];
        }
        text.set(bytes, start, end, all >= 0);
        at = end + 1;
        needsComma = true;
        return JsonToken.VALUE_STRING;
    }

    private JsonToken number(byte first) {
        int start = at;
        if (first == '-') {
            at++;
        }
        int whole = digits();
        boolean hasPoint = bytes[at] == '.';
        if (whole == 0 || (whole > 1 && bytes[at - whole] == '0')) {
            throw doubt;
        }
        if (hasPoint) {
            at++;
        }
        boolean isCut = hasPoint && digits() == 0;
        byte after = bytes[at];
        if (isCut || after == 'e' || after == 'E' || at == limit || at - start > MOST_CHARACTERS) {
            throw doubt;
        }
        text.set(bytes, start, at, true);
        needsComma = true;
        return hasPoint ? JsonToken.VALUE_NUMBER_FLOAT : JsonToken.VALUE_NUMBER_INT;
    }

    private int digits() {
        int start = at;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - start;
    }

    /** For those who find that something is not plain. */
    RuntimeException doubt() {
        return doubt;
    }

    /** The text of a text or a number that was read last. */
    PlainText text() {
        return text;
    }
}
