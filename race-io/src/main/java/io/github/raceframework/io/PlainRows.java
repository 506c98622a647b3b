package io.github.raceframework.io;

/** Reads rows without quotes: cells end at delimiters and rows at line ends, which no parser is needed for. */
final class PlainRows {

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
     */
    boolean read(byte[] text, int length, int headers) {
        int rows = -headers;
        for (int at = 0; at < length; ) {
            if (isLineEnd(text[at])) {
                at++;
            } else {
                at = rows < 0 ? endOfRow(text, at) : readRow(text, at);
                if (at < 0) {
                    return false;
                }
                rows++;
            }
        }
        return rows >= 0;
    }

    private static int endOfRow(byte[] text, int from) {
        int at = from;
        while (!isLineEnd(text[at])) {
            at++;
        }
        return at;
    }

    /** Reads a row; says where the next may begin, or -1 if there is doubt. */
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

    private static boolean isLineEnd(byte c) {
        return c == '\n' || c == '\r';
    }
}
