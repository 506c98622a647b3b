package io.github.raceframework.io.json;

import io.github.raceframework.core.value.Spelling;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Takes what is wrong with a document, so that all of it is reported together. */
public interface JsonFaults {

    /**
     * Something is wrong.
     *
     * @param value what stands there; null if nothing does
     * @param problem what is wrong with it, in words that follow the value
     * @param remedy what to do about it
     */
    void add(JsonPlace place, @Nullable String value, String problem, String remedy);

    /**
     * There is a property that the object does not have. A fault, unless the document is of a newer format that may have it.
     *
     * @param name its name
     * @param value its value
     * @param known the names the object does have
     * @return whether it is a fault
     */
    default boolean addUnknown(String name, JsonTree value, Collection<String> known) {
        add(value.place(), null, "there is no property of this name", "remove it" + suggestion(name, known));
        return true;
    }

    /** Whether it is worth the time to look for what was meant: not once there are more faults than anybody reads. */
    default boolean isSuggesting() {
        return true;
    }

    /** The end of a remedy: {@code ; did you mean "x"?}, or nothing. */
    default String suggestion(String word, Collection<String> candidates) {
        return isSuggesting() ? Spelling.suggestion(word, candidates) : "";
    }
}
