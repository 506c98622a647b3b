package io.github.raceframework.io.imports;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What cells stand for, by their bytes, so that a text that comes again is not read again. A hash table without objects but the texts. Forgets everything
 * when there are too many.
 *
 * @param <T> what they stand for
 */
final class CellDictionary<T> {

    private static final int FEWEST = 1 << 8;
    private static final int MOST = 1 << 18;

    private long[] hashes = new long[FEWEST];
    private byte[] @Nullable [] texts = new byte[FEWEST] @Nullable [];
    private @Nullable Object[] meanings = new @Nullable Object[FEWEST];
    private int size;

    /** What a cell stands for; null if it is not known. */
    @Nullable
    T find(byte[] text, int from, int to) {
        int slot = slot(CellWords.hash(text, from, to), text, from, to);
        @SuppressWarnings("unchecked") // Only put writes there.
        T meaning = (T) meanings[slot];
        return meaning;
    }

    /** Notes what a cell that is not known stands for. */
    void put(byte[] text, int from, int to, T meaning) {
        if (size * 4 >= texts.length) {
            grow();
        }
        long hash = CellWords.hash(text, from, to);
        byte[] key = Arrays.copyOf(Arrays.copyOfRange(text, from, to), to - from + CellWords.SLACK);
        put(slot(hash, text, from, to), hash, key, meaning);
    }

    private void put(int slot, long hash, byte[] key, Object meaning) {
        hashes[slot] = hash;
        texts[slot] = key;
        meanings[slot] = meaning;
        size++;
    }

    /** Where a text is, or the free place where it belongs. */
    private int slot(long hash, byte[] text, int from, int to) {
        int mask = texts.length - 1;
        int slot = (int) hash & mask;
        for (byte[] key = texts[slot]; key != null; key = texts[slot]) {
            if (hashes[slot] == hash && CellWords.equal(key, text, from, to)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        byte[] @Nullable [] oldTexts = texts;
        @Nullable Object[] oldMeanings = meanings;
        int larger = texts.length < MOST ? texts.length * 2 : FEWEST;
        hashes = new long[larger];
        texts = new byte[larger] @Nullable [];
        meanings = new @Nullable Object[larger];
        size = 0;
        for (int i = 0; i < oldTexts.length && larger > FEWEST; i++) {
            byte[] key = oldTexts[i];
            if (key != null) {
                int to = key.length - CellWords.SLACK;
                long hash = CellWords.hash(key, 0, to);
                put(slot(hash, key, 0, to), hash, key, oldMeanings[i]);
            }
        }
    }
}
