package io.github.raceframework.io.json;

import io.github.raceframework.io.json.JsonTree.JsonObject;
import java.io.InputStream;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * The tokens of a document of any size, one at a time: nothing of it stays in memory but what is asked for. Bounded as {@link JsonTree#parse} is,
 * except in the length of the whole.
 *
 * <p>Not for use by several threads.
 */
public final class JsonTokens {

    private static final JsonFactory JSON = TreeParser.JSON
            .rebuild()
            .streamReadConstraints(TreeParser.JSON
                    .streamReadConstraints()
                    .rebuild()
                    .maxDocumentLength(StreamReadConstraints.DEFAULT_MAX_DOC_LEN)
                    .build())
            .build();

    private final JsonParser json;
    private final JsonFaults faults;
    private final TreeParser trees;
    private JsonToken token = JsonToken.NOT_AVAILABLE;

    private JsonTokens(JsonParser json, JsonFaults faults) {
        this.json = json;
        this.faults = faults;
        this.trees = new TreeParser(json, faults);
    }

    /**
     * Reads a document in UTF-8, UTF-16 or UTF-32. Does not close the stream.
     *
     * @return what was made of it; null if the text is no JSON, which the faults then say
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static <T> @Nullable T read(InputStream in, JsonFaults faults, Function<JsonTokens, @Nullable T> reader) {
        return TreeParser.read(
                () -> JSON.createParser(ObjectReadContext.empty(), in),
                faults,
                json -> new JsonTokens(json, faults).document(reader));
    }

    /**
     * Reads a document. Does not close the reader.
     *
     * @return what was made of it; null if the text is no JSON, which the faults then say
     * @throws java.io.UncheckedIOException if the reader fails
     */
    public static <T> @Nullable T read(Reader in, JsonFaults faults, Function<JsonTokens, @Nullable T> reader) {
        Reader text = TreeParser.withoutMark(in);
        return TreeParser.read(
                () -> JSON.createParser(ObjectReadContext.empty(), text),
                faults,
                json -> new JsonTokens(json, faults).document(reader));
    }

    /**
     * Reads the start of a document in UTF-8, UTF-16 or UTF-32, as far as the reader goes; what comes after is not looked at. Does not close the stream.
     *
     * @return what was made of it; null if the text is no JSON up to there, which the faults then say
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static <T> @Nullable T readStart(
            InputStream in, JsonFaults faults, Function<JsonTokens, @Nullable T> reader) {
        return TreeParser.read(
                () -> JSON.createParser(ObjectReadContext.empty(), in),
                faults,
                json -> new JsonTokens(json, faults).start(reader));
    }

    private <T> @Nullable T start(Function<JsonTokens, @Nullable T> reader) {
        if (json.nextToken() == null) {
            faults.add(JsonPlace.DOCUMENT, null, "the document is empty", "write a JSON object");
            return null;
        }
        token = json.currentToken();
        return reader.apply(this);
    }

    private <T> @Nullable T document(Function<JsonTokens, @Nullable T> reader) {
        T read = start(reader);
        if (token != JsonToken.NOT_AVAILABLE && json.nextToken() != null) {
            token = json.currentToken();
            faults.add(place(), null, "something follows the document", "leave one JSON value in the file");
        }
        return read;
    }

    /** Where the token begins; that of a property's name where its value will begin. */
    public JsonPlace place() {
        TokenStreamContext context = json.streamReadContext();
        boolean starts = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        JsonPlace place = place(starts ? context.getParent() : context);
        return at(place, json.currentTokenLocation());
    }

    private static JsonPlace at(JsonPlace place, TokenStreamLocation location) {
        return place.at(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static JsonPlace place(TokenStreamContext context) {
        if (context.inRoot()) {
            return JsonPlace.DOCUMENT;
        }
        JsonPlace parent = place(context.getParent());
        return context.inObject()
                ? parent.property(context.currentName(), 0, 0)
                : parent.element(context.getCurrentIndex(), 0, 0);
    }

    /** Goes to the next token, which there is while something is open. */
    public JsonToken next() {
        JsonToken following = json.nextToken();
        token = following == null ? JsonToken.NOT_AVAILABLE : following;
        return token;
    }

    /** The token it stands at. */
    public JsonToken token() {
        return token;
    }

    /** The text of a text, the name of a property, or a number as it is written. */
    public String text() {
        return json.getString();
    }

    /** As {@link #text}, of which halves of characters are reported. */
    public String checkedText() {
        String text = text();
        return Surrogates.arePaired(text) ? text : trees.paired(place(), text);
    }

    /** How many characters {@link #text} has. */
    public int length() {
        return json.getStringLength();
    }

    /** The value of a whole number of at most 18 digits. */
    public long whole() {
        return json.getLongValue();
    }

    /** The whole value that begins here. Goes to its last token. */
    public JsonTree tree() {
        JsonTree tree = trees.value(place());
        token = json.currentToken();
        return tree;
    }

    /** Leaves out the rest of the value that begins here. Goes to its last token. */
    public void skip() {
        json.skipChildren();
        token = json.currentToken();
    }

    /** Whether an object begins here. */
    public boolean isObject() {
        return token == JsonToken.START_OBJECT;
    }

    /** Whether an object ends here. */
    public boolean isAtEnd() {
        return token == JsonToken.END_OBJECT;
    }

    /**
     * The properties of the object that begins here, up to one that is to be read by itself. Goes to the first token of the value of that, or to the
     * end of the object.
     */
    public JsonObject objectUpTo(String name) {
        JsonPlace place = place();
        return new JsonObject(place, properties(name));
    }

    /** The properties of the open object that are still to come, up to its end. */
    public Map<String, JsonTree> rest() {
        return properties(null);
    }

    private Map<String, JsonTree> properties(@Nullable String last) {
        Map<String, JsonTree> properties = new LinkedHashMap<>();
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = trees.paired(place(), text());
            JsonPlace named = place();
            next();
            if (name.equals(last)) {
                break;
            }
            if (properties.putIfAbsent(name, tree()) != null) {
                faults.add(named, null, "the property comes twice", "keep one of the two");
            }
        }
        return properties;
    }

    /** Where a value began of which this is the last token, by what {@link #location} said there. */
    public JsonPlace place(TokenStreamLocation start) {
        return at(place(json.streamReadContext()), start);
    }

    /** The line and the character at which the token begins. */
    public TokenStreamLocation location() {
        return json.currentTokenLocation();
    }

    /** What is wrong with this document. */
    public JsonFaults faults() {
        return faults;
    }

    /** Says that something is wrong with the value that begins here. */
    public void fault(String problem, String remedy) {
        faults.add(place(), shown(), problem, remedy);
    }

    /** Says that a value is of another sort than it must be, and leaves out the rest of it. */
    public void wrongSort(String sort) {
        String remedy = "write " + sort;
        fault("is " + sort(token) + " where " + sort + " is wanted", remedy);
        skip();
    }

    private @Nullable String shown() {
        return switch (token) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> text();
            default -> null;
        };
    }

    private static String sort(JsonToken token) {
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
