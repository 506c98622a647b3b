package io.github.raceframework.metrics.facts.store;

import java.util.Arrays;

/** Gives keys that are not negative a number each, from 0 in the order in which they first come. A hash table without objects. */
public final class LongNumbers {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];
    private int[] numbers = new int[64];
    private int size;

    public LongNumbers() {
        Arrays.fill(keys, -1);
    }

    public int size() {
        return size;
    }

    /** The number of a key, which is given one if it has none. */
    public int number(long key) {
        int slot = slot(key);
        if (keys[slot] == key) {
            return numbers[slot];
        }
        if (size * 2 >= keys.length) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        numbers[slot] = size;
        size++;
        return size - 1;
    }

    /** Where a key is, or the free place where it belongs. */
    private int slot(long key) {
        int slot = (int) ((key * SPREAD) >>> 32) & (keys.length - 1);
        while (keys[slot] != key && keys[slot] >= 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
