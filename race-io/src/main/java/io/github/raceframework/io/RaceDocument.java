package io.github.raceframework.io;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.json.JsonTree;
import io.github.raceframework.io.json.JsonWriter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A value beside what its document says about itself, so that the value never has to know: the version of the format, what others have put into
 * {@code extensions}, and the properties of a newer minor version that this library does not understand.
 *
 * <p>Writing a document as it was read loses none of them.
 *
 * <p>Immutable, and safe for use by several threads if the value is.
 *
 * @param kind what it is
 * @param formatVersion the version of the format that it was read in, or is written in
 * @param value what it says
 * @param unknown the properties that were not understood: by JSON Pointer their JSON text; none unless the version is newer than that of the kind
 * @param extensions what others have put into it: by name, which starts with a prefix of theirs, the JSON text
 */
public record RaceDocument<T>(
        DocumentKind<T> kind,
        String formatVersion,
        T value,
        SortedMap<String, String> unknown,
        SortedMap<String, String> extensions) {

    /** So deep may an extension be in a document that may be 64 levels deep. */
    private static final int DEEPEST = 62;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,79}");

    public RaceDocument {
        if (!unknown.isEmpty() && formatVersion.equals(kind.formatVersion())) {
            throw new IllegalArgumentException("a document of version " + formatVersion
                    + " has nothing that is not understood; give it the version it is of, or put it into extensions");
        }
        TreeMap<String, String> kept = new TreeMap<>();
        unknown.forEach((pointer, json) -> kept.put(checkedPointer(pointer), JsonWriter.textOf(JsonTexts.parse(json))));
        unknown = Collections.unmodifiableSortedMap(kept);
        TreeMap<String, String> canonical = new TreeMap<>();
        extensions.forEach((name, json) -> canonical.put(checked(name), extension(name, json)));
        extensions = Collections.unmodifiableSortedMap(canonical);
    }

    private static String checkedPointer(String pointer) {
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException(
                    "\"" + Spelling.excerpt(pointer) + "\" is no JSON Pointer of a property, such as /range/zone");
        }
        return pointer;
    }

    private static String extension(String name, String json) {
        JsonTree value = JsonTexts.parse(json);
        if (value.depth() > DEEPEST) {
            throw new IllegalArgumentException("extension \"" + name + "\" nests deeper than " + DEEPEST + " levels");
        }
        return JsonWriter.textOf(value);
    }

    private static String checked(String name) {
        if (!isExtensionName(name)) {
            throw new IllegalArgumentException("extension name \"" + Spelling.excerpt(name)
                    + "\" is not of the form letters, digits, _ . and -, a letter first, such as acme.loyalty");
        }
        return name;
    }

    static boolean isExtensionName(String name) {
        return NAME.matcher(name).matches();
    }

    /** A document that says this value, without extensions. */
    static <T> RaceDocument<T> of(DocumentKind<T> kind, T value) {
        return new RaceDocument<>(kind, kind.formatVersion(), value, new TreeMap<>(), new TreeMap<>());
    }

    /** The JSON text of an extension. */
    public Optional<String> findExtension(String name) {
        return Optional.ofNullable(extensions.get(name));
    }

    /**
     * The same document with this extension, in place of an earlier one of the name.
     *
     * @param name starts with a prefix of its owner's: {@code acme.loyalty}
     * @param json any JSON value
     * @throws IllegalArgumentException if the name is not of its form, or the text is no JSON
     */
    public RaceDocument<T> withExtension(String name, String json) {
        Map<String, String> more = new TreeMap<>(extensions);
        more.put(name, json);
        return new RaceDocument<>(kind, formatVersion, value, unknown, new TreeMap<>(more));
    }

    /** A document of this library's version that says another value and has the same extensions. What was not understood of this one is left out. */
    public RaceDocument<T> withValue(T newValue) {
        return new RaceDocument<>(kind, kind.formatVersion(), newValue, new TreeMap<>(), extensions);
    }

    /** What a reader of the document should know: that it is of a newer version, and what of it was not understood. Mostly empty. */
    public List<String> warnings() {
        if (formatVersion.equals(kind.formatVersion())) {
            return List.of();
        }
        String what = unknown.isEmpty()
                ? "; all of it was understood"
                : "; kept, but not understood: " + String.join(", ", unknown.keySet());
        return List.of(kind + " " + formatVersion + " is newer than the version this library knows, "
                + kind.formatVersion() + what);
    }
}
