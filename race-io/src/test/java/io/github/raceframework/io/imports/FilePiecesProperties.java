package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.io.imports.FilePieces.Kind;
import io.github.raceframework.io.imports.FilePieces.Piece;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Pieces are the text, cut where the parser sees a row end. */
class FilePiecesProperties {

    /** Texts in which quotes open, close, stand for themselves, hold line ends, or stand where they should not. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "\u00e9",
                        ",",
                        "\n",
                        "\r\n",
                        "\r",
                        "\"",
                        "\"\"",
                        ",\"b\"",
                        "\n\"c\nd\",",
                        "\"e\"\"f\"\n",
                        "\t")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private static List<Piece> cut(byte[] text, int size) {
        try {
            FilePieces pieces = new FilePieces(new ByteArrayInputStream(text), size, ',');
            List<Piece> all = new ArrayList<>();
            Piece piece = pieces.newPiece();
            while (pieces.next(piece)) {
                all.add(piece);
                if (piece.kind() == Kind.UNSURE) {
                    return all;
                }
                piece = pieces.newPiece();
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property
    void nothingIsLostOrAdded(@ForAll("texts") String text, @ForAll @IntRange(min = 4, max = 200) int size) {
        List<Piece> pieces = cut(text.getBytes(StandardCharsets.UTF_8), size);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(piece -> all.write(piece.bytes(), 0, piece.length()));
        String joined = all.toString(StandardCharsets.UTF_8);

        if (pieces.stream().noneMatch(piece -> piece.kind() == Kind.UNSURE)) {
            assertThat(joined).isEqualTo(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
            assertThat(pieces).extracting(Piece::number).isSorted();
        }
    }

    @Property
    void theRowsOfThePiecesAreThoseOfTheText(
            @ForAll("texts") String text, @ForAll @IntRange(min = 4, max = 200) int size) {
        List<Piece> pieces = cut(text.getBytes(StandardCharsets.UTF_8), size);
        List<List<String>> expected = rows(text);
        List<List<String>> actual = new ArrayList<>();
        for (Piece piece : pieces) {
            actual.addAll(rows(new String(piece.bytes(), 0, piece.length(), StandardCharsets.UTF_8)));
            if (piece.kind() == Kind.UNSURE
                    || (!actual.isEmpty() && actual.get(actual.size() - 1).equals(BROKEN))) {
                // From here on nothing more is read.
                actual.remove(BROKEN);
                assertThat(actual).isEqualTo(expected.subList(0, actual.size()));
                return;
            }
        }

        assertThat(actual).isEqualTo(expected);
    }

    private static final List<String> BROKEN = List.of("broken");

    /** The rows of a text up to where the parser cannot go on. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        try {
            for (CsvRecord row : CsvRows.parser(',').ofCsvRecord(text)) {
                rows.add(row.getFields());
            }
        } catch (CsvParseException e) {
            rows.add(BROKEN);
        }
        return rows;
    }

    @Property
    void kindsSayWhatIsInside(@ForAll("texts") String text) {
        for (Piece piece : cut(text.getBytes(StandardCharsets.UTF_8), 10_000)) {
            Kind expected = text.contains("\u00e9") ? Kind.OTHER : Kind.ASCII;
            assertThat(piece.kind()).isEqualTo(expected);
            assertThat(piece.isQuoted()).isEqualTo(text.contains("\""));
        }
    }

    @Property(tries = 20)
    void aByteOrderMarkIsNoPartOfTheText(@ForAll("texts") String text) {
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);

        assertThat(cut(marked, 50)).hasSameSizeAs(cut(plain, 50));
    }
}
