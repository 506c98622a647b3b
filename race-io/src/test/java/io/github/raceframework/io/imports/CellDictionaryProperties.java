package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A dictionary of cells is a map from texts. */
class CellDictionaryProperties {

    /** Texts up to a word, up to three and beyond, many of which differ in one place only. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> alike = Arbitraries.strings().withChars("ab").ofMaxLength(40);
        Arbitrary<String> one = Arbitraries.integers()
                .between(0, 39)
                .flatMap(length -> Arbitraries.integers()
                        .between(0, length)
                        .map(at -> "x".repeat(at) + "y" + "x".repeat(length - at)));
        return Arbitraries.oneOf(alike, one, Arbitraries.of("", "\u00e9", "\uD83D\uDE00"))
                .list()
                .ofMaxSize(300);
    }

    @Property
    void findsWhatWasPut(@ForAll("texts") List<String> texts) {
        CellDictionary<Integer> dictionary = new CellDictionary<>();
        Map<String, Integer> map = new HashMap<>();
        for (String text : texts) {
            assertThat(find(dictionary, text)).isEqualTo(map.get(text));
            if (!map.containsKey(text)) {
                map.put(text, map.size());
                put(dictionary, text, map.get(text));
            }
        }

        map.forEach((text, meaning) -> assertThat(find(dictionary, text)).isEqualTo(meaning));
    }

    /** What it forgets it only has to be told again. */
    @Example
    void neverGivesTheMeaningOfAnother() {
        CellDictionary<Integer> dictionary = new CellDictionary<>();
        int most = 150_000;
        for (int i = 0; i < most; i++) {
            put(dictionary, "2024-02-29 " + i, i);
            assertThat(find(dictionary, "2024-02-29 " + i)).isEqualTo(i);
        }

        long kept = IntStream.range(0, most)
                .filter(i -> find(dictionary, "2024-02-29 " + i) != null)
                .peek(i -> assertThat(find(dictionary, "2024-02-29 " + i)).isEqualTo(i))
                .count();
        assertThat(kept).isBetween(1L, (long) most - 1);
    }

    private static Integer find(CellDictionary<Integer> dictionary, String text) {
        byte[] bytes = bytes(text);
        return dictionary.find(bytes, 3, bytes.length - CellWords.SLACK);
    }

    private static void put(CellDictionary<Integer> dictionary, String text, int meaning) {
        byte[] bytes = bytes(text);
        dictionary.put(bytes, 3, bytes.length - CellWords.SLACK, meaning);
    }

    private static byte[] bytes(String text) {
        return ("abc" + text + "z".repeat(CellWords.SLACK)).getBytes(StandardCharsets.UTF_8);
    }
}
