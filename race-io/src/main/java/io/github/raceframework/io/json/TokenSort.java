package io.github.raceframework.io.json;

import tools.jackson.core.JsonToken;

/** What messages call the sort of a value. */
final class TokenSort {

    private TokenSort() {}

    /** The sort of the value that begins with a token. */
    static String of(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_NULL -> "null";
            default -> "true or false";
        };
    }
}
