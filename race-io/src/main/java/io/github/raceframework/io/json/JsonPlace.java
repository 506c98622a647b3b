package io.github.raceframework.io.json;

import org.jspecify.annotations.Nullable;

/** Where a value stands in a document: its JSON Pointer (RFC 6901), and the line and the column at which it begins. */
public final class JsonPlace {

    /** The document as a whole. */
    public static final JsonPlace DOCUMENT = new JsonPlace(null, "", 1, 1);

    private final @Nullable JsonPlace parent;
    private final String token;
    private final int line;
    private final int column;

    private JsonPlace(@Nullable JsonPlace parent, String token, int line, int column) {
        this.parent = parent;
        this.token = token;
        this.line = line;
        this.column = column;
    }

    /** The place of a property's value. */
    JsonPlace property(String name, int newLine, int newColumn) {
        return new JsonPlace(this, name, newLine, newColumn);
    }

    /** The place of an element of a list. */
    JsonPlace element(int index, int newLine, int newColumn) {
        return new JsonPlace(this, Integer.toString(index), newLine, newColumn);
    }

    /** The same value, said to begin elsewhere. */
    JsonPlace at(int newLine, int newColumn) {
        return new JsonPlace(parent, token, newLine, newColumn);
    }

    /** The pointer: {@code /objectives/3/kpi}, empty for the document. */
    public String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + token.replace("~", "~0").replace("/", "~1");
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The character in the line, from 1. */
    public int column() {
        return column;
    }

    /** {@code /kpis/0 (2:14)}. */
    @Override
    public String toString() {
        return pointer() + " (" + line + ":" + column + ")";
    }
}
