package io.github.raceframework.io.codec;

import io.github.raceframework.io.json.JsonFields;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the value of a whole document of its properties, where these were right. */
final class WholeValue {

    private WholeValue() {}

    /**
     * The value; null if something was wrong, which the faults then say.
     *
     * @param make makes it; an {@link IllegalArgumentException} says what is wrong with the whole
     * @param remedy what to do about that
     */
    static <T> @Nullable T of(JsonFields fields, Supplier<T> make, String remedy) {
        if (!fields.isWhole()) {
            return null;
        }
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            fields.faults().add(fields.place(), null, String.valueOf(e.getMessage()), remedy);
            return null;
        }
    }
}
