package io.github.raceframework.io.json;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.io.json.JsonTree.JsonArray;
import io.github.raceframework.io.json.JsonTree.JsonNumber;
import io.github.raceframework.io.json.JsonTree.JsonText;
import io.github.raceframework.io.json.JsonTree.JsonTruth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decoders of what documents are made of. Strict: {@code "3"} is no number, 3.9 no whole one, and null never stands for anything. */
public final class Decoders {

    private static final int MOST_NAMED = 20;

    private Decoders() {}

    /** Says that a value is of another sort than it must be. */
    public static void addWrongSort(JsonTree json, JsonFaults faults, String sort) {
        String remedy =
                json instanceof JsonTree.JsonNull ? "write " + sort + ", or leave the property out" : "write " + sort;
        faults.add(
                json.place(),
                json.findShown().orElse(null),
                "is " + json.sort() + " where " + sort + " is wanted",
                remedy);
    }

    /** A text. */
    public static Decoder<String> text() {
        return (json, faults) -> {
            if (json instanceof JsonText text) {
                return text.text();
            }
            addWrongSort(json, faults, "a text");
            return null;
        };
    }

    /** True or false. */
    public static Decoder<Boolean> truth() {
        return (json, faults) -> {
            if (json instanceof JsonTruth truth) {
                return truth.isTrue();
            }
            addWrongSort(json, faults, "true or false");
            return null;
        };
    }

    /** A number of at most 38 digits between 1e-30 and 1e30 in size, looked at before anything is computed with it. */
    public static Decoder<BigDecimal> decimal() {
        return (json, faults) -> {
            if (!(json instanceof JsonNumber number)) {
                addWrongSort(json, faults, "a number");
                return null;
            }
            try {
                return Decimals.parse(number.written());
            } catch (IllegalArgumentException e) {
                faults.add(
                        json.place(),
                        number.written(),
                        "is out of bounds",
                        "write at most " + Decimals.MAX_DIGITS + " digits, in size between 1e-" + Decimals.MAX_EXPONENT
                                + " and 1e" + Decimals.MAX_EXPONENT);
                return null;
            }
        };
    }

    /** A whole number within bounds. */
    public static Decoder<Integer> integer(int least, int most) {
        return map(whole(least, most), Long::intValue, "");
    }

    /** A whole number within bounds; 3.0 and 3e0 are whole, as JSON Schema has it. */
    public static Decoder<Long> whole(long least, long most) {
        String sort = most == Long.MAX_VALUE || most == Integer.MAX_VALUE
                ? "a whole number from " + least + " on"
                : "a whole number from " + least + " to " + most;
        return (json, faults) -> {
            if (!(json instanceof JsonNumber number)) {
                addWrongSort(json, faults, sort);
                return null;
            }
            try {
                long value = Decimals.parse(number.written()).longValueExact();
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (IllegalArgumentException | ArithmeticException e) {
                // Said below: what is out of bounds, broken or larger than a long is no whole number of this range.
            }
            faults.add(json.place(), number.written(), "is not " + sort, "write one");
            return null;
        };
    }

    /** The elements of a list, without those that have faults. */
    public static <T> Decoder<List<T>> list(Decoder<T> element) {
        return (json, faults) -> {
            if (!(json instanceof JsonArray array)) {
                addWrongSort(json, faults, "a list");
                return null;
            }
            List<T> list = new ArrayList<>();
            for (JsonTree item : array.elements()) {
                T decoded = element.decode(item, faults);
                if (decoded != null) {
                    list.add(decoded);
                }
            }
            return list;
        };
    }

    /**
     * A text in a form of its own.
     *
     * @param parse reads it; an {@link IllegalArgumentException} says what is wrong
     * @param example a text that would do
     */
    public static <T> Decoder<T> parsed(Function<String, T> parse, String example) {
        return (json, faults) -> {
            String text = text().decode(json, faults);
            if (text == null) {
                return null;
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                faults.add(
                        json.place(),
                        text,
                        "cannot be read: " + e.getMessage(),
                        "write a text such as \"" + example + "\"");
                return null;
            }
        };
    }

    /**
     * An object of known properties.
     *
     * @param declare asks for all its properties, and returns what makes the value of them. That is run only if nothing was wrong; an {@link
     *     IllegalArgumentException} of it says what is wrong with the whole
     * @param remedy what to do about that
     */
    public static <T> Decoder<T> object(Function<JsonFields, Supplier<? extends T>> declare, String remedy) {
        return (json, faults) -> {
            JsonFields fields = JsonFields.of(json, faults).orElse(null);
            if (fields == null) {
                return null;
            }
            Supplier<? extends T> make = declare.apply(fields);
            fields.refuseOthers();
            return fields.isWhole() ? made(json, faults, make, Supplier::get, remedy) : null;
        };
    }

    /**
     * A value of known properties alone, whatever the version of the document: where the order of a list is not kept, nothing can be put back into the
     * element it was found in.
     */
    public static <T> Decoder<T> closed(Decoder<T> decoder) {
        return (json, faults) -> decoder.decode(json, new JsonFaults() {
            @Override
            public void add(JsonPlace place, @Nullable String value, String problem, String remedy) {
                faults.add(place, value, problem, remedy);
            }

            @Override
            public boolean isSuggesting() {
                return faults.isSuggesting();
            }
        });
    }

    /** One of some words. */
    public static <T> Decoder<T> word(Map<String, T> words) {
        return (json, faults) -> {
            String text = text().decode(json, faults);
            T meant = text == null ? null : words.get(text);
            if (text != null && meant == null) {
                faults.add(
                        json.place(),
                        text,
                        "is none of the words for it",
                        "write one of " + shown(words.keySet()) + faults.suggestion(text, words.keySet()));
            }
            return meant;
        };
    }

    private static String shown(Set<String> words) {
        return words.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (words.size() > MOST_NAMED ? ", ..." : "");
    }

    /** One of the constants of an enum, in lower case. */
    public static <E extends Enum<E>> Decoder<E> constant(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(word(constant), constant);
        }
        return word(words);
    }

    /** How documents write a constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A value made of what another decoder reads.
     *
     * @param make makes it; an {@link IllegalArgumentException} says what is wrong
     */
    public static <A, T> Decoder<T> map(Decoder<A> decoder, Function<A, T> make, String remedy) {
        return (json, faults) -> {
            A read = decoder.decode(json, faults);
            return read == null ? null : made(json, faults, read, make, remedy);
        };
    }

    private static <A, T> @Nullable T made(
            JsonTree json, JsonFaults faults, A read, Function<A, T> make, String remedy) {
        try {
            return make.apply(read);
        } catch (IllegalArgumentException e) {
            faults.add(json.place(), json.findShown().orElse(null), String.valueOf(e.getMessage()), remedy);
            return null;
        }
    }
}
