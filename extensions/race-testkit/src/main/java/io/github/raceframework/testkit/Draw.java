package io.github.raceframework.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Draws one random case. Not for use by several threads. */
final class Draw {

    private final Random random;
    private final int size;

    Draw(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
    }

    /** How large the case may be: the first cases of a run are small. */
    int size() {
        return size;
    }

    /** A whole number from 0 on. */
    int below(int end) {
        return random.nextInt(end);
    }

    /** A whole number, ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A whole number from 0 on. */
    long below(long end) {
        return Math.floorMod(random.nextLong(), end);
    }

    /** True so often in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of them. */
    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** As many as the case is large, or fewer, but not fewer than the least. */
    <T> List<T> some(int least, Supplier<T> each) {
        List<T> drawn = new ArrayList<>();
        for (int i = between(least, Math.max(least, size)); i > 0; i--) {
            drawn.add(each.get());
        }
        return drawn;
    }

    /** The same in another order. */
    <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
