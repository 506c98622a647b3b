package io.github.raceframework.examples.shop.generator;

import java.util.List;
import java.util.Random;

/** Chance from a seed, in whole numbers, so that every JDK throws the same. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** A number from 0 up to, not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether something happens that happens so many times in a thousand. */
    boolean permille(int chance) {
        return random.nextInt(1_000) < chance;
    }

    /** Up to a fifth more or less. */
    int around(int usual) {
        return share(usual, 80 + random.nextInt(41), 100);
    }

    /** So many of the whole, the fraction of one decided by chance. */
    int share(int whole, int part, int of) {
        return Math.toIntExact(((long) whole * part + random.nextInt(of)) / of);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
