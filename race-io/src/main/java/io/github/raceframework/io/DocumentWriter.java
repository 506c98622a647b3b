package io.github.raceframework.io;

import io.github.raceframework.io.codec.StreamCodec;
import io.github.raceframework.io.json.JsonLayout;
import io.github.raceframework.io.json.JsonTree;
import io.github.raceframework.io.json.JsonWriter;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes one document: what every kind has, around what the codec of its kind writes. */
final class DocumentWriter {

    private DocumentWriter() {}

    /** A whole text in UTF-8. */
    static void write(RaceDocument<?> document, JsonLayout layout, OutputStream target) {
        Map<String, Map<String, JsonTree>> kept = kept(document.unknown());
        JsonWriter.write(layout, target, kept, json -> {
            writeObject(document, json);
            refuse(kept);
        });
    }

    /** A whole text. */
    static void write(RaceDocument<?> document, JsonLayout layout, Writer target) {
        Map<String, Map<String, JsonTree>> kept = kept(document.unknown());
        JsonWriter.write(layout, target, kept, json -> {
            writeObject(document, json);
            refuse(kept);
        });
    }

    /** The object alone. */
    static <T> void writeObject(RaceDocument<T> document, JsonWriter json) {
        json.object(writer -> {
            writer.text("kind", document.kind().id());
            writer.text("formatVersion", document.formatVersion());
            // A list of any length comes last, after what must be known to read it.
            boolean isStream = document.kind().codec() instanceof StreamCodec<?>;
            if (isStream) {
                writeExtensions(document, writer);
            }
            document.kind().codec().write(document.value(), writer);
            if (!isStream) {
                writeExtensions(document, writer);
            }
        });
    }

    private static void refuse(Map<String, Map<String, JsonTree>> kept) {
        if (!kept.isEmpty()) {
            throw new IllegalArgumentException("the document has no objects " + new TreeSet<>(kept.keySet())
                    + " for the properties in them that were not understood; leave these out with withValue");
        }
    }

    private static void writeExtensions(RaceDocument<?> document, JsonWriter writer) {
        if (!document.extensions().isEmpty()) {
            writer.object(
                    "extensions",
                    extensions -> document.extensions()
                            .forEach((name, text) -> extensions.tree(name, JsonTexts.parse(text))));
        }
    }

    /** What was not understood, by the object it stands in and by name. */
    private static Map<String, Map<String, JsonTree>> kept(Map<String, String> unknown) {
        Map<String, Map<String, JsonTree>> kept = new HashMap<>();
        unknown.forEach((pointer, text) -> {
            int last = pointer.lastIndexOf('/');
            String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
            kept.computeIfAbsent(pointer.substring(0, last), object -> new TreeMap<>())
                    .put(name, JsonTexts.parse(text));
        });
        return kept;
    }
}
