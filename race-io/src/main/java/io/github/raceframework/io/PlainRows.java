package io.github.raceframework.io;

/**
 * Reads rows of which each cell is what stands between its ends, with quotes around it or not: no parser is needed for these. A cell with a quote of
 * its own, written twice, is left to one.
 */
final class PlainRows {

    private static final long QUOTES = CellWords.repeated('"');

    private final byte delimiter;
    private final long delimiters;
    private final SureCells cells;

    PlainRows(char delimiter, SureCells cells) {
        this.delimiter = (byte) delimiter;
        this.delimiters = CellWords.repeated(delimiter);
        this.cells = cells;
    }

    /**
     * Reads rows; false if there is doubt about one.
     *
     * @param text the rows, and as many bytes more as {@link CellWords} wants
     * @param length how many bytes the rows take; the last is a line feed
     * @param headers how many rows come before those with cells
     * @param quoted whether there are quotes
     */
    boolean read(byte[] text, int length, int headers, boolean quoted) {
        int rows = -headers;
        for (int at = 0; at < length; ) {
            if (isLineEnd(text[at])) {
                at++;
            } else {
                if (rows < 0) {
                    at = skipRow(text, at, length);
                } else {
                    at = quoted ? readQuotedRow(text, at, length) : readRow(text, at);
                }
                if (at < 0) {
                    return false;
                }
                rows++;
            }
        }
        return rows >= 0;
    }

    /** Passes over a row; says where the next may begin, or -1 if there is doubt. */
    private int skipRow(byte[] text, int from, int length) {
        int at = from;
        while (true) {
            int end = text[at] == '"' ? afterQuotes(text, at, length) : CellWords.cellEnd(text, at, delimiters);
            if (end < 0 || isLineEnd(text[end])) {
                return end < 0 ? -1 : end + 1;
            }
            if (text[end] != delimiter) {
                return -1;
            }
            at = end + 1;
        }
    }

    /** Reads a row without quotes; says where the next may begin, or -1 if there is doubt. */
    private int readRow(byte[] text, int from) {
        int at = from;
        int last = cells.columns() - 1;
        for (int column = 0; column <= last; column++) {
            int end = CellWords.cellEnd(text, at, delimiters);
            boolean ends = column < last ? text[end] == delimiter : isLineEnd(text[end]);
            if (!ends || !cells.read(column, text, at, end)) {
                return -1;
            }
            at = end + 1;
        }
        return cells.endRow() ? at : -1;
    }

    /** As {@link #readRow}, of a row that may have quotes. */
    private int readQuotedRow(byte[] text, int from, int length) {
        int at = from;
        int last = cells.columns() - 1;
        for (int column = 0; column <= last; column++) {
            int quotes = text[at] == '"' ? 1 : 0;
            int end = quotes == 0 ? CellWords.cellEnd(text, at, delimiters) : afterQuotes(text, at, length);
            boolean ends = end >= 0 && (column < last ? text[end] == delimiter : isLineEnd(text[end]));
            if (!ends || !cells.read(column, text, at + quotes, end - quotes)) {
                return -1;
            }
            at = end + 1;
        }
        return cells.endRow() ? at : -1;
    }

    /** What follows the quote that closes a cell; -1 if none does. */
    private static int afterQuotes(byte[] text, int from, int length) {
        int at = from + 1;
        while (at < length) {
            int quote = CellWords.indexOf(CellWords.word(text, at), QUOTES);
            if (quote < Long.BYTES) {
                return at + quote + 1 < length ? at + quote + 1 : -1;
            }
            at += Long.BYTES;
        }
        return -1;
    }

    private static boolean isLineEnd(byte c) {
        return c == '\n' || c == '\r';
    }
}
