package io.github.raceframework.io.json;

import org.jspecify.annotations.Nullable;

/**
 * Makes a value of a JSON value, or says why it cannot.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Decoder<T> {

    /** The value; null if something was wrong with it, which the faults then say. */
    @Nullable
    T decode(JsonTree json, JsonFaults faults);
}
