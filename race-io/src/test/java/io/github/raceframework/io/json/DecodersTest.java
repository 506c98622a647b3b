package io.github.raceframework.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodersTest {

    private final List<String> found = new ArrayList<>();

    private final JsonFaults faults =
            (place, value, problem, remedy) -> found.add(place.pointer() + " " + value + " " + problem + "; " + remedy);

    private <T> @Nullable T decode(Decoder<T> decoder, String json) {
        return decoder.decode(JsonTree.parse(new StringReader(json), faults).orElseThrow(), faults);
    }

    @ParameterizedTest
    @CsvSource({"7,7", "-3,-3", "3.0,3", "3e0,3", "0.3e1,3", "100,100", "-0,0"})
    void wholeNumbersAreWholeHoweverTheyAreWritten(String json, long value) {
        assertThat(decode(Decoders.whole(-3, 100), json)).isEqualTo(value);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.9", "101", "-4", "1e30", "1e400", "99999999999999999999", "1e-31"})
    void whatIsNotWholeOrOutOfBoundsIsRefused(String json) {
        assertThat(decode(Decoders.whole(-3, 100), json)).isNull();
        assertThat(found).containsExactly(" " + json + " is not a whole number from -3 to 100; write one");
    }

    @Test
    void decimalsAreExactAndBounded() {
        assertThat(decode(Decoders.decimal(), "0.10")).isEqualTo(new BigDecimal("0.1"));
        assertThat(decode(Decoders.decimal(), "12345678901234567890123456789.012345678"))
                .isEqualTo(new BigDecimal("12345678901234567890123456789.012345678"));
        assertThat(decode(Decoders.decimal(), "1e30")).isEqualTo(BigDecimal.TEN.pow(30));
        assertThat(found).isEmpty();
        assertThat(decode(Decoders.decimal(), "1e1000000000")).isNull();
        assertThat(decode(Decoders.decimal(), "\"3\"")).isNull();
        assertThat(found)
                .containsExactly(
                        " 1e1000000000 is out of bounds; write at most 38 digits, in size between 1e-30 and 1e30",
                        " 3 is a text where a number is wanted; write a number");
    }

    @Test
    void nullStandsForNothing() {
        assertThat(decode(Decoders.text(), "null")).isNull();
        assertThat(decode(Decoders.truth(), "null")).isNull();
        assertThat(decode(Decoders.list(Decoders.text()), "[\"a\", null, \"b\"]"))
                .containsExactly("a", "b");
        assertThat(found)
                .containsExactly(
                        " null is null where a text is wanted; write a text, or leave the property out",
                        " null is null where true or false is wanted; write true or false, or leave the property out",
                        "/1 null is null where a text is wanted; write a text, or leave the property out");
    }

    @Test
    void wordsAreTheConstantsInLowerCase() {
        assertThat(decode(Decoders.constant(DayOfWeek.class), "\"monday\"")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(decode(Decoders.constant(DayOfWeek.class), "\"Mondy\"")).isNull();
        assertThat(found)
                .containsExactly(
                        " Mondy is none of the words for it; write one of monday, tuesday, wednesday, thursday,"
                                + " friday, saturday, sunday; did you mean \"monday\"?");
    }

    @Test
    void ofManyWordsTheFirstTwentyAreNamed() {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (int i = 0; i < 21; i++) {
            words.put("w" + i, i);
        }

        assertThat(decode(Decoders.word(words), "\"unlike\"")).isNull();
        assertThat(found.get(0)).endsWith("w18, w19, ...");
    }

    /** A pair, to see how objects are made. */
    private record Pair(int first, int second) {

        private Pair {
            if (first > second) {
                throw new IllegalArgumentException("first " + first + " is after second " + second);
            }
        }

        static Decoder<Pair> decoder() {
            return Decoders.object(
                    fields -> {
                        JsonField<Integer> first = fields.get("first", Decoders.integer(0, 9));
                        JsonField<Integer> second = fields.find("second", Decoders.integer(0, 9));
                        return () -> new Pair(first.get(), second.or(9));
                    },
                    "write them in order");
        }
    }

    @Test
    void anObjectIsMadeOnlyIfNothingIsWrongWithIt() {
        assertThat(decode(Pair.decoder(), "{\"first\": 3}")).isEqualTo(new Pair(3, 9));
        assertThat(found).isEmpty();
        assertThat(decode(Pair.decoder(), "{\"first\": 3, \"second\": 2}")).isNull();
        assertThat(decode(Pair.decoder(), "{\"second\": 12, \"secund\": 1}")).isNull();
        assertThat(decode(Pair.decoder(), "[]")).isNull();
        assertThat(found)
                .containsExactly(
                        " null first 3 is after second 2; write them in order",
                        " null has no \"first\"; add the property",
                        "/second 12 is not a whole number from 0 to 9; write one",
                        "/secund null there is no property of this name; remove it; did you mean \"second\"?",
                        " null is a list where an object is wanted; write an object");
    }

    @Test
    void aFieldThatWasNotLookedAtHasNoValue() {
        JsonFields fields = JsonFields.of(
                        JsonTree.parse(new StringReader("{\"a\": 1}"), faults).orElseThrow(), faults)
                .orElseThrow();
        JsonField<String> wrong = fields.get("a", Decoders.text());

        assertThat(fields.isWhole()).isFalse();
        assertThat(fields.others()).isEmpty();
        assertThat(wrong.find()).isEmpty();
        assertThat(wrong.orNull()).isNull();
        assertThat(wrong.or("other")).isEqualTo("other");
        assertThat(wrong.applyTo("same", String::concat)).isEqualTo("same");
        wrong.ifPresent(found::add);
        assertThat(found).hasSize(1);
        assertThatIllegalStateException()
                .isThrownBy(wrong::get)
                .withMessage("property a is missing or wrong, which was to be looked at before");
    }
}
