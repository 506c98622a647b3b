package io.github.raceframework.io.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * The parser of a document, and where the parser's text stands in it: at its start, or where another reader has left off.
 *
 * <p>Not for use by several threads.
 */
final class JsonSource {

    private JsonParser parser;
    private int line = 1;
    private int columns;

    JsonSource(JsonParser parser) {
        this.parser = parser;
    }

    JsonParser parser() {
        return parser;
    }

    /**
     * Goes on with another parser.
     *
     * @param newLine the line of the document that its first line is
     * @param moreColumns by how many columns its first line stands further right in the document
     */
    void goOn(JsonParser next, int newLine, int moreColumns) {
        parser = next;
        line = newLine;
        columns = moreColumns;
    }

    /** A place, beginning at a location of the parser. */
    JsonPlace at(JsonPlace place, @Nullable TokenStreamLocation location) {
        if (location == null) {
            return place;
        }
        int row = Math.max(1, location.getLineNr());
        int column = Math.max(1, location.getColumnNr());
        return place.at(row + line - 1, row == 1 ? column + columns : column);
    }
}
