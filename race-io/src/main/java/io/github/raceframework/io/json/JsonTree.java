package io.github.raceframework.io.json;

import java.io.InputStream;
import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;

/** A JSON value and where it stands. */
public sealed interface JsonTree {

    /** Where it stands. */
    JsonPlace place();

    /** What sort of value it is, in words: {@code an object}. */
    String sort();

    /** How it is shown in a message: itself where it is short, else empty. */
    Optional<String> findShown();

    /** How many objects and lists lie in each other, itself among them. */
    default int depth() {
        if (this instanceof JsonObject object) {
            return 1
                    + object.properties().values().stream()
                            .mapToInt(JsonTree::depth)
                            .max()
                            .orElse(0);
        }
        return this instanceof JsonArray array
                ? 1 + array.elements().stream().mapToInt(JsonTree::depth).max().orElse(0)
                : 0;
    }

    /** Properties, in the order in which they stand; of two with one name the first. */
    record JsonObject(JsonPlace place, Map<String, JsonTree> properties) implements JsonTree {

        public JsonObject {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public String sort() {
            return "an object";
        }

        @Override
        public Optional<String> findShown() {
            return Optional.empty();
        }
    }

    /** Elements of a list. */
    record JsonArray(JsonPlace place, List<JsonTree> elements) implements JsonTree {

        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String sort() {
            return "a list";
        }

        @Override
        public Optional<String> findShown() {
            return Optional.empty();
        }
    }

    /** A text. */
    record JsonText(JsonPlace place, String text) implements JsonTree {

        @Override
        public String sort() {
            return "a text";
        }

        @Override
        public Optional<String> findShown() {
            return Optional.of(text);
        }
    }

    /** A number, as it is written: it may be too large to count with. */
    record JsonNumber(JsonPlace place, String written) implements JsonTree {

        @Override
        public String sort() {
            return "a number";
        }

        @Override
        public Optional<String> findShown() {
            return Optional.of(written);
        }
    }

    /** True or false. */
    record JsonTruth(JsonPlace place, boolean isTrue) implements JsonTree {

        @Override
        public String sort() {
            return "true or false";
        }

        @Override
        public Optional<String> findShown() {
            return Optional.of(String.valueOf(isTrue));
        }
    }

    /** Null. */
    record JsonNull(JsonPlace place) implements JsonTree {

        @Override
        public String sort() {
            return "null";
        }

        @Override
        public Optional<String> findShown() {
            return Optional.of("null");
        }
    }

    /**
     * Reads the one value of a document in UTF-8, UTF-16 or UTF-32. Does not close the stream.
     *
     * @return empty if the text is no JSON, which the faults then say
     * @throws java.io.UncheckedIOException if the stream fails
     */
    static Optional<JsonTree> parse(InputStream in, JsonFaults faults) {
        return TreeParser.parse(in, faults);
    }

    /**
     * Reads the one value of a document. Does not close the reader.
     *
     * @return empty if the text is no JSON, which the faults then say
     * @throws java.io.UncheckedIOException if the reader fails
     */
    static Optional<JsonTree> parse(Reader in, JsonFaults faults) {
        return TreeParser.parse(in, faults);
    }

    /**
     * Reads the value that a parser is at, and leaves the parser at its end. Pointers begin at the value.
     *
     * @throws tools.jackson.core.JacksonException if the text is no JSON
     */
    static Optional<JsonTree> parse(JsonParser json, JsonFaults faults) {
        return Optional.of(new TreeParser(new JsonSource(json), faults).value());
    }
}
