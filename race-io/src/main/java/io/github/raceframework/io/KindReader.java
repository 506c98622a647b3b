package io.github.raceframework.io;

import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.fault.RaceFormatException.Violation;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.json.JsonFaults;
import io.github.raceframework.io.json.JsonPlace;
import io.github.raceframework.io.json.JsonTokens;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Finds out of what kind a document is: reads it up to the property that says so, and looks at nothing else. */
final class KindReader implements JsonFaults {

    private static final String KIND = "kind";

    private final String source;
    private final Violations violations = new Violations();

    KindReader(String source) {
        this.source = source;
    }

    /**
     * The kind.
     *
     * @throws RaceFormatException if the document names none, or is no JSON before it does
     */
    DocumentKind<?> read(InputStream in) {
        DocumentKind<?> kind = JsonTokens.readStart(in, this, this::find);
        violations.throwIfAny();
        if (kind == null) {
            throw new IllegalStateException("no kind was found, and nothing is wrong");
        }
        return kind;
    }

    private @Nullable DocumentKind<?> find(JsonTokens json) {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        JsonPlace document = json.place();
        while (json.next() == JsonToken.PROPERTY_NAME) {
            boolean isKind = json.text().equals(KIND);
            json.next();
            if (isKind) {
                return kind(json);
            }
            json.skip();
        }
        add(document, null, "has no \"" + KIND + "\"", "add the property");
        return null;
    }

    private @Nullable DocumentKind<?> kind(JsonTokens json) {
        if (json.token() != JsonToken.VALUE_STRING) {
            json.wrongSort("a text");
            return null;
        }
        String id = json.checkedText();
        DocumentKind<?> kind = DocumentKind.find(id).orElse(null);
        if (kind == null) {
            List<String> ids = DocumentKind.all().stream().map(DocumentKind::id).toList();
            String remedy =
                    ids.stream().map(known -> '"' + known + '"').collect(Collectors.joining(", ", "write one of ", ""));
            json.fault("is no kind of document", remedy + suggestion(id, ids));
        }
        return kind;
    }

    @Override
    public void add(JsonPlace place, @Nullable String value, String problem, String remedy) {
        violations.add(Violation.ofJson(source, place.line(), place.column(), place.pointer(), value, problem, remedy));
    }
}
