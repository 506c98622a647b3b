package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.fault.RaceFormatException.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Rows of facts and answers in UTF-8 are read without a parser while they are plain. Texts from a {@link java.io.Reader} always go through the parser: whatever
 * stands in a document, both say the same of it.
 */
class PlainRowsProperties {

    private static final RaceJson JSON = RaceJson.standard();
    private static final List<DocumentKind<?>> KINDS = List.of(DocumentKind.FACTS, DocumentKind.TABLE);

    private static final List<String> PIECES = List.of(
            ",",
            ":",
            "\"",
            "{",
            "}",
            "[",
            "]",
            " ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\\",
            "\\n",
            "\\u0041",
            "0",
            "00",
            "-",
            "-0",
            ".",
            "1.",
            "e5",
            "1e3",
            "null",
            "true",
            "false",
            "nul",
            "\"rows\"",
            "\"value\":",
            "\"x\":1,",
            "9".repeat(19),
            "0." + "0".repeat(45) + "1",
            "{}",
            "[]",
            "\u0000",
            "\u0001",
            "\u007F");

    /** Rows that came before the one that is not plain are not read again, and places count from the start of the document all the same. */
    @Property(tries = 4_000)
    void whatIsWrongIsWhatTheParserFinds(@ForAll long seed) {
        Chance chance = new Chance(seed);
        DocumentKind<?> kind = chance.of(KINDS);
        String document = mutant(kind, chance);

        String expected = outcome(() -> JSON.read(kind, document));

        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        assertThat(outcome(() -> JSON.read(kind, bytes))).as("seed %d", seed).isEqualTo(expected);
        assertThat(outcome(() -> JSON.read(kind, trickling(bytes))))
                .as("trickling, seed %d", seed)
                .isEqualTo(expected);
    }

    /** The golden file without what takes more than a byte, so that characters are bytes; with long white space before one row, so that rows are cut. */
    private static String mutant(DocumentKind<?> kind, Chance chance) {
        String golden = Documents.text(Documents.golden(kind)).replaceAll("[^\\x00-\\x7F]", "u");
        int rows = golden.indexOf("\"rows\"");
        StringBuilder text = new StringBuilder(golden);
        for (int i = chance.below(3); i > 0; i--) {
            int place = rows + chance.below(text.length() - rows);
            String piece = chance.of(PIECES);
            switch (chance.below(3)) {
                case 0 -> text.insert(place, piece);
                case 1 -> text.replace(place, Math.min(text.length(), place + piece.length()), piece);
                default -> text.delete(place, Math.min(text.length(), place + 1 + chance.below(4)));
            }
        }
        int second = text.indexOf("\n    ", rows + 20);
        if (second > 0 && chance.toss()) {
            text.insert(second, " ".repeat(65_000 + chance.below(1_000)));
        }
        return text.toString();
    }

    private static String outcome(java.util.function.Supplier<RaceDocument<?>> reading) {
        try {
            RaceDocument<?> read = reading.get();
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            JSON.write(read, written);
            return written.toString(StandardCharsets.UTF_8);
        } catch (RaceFormatException e) {
            return String.join(
                    "\n", e.violations().stream().map(PlainRowsProperties::said).toList());
        }
    }

    /** The words of the two parsers of Jackson for what is no JSON are not the same. */
    private static String said(Violation violation) {
        return violation.problem().startsWith("this is no JSON") ? "this is no JSON" : violation.toString();
    }

    private static InputStream trickling(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 700));
            }
        };
    }
}
