package io.github.raceframework.io.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a CSV file of bytes into pieces of whole rows. */
final class FilePieces {

    /** No more than a row may have, so that a piece that holds no whole row needs no other reason to be refused. */
    static final int SIZE = 1 << 22;

    private static final long QUOTES = CellWords.repeated('"');
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int size;
    private final byte delimiter;
    private byte[] rest;

    /** Where text outside quotes begins and ends, in turn. */
    private int[] outside = new int[1 << 10];

    private int number;
    private boolean ended;

    /**
     * The pieces of a text.
     *
     * @param in the text from its beginning, which is not closed here
     * @param size the most bytes of a piece
     * @param delimiter what separates cells, in ASCII
     */
    FilePieces(InputStream in, int size, char delimiter) throws IOException {
        this.in = in;
        this.size = size;
        this.delimiter = (byte) delimiter;
        byte[] start = in.readNBytes(BYTE_ORDER_MARK.length);
        this.rest = Arrays.equals(start, BYTE_ORDER_MARK) ? new byte[0] : start;
    }

    /** Rows of the text. There is room for one piece after the other. */
    static final class Piece {

        private final byte[] bytes;
        private int number;
        private int length;
        private boolean quoted;

        private Piece(int size) {
            this.bytes = new byte[size + 1 + CellWords.SLACK];
        }

        /** The rows, and as many bytes more as {@link CellWords} wants. */
        byte[] bytes() {
            return bytes;
        }

        /** How many bytes the rows take; the last is a line feed. */
        int length() {
            return length;
        }

        /** How many lines the rows take. A line feed after a carriage return ends none. */
        long countLines() {
            long lines = 0;
            for (int i = 0; i < length; i++) {
                byte c = bytes[i];
                lines += c == '\r' || (c == '\n' && (i == 0 || bytes[i - 1] != '\r')) ? 1 : 0;
            }
            return lines;
        }

        /** Which piece it is, from 0. */
        int number() {
            return number;
        }

        /** Whether there are quotes. */
        boolean isQuoted() {
            return quoted;
        }

        /** What the rows are written in, for which all of them are looked at. */
        Kind kind() {
            return length == 0 ? Kind.UNSURE : isAscii(bytes, length) ? Kind.ASCII : Kind.OTHER;
        }
    }

    /** What the rows of a piece are written in. */
    enum Kind {
        /** ASCII. */
        ASCII,
        /** Texts of other letters too. */
        OTHER,
        /** No row ends where it should: nothing can be said. */
        UNSURE
    }

    /** Room for pieces. */
    Piece newPiece() {
        return new Piece(size);
    }

    /** Puts the next rows into a piece; false if there are none. */
    boolean next(Piece piece) throws IOException {
        byte[] bytes = piece.bytes;
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        int filled = rest.length + (ended ? 0 : in.readNBytes(bytes, rest.length, size - rest.length));
        ended |= filled < size;
        boolean quoted = hasQuotes(bytes, filled);
        int length;
        if (!ended) {
            length = quoted ? endOfQuotedRows(bytes, filled) : lastRowEnd(bytes, 0, filled);
        } else if (filled == 0 || bytes[filled - 1] == '\n') {
            length = filled;
        } else {
            bytes[filled] = '\n';
            length = filled + 1;
        }
        rest = Arrays.copyOfRange(bytes, Math.min(length, filled), filled);
        piece.number = number++;
        piece.length = length;
        piece.quoted = quoted;
        return filled > 0;
    }

    private static boolean hasQuotes(byte[] bytes, int length) {
        long quotes = 0;
        int at = 0;
        for (; at <= length - Long.BYTES && quotes == 0; at += Long.BYTES) {
            quotes = CellWords.found(CellWords.word(bytes, at), QUOTES);
        }
        for (; at < length && quotes == 0; at++) {
            quotes = bytes[at] == '"' ? 1 : 0;
        }
        return quotes != 0;
    }

    private static boolean isAscii(byte[] bytes, int length) {
        long all = 0;
        int at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            all |= CellWords.word(bytes, at);
        }
        for (; at < length; at++) {
            all |= bytes[at];
        }
        return !CellWords.isBeyondAscii(all);
    }

    /** A quote opens at the beginning of a cell, or where one has just closed: then the two stand for one. Elsewhere it is a character. */
    private int endOfQuotedRows(byte[] bytes, int length) {
        int count = 0;
        int from = 0;
        int quote = nextQuote(bytes, 0, length);
        while (quote < length) {
            if (quote == from || isCellEnd(bytes[quote - 1])) {
                if (count == outside.length) {
                    outside = Arrays.copyOf(outside, 2 * count);
                }
                outside[count++] = from;
                outside[count++] = quote;
                from = Math.min(length, nextQuote(bytes, quote + 1, length) + 1);
                quote = nextQuote(bytes, from, length);
            } else {
                quote = nextQuote(bytes, quote + 1, length);
            }
        }
        int end = lastRowEnd(bytes, from, length);
        while (end == 0 && count > 0) {
            count -= 2;
            end = lastRowEnd(bytes, outside[count], outside[count + 1]);
        }
        return end;
    }

    private boolean isCellEnd(byte c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    /** The index of the first quote from an index on; the length if there is none. */
    private static int nextQuote(byte[] bytes, int from, int length) {
        for (int at = from; at < length; at += Long.BYTES) {
            int quote = CellWords.indexOf(CellWords.word(bytes, at), QUOTES);
            if (quote < Long.BYTES) {
                return Math.min(length, at + quote);
            }
        }
        return length;
    }

    /** What follows the last line feed in part of a text; 0 if there is none. */
    private static int lastRowEnd(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        return end > from ? end : 0;
    }
}
