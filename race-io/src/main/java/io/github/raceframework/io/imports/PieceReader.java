package io.github.raceframework.io.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.imports.FilePieces.Kind;
import io.github.raceframework.io.imports.FilePieces.Piece;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactTable;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Reads pieces of a file into facts, each piece on its own. Used by one thread. */
final class PieceReader {

    private final char delimiter;
    private final int headers;
    private final RowsReader rows;
    private final PlainRows plainRows;
    private final LongConsumer rowsRead;
    private FactAppender facts;

    /**
     * A reader of pieces.
     *
     * @param rowsRead is told how many rows a piece has
     */
    PieceReader(ReadingPlan reading, LongConsumer rowsRead) {
        this.rowsRead = rowsRead;
        ExportDialect dialect = reading.file().dialect();
        this.delimiter = dialect.delimiter();
        this.headers = dialect.rowsToHeader();
        this.facts = FactTable.appender(reading.schema());
        this.rows = new RowsReader(reading, facts);
        this.plainRows = new PlainRows(delimiter, rows);
    }

    /**
     * What a piece gives.
     *
     * @param read what became of its rows, with lines from 1
     * @param lines how many lines it has
     */
    record PieceRead(FactAppender facts, RowsRead read, long lines) {}

    /** The rows of a piece without those down to the header; empty if there is doubt about what its cells are, or facts refuse a row. */
    Optional<PieceRead> read(Piece piece) {
        Kind kind = piece.kind();
        boolean utf8 = kind == Kind.ASCII || (kind == Kind.OTHER && isUtf8(piece));
        if (!utf8) {
            return Optional.empty();
        }
        RowsRead read = begin();
        int above = piece.number() == 0 ? headers : 0;
        if (plainRows.read(piece.bytes(), piece.length(), above, piece.isQuoted())) {
            return result(read, plainRows.lines());
        }
        if (!piece.isQuoted()) {
            return Optional.empty();
        }
        RowsRead again = begin();
        return readQuoted(piece, above) ? result(again, piece.countLines()) : Optional.empty();
    }

    private Optional<PieceRead> result(RowsRead read, long lines) {
        if (rows.isRefused()) {
            return Optional.empty();
        }
        rowsRead.accept(read.rows());
        return Optional.of(new PieceRead(facts, read, lines));
    }

    private RowsRead begin() {
        RowsRead read = new RowsRead(new Violations());
        facts = facts.another();
        rows.begin(facts, read);
        return read;
    }

    private static boolean isUtf8(Piece piece) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(piece.bytes(), 0, piece.length()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private boolean readQuoted(Piece piece, int above) {
        Utf8Reader text = new Utf8Reader(new ByteArrayInputStream(piece.bytes(), 0, piece.length()));
        QuotedRows quotedRows = new QuotedRows(rows, above);
        CsvReader<Boolean> reader = CsvRows.parser(delimiter).build(quotedRows, text);
        try {
            return !reader.iterator().hasNext() && quotedRows.areSure();
        } catch (CsvParseException | UncheckedIOException e) {
            return false;
        }
    }
}
