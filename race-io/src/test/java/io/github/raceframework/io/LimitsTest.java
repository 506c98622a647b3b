package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.io.imports.ProfileImport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bounds of input that SECURITY.md names, at the last length that passes and at the first that does not. */
class LimitsTest {

    private static final RaceJson JSON = RaceJson.standard();
    private static final String TOO_LARGE = "; split it, or leave out what is not needed";

    /** A question about one KPI and whatever else. */
    private static String query(String kpis, String properties) {
        return "{\"kind\": \"race-query\", \"formatVersion\": \"1.0\", \"kpis\": [\"reach.clicks\"" + kpis + "]"
                + properties + "}";
    }

    private static void refused(String text, String ending) {
        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> JSON.read(DocumentKind.QUERY, text))
                .withMessageEndingWith(ending)
                .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void aNameHasAtMost1000Characters() {
        refused(query("", ", \"" + "n".repeat(1_000) + "\": 1"), ": there is no property of this name; remove it");
        refused(
                query("", ", \"" + "n".repeat(1_001) + "\": 1"),
                "the document is too large: Name length (1001) exceeds the maximum allowed (1000)" + TOO_LARGE);
    }

    @Test
    void aTextHasAtMostAMillionCharacters() {
        refused(
                query(", \"" + "t".repeat(1_000_000) + "\"", ""),
                "\"" + "t".repeat(80)
                        + "...\" is no KPI of the catalogue; write the id of a KPI of the catalogue, or read with a catalogue that has it (RaceJson.withCatalog, --catalog)");
        refused(
                query(", \"" + "t".repeat(1_000_001) + "\"", ""),
                "the document is too large: String value length (1000001) exceeds the maximum allowed (1000000)"
                        + TOO_LARGE);
    }

    @Test
    void aNumberIsWrittenWithAtMost1000Characters() {
        refused(
                query("", ", \"limit\": " + "1".repeat(1_000)),
                "\"" + "1".repeat(80) + "...\" is not a whole number from 1 on; write one");
        refused(
                query("", ", \"limit\": " + "1".repeat(1_001)),
                "the document is too large: Number value length (1001) exceeds the maximum allowed (1000)" + TOO_LARGE);
    }

    @Test
    void aDocumentHasAtMost256MebibytesAndIsReadAsItComes() {
        String question = query("", "");
        long blanks = (256L << 20) - question.length();

        assertThat(JSON.read(DocumentKind.QUERY, after(blanks, question))
                        .value()
                        .kpis())
                .hasSize(1);
        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> JSON.read(DocumentKind.QUERY, after(blanks + 1, question)))
                .withMessageEndingWith("the document is too large: Document length (268435457) exceeds the maximum"
                        + " allowed (268435456)" + TOO_LARGE);
    }

    /** So many blanks, and then a text. */
    private static InputStream after(long blanks, String text) {
        return new SequenceInputStream(
                new InputStream() {
                    private long left = blanks;

                    @Override
                    public int read() {
                        return left-- > 0 ? ' ' : -1;
                    }

                    @Override
                    public int read(byte[] into, int from, int most) {
                        int count = (int) Math.min(left, most);
                        Arrays.fill(into, from, from + count, (byte) ' ');
                        left -= count;
                        return count == 0 ? -1 : count;
                    }
                },
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** 990 cells of so many characters, beside a date and a number. */
    private static String file(int size) {
        String names = IntStream.range(0, 990).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String cells = String.join(",", Collections.nCopies(990, "x".repeat(size)));
        return "date,clicks," + names + "\n2024-01-01,1," + cells + "\n";
    }

    /** 990 x 4,235 are 4,192,650 characters, 990 x 4,237 are 4,194,630; 2^22 are 4,194,304. */
    @Test
    void aRowHasAtMostFourMebicharacters() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard());
        ProfileImport profile = ProfileImport.detecting(KpiCatalog.standard());
        String problem = "ads, line 2: the row has more than 4,194,304 characters; split the file by columns";

        assertThat(csv.read("ads", new StringReader(file(4_235))).table().size())
                .isEqualTo(1);
        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> csv.read("ads", new StringReader(file(4_237))))
                .withMessage(problem);
        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> profile.read("ads", file(4_237).getBytes(StandardCharsets.UTF_8)))
                .withMessage(problem);
    }
}
