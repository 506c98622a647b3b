package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.io.fault.RaceFormatException;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is wrong is at the same place in bytes as in a text, where the parser counts characters by itself. */
class CharacterColumnsProperties {

    private static final RaceJson JSON = RaceJson.standard();
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
    private static final List<String> TEXTS = List.of("\u00e4", "\u20ac", "\ud83d\ude00", "a", "\u0416", " ");
    private static final List<String> SPACES = List.of("", " ", "\n", "\r\n", "\r", "\n\r\n", "\t");

    @Property(tries = 300)
    void bytesHaveTheColumnsOfTheText(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder json = new StringBuilder("{\"kind\": \"race-catalog\",\"formatVersion\":\"1.0\"");
        for (int i = random.nextInt(8); i >= 0; i--) {
            json.append(one(random, SPACES)).append(",\"").append(i);
            for (int length = random.nextInt(5); length > 0; length--) {
                json.append(one(random, TEXTS));
            }
            json.append("\":")
                    .append(one(random, SPACES))
                    .append('"')
                    .append(one(random, TEXTS))
                    .append("\"");
        }
        json.append(random.nextInt(4) == 0 ? "#" : "}");
        String text = json.toString();
        String mark = random.nextBoolean() ? "\ufeff" : "";

        byte[] bytes = (mark + text).getBytes(one(random, CHARSETS));

        assertThat(messageOf(() -> JSON.read(DocumentKind.CATALOG, bytes)))
                .isEqualTo(messageOf(() -> JSON.read(DocumentKind.CATALOG, text)));
    }

    private static String messageOf(Runnable read) {
        try {
            read.run();
            throw new AssertionError("nothing is wrong with it");
        } catch (RaceFormatException e) {
            return e.getMessage();
        }
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** 23 characters of the kind, 22 of the version, 6 of the first property and 4 of the name stand before the 2; one of them takes two bytes. */
    @Example
    void aStreamIsToldByTheByte() {
        String text = "{\"kind\":\"race-catalog\",\"formatVersion\":\"1.0\",\"\u00e4\":1,\"x\":2}";

        assertThatThrownBy(() -> JSON.read(DocumentKind.CATALOG, text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("line 1, character 56, /x");
        assertThatThrownBy(() -> JSON.read(
                        DocumentKind.CATALOG, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("line 1, character 57, /x");
    }
}
