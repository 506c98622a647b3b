package io.github.raceframework.io.imports;

/**
 * Finds rows of which each cell is what stands between its ends, with quotes around it or not: no parser is needed for these. A cell with a quote of
 * its own, written twice, is left to one.
 */
final class PlainRows {

    private static final long QUOTES = CellWords.repeated('"');
    private static final int DOUBT = -1;

    private final byte delimiter;
    private final long delimiters;
    private final RowsReader rows;
    private final RowCells cells = new RowCells();
    private byte[] text = new byte[0];
    private int length;
    private long line;

    /** How many line ends the cells of the row have. */
    private long innerLines;

    PlainRows(char delimiter, RowsReader rows) {
        this.delimiter = (byte) delimiter;
        this.delimiters = CellWords.repeated(delimiter);
        this.rows = rows;
    }

    /** How many lines the text read last has. */
    long lines() {
        return line - 1;
    }

    /**
     * Hands on rows; false if there is doubt about what the cells of one are. Lines are counted from 1.
     *
     * @param newText the rows, and as many bytes more as {@link CellWords} wants
     * @param newLength how many bytes the rows take; the last is a line feed
     * @param headers how many rows come before those with cells
     * @param quoted whether there are quotes
     */
    boolean read(byte[] newText, int newLength, int headers, boolean quoted) {
        text = newText;
        length = newLength;
        line = 1;
        int found = -headers;
        for (int at = 0; at < length; at++) {
            if (!isLineEnd(text[at])) {
                innerLines = 0;
                at = quoted ? quotedRowEnd(at) : rowEnd(at);
                if (at == DOUBT || cells.count() > CsvRows.MAX_COLUMNS) {
                    return false;
                }
                if (found >= 0) {
                    rows.read(cells);
                }
                found++;
                line += innerLines;
            }
            line += endsLine(at) ? 1 : 0;
        }
        return found >= 0;
    }

    /** Finds the cells of a row without quotes; says where it ends. */
    private int rowEnd(int from) {
        cells.begin(text, line);
        int at = from;
        while (true) {
            int end = CellWords.cellEnd(text, at, delimiters);
            cells.add(at, end);
            if (end - at > CsvRows.MAX_CELL) {
                return DOUBT;
            }
            if (text[end] != delimiter) {
                return end;
            }
            at = end + 1;
        }
    }

    /** As {@link #rowEnd}, of a row that may have quotes. */
    private int quotedRowEnd(int from) {
        cells.begin(text, line);
        int at = from;
        while (true) {
            int quotes = text[at] == '"' ? 1 : 0;
            int end = quotes == 0 ? CellWords.cellEnd(text, at, delimiters) : afterQuotes(at);
            if (end == DOUBT || end - at > CsvRows.MAX_CELL) {
                return DOUBT;
            }
            cells.add(at + quotes, end - quotes);
            if (text[end] != delimiter) {
                return isLineEnd(text[end]) ? end : DOUBT;
            }
            at = end + 1;
        }
    }

    /** What follows the quote that closes a cell. */
    private int afterQuotes(int from) {
        int at = from + 1;
        boolean mayBreak = false;
        while (at < length) {
            long word = CellWords.word(text, at);
            mayBreak |= CellWords.mayHaveLineEnd(word);
            int quote = CellWords.indexOf(word, QUOTES);
            if (quote < Long.BYTES) {
                int end = at + quote + 1;
                innerLines += mayBreak ? lines(from, end) : 0;
                return end < length ? end : DOUBT;
            }
            at += Long.BYTES;
        }
        return DOUBT;
    }

    private long lines(int from, int to) {
        long lines = 0;
        for (int at = from; at < to; at++) {
            lines += isLineEnd(text[at]) && endsLine(at) ? 1 : 0;
        }
        return lines;
    }

    /** Whether a line ends with this line end: the line feed after a carriage return is part of that. */
    private boolean endsLine(int at) {
        return text[at] == '\r' || at == 0 || text[at - 1] != '\r';
    }

    private static boolean isLineEnd(byte c) {
        return c == '\n' || c == '\r';
    }
}
