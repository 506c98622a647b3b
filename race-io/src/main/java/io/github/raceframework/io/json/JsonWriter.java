package io.github.raceframework.io.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the properties of objects. At the end of each object it adds those that are kept for it, which were read of a newer format and not
 * understood.
 */
public final class JsonWriter {

    private final JsonTarget json;
    private final Map<String, Map<String, JsonTree>> kept;

    private JsonWriter(JsonTarget json, Map<String, Map<String, JsonTree>> kept) {
        this.json = json;
        this.kept = kept;
    }

    /** A writer to a generator of the application's own. */
    public static JsonWriter to(JsonGenerator generator) {
        return new JsonWriter(new GeneratorTarget(generator), Map.of());
    }

    /** Writes a document of these values, which ends with a line break, in UTF-8. Flushes the target and does not close it.
     *
     * @param kept by the JSON Pointer of an object, the further properties it gets; those that were written are taken out
     * @throws UncheckedIOException if the target fails
     */
    public static void write(
            JsonLayout layout,
            OutputStream target,
            Map<String, Map<String, JsonTree>> kept,
            Consumer<JsonWriter> document) {
        write(
                layout,
                new Utf8Bytes.Sink() {
                    @Override
                    public void write(byte[] bytes, int count) throws IOException {
                        target.write(bytes, 0, count);
                    }

                    @Override
                    public void flush() throws IOException {
                        target.flush();
                    }
                },
                kept,
                document);
    }

    /** Writes a document as text, as {@link #write(JsonLayout, OutputStream, Map, Consumer)} does. */
    public static void write(
            JsonLayout layout, Writer target, Map<String, Map<String, JsonTree>> kept, Consumer<JsonWriter> document) {
        write(
                layout,
                new Utf8Bytes.Sink() {
                    @Override
                    public void write(byte[] bytes, int count) throws IOException {
                        target.write(new String(bytes, 0, count, StandardCharsets.UTF_8));
                    }

                    @Override
                    public void flush() throws IOException {
                        target.flush();
                    }
                },
                kept,
                document);
    }

    private static void write(
            JsonLayout layout,
            Utf8Bytes.Sink sink,
            Map<String, Map<String, JsonTree>> kept,
            Consumer<JsonWriter> document) {
        Utf8Bytes bytes = new Utf8Bytes(sink);
        document.accept(new JsonWriter(new Utf8Target(layout, bytes), kept));
        bytes.ascii('\n');
        bytes.flush();
    }

    /** The text of a value, without a space. */
    public static String textOf(JsonTree value) {
        StringBuilder text = new StringBuilder();
        Utf8Bytes bytes = new Utf8Bytes(new Utf8Bytes.Sink() {
            @Override
            public void write(byte[] part, int count) {
                text.append(new String(part, 0, count, StandardCharsets.UTF_8));
            }

            @Override
            public void flush() {
                // All is there already.
            }
        });
        new JsonWriter(new Utf8Target(JsonLayout.COMPACT, bytes), Map.of()).tree(value);
        bytes.flush();
        return text.toString();
    }

    /** Begins an object, as the next element, the value of the next property or the document itself. */
    public void startObject() {
        json.startObject();
    }

    /** Begins an object. */
    public void startObject(String name) {
        json.name(name);
        json.startObject();
    }

    /** Ends an object. */
    public void endObject() {
        if (!kept.isEmpty()) {
            Map<String, JsonTree> further = kept.remove(json.pointer());
            if (further != null) {
                further.forEach(this::tree);
            }
        }
        json.endObject();
    }

    /** Begins a list. */
    public void startArray(String name) {
        json.name(name);
        json.startArray();
    }

    /** Begins a list, as the next element. */
    public void startArray() {
        json.startArray();
    }

    /** Ends a list. */
    public void endArray() {
        json.endArray();
    }

    /** An object, as the next element or the document itself. */
    public void object(Consumer<JsonWriter> properties) {
        startObject();
        properties.accept(this);
        endObject();
    }

    /** An object. */
    public void object(String name, Consumer<JsonWriter> properties) {
        json.name(name);
        object(properties);
    }

    /** A text. */
    public void text(String name, String text) {
        json.name(name);
        json.text(text);
    }

    /** A text, as the next element. */
    public void text(String text) {
        json.text(text);
    }

    /** A text, if it says something. */
    public void textIfAny(String name, String text) {
        if (!text.isEmpty()) {
            text(name, text);
        }
    }

    /** The text of a value, if there is one. */
    public void text(String name, Optional<?> value) {
        value.ifPresent(one -> text(name, one.toString()));
    }

    /** A number in plain notation, as a text. */
    public void textOf(String name, BigDecimal number) {
        json.name(name);
        json.textOf(number);
    }

    /** A number in plain notation, as a text and the next element. */
    public void textOf(BigDecimal number) {
        json.textOf(number);
    }

    /** A constant, in lower case. */
    public void word(String name, Enum<?> constant) {
        text(name, Decoders.word(constant));
    }

    /** A constant, if there is one. */
    public void word(String name, Optional<? extends Enum<?>> constant) {
        constant.ifPresent(one -> word(name, one));
    }

    /** A number, in plain notation. */
    public void number(String name, BigDecimal number) {
        json.name(name);
        json.number(number);
    }

    /** A number in plain notation, as the next element. */
    public void number(BigDecimal number) {
        json.number(number);
    }

    /** A whole number. */
    public void number(String name, long number) {
        json.name(name);
        json.number(number);
    }

    /** True or false. */
    public void truth(String name, boolean truth) {
        json.name(name);
        json.truth(truth);
    }

    /** Null. */
    public void nothing(String name) {
        json.name(name);
        json.nothing();
    }

    /** Null, as the next element. */
    public void nothing() {
        json.nothing();
    }

    /** A list of texts. */
    public void texts(String name, Collection<?> texts) {
        startArray(name);
        texts.forEach(text -> json.text(text.toString()));
        json.endArray();
    }

    /** A list of texts, if there are any. */
    public void textsIfAny(String name, Collection<?> texts) {
        if (!texts.isEmpty()) {
            texts(name, texts);
        }
    }

    /** A list of constants, if there are any. */
    public void wordsIfAny(String name, Collection<? extends Enum<?>> constants) {
        textsIfAny(name, constants.stream().map(Decoders::word).toList());
    }

    /** A list of numbers, in plain notation. */
    public void numbers(String name, Collection<BigDecimal> numbers) {
        startArray(name);
        numbers.forEach(json::number);
        json.endArray();
    }

    /** A list of objects. */
    public <T> void objects(String name, Collection<T> items, BiConsumer<T, JsonWriter> properties) {
        startArray(name);
        for (T item : items) {
            startObject();
            properties.accept(item, this);
            endObject();
        }
        json.endArray();
    }

    /** A list of objects, if there are any. */
    public <T> void objectsIfAny(String name, Collection<T> items, BiConsumer<T, JsonWriter> properties) {
        if (!items.isEmpty()) {
            objects(name, items, properties);
        }
    }

    /** A value as it was read. */
    public void tree(String name, JsonTree value) {
        json.name(name);
        tree(value);
    }

    /** A value as it was read, as the next element or the document itself. */
    public void tree(JsonTree value) {
        if (value instanceof JsonTree.JsonObject object) {
            json.startObject();
            object.properties().forEach(this::tree);
            json.endObject();
        } else if (value instanceof JsonTree.JsonArray array) {
            json.startArray();
            array.elements().forEach(this::tree);
            json.endArray();
        } else if (value instanceof JsonTree.JsonText text) {
            json.text(text.text());
        } else if (value instanceof JsonTree.JsonNumber number) {
            json.number(number.written());
        } else if (value instanceof JsonTree.JsonTruth truth) {
            json.truth(truth.isTrue());
        } else {
            json.nothing();
        }
    }
}
