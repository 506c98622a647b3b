package io.github.raceframework.io.codec;

import io.github.raceframework.io.json.JsonFaults;
import io.github.raceframework.io.json.JsonTokens;
import org.jspecify.annotations.Nullable;

/**
 * How values of one kind are written and read that have a list of any length: it is the last property of their documents, and is read element by
 * element. {@link #read(io.github.raceframework.io.json.JsonFields, Known)} reads what comes before it, and gives a value whose list is empty.
 *
 * @param <T> the values
 */
public interface StreamCodec<T> extends Codec<T> {

    /** The name of the list. */
    String list();

    /**
     * Reads the value that begins here, which has to be the list. Goes to its last token.
     *
     * @param empty what was read before
     * @return the value with its list; null if something was wrong, which the faults then say
     */
    @Nullable
    T readList(T empty, JsonTokens json, JsonFaults faults);
}
