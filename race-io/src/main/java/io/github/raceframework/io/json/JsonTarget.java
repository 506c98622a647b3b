package io.github.raceframework.io.json;

import java.math.BigDecimal;

/** Takes the tokens of a document, one after the other. */
interface JsonTarget {

    void startObject();

    void endObject();

    void startArray();

    void endArray();

    /** The name of the property whose value comes next. */
    void name(String name);

    /**
     * A text.
     *
     * @throws IllegalArgumentException if it has half of a character
     */
    void text(String text);

    /** A number as the text that it is in plain notation. */
    void textOf(BigDecimal number);

    /** A number in plain notation. */
    void number(BigDecimal number);

    /** A number as it is written. */
    void number(String written);

    void number(long number);

    void truth(boolean truth);

    /** Null. */
    void nothing();

    /** The JSON Pointer of the object or list that is open. */
    String pointer();
}
