package io.github.raceframework.io.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of one row, each a part of a text of UTF-8. There is room for one row after the other. */
final class RowCells {

    private byte[] text = new byte[CellWords.SLACK];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;
    private long line;

    /** Cells that are no part of a text that is there already. */
    private byte[] copies = new byte[1 << 10];

    private int copied;

    /** Begins a row of parts of a text, which has as many bytes more as {@link CellWords} wants. */
    void begin(byte[] newText, long newLine) {
        text = newText;
        line = newLine;
        count = 0;
    }

    /** Begins a row of cells that are copied. */
    void begin(long newLine) {
        begin(copies, newLine);
        copied = 0;
    }

    /** Takes a row that a parser has found; false if a cell of it is no text, which a text that was no file may have. */
    boolean take(CsvRecord row) {
        begin(row.getStartingLineNumber());
        boolean isText = true;
        for (int i = 0; i < row.getFieldCount(); i++) {
            String cell = row.getField(i);
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            // Half of a surrogate pair has become a question mark.
            isText &= new String(bytes, StandardCharsets.UTF_8).equals(cell);
            add(bytes, bytes.length);
        }
        return isText;
    }

    /** Adds a part of the text. */
    void add(int from, int to) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = from;
        ends[count] = to;
        count++;
    }

    /** Adds a copy of the first so many bytes. */
    void add(byte[] bytes, int length) {
        if (copies.length < copied + length + CellWords.SLACK) {
            copies = Arrays.copyOf(copies, 2 * (copied + length) + CellWords.SLACK);
            text = copies;
        }
        System.arraycopy(bytes, 0, copies, copied, length);
        add(copied, copied + length);
        copied += length;
    }

    /** The line on which the row begins. */
    long line() {
        return line;
    }

    /** How many cells there are. */
    int count() {
        return count;
    }

    byte[] text() {
        return text;
    }

    int from(int index) {
        return starts[index];
    }

    int to(int index) {
        return ends[index];
    }

    String string(int index) {
        return new String(text, starts[index], ends[index] - starts[index], StandardCharsets.UTF_8);
    }

    /** Whether a cell has nothing but white space. */
    boolean isBlank(int index) {
        return starts[index] == ends[index] || string(index).isBlank();
    }

    /** Whether a cell begins so. */
    boolean startsWith(int index, byte[] start) {
        int from = starts[index];
        int length = Math.min(start.length, ends[index] - from);
        return Arrays.equals(text, from, from + length, start, 0, start.length);
    }
}
