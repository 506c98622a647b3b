package io.github.raceframework.io.json;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A document as text. Writes what a general generator would write, at less cost, as nothing has to be asked for or checked by token.
 *
 * <p>Not for use by several threads.
 */
final class Utf8Target implements JsonTarget {

    /** In {@link JsonLayout#LINES} the values of so many outer levels stand on lines of their own. */
    private static final int OUTER = 2;

    private static final String INDENT = "  ";

    /** A power of two: so many names that were written are kept as bytes. */
    private static final int KEPT = 256;

    private final Utf8Bytes bytes;
    private final boolean isCompact;
    private final String separator;
    private final @Nullable String[] known = new @Nullable String[KEPT];
    private final byte[][] written = new byte[KEPT][];
    private int depth;
    private int[] entries = new int[16];
    private String[] names = new String[16];
    private boolean[] lists = new boolean[16];

    Utf8Target(JsonLayout layout, Utf8Bytes bytes) {
        this.bytes = bytes;
        this.isCompact = layout == JsonLayout.COMPACT;
        this.separator = isCompact ? ":" : ": ";
    }

    @Override
    public void startObject() {
        start('{', false);
    }

    @Override
    public void startArray() {
        start('[', true);
    }

    private void start(char bracket, boolean isList) {
        value();
        bytes.ascii(bracket);
        depth++;
        if (depth == entries.length) {
            entries = Arrays.copyOf(entries, 2 * depth);
            names = Arrays.copyOf(names, 2 * depth);
            lists = Arrays.copyOf(lists, 2 * depth);
        }
        entries[depth] = 0;
        lists[depth] = isList;
    }

    @Override
    public void endObject() {
        end('}');
    }

    @Override
    public void endArray() {
        end(']');
    }

    private void end(char bracket) {
        if (entries[depth] > 0) {
            breakLine(depth - 1);
        }
        depth--;
        bytes.ascii(bracket);
    }

    @Override
    public void name(String name) {
        entry();
        names[depth] = name;
        if (name.length() > Utf8Bytes.MOST_REPEATED) {
            bytes.quoted(name);
            bytes.ascii(separator);
        } else {
            shortName(name);
        }
    }

    /** Documents have the same few names, as the same objects, over and over. */
    @SuppressWarnings("ReferenceEquality")
    private void shortName(String name) {
        int place = name.hashCode() & KEPT - 1;
        if (known[place] == name) {
            bytes.again(written[place]);
        } else {
            written[place] = bytes.repeatable(name, separator);
            known[place] = name;
        }
    }

    /** Goes to where a value begins: after its name, or to the next element. */
    private void value() {
        if (lists[depth]) {
            entry();
        }
    }

    /** Goes to the next property or element. */
    private void entry() {
        if (entries[depth]++ > 0) {
            bytes.ascii(',');
            if (!isCompact && depth > OUTER) {
                bytes.ascii(' ');
            }
        }
        breakLine(depth);
    }

    private void breakLine(int indent) {
        if (!isCompact && depth <= OUTER) {
            bytes.ascii('\n');
            bytes.ascii(INDENT.repeat(indent));
        }
    }

    @Override
    public void text(String text) {
        value();
        bytes.quoted(text);
    }

    @Override
    public void textOf(BigDecimal number) {
        value();
        bytes.quoted(number);
    }

    @Override
    public void number(BigDecimal number) {
        value();
        bytes.plain(number);
    }

    @Override
    public void number(String written) {
        value();
        bytes.ascii(written);
    }

    @Override
    public void number(long number) {
        value();
        bytes.whole(number);
    }

    @Override
    public void truth(boolean truth) {
        value();
        bytes.ascii(truth ? "true" : "false");
    }

    @Override
    public void nothing() {
        value();
        bytes.ascii("null");
    }

    @Override
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 1; i < depth; i++) {
            pointer.append('/')
                    .append(
                            lists[i]
                                    ? String.valueOf(entries[i] - 1)
                                    : names[i].replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
