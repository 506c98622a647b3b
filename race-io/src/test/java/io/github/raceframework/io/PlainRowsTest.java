package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.facts.FactTable;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Facts of many rows, of which one in the middle is not as the others. */
class PlainRowsTest {

    private static final int ROWS = 20_000;

    private static String document(int odd, String row) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> i == odd ? row : "    [\"2024-01-01\", \"shop " + i + "\", " + i + ", \"" + i + ".50\"]")
                .collect(Collectors.joining(",\n", """
                        {
                          "kind": "race-facts",
                          "formatVersion": "1.0",
                          "name": "sales",
                          "currency": "EUR",
                          "dimensions": [{"definition": {"id": "shop", "meaning": "Where it was sold."}}],
                          "measures": [{"id": "orders"}, {"id": "net_sales"}],
                          "rows": [
                        """, "\n  ]\n}\n"));
    }

    private static FactTable read(String document) {
        return RaceJson.standard()
                .read(DocumentKind.FACTS, document.getBytes(StandardCharsets.UTF_8))
                .value();
    }

    /** Row 12,345 stands on line 9 + 12,345, as eight lines come before the first. */
    @Test
    void thePlaceOfARowCountsFromTheStartOfTheDocument() {
        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> read(document(12_345, "    [\"2024-01-01\", \"shop x\", \"12\", \"1.50\"]")))
                .withMessage(
                        "race-facts, line 12354, character 30, /rows/12345/2: \"12\" is a text where a number or null is wanted; "
                                + "write a number or null");
    }

    /** 82 characters are more than an amount may have, however many of them are zeros. */
    @Test
    void aLongAmountIsRefusedWhereverItStands() {
        String amount = "0".repeat(81) + "1";
        String document = document(12_345, "    [\"2024-01-01\", \"shop x\", 12, \"" + amount + "\"]");

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> read(document))
                .withMessage("race-facts, line 12354, character 34, /rows/12345/3: \"" + "0".repeat(80)
                        + "...\" cannot be read: it"
                        + " is no plain decimal such as 1234.50; write an amount as a text, such as \"1234.50\", or null if it is"
                        + " unknown");
    }

    @Test
    void aRowOfAnotherFormIsReadAllTheSame() {
        String plain = document(12_345, "    [\"2024-01-01\", \"shop e\", 120, \"1.50\"]");

        assertThat(read(document(12_345, "  [ \"2024-01-01\" ,\r\n\"shop \\u0065\",1.2e2 , \"1.500\"]"))
                        .size())
                .isEqualTo(ROWS);
        assertThat(RaceJson.standard()
                        .writeText(DocumentKind.FACTS.of(
                                read(document(12_345, "  [ \"2024-01-01\" ,\r\n\"shop \\u0065\",1.2e2 , \"1.500\"]")))))
                .isEqualTo(RaceJson.standard().writeText(DocumentKind.FACTS.of(read(plain))));
    }

    @Test
    void aRowMayBeLongerThanWhatIsReadAtOnce() {
        String longName = "x".repeat(900_000);
        FactTable table = read(document(7, "[\"2024-01-01\", \"" + longName + "\", 1, \"1\"]"));

        assertThat(table.size()).isEqualTo(ROWS);
        assertThat(RaceJson.standard().writeText(DocumentKind.FACTS.of(table))).contains(longName);
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWhereTheyStand() {
        byte[] bytes = document(12_345, "    [\"2024-01-01\", \"shop ?\", 1, \"1.50\"]")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xFF : bytes[i];
        }

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> RaceJson.standard().read(DocumentKind.FACTS, bytes))
                .withMessage("race-facts, line 12354, character 27: this is no JSON: Invalid UTF-8 start byte 0xff; "
                        + "mend the document here, or write it again");
    }

    /** What follows a row is not taken for the end of a number. */
    @Test
    void whatFollowsARowIsRefused() {
        String document = document(12_345, "    [\"2024-01-01\", \"shop x\", 12, \"1.50\"]e5");

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> read(document))
                .withMessage(
                        "race-facts, line 12354, character 41: this is no JSON: Unexpected character ('e' (code 101)): "
                                + "was expecting comma to separate Array entries; mend the document here, or write it again");
    }

    @Test
    void aDocumentThatEndsInTheMiddleIsRefusedWhereItEnds() {
        String document = document(1, "    [\"2024-01-01\", \"a\", 1, \"1\"]");

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> read(document.substring(0, document.indexOf("shop 15000"))))
                .withMessageStartingWith(
                        "race-facts, line 15009, character 21: this is no JSON: Unexpected end-of-input");
    }
}
