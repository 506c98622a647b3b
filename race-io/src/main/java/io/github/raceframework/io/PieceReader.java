package io.github.raceframework.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.raceframework.io.FilePieces.Kind;
import io.github.raceframework.io.FilePieces.Piece;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads pieces of a file into facts, each piece on its own. Used by one thread. */
final class PieceReader {

    private FactAppender facts;
    private final char delimiter;
    private final SureCells cells;
    private final PlainRows plainRows;

    PieceReader(CsvSettings settings, ColumnFeeds feeds, FactSchema schema) {
        this.facts = FactTable.appender(schema);
        this.delimiter = settings.delimiter;
        this.cells = new SureCells(settings, feeds, facts);
        this.plainRows = new PlainRows(delimiter, cells);
    }

    /** The rows of a piece without the header; empty if there is doubt about anything in it. */
    Optional<FactAppender> read(Piece piece) {
        boolean utf8 = piece.kind() == Kind.ASCII || (piece.kind() == Kind.OTHER && isUtf8(piece));
        if (!utf8) {
            return Optional.empty();
        }
        begin();
        boolean sure = plainRows.read(piece.bytes(), piece.length(), headers(piece), piece.isQuoted());
        if (!sure && piece.isQuoted()) {
            begin();
            sure = readQuoted(piece);
        }
        return sure ? Optional.of(facts) : Optional.empty();
    }

    private void begin() {
        facts = facts.another();
        cells.appendTo(facts);
    }

    private static boolean isUtf8(Piece piece) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(piece.bytes(), 0, piece.length()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int headers(Piece piece) {
        return piece.number() == 0 ? 1 : 0;
    }

    private boolean readQuoted(Piece piece) {
        Utf8Reader text = new Utf8Reader(new ByteArrayInputStream(piece.bytes(), 0, piece.length()));
        QuotedRows rows = new QuotedRows(cells, headers(piece));
        CsvReader<Boolean> reader = CsvRows.parser(delimiter).build(rows, text);
        try {
            return !reader.iterator().hasNext() && rows.areSure();
        } catch (CsvParseException | UncheckedIOException e) {
            return false;
        }
    }
}
