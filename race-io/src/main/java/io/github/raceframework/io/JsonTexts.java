package io.github.raceframework.io;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.json.JsonTree;
import io.github.raceframework.io.json.JsonWriter;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Texts of JSON, and the generators that write them. */
final class JsonTexts {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonTexts() {}

    /** How a document is laid out. */
    enum Layout {
        /** A line for each property and each element of its lists. */
        LINES,
        /** Without a space. */
        COMPACT;

        private ObjectWriteContext context() {
            return this == LINES ? new JsonLayout() : ObjectWriteContext.empty();
        }
    }

    static JsonGenerator generator(Layout layout, OutputStream target) {
        return JSON.createGenerator(layout.context(), target, JsonEncoding.UTF8);
    }

    static JsonGenerator generator(Layout layout, Writer target) {
        return JSON.createGenerator(layout.context(), target);
    }

    /** The text of a value, without a space. */
    static String of(JsonTree value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(Layout.COMPACT, text)) {
            new JsonWriter(json, Map.of()).tree(value);
        }
        return text.toString();
    }

    /** The value of a text of our own. */
    static JsonTree parse(String json) {
        Optional<JsonTree> value = JsonTree.parse(new StringReader(json), (place, found, problem, remedy) -> {
            throw new IllegalArgumentException("\"" + Spelling.excerpt(json) + "\" is no JSON value: " + problem
                    + " at character " + place.column() + " of line " + place.line());
        });
        return value.orElseThrow();
    }
}
