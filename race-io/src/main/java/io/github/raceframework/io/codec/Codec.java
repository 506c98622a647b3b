package io.github.raceframework.io.codec;

import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * How values of one kind are written as the properties of an object, and read from them.
 *
 * @param <T> the values
 */
public interface Codec<T> {

    /**
     * Writes the properties of a value.
     *
     * @throws IllegalArgumentException if the value has something that no document can hold
     */
    void write(T value, JsonWriter json);

    /**
     * Reads a value from its properties. Asks for every property there may be.
     *
     * @return null if something was wrong, which the faults then say
     */
    @Nullable
    T read(JsonFields fields, Known known);
}
