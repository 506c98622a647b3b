package io.github.raceframework.io.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;

/** Tokens for a generator of the application's own. */
final class GeneratorTarget implements JsonTarget {

    private final JsonGenerator json;

    GeneratorTarget(JsonGenerator json) {
        this.json = json;
    }

    @Override
    public void startObject() {
        json.writeStartObject();
    }

    @Override
    public void endObject() {
        json.writeEndObject();
    }

    @Override
    public void startArray() {
        json.writeStartArray();
    }

    @Override
    public void endArray() {
        json.writeEndArray();
    }

    @Override
    public void name(String name) {
        json.writeName(Surrogates.checked(name));
    }

    @Override
    public void text(String text) {
        json.writeString(Surrogates.checked(text));
    }

    @Override
    public void textOf(BigDecimal number) {
        json.writeString(number.toPlainString());
    }

    /** As a number, because a generator that builds a tree takes no texts for it. */
    @Override
    public void number(BigDecimal number) {
        json.writeNumber(number);
    }

    @Override
    public void number(String written) {
        json.writeNumber(written);
    }

    @Override
    public void number(long number) {
        json.writeNumber(number);
    }

    @Override
    public void truth(boolean truth) {
        json.writeBoolean(truth);
    }

    @Override
    public void nothing() {
        json.writeNull();
    }

    @Override
    public String pointer() {
        TokenStreamContext parent = json.streamWriteContext().getParent();
        return parent == null ? "" : parent.pathAsPointer(false).toString();
    }
}
