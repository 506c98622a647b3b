package io.github.raceframework.io;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Draws values from a seed. */
final class Chance {

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            " ",
            "\"",
            "\\",
            "/",
            "~",
            "\n",
            "\u0001",
            "\u2028",
            "é",
            "\uD83D\uDE00",
            "0",
            "{",
            "]",
            ",",
            "lamp");

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "CHF", "JPY", "KWD");

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean toss() {
        return random.nextBoolean();
    }

    <T> T of(List<T> items) {
        return items.get(below(items.size()));
    }

    @SafeVarargs
    final <T> T of(T... items) {
        return items[below(items.length)];
    }

    /** Some of the items, in any order, each once. */
    <T> List<T> someOf(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, below(items.size() + 1)));
    }

    /** Up to so many, made of their numbers. */
    <T> List<T> upTo(int most, IntFunction<T> make) {
        List<T> list = new ArrayList<>();
        int count = below(most + 1);
        for (int i = 0; i < count; i++) {
            list.add(make.apply(i));
        }
        return list;
    }

    /** Does it or leaves it. */
    void maybe(Runnable action) {
        if (toss()) {
            action.run();
        }
    }

    /** Hands the value on or does not. */
    <T> void maybe(T value, Consumer<T> taker) {
        if (toss()) {
            taker.accept(value);
        }
    }

    /** A text of odd characters that is not blank. */
    String text() {
        StringBuilder text = new StringBuilder("x");
        int length = below(8);
        for (int i = 0; i < length; i++) {
            text.append(of(PIECES));
        }
        return text.toString();
    }

    /** Such a text, or an empty one. */
    String textOrNone() {
        return toss() ? "" : text();
    }

    Currency currency() {
        return Currency.getInstance(of(CURRENCIES));
    }

    /** A decimal of up to so many digits before and after the point; not negative. */
    BigDecimal decimal(int digits, int places) {
        BigInteger unscaled = new BigInteger(1 + below((int) (3.3 * (digits + places))), random);
        return new BigDecimal(unscaled, below(places + 1)).min(BigDecimal.TEN.pow(digits));
    }
}
