package io.github.raceframework.io;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.codec.Known;
import io.github.raceframework.io.codec.StreamCodec;
import io.github.raceframework.io.fault.RaceFormatException.Violation;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.json.CharacterColumns;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonFaults;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonPlace;
import io.github.raceframework.io.json.JsonTokens;
import io.github.raceframework.io.json.JsonTree;
import io.github.raceframework.io.json.JsonTree.JsonObject;
import io.github.raceframework.io.json.JsonWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads one document: what every kind has, around what the codec of its kind reads. */
final class DocumentReader<T> implements JsonFaults {

    private static final int MOST_SUGGESTIONS = 100;

    private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})");

    private final DocumentKind<T> kind;
    private final String source;
    private final Known known;
    private final Violations violations = new Violations();
    private final TreeMap<String, String> unknown = new TreeMap<>();
    private boolean isNewer;

    DocumentReader(DocumentKind<T> kind, String source, Known known) {
        this.kind = kind;
        this.source = source;
        this.known = known;
    }

    /** What gives the bytes of a document as often as they are asked for. */
    interface Bytes {

        InputStream open() throws IOException;
    }

    /** The document, or all that is wrong with it: where that is, is looked up in the bytes once more. */
    RaceDocument<T> read(Bytes bytes) {
        try (InputStream in = bytes.open()) {
            RaceDocument<T> document = made(in);
            countCharacters(bytes);
            return right(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void countCharacters(Bytes bytes) throws IOException {
        if (violations.total() == 0) {
            return;
        }
        try (InputStream again = new BufferedInputStream(bytes.open())) {
            CharacterColumns columns = new CharacterColumns(again);
            violations.replaceKept(each -> inCharacters(each, columns));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Violation inCharacters(Violation violation, CharacterColumns columns) {
        if (violation.character() == 0) {
            return violation;
        }
        try {
            return violation.withCharacter(columns.column(violation.line(), violation.character()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document, or all that is wrong with it. */
    RaceDocument<T> read(InputStream in) {
        return right(made(in));
    }

    private @Nullable RaceDocument<T> made(InputStream in) {
        return kind.codec() instanceof StreamCodec<T> codec
                ? JsonTokens.read(in, this, json -> stream(codec, json))
                : JsonTree.parse(in, this).map(this::document).orElse(null);
    }

    /** The document, or all that is wrong with it. */
    RaceDocument<T> read(Reader in) {
        return kind.codec() instanceof StreamCodec<T> codec
                ? right(JsonTokens.read(in, this, json -> stream(codec, json)))
                : right(JsonTree.parse(in, this).map(this::document).orElse(null));
    }

    /** The document that a parser is at, whole, or all that is wrong with it. */
    RaceDocument<T> read(JsonParser from) {
        return kind.codec() instanceof StreamCodec<T> codec
                ? right(JsonTokens.readHere(from, this, json -> stream(codec, json)))
                : right(JsonTree.parse(from, this).map(this::document).orElse(null));
    }

    private RaceDocument<T> right(@Nullable RaceDocument<T> document) {
        violations.throwIfAnyByPlace();
        if (document == null) {
            throw new IllegalStateException(kind + " was not read, and nothing is wrong with it");
        }
        return document;
    }

    private @Nullable RaceDocument<T> document(JsonTree json) {
        JsonFields fields = JsonFields.of(json, this).orElse(null);
        return fields == null ? null : document(fields);
    }

    private @Nullable RaceDocument<T> document(JsonFields fields) {
        if (!isOfKind(fields)) {
            return null;
        }
        String version = fields.required("formatVersion", Decoders.text());
        if (version != null && !isKnown(version, fields)) {
            return null;
        }
        TreeMap<String, String> extensions = new TreeMap<>();
        fields.find("extensions", (value, faults) -> value).ifPresent(value -> extensions(value, extensions));
        T value = kind.codec().read(fields, known);
        fields.refuseOthers();
        return value == null || version == null ? null : new RaceDocument<>(kind, version, value, unknown, extensions);
    }

    /** Reads a document property by property, and its list element by element. */
    private @Nullable RaceDocument<T> stream(StreamCodec<T> codec, JsonTokens json) {
        String list = codec.list();
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        JsonFields fields = JsonFields.of(json.objectUpTo(list), this).orElseThrow();
        RaceDocument<T> before = document(fields);
        if (json.isAtEnd()) {
            add(fields.place(), null, "has no \"" + list + "\"", "add the property");
            return null;
        }
        T value = null;
        if (before == null) {
            json.skip();
        } else {
            value = codec.readList(before.value(), json, this);
        }
        json.rest().forEach((name, later) -> addLater(name, later, list, fields));
        return before == null || value == null
                ? null
                : new RaceDocument<>(kind, before.formatVersion(), value, unknown, before.extensions());
    }

    private void addLater(String name, JsonTree value, String list, JsonFields before) {
        if (name.equals(list) || before.object().properties().containsKey(name)) {
            add(value.place(), null, "the property comes twice", "keep one of the two");
        } else if (isNewer && !before.asked().contains(name)) {
            unknown.put(value.place().pointer(), JsonWriter.textOf(value));
        } else {
            add(
                    value.place(),
                    null,
                    "the property comes after the " + list,
                    "write it before them, as they are read one by one");
        }
    }

    private boolean isOfKind(JsonFields fields) {
        String found = fields.required("kind", Decoders.text());
        if (found != null && !found.equals(kind.id())) {
            String remedy =
                    DocumentKind.find(found).isPresent() ? "read it as what it is" : "write \"" + kind.id() + "\"";
            add(fields.place("kind"), found, "is not the kind of document that is read here, " + kind.id(), remedy);
            return false;
        }
        return true;
    }

    private boolean isKnown(String version, JsonFields fields) {
        JsonPlace place = fields.place("formatVersion");
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            add(place, version, "is no version", "write \"" + kind.formatVersion() + "\"");
            return false;
        }
        if (Integer.parseInt(parts.group(1)) != DocumentKind.MAJOR) {
            add(
                    place,
                    version,
                    "is a version that this library does not read; it reads " + DocumentKind.MAJOR + ".x",
                    "have it written in version " + kind.formatVersion() + ", or use a library that reads it");
            return false;
        }
        isNewer = Integer.parseInt(parts.group(2)) > kind.minor();
        return true;
    }

    private void extensions(JsonTree json, Map<String, String> extensions) {
        if (!(json instanceof JsonObject object)) {
            JsonFields.of(json, this);
            return;
        }
        object.properties().forEach((name, value) -> {
            if (RaceDocument.isExtensionName(name)) {
                extensions.put(name, JsonWriter.textOf(value));
            } else {
                add(
                        value.place(),
                        null,
                        "the name of the extension \"" + Spelling.excerpt(name) + "\" is not of its form",
                        "write letters, digits, _ . and -, a letter first, such as acme.loyalty");
            }
        });
    }

    @Override
    public void add(JsonPlace place, @Nullable String value, String problem, String remedy) {
        violations.add(Violation.ofJson(source, place.line(), place.column(), place.pointer(), value, problem, remedy));
    }

    @Override
    public boolean isSuggesting() {
        return violations.total() < MOST_SUGGESTIONS;
    }

    @Override
    public boolean addUnknown(String name, JsonTree value, Collection<String> names) {
        if (isNewer) {
            unknown.put(value.place().pointer(), JsonWriter.textOf(value));
            return false;
        }
        return JsonFaults.super.addUnknown(name, value, names);
    }
}
