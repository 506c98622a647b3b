package io.github.raceframework.examples.cli;

import java.io.Writer;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON documents with a kind and a format version, the lists in them one element per line. */
final class JsonText {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonText() {}

    /** Writes a document; the properties after kind and version are up to the caller. */
    static void write(Writer target, String kind, Consumer<JsonGenerator> properties) {
        try (JsonGenerator json = JSON.createGenerator(new Layout(), target)) {
            json.writeStartObject();
            json.writeStringProperty("kind", kind);
            json.writeStringProperty("formatVersion", "1.0");
            properties.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static void writeTexts(JsonGenerator json, String name, Collection<?> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(text -> json.writeString(text.toString()));
        json.writeEndArray();
    }

    private static final class Layout extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
