package io.github.raceframework.io;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.json.JsonTree;
import java.io.StringReader;
import java.util.Optional;

/** Texts of JSON that are kept as they are. */
final class JsonTexts {

    private JsonTexts() {}

    /** The value of a text of our own. */
    static JsonTree parse(String json) {
        Optional<JsonTree> value = JsonTree.parse(new StringReader(json), (place, found, problem, remedy) -> {
            throw new IllegalArgumentException("\"" + Spelling.excerpt(json) + "\" is no JSON value: " + problem
                    + " at character " + place.column() + " of line " + place.line());
        });
        return value.orElseThrow();
    }
}
