package io.github.raceframework.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.raceframework.io.json.JsonTree.JsonArray;
import io.github.raceframework.io.json.JsonTree.JsonNull;
import io.github.raceframework.io.json.JsonTree.JsonNumber;
import io.github.raceframework.io.json.JsonTree.JsonObject;
import io.github.raceframework.io.json.JsonTree.JsonText;
import io.github.raceframework.io.json.JsonTree.JsonTruth;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTreeTest {

    private final List<String> found = new ArrayList<>();

    private final JsonFaults faults =
            (place, value, problem, remedy) -> found.add(place + ": " + value + " " + problem + "; " + remedy);

    private Optional<JsonTree> parse(String text) {
        return JsonTree.parse(new StringReader(text), faults);
    }

    private JsonObject object(String text) {
        JsonObject object = (JsonObject) parse(text).orElseThrow();
        assertThat(found).isEmpty();
        return object;
    }

    @Test
    void everyValueKnowsWhereItStands() {
        JsonObject object = object("{\"a/b~c\":\n  [1, {\"\":\ttrue}],\r\n \"é\": \"x\"}");

        JsonArray list = (JsonArray) object.properties().get("a/b~c");
        JsonObject inner = (JsonObject) list.elements().get(1);
        assertThat(object.place()).hasToString(" (1:1)");
        assertThat(list.place()).hasToString("/a~1b~0c (2:3)");
        assertThat(list.elements().get(0).place()).hasToString("/a~1b~0c/0 (2:4)");
        assertThat(inner.place()).hasToString("/a~1b~0c/1 (2:7)");
        assertThat(inner.properties().get("").place()).hasToString("/a~1b~0c/1/ (2:12)");
        assertThat(object.properties().get("é").place()).hasToString("/é (3:7)");
    }

    @Test
    void valuesAreKeptAsTheyAreWritten() {
        JsonObject object =
                object("{\"n\": -1.50e2, \"b\": false, \"t\": \"\\u00e9\\n\", \"z\": null, \"l\": [], \"o\": {}}");

        assertThat(object.properties().keySet()).containsExactly("n", "b", "t", "z", "l", "o");
        assertThat(((JsonNumber) object.properties().get("n")).written()).isEqualTo("-1.50e2");
        assertThat(((JsonTruth) object.properties().get("b")).isTrue()).isFalse();
        assertThat(((JsonText) object.properties().get("t")).text()).isEqualTo("é\n");
        assertThat(object.properties().get("z")).isInstanceOf(JsonNull.class);
        assertThat(object.properties().values().stream().map(JsonTree::sort))
                .containsExactly("a number", "true or false", "a text", "null", "a list", "an object");
        assertThat(object.properties().values().stream()
                        .map(value -> value.findShown().orElse("-")))
                .containsExactly("-1.50e2", "false", "é\n", "null", "-", "-");
        assertThat(object.depth()).isEqualTo(2);
    }

    @Test
    void ofTwoPropertiesOfOneNameTheFirstIsKeptAndTheSecondReported() {
        JsonObject object =
                (JsonObject) parse("{\"a\": 1, \"b\": 2,\n \"a\": 3}").orElseThrow();

        assertThat(((JsonNumber) object.properties().get("a")).written()).isEqualTo("1");
        assertThat(found).containsExactly("/a (2:2): null the property comes twice; keep one of the two");
    }

    @Test
    void bracketsMayLieInEachOther64Deep() {
        assertThat(parse("[".repeat(64) + "]".repeat(64))).isPresent();
        assertThat(found).isEmpty();
        assertThat(parse("[".repeat(65) + "]".repeat(65))).isEmpty();
        assertThat(found)
                .containsExactly(" (1:66): null the document is too large: Document nesting depth (65) exceeds the"
                        + " maximum allowed (64); split it, or leave out what is not needed");
    }

    @Test
    void halfOfACharacterIsReportedAndReplaced() {
        JsonArray list = (JsonArray)
                parse("[\"a\\ud83d\", \"\\udc00\", \"\\ud83d\\ude00\"]").orElseThrow();

        assertThat(list.elements().stream().map(value -> ((JsonText) value).text()))
                .containsExactly("a?", "?", "\uD83D\uDE00");
        assertThat(found)
                .containsExactly(
                        "/0 (1:2): null the text has half of a character, a surrogate without its other half; write the"
                                + " whole character",
                        "/1 (1:13): null the text has half of a character, a surrogate without its other half; write the"
                                + " whole character");
    }

    @Test
    void halfOfACharacterInANameIsNoJson() {
        assertThat(parse("{\"\\udc00\": 1}")).isEmpty();
        assertThat(found)
                .containsExactly(" (1:9): null this is no JSON: Unexpected low surrogate in property name: 0xdc00; mend"
                        + " the document here, or write it again");
    }

    @Test
    void bytesThatAreNoTextAreNoJson() {
        byte[] utf32 = {0, 0, 0, '[', 0, 0x7F, 0, 0};

        assertThat(JsonTree.parse(new ByteArrayInputStream(utf32), faults)).isEmpty();
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).startsWith(" (1:1): null this is no JSON: Invalid UTF-32 character");
    }

    @Test
    void whatFollowsTheDocumentIsReported() {
        assertThat(parse("{} []")).isPresent();
        assertThat(found)
                .containsExactly(" (1:4): null something follows the document; leave one JSON value in the file");
    }

    @Test
    void aReaderThatFailsIsNoFaultOfTheDocument() {
        Reader failing = new Reader() {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                throw new IOException("line cut");
            }

            @Override
            public void close() {}
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JsonTree.parse(failing, faults))
                .withMessageContaining("line cut");
        assertThat(found).isEmpty();
    }
}
