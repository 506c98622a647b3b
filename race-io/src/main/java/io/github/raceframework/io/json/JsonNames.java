package io.github.raceframework.io.json;

import java.util.List;

/** The names that the properties of an object may have. Immutable and safe for use by several threads. */
public final class JsonNames {

    private final List<String> names;
    private final QuotedName[] quoted;

    private JsonNames(List<String> names) {
        this.names = List.copyOf(names);
        this.quoted = names.stream().map(QuotedName::new).toArray(QuotedName[]::new);
    }

    /** These names. */
    public static JsonNames of(List<String> names) {
        return new JsonNames(names);
    }

    /** These names. */
    public static JsonNames of(String... names) {
        return new JsonNames(List.of(names));
    }

    /** How many there are. */
    public int size() {
        return quoted.length;
    }

    /** One of them. */
    public String get(int name) {
        return names.get(name);
    }

    /** All of them, in their order. */
    public List<String> list() {
        return names;
    }

    /** One of them in quotes, as it is written where nothing of it is escaped. */
    QuotedName quoted(int name) {
        return quoted[name];
    }
}
