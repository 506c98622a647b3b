package io.github.raceframework.io.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * Counts characters where the parser of UTF-8 counts bytes: its columns are right only in lines that are all ASCII. Characters are those of a {@link String},
 * so that a document in bytes has the columns that the same document in a text has. Lines end as they do for the parser: with LF, CR or both.
 *
 * <p>Not for use by several threads.
 */
public final class CharacterColumns {

    private static final int MARK_BYTES = 3;

    private final InputStream in;
    private final boolean isUtf8;
    private final byte[] start;
    private int read;
    private long line = 1;
    private int bytes;
    private int characters;
    private boolean wasReturn;

    /**
     * Columns of the document that begins here.
     *
     * @throws IOException if the stream fails
     */
    public CharacterColumns(InputStream in) throws IOException {
        this.in = in;
        this.start = in.readNBytes(Integer.BYTES);
        // JSON begins with ASCII: of two or four bytes a character, one of the first four is zero.
        boolean hasZero = false;
        for (byte one : start) {
            hasZero |= one == 0;
        }
        this.isUtf8 = !hasZero;
        if (isUtf8 && start.length >= MARK_BYTES && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB) {
            read = MARK_BYTES;
            bytes = MARK_BYTES;
        }
    }

    /**
     * The column, from 1, in characters. Places are to be asked for from the first to the last.
     *
     * @param column the column in bytes, from 1, as the parser gives it
     * @throws IOException if the stream fails
     */
    public int column(long inLine, int column) throws IOException {
        if (!isUtf8) {
            return column;
        }
        while (line < inLine || (line == inLine && bytes < column - 1)) {
            int next = next();
            if (next < 0 || line > inLine) {
                return column;
            }
        }
        return characters + 1;
    }

    /** Goes one byte on; negative at the end. */
    private int next() throws IOException {
        int found = read < start.length ? start[read++] & 0xFF : in.read();
        boolean isNewLine = found == '\r' || (found == '\n' && !wasReturn);
        if (isNewLine) {
            line++;
        }
        if (isNewLine || found == '\n') {
            bytes = 0;
            characters = 0;
        } else {
            bytes++;
            characters += unitsOf(found);
        }
        wasReturn = found == '\r';
        return found;
    }

    /** How many characters of a string begin with that byte: none with one that goes on, two with the first of four. */
    private static int unitsOf(int found) {
        if (found >= 0x80 && found < 0xC0) {
            return 0;
        }
        return found >= 0xF0 && found < 0xF8 ? 2 : 1;
    }
}
