package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.io.fault.RaceFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever becomes of a golden file, a reader throws nothing but {@link RaceFormatException}; and what it still reads it writes and reads again.
 *
 * <p>{@code -Drace.fuzz.tries} is the number of documents tried of each kind: 1,000 unless it is said, and 350,000 in the profile {@code quality}.
 */
class FuzzProperties {

    private static final int BATCH = 100;
    private static final boolean IS_LARGE =
            System.getProperty("race.tries", "normal").equals("large");
    private static final int BATCHES = Integer.getInteger("race.fuzz.tries", IS_LARGE ? 350_000 : 1_000) / BATCH;

    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9][0-9.eE+-]*|true|false|null|[\\[\\]{}:,]");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e31",
            "1e-31",
            "1e999999999",
            "-0.0",
            "3.0",
            "99999999999999999999",
            "1".repeat(50),
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"2025-02-30\"",
            "\"9999-12-31\"",
            "\"0000-01-01\"",
            "\"EUR\"",
            "\"XXX\"",
            "\"1e5\"",
            "\"-5\"",
            "\"1" + "0".repeat(39) + "\"",
            "[]",
            "{}",
            "[[]]",
            "{\"value\":1}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "(".repeat(3_000) + "\"",
            "\"" + "-".repeat(300) + "1\"",
            "\"1" + "+1".repeat(1_900) + "\"",
            "\"acme.points / 0\"",
            "\"orders\"",
            "\"channel=A|B, country!=\\\"\"",
            "\"nrf\"",
            "\"week=SUNDAY,year=MAY\"",
            "\"act.leads\"",
            "\"none\"",
            "\"stock\"",
            "\"any\"",
            "\"money/count^9\"",
            "\"1.1\"",
            "\"extensions\"",
            "\"formatVersion\"",
            "\"" + "9".repeat(100) + "..\"");

    @Property(shrinking = ShrinkingMode.OFF, tries = 1)
    void nothingButAFormatExceptionComesOfAnyBytes(@ForAll long seed) throws IOException {
        for (DocumentKind<?> kind : DocumentKind.all()) {
            byte[] golden = Files.readAllBytes(Documents.golden(kind));
            for (int i = 0; i < BATCHES * BATCH; i++) {
                Chance drawn = new Chance(seed + i);
                check(kind, drawn.toss() ? bytes(golden, drawn) : tokens(golden, drawn), seed + i);
            }
        }
    }

    private static <T> void check(DocumentKind<T> kind, byte[] mutant, long seed) {
        RaceJson json = RaceJson.standard();
        try {
            RaceDocument<T> read = json.read(kind, mutant);
            RaceDocument<T> again = json.read(kind, json.writeBytes(read));
            assertThat(json.writeBytes(again)).as("seed %d", seed).isEqualTo(json.writeBytes(read));
            if (!kind.equals(DocumentKind.FACTS)) {
                assertThat(again).as("seed %d", seed).isEqualTo(read);
            }
        } catch (RaceFormatException e) {
            assertThat(e.violations()).isNotEmpty();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(kind + ", seed " + seed + ": " + new String(mutant, StandardCharsets.UTF_8), e);
        }
    }

    private static byte[] bytes(byte[] golden, Chance chance) {
        byte[] bytes = golden.clone();
        for (int i = chance.below(4); i >= 0; i--) {
            int place = chance.below(bytes.length);
            switch (chance.below(4)) {
                case 0 -> bytes[place] = (byte) chance.below(256);
                case 1 -> bytes = Arrays.copyOf(bytes, place + 1);
                case 2 -> bytes[place] = (byte) (bytes[place] ^ 1 << chance.below(8));
                default ->
                    System.arraycopy(
                            golden,
                            0,
                            bytes,
                            place,
                            Math.min(chance.below(200), Math.min(bytes.length - place, golden.length)));
            }
        }
        return bytes;
    }

    /** The same tokens, some of them others, twice, left out or in each other's place. */
    private static byte[] tokens(byte[] golden, Chance chance) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(new String(golden, StandardCharsets.UTF_8));
        while (token.find()) {
            tokens.add(token.group());
        }
        boolean isBroken = chance.below(4) == 0;
        for (int i = chance.below(4); i >= 0; i--) {
            int place = chance.below(tokens.size());
            if (!isBroken) {
                putValue(tokens, place, chance);
                continue;
            }
            switch (chance.below(4)) {
                case 0 -> tokens.set(place, chance.of(VALUES));
                case 1 -> tokens.set(place, tokens.get(chance.below(tokens.size())));
                case 2 -> tokens.remove(place);
                default -> {
                    int end = Math.min(tokens.size(), place + chance.below(30));
                    tokens.addAll(place, List.copyOf(tokens.subList(place, end)));
                }
            }
        }
        return String.join(" ", tokens).getBytes(StandardCharsets.UTF_8);
    }

    /** Puts another value in the place of the next one, so that the text stays JSON; or another name in the place of a name. */
    private static void putValue(List<String> tokens, int from, Chance chance) {
        int place = from;
        while (tokens.get(place).length() == 1
                && !Character.isDigit(tokens.get(place).charAt(0))) {
            place = (place + 1) % tokens.size();
        }
        boolean isName = place + 1 < tokens.size() && tokens.get(place + 1).equals(":");
        String other = chance.toss() ? chance.of(VALUES) : tokens.get(chance.below(tokens.size()));
        boolean fits = isName ? other.startsWith("\"") : other.length() > 1;
        if (fits) {
            tokens.set(place, other);
        }
    }
}
