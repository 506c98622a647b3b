package io.github.raceframework.io.json;

import io.github.raceframework.io.json.JsonTree.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/**
 * The tokens of a document of any size, one at a time: nothing of it stays in memory but what is asked for. Bounded as {@link JsonTree#parse} is,
 * except in the length of the whole.
 *
 * <p>Not for use by several threads.
 */
public final class JsonTokens {

    private final JsonSource source;
    private final JsonFaults faults;
    private final @Nullable InputStream in;
    private JsonParser json;
    private TreeParser trees;
    private JsonToken token = JsonToken.NOT_AVAILABLE;

    /** What reads elements of the list while they are written plainly; null otherwise. */
    private @Nullable PlainLexer plain;

    /** The context of the list of which elements were read plainly, and how many more those are than it knows of. */
    private @Nullable TokenStreamContext list;

    private long before;

    /** The context that a value was found in; null for a document. */
    private @Nullable TokenStreamContext root;

    private JsonTokens(JsonSource source, JsonFaults faults, @Nullable InputStream in) {
        this.source = source;
        this.faults = faults;
        this.in = in;
        this.json = source.parser();
        this.trees = new TreeParser(source, faults);
    }

    /**
     * Reads a document in UTF-8, UTF-16 or UTF-32. Does not close the stream.
     *
     * @return what was made of it; null if the text is no JSON, which the faults then say
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static <T> @Nullable T read(InputStream in, JsonFaults faults, Function<JsonTokens, @Nullable T> reader) {
        return TreeParser.read(
                () -> TreeParser.STREAMED.createParser(ObjectReadContext.empty(), in),
                faults,
                source -> new JsonTokens(source, faults, in).document(reader));
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
                () -> TreeParser.STREAMED.createParser(ObjectReadContext.empty(), text),
                faults,
                source -> new JsonTokens(source, faults, null).document(reader));
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
                () -> TreeParser.STREAMED.createParser(ObjectReadContext.empty(), in),
                faults,
                source -> new JsonTokens(source, faults, null).start(reader));
    }

    /**
     * Reads the value that a parser of the application's own is at, and leaves the parser at its end. Pointers begin at the value.
     *
     * @return what was made of it
     * @throws tools.jackson.core.JacksonException if the text is no JSON
     */
    public static <T> @Nullable T readHere(
            JsonParser parser, JsonFaults faults, Function<JsonTokens, @Nullable T> reader) {
        JsonTokens tokens = new JsonTokens(new JsonSource(parser), faults, null);
        tokens.token = parser.currentToken();
        TokenStreamContext here = parser.streamReadContext();
        tokens.root = tokens.token.isStructStart() ? here.getParent() : here;
        return reader.apply(tokens);
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

    /**
     * Reads the elements of the list that begins here, which is a property of the document. Goes to its end.
     *
     * @param element reads the element that begins here and goes to its last token. It may be read twice: where there is anything about it that is not plain,
     *     it is left in the middle by an exception, and read again with all that can be said of it. Up to its last token the reader changes nothing but what
     *     the second time it finds as it wants it
     */
    public void elements(Runnable element) {
        long read = 0;
        PlainLexer lexer = lexer();
        if (lexer != null) {
            plain = lexer;
            read = readPlain(lexer, element);
            plain = null;
            goOn(lexer, read);
        }
        while (next() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    /** What reads the bytes from here on; null if these are not UTF-8. */
    private @Nullable PlainLexer lexer() {
        TokenStreamLocation here = json.currentLocation();
        ByteArrayOutputStream buffered = new ByteArrayOutputStream();
        if (in == null || json.releaseBuffered(buffered) < 0) {
            return null;
        }
        return new PlainLexer(buffered.toByteArray(), in, here.getLineNr(), here.getColumnNr());
    }

    /** How many elements were read before the first that is not plain, or the end. */
    private long readPlain(PlainLexer lexer, Runnable element) {
        long read = 0;
        while (true) {
            try {
                token = lexer.element(read == 0);
                element.run();
                lexer.mark();
                read++;
            } catch (PlainLexer.Doubt doubt) {
                if (!lexer.retry()) {
                    return read;
                }
            }
        }
    }

    /**
     * Goes on where the lexer does not: with a parser that is told that it is in a list, after one element if there were any. That is one that nothing which
     * comes after it can be taken for a part of.
     */
    private void goOn(PlainLexer lexer, long read) {
        String name = json.streamReadContext().getParent().currentName();
        byte[] start = ("{" + '"' + name + '"' + ":[" + (read == 0 ? "" : "[]")).getBytes(StandardCharsets.UTF_8);
        InputStream rest = new SequenceInputStream(
                new ByteArrayInputStream(start),
                new SequenceInputStream(new ByteArrayInputStream(lexer.unread()), Objects.requireNonNull(in)));
        json = TreeParser.STREAMED.createParser(ObjectReadContext.empty(), rest);
        source.goOn(json, lexer.line(), lexer.column() - 1 - start.length);
        trees = new TreeParser(source, faults);
        while (json.nextToken() != JsonToken.START_ARRAY) {
            // To the list.
        }
        list = json.streamReadContext();
        if (read > 0) {
            json.nextToken();
            json.nextToken();
            before = read - 1;
        }
    }

    /** Where the token begins; that of a property's name where its value will begin. */
    public JsonPlace place() {
        refusePlain();
        TokenStreamContext context = json.streamReadContext();
        JsonPlace place = place(token.isStructStart() ? context.getParent() : context);
        return source.at(place, json.currentTokenLocation());
    }

    /** What is asked for where something is wrong, or unusual, is answered by the parser. */
    private void refusePlain() {
        if (plain != null) {
            throw plain.doubt();
        }
    }

    private JsonPlace place(TokenStreamContext context) {
        if (context.inRoot() || context == root) {
            return JsonPlace.DOCUMENT;
        }
        JsonPlace parent = place(context.getParent());
        return context.inObject()
                ? parent.property(context.currentName(), 0, 0)
                : parent.element((int) (context.getCurrentIndex() + (context == list ? before : 0)), 0, 0);
    }

    /** Goes to the next token, which there is while something is open. */
    public JsonToken next() {
        if (plain != null) {
            token = plain.next();
            return token;
        }
        JsonToken following = json.nextToken();
        token = following == null ? JsonToken.NOT_AVAILABLE : following;
        return token;
    }

    /**
     * Goes to the value of the next property of the open object. Reports names that it does not have, and those that come twice.
     *
     * @param expected the name that comes next if they come in their order
     * @param seen which of them have come
     * @return the place of its name among the names; {@link TokenObject#END} at the end of the object
     */
    int name(JsonNames names, int expected, TokenObject seen) {
        if (plain != null) {
            int found = plain.name(names, expected);
            if (found != TokenObject.END && seen.has(found)) {
                throw plain.doubt();
            }
            token = found == TokenObject.END ? JsonToken.END_OBJECT : plain.next();
            return found;
        }
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = json.getString();
            boolean isExpected = expected < names.size() && names.get(expected).equals(name);
            int found = isExpected ? expected : names.list().indexOf(name);
            if (found >= 0 && !seen.has(found)) {
                next();
                return found;
            }
            JsonPlace named = place();
            String unknown = checkedText();
            next();
            JsonTree value = tree();
            if (found >= 0) {
                faults.add(named, null, "the property comes twice", "keep one of the two");
            } else {
                faults.addUnknown(unknown, value, names.list());
            }
        }
        return TokenObject.END;
    }

    /** The token it stands at. */
    public JsonToken token() {
        return token;
    }

    /** The text of a text, the name of a property, or a number as it is written. */
    public String text() {
        return plain == null ? json.getString() : plain.text().get();
    }

    /** As {@link #text}, of which halves of characters are reported. */
    public String checkedText() {
        if (plain != null) {
            return plain.text().get();
        }
        String text = text();
        return Surrogates.arePaired(text) ? text : trees.paired(place(), text);
    }

    /** How many characters {@link #text} has. */
    public int length() {
        return plain == null ? json.getStringLength() : plain.text().length();
    }

    /** The value of a whole number of at most 18 digits. */
    public long whole() {
        return plain == null ? json.getLongValue() : plain.text().whole();
    }

    /** The plain decimal that a text or a number is, where that is found without making a {@link #text} of it; null does not say that it is none. */
    public @Nullable BigDecimal findDecimal() {
        return plain == null ? null : plain.text().findDecimal();
    }

    /** The whole value that begins here. Goes to its last token. */
    public JsonTree tree() {
        JsonTree tree = trees.value(place());
        token = json.currentToken();
        return tree;
    }

    /** Leaves out the rest of the value that begins here. Goes to its last token. */
    public void skip() {
        refusePlain();
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
        refusePlain();
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
        refusePlain();
        return source.at(place(json.streamReadContext()), start);
    }

    /** The line and the character at which the token begins. */
    public TokenStreamLocation location() {
        return plain == null ? json.currentTokenLocation() : TokenStreamLocation.NA;
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
        fault("is " + TokenSort.of(token) + " where " + sort + " is wanted", "write " + sort);
        skip();
    }

    private @Nullable String shown() {
        return switch (token) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> text();
            default -> null;
        };
    }
}
