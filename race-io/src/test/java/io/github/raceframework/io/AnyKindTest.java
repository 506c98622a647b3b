package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.raceframework.io.fault.RaceFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents whose kind is known from what they say only. */
class AnyKindTest {

    private static final RaceJson JSON = RaceJson.standard();
    private static final String QUERY =
            "{\"formatVersion\": \"1.0\", \"kpis\": [\"act.leads\"], \"kind\": \"race-query\"}";

    @TempDir
    private Path directory;

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("any.json"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "race-plan",
                "race-catalog",
                "race-query",
                "race-facts",
                "race-table",
                "race-scorecard",
                "race-funnel",
                "race-forecast",
                "race-allocation",
                "race-import-profile"
            })
    void everyKindIsReadAsItself(String id) {
        Path file = Documents.golden(DocumentKind.get(id));

        RaceDocument<?> document = JSON.readAny(file);

        assertThat(document.kind()).isEqualTo(DocumentKind.get(id));
        assertThat(JSON.writeText(document)).isEqualTo(JSON.writeText(JSON.read(DocumentKind.get(id), file)));
    }

    @Test
    void theKindMayComeLast() throws IOException {
        Path file = write(QUERY);

        assertThat(JSON.readAny(file)).isEqualTo(JSON.read(DocumentKind.QUERY, QUERY));
    }

    @Test
    void theEncodingIsSeenTwice() throws IOException {
        Path file = directory.resolve("query.json");
        Files.write(file, QUERY.getBytes(Charset.forName("UTF-16LE")));

        assertThat(JSON.readAny(file)).isEqualTo(JSON.read(DocumentKind.QUERY, QUERY));
    }

    @Test
    void onlyTheKindOfTheDocumentItselfCounts() throws IOException {
        Path file = write("{\"a\": {\"kind\": \"race-plan\"}, \"b\": [{\"kind\": \"race-plan\"}]}");

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> JSON.readAny(file))
                .withMessage("any.json, line 1, character 1: has no \"kind\"; add the property");
    }

    @Test
    void whatIsWrongWithADocumentOfAKnownKindIsSaidAsItsReaderSaysIt() throws IOException {
        Path file = write(QUERY.replace("act.leads", "act.leeds") + " x");

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> JSON.readAny(file))
                .satisfies(thrown -> assertThatExceptionOfType(RaceFormatException.class)
                        .isThrownBy(() -> JSON.read(DocumentKind.QUERY, file))
                        .withMessage(thrown.getMessage()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            ''                       > any.json, line 1, character 1: the document is empty; write a JSON object
            []                       > any.json, line 1, character 1: is a list where an object is wanted; write an object
            {}                       > any.json, line 1, character 1: has no "kind"; add the property
            {"kind": 3}              > any.json, line 1, character 10, /kind: "3" is a number where a text is wanted; write a text
            {"kind": null}           > any.json, line 1, character 10, /kind: "null" is null where a text is wanted; write a text
            {"a": 1, "kind": {}}     > any.json, line 1, character 18, /kind: is an object where a text is wanted; write a text
            {"kind": "race-plann"}   > any.json, line 1, character 10, /kind: "race-plann" is no kind of document; write one of "race-plan", "race-catalog", "race-query", "race-facts", "race-table", "race-scorecard", "race-funnel", "race-forecast", "race-allocation", "race-import-profile"; did you mean "race-plan"?
            {"kind": "x"}            > any.json, line 1, character 10, /kind: "x" is no kind of document; write one of "race-plan", "race-catalog", "race-query", "race-facts", "race-table", "race-scorecard", "race-funnel", "race-forecast", "race-allocation", "race-import-profile"
            """)
    void aDocumentWithoutAKindIsRefused(String text, String message) throws IOException {
        Path file = write(text.equals("''") ? "" : text);

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> JSON.readAny(file))
                .withMessage(message);
    }

    @Test
    void whatIsNoJsonBeforeTheKindIsRefused() throws IOException {
        Path cut = write("{\"a\": [1, 2");
        Path binary = directory.resolve("binary.json");
        Files.write(binary, "{\"\u00e4\": 1}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> JSON.readAny(cut))
                .withMessageStartingWith("any.json, line 1, character 12: this is no JSON: ");
        assertThatExceptionOfType(RaceFormatException.class).isThrownBy(() -> JSON.readAny(binary));
    }

    @Test
    void aFileThatCannotBeReadIsAnIoFailure() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JSON.readAny(directory.resolve("none.json")))
                .withCauseInstanceOf(NoSuchFileException.class);
    }
}
