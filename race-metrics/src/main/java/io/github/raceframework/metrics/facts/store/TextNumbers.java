package io.github.raceframework.metrics.facts.store;

import org.jspecify.annotations.Nullable;

/** A number for each of some texts. A hash table without objects, quickest for a text that is the very same object as before. */
final class TextNumbers {

    /** Stands for a text that has no number. */
    static final int NONE = -1;

    private @Nullable String[] texts = new @Nullable String[64];
    private int[] numbers = new int[64];
    private int size;

    /** The number of a text, or {@link #NONE}. */
    int find(String text) {
        int slot = slot(text);
        return texts[slot] == null ? NONE : numbers[slot];
    }

    /** Gives a text that has none a number. */
    void put(String text, int number) {
        if (size * 2 >= texts.length) {
            grow();
        }
        int slot = slot(text);
        texts[slot] = text;
        numbers[slot] = number;
        size++;
    }

    /** Where a text is, or the free place where it belongs. */
    private int slot(String text) {
        int mask = texts.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 16)) & mask;
        for (String other = texts[slot]; other != null; other = texts[slot]) {
            if (other.equals(text)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        @Nullable String[] oldTexts = texts;
        int[] oldNumbers = numbers;
        texts = new @Nullable String[oldTexts.length * 2];
        numbers = new int[texts.length];
        size = 0;
        for (int i = 0; i < oldTexts.length; i++) {
            if (oldTexts[i] != null) {
                put(oldTexts[i], oldNumbers[i]);
            }
        }
    }
}
