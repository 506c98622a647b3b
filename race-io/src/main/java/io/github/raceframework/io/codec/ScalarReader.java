package io.github.raceframework.io.codec;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.json.JsonTokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads single values, token by token. What is wrong is reported, and gives null. */
final class ScalarReader {

    /** No count of rows. */
    static final long WRONG = -1;

    /** More than any sum of numbers of 38 digits has, and any double written in full. */
    private static final int MOST_CHARACTERS = 400;

    private static final int MOST_KEPT = 10_000;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final int LONG_DIGITS = 18;

    private final JsonTokens json;

    ScalarReader(JsonTokens json) {
        this.json = json;
    }

    @Nullable
    String text() {
        if (json.token() != JsonToken.VALUE_STRING) {
            json.wrongSort("a text");
            return null;
        }
        return json.checkedText();
    }

    @Nullable
    Boolean truth() {
        if (json.token() != JsonToken.VALUE_TRUE && json.token() != JsonToken.VALUE_FALSE) {
            json.wrongSort("true or false");
            return null;
        }
        return json.token() == JsonToken.VALUE_TRUE;
    }

    /** A number as it is written, in full. */
    @Nullable
    BigDecimal number() {
        if (json.token() == JsonToken.VALUE_NUMBER_INT && json.length() <= LONG_DIGITS) {
            return BigDecimal.valueOf(json.whole());
        }
        if (!json.token().isNumeric()) {
            json.wrongSort("a number");
            return null;
        }
        BigDecimal found = json.findDecimal();
        return found == null ? exact(json.text()) : found;
    }

    /** A number written as a text. */
    @Nullable
    BigDecimal amount() {
        if (json.token() != JsonToken.VALUE_STRING) {
            json.wrongSort("a number as a text, such as \"1234.50\"");
            return null;
        }
        BigDecimal found = json.findDecimal();
        if (found != null) {
            return found;
        }
        String text = json.text();
        if (!PLAIN.matcher(text).matches()) {
            json.fault("is no plain decimal", "write one such as \"1234.50\"");
            return null;
        }
        return exact(text);
    }

    /** Sums have more digits than numbers from outside may have. Their plain form is bounded by its length. */
    private @Nullable BigDecimal exact(String text) {
        boolean plain = text.indexOf('e') < 0 && text.indexOf('E') < 0;
        if (plain && text.length() <= MOST_CHARACTERS) {
            return new BigDecimal(text);
        }
        try {
            return Decimals.parse(text);
        } catch (IllegalArgumentException e) {
            json.fault(
                    "is out of bounds",
                    "write at most " + MOST_CHARACTERS + " digits, or with an exponent at most " + Decimals.MAX_DIGITS
                            + " digits between 1e-" + Decimals.MAX_EXPONENT + " and 1e" + Decimals.MAX_EXPONENT);
            return null;
        }
    }

    /** How many there are; {@link #WRONG} if something was wrong. */
    long count() {
        if (json.token() == JsonToken.VALUE_NUMBER_INT && json.length() <= LONG_DIGITS) {
            long count = json.whole();
            if (count >= 0) {
                return count;
            }
        }
        if (json.token().isNumeric()) {
            json.fault("is no number of rows", "write a whole number from 0 on");
        } else {
            json.wrongSort("a whole number from 0 on");
        }
        return WRONG;
    }

    /** One of some words. */
    @Nullable
    <T> T word(Map<String, T> words) {
        if (json.token() != JsonToken.VALUE_STRING) {
            json.wrongSort("a text");
            return null;
        }
        String text = json.text();
        T meant = words.get(text);
        if (meant == null) {
            json.fault(
                    "is none of the words for it",
                    "write one of " + String.join(", ", words.keySet()) + Spelling.suggestion(text, words.keySet()));
        }
        return meant;
    }

    /**
     * A text in a form of its own.
     *
     * @param known what was read so far, by its text
     * @param parse reads it; an {@link IllegalArgumentException} says what is wrong
     * @param example a text that would do
     */
    @Nullable
    <T> T parsed(Map<String, T> known, Function<String, T> parse, String example) {
        String text = text();
        if (text == null) {
            return null;
        }
        T found = known.get(text);
        if (found == null) {
            try {
                found = parse.apply(text);
            } catch (IllegalArgumentException e) {
                json.fault("cannot be read: " + e.getMessage(), "write a text such as \"" + example + "\"");
                return null;
            }
            if (known.size() < MOST_KEPT) {
                known.put(text, found);
            }
        }
        return found;
    }

    /** The elements of the list that begins here. Null if something was wrong with any. */
    <T> @Nullable List<T> list(Supplier<@Nullable T> element) {
        if (json.token() != JsonToken.START_ARRAY) {
            json.wrongSort("a list");
            return null;
        }
        List<T> elements = new ArrayList<>(2);
        boolean isRight = true;
        while (json.next() != JsonToken.END_ARRAY) {
            T read = element.get();
            if (read == null) {
                isRight = false;
            } else {
                elements.add(read);
            }
        }
        return isRight ? elements : null;
    }
}
