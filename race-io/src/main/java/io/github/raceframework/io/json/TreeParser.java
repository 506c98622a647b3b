package io.github.raceframework.io.json;

import io.github.raceframework.io.json.JsonTree.JsonArray;
import io.github.raceframework.io.json.JsonTree.JsonNull;
import io.github.raceframework.io.json.JsonTree.JsonNumber;
import io.github.raceframework.io.json.JsonTree.JsonObject;
import io.github.raceframework.io.json.JsonTree.JsonText;
import io.github.raceframework.io.json.JsonTree.JsonTruth;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Builds a tree from the tokens of a text. Bounded in depth and in the length of names, texts, numbers and the whole. */
final class TreeParser {

    /** How deep values may lie in each other. */
    static final int MAX_DEPTH = 64;

    /** More characters than any name of ours has. */
    private static final int MAX_NAME = 1_000;

    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_NUMBER = 1_000;
    private static final long MAX_DOCUMENT = 1L << 28;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** How much of the document messages show. */
    private static final int MAX_SHOWN = 80;

    /** What messages of the parser say of its settings. */
    private static final Pattern SETTINGS =
            Pattern.compile(", from `[^`]*`|: enable `[^`]*` to allow| \\(not recognized as one since .* for parser\\)"
                    + "| \\(start marker at \\[Source: [^]]*]\\)");

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_NAME)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(MAX_NUMBER)
                    .maxDocumentLength(MAX_DOCUMENT)
                    .build())
            .errorReportConfiguration(ErrorReportConfiguration.builder()
                    .maxErrorTokenLength(MAX_SHOWN)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    /** The same for documents of which only a part is in memory at a time: as long as one likes. */
    static final JsonFactory STREAMED = JSON.rebuild()
            .streamReadConstraints(JSON.streamReadConstraints()
                    .rebuild()
                    .maxDocumentLength(StreamReadConstraints.DEFAULT_MAX_DOC_LEN)
                    .build())
            .build();

    private final JsonSource source;
    private final JsonParser json;
    private final JsonFaults faults;

    TreeParser(JsonSource source, JsonFaults faults) {
        this.source = source;
        this.json = source.parser();
        this.faults = faults;
    }

    static Optional<JsonTree> parse(InputStream in, JsonFaults faults) {
        return parse(() -> JSON.createParser(ObjectReadContext.empty(), in), faults);
    }

    static Optional<JsonTree> parse(Reader in, JsonFaults faults) {
        Reader text = withoutMark(in);
        return parse(() -> JSON.createParser(ObjectReadContext.empty(), text), faults);
    }

    /** A text that was decoded by another may still begin with its byte order mark. */
    static Reader withoutMark(Reader in) {
        PushbackReader text = new PushbackReader(in);
        try {
            int first = text.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text;
    }

    private static Optional<JsonTree> parse(Supplier<JsonParser> open, JsonFaults faults) {
        return Optional.ofNullable(read(
                open,
                faults,
                source -> new TreeParser(source, faults).document().orElse(null)));
    }

    /** What a reader makes of the tokens of a text; null if it is no JSON, which the faults then say. */
    static <T> @Nullable T read(
            Supplier<JsonParser> open, JsonFaults faults, Function<JsonSource, @Nullable T> reader) {
        try (JsonParser json = open.get()) {
            return located(new JsonSource(json), faults, reader);
        } catch (JacksonIOException e) {
            if (e.getCause() instanceof CharConversionException malformed) {
                addNoJson(JsonPlace.DOCUMENT, String.valueOf(malformed.getMessage()), faults);
                return null;
            }
            throw new UncheckedIOException(e.getCause());
        }
    }

    private static <T> @Nullable T located(
            JsonSource source, JsonFaults faults, Function<JsonSource, @Nullable T> reader) {
        try {
            return reader.apply(source);
        } catch (StreamConstraintsException e) {
            faults.add(
                    source.at(JsonPlace.DOCUMENT, source.parser().currentLocation()),
                    null,
                    "the document is too large: " + plain(e.getOriginalMessage()),
                    "split it, or leave out what is not needed");
            return null;
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            addNoJson(source.at(JsonPlace.DOCUMENT, e.getLocation()), e.getOriginalMessage(), faults);
            return null;
        }
    }

    private static void addNoJson(JsonPlace place, String words, JsonFaults faults) {
        faults.add(place, null, "this is no JSON: " + plain(words), "mend the document here, or write it again");
    }

    /** Without what only somebody who sets the parser up can do about it. */
    private static String plain(String words) {
        return SETTINGS.matcher(words).replaceAll("");
    }

    /** The value that the parser is at. */
    JsonTree value() {
        return value(at(JsonPlace.DOCUMENT));
    }

    private Optional<JsonTree> document() {
        if (json.nextToken() == null) {
            faults.add(JsonPlace.DOCUMENT, null, "the document is empty", "write a JSON object");
            return Optional.empty();
        }
        JsonTree tree = value();
        if (json.nextToken() != null) {
            JsonPlace after = at(JsonPlace.DOCUMENT);
            faults.add(after, null, "something follows the document", "leave one JSON value in the file");
        }
        return Optional.of(tree);
    }

    /** A place, beginning where the token that was read last begins. */
    private JsonPlace at(JsonPlace place) {
        return source.at(place, json.currentTokenLocation());
    }

    JsonTree value(JsonPlace place) {
        JsonToken token = json.currentToken();
        return switch (token) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_STRING -> new JsonText(place, paired(place, json.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(place, json.getString());
            case VALUE_TRUE -> new JsonTruth(place, true);
            case VALUE_FALSE -> new JsonTruth(place, false);
            case VALUE_NULL -> new JsonNull(place);
            default -> throw new IllegalStateException("a value begins with " + token);
        };
    }

    /** The text; where it has half of a character, that is reported, and the text is one that can be handed on. */
    String paired(JsonPlace place, String text) {
        if (Surrogates.arePaired(text)) {
            return text;
        }
        faults.add(
                place,
                null,
                "the text has half of a character, a surrogate without its other half",
                "write the whole character");
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private JsonTree object(JsonPlace place) {
        Map<String, JsonTree> properties = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            JsonPlace named = at(place.property(json.currentName(), 0, 0));
            String name = paired(named, json.currentName());
            json.nextToken();
            JsonTree value = value(at(named));
            if (properties.putIfAbsent(name, value) != null) {
                faults.add(named, null, "the property comes twice", "keep one of the two");
            }
        }
        return new JsonObject(place, properties);
    }

    private JsonTree array(JsonPlace place) {
        List<JsonTree> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(at(place.element(elements.size(), 0, 0))));
        }
        return new JsonArray(place, elements);
    }
}
