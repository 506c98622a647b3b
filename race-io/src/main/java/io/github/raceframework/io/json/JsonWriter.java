package io.github.raceframework.io.json;

import java.math.BigDecimal;
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

    private final JsonGenerator json;
    private final Map<String, Map<String, JsonTree>> kept;

    /**
     * A writer of a document.
     *
     * @param kept by the JSON Pointer of an object, the further properties it gets; those that were written are taken out
     */
    public JsonWriter(JsonGenerator json, Map<String, Map<String, JsonTree>> kept) {
        this.json = json;
        this.kept = kept;
    }

    /** The generator, for what is written in a way of its own. */
    public JsonGenerator generator() {
        return json;
    }

    /** An object, as the next element or the document itself. */
    public void object(Consumer<JsonWriter> properties) {
        json.writeStartObject();
        properties.accept(this);
        if (!kept.isEmpty()) {
            String pointer = pointerOfObject();
            Map<String, JsonTree> further = kept.remove(pointer);
            if (further != null) {
                further.forEach(this::tree);
            }
        }
        json.writeEndObject();
    }

    private String pointerOfObject() {
        var parent = json.streamWriteContext().getParent();
        return parent == null ? "" : parent.pathAsPointer(false).toString();
    }

    /** An object. */
    public void object(String name, Consumer<JsonWriter> properties) {
        json.writeName(name);
        object(properties);
    }

    /** A text. */
    public void text(String name, String text) {
        json.writeStringProperty(name, Surrogates.checked(text));
    }

    /** A text, as the next element. */
    public void text(String text) {
        json.writeString(Surrogates.checked(text));
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

    /** A constant, in lower case. */
    public void word(String name, Enum<?> constant) {
        json.writeStringProperty(name, Decoders.word(constant));
    }

    /** A constant, if there is one. */
    public void word(String name, Optional<? extends Enum<?>> constant) {
        constant.ifPresent(one -> word(name, one));
    }

    /** A number, in plain notation. */
    public void number(String name, BigDecimal number) {
        json.writeName(name);
        json.writeNumber(number.toPlainString());
    }

    /** A whole number. */
    public void number(String name, long number) {
        json.writeNumberProperty(name, number);
    }

    /** True or false. */
    public void truth(String name, boolean truth) {
        json.writeBooleanProperty(name, truth);
    }

    /** A list of texts. */
    public void texts(String name, Collection<?> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(text -> json.writeString(Surrogates.checked(text.toString())));
        json.writeEndArray();
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
        json.writeArrayPropertyStart(name);
        numbers.forEach(number -> json.writeNumber(number.toPlainString()));
        json.writeEndArray();
    }

    /** A list of objects. */
    public <T> void objects(String name, Collection<T> items, BiConsumer<T, JsonWriter> properties) {
        json.writeArrayPropertyStart(name);
        items.forEach(item -> object(writer -> properties.accept(item, writer)));
        json.writeEndArray();
    }

    /** A list of objects, if there are any. */
    public <T> void objectsIfAny(String name, Collection<T> items, BiConsumer<T, JsonWriter> properties) {
        if (!items.isEmpty()) {
            objects(name, items, properties);
        }
    }

    /** A value as it was read. */
    public void tree(String name, JsonTree value) {
        json.writeName(Surrogates.checked(name));
        tree(value);
    }

    /** A value as it was read, as the next element or the document itself. */
    public void tree(JsonTree value) {
        if (value instanceof JsonTree.JsonObject object) {
            json.writeStartObject();
            object.properties().forEach(this::tree);
            json.writeEndObject();
        } else if (value instanceof JsonTree.JsonArray array) {
            json.writeStartArray();
            array.elements().forEach(this::tree);
            json.writeEndArray();
        } else if (value instanceof JsonTree.JsonText text) {
            json.writeString(Surrogates.checked(text.text()));
        } else if (value instanceof JsonTree.JsonNumber number) {
            json.writeNumber(number.written());
        } else if (value instanceof JsonTree.JsonTruth truth) {
            json.writeBoolean(truth.isTrue());
        } else {
            json.writeNull();
        }
    }
}
