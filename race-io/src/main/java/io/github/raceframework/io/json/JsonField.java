package io.github.raceframework.io.json;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one property.
 *
 * @param <T> what its value stands for
 */
public final class JsonField<T> {

    private final String name;
    private final @Nullable T value;

    JsonField(String name, @Nullable T value) {
        this.name = name;
        this.value = value;
    }

    /**
     * The value of a property that was there and right. Only where the faults of its object have been looked at before: {@link Decoders#object} does.
     *
     * @throws IllegalStateException if it was not
     */
    public T get() {
        if (value == null) {
            throw new IllegalStateException(
                    "property " + name + " is missing or wrong, which was to be looked at before");
        }
        return value;
    }

    /** The value; empty if the property is not there or has faults. */
    public Optional<T> find() {
        return Optional.ofNullable(value);
    }

    /** The value; null if the property is not there or has faults. */
    public @Nullable T orNull() {
        return value;
    }

    /** The value, or another if the property is not there or has faults. */
    public T or(T otherwise) {
        return value == null ? otherwise : value;
    }

    /** Something changed by the value; the same where there is none. */
    public <S> S applyTo(S start, BiFunction<S, ? super T, S> change) {
        return value == null ? start : change.apply(start, value);
    }

    /** Hands the value on, if there is one. */
    public void ifPresent(Consumer<? super T> taker) {
        if (value != null) {
            taker.accept(value);
        }
    }
}
