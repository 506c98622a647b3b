package io.github.raceframework.io.imports;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that cells stand for, by their bytes, so that a text that comes again is not read again. A hash table in one array: a text of up to three words is
 * there in full, a longer one beside it. Forgets everything when there are too many.
 */
final class CellNumbers {

    /** No number is known. */
    static final int NONE = -1;

    private static final int FEWEST = 1 << 8;
    private static final int MOST = 1 << 17;

    /** A place has four words: three of the text; its length and one, and in the lower half its number. */
    private static final int SHIFT = 2;

    private static final int LAST = 2;
    private static final int MEANING = 3;

    private long[] places = new long[FEWEST << SHIFT];

    /** By place, the texts that have more than three words. */
    private byte[] @Nullable [] longTexts = new byte[FEWEST] @Nullable [];

    private int size;

    /** The number of a cell; {@link #NONE} if it is not known. */
    int find(byte[] text, int from, int to) {
        int length = to - from;
        long first = CellWords.first(text, from, to);
        long middle = CellWords.middle(text, from, to);
        long last = CellWords.last(text, from, to);
        int mask = longTexts.length - 1;
        int place = CellWords.hash(first, middle, last, length) & mask;
        long meaning = places[(place << SHIFT) + MEANING];
        while (meaning != 0) {
            int at = place << SHIFT;
            if (places[at] == first
                    && places[at + 1] == middle
                    && places[at + LAST] == last
                    && length(meaning) == length
                    && (length <= CellWords.THREE_WORDS || isLongText(place, text, from, to))) {
                return (int) meaning;
            }
            place = (place + 1) & mask;
            meaning = places[(place << SHIFT) + MEANING];
        }
        return NONE;
    }

    private static int length(long meaning) {
        return (int) (meaning >>> Integer.SIZE) - 1;
    }

    private boolean isLongText(int place, byte[] text, int from, int to) {
        byte[] known = longTexts[place];
        return known != null && Arrays.equals(known, 0, known.length, text, from, to);
    }

    /** Whether the next number that is noted makes it forget all others. */
    boolean isFull() {
        return size == MOST / 2;
    }

    /** Notes the number of a cell that is not known. */
    void put(byte[] text, int from, int to, int number) {
        if (isFull()) {
            clear();
        } else if (size * 2 >= longTexts.length) {
            grow();
        }
        int length = to - from;
        int place = put(
                CellWords.first(text, from, to),
                CellWords.middle(text, from, to),
                CellWords.last(text, from, to),
                (length + 1L) << Integer.SIZE | number);
        if (length > CellWords.THREE_WORDS) {
            longTexts[place] = Arrays.copyOfRange(text, from, to);
        }
    }

    private int put(long first, long middle, long last, long meaning) {
        int mask = longTexts.length - 1;
        int place = CellWords.hash(first, middle, last, length(meaning)) & mask;
        while (places[(place << SHIFT) + MEANING] != 0) {
            place = (place + 1) & mask;
        }
        int at = place << SHIFT;
        places[at] = first;
        places[at + 1] = middle;
        places[at + LAST] = last;
        places[at + MEANING] = meaning;
        size++;
        return place;
    }

    private void clear() {
        Arrays.fill(places, 0);
        Arrays.fill(longTexts, null);
        size = 0;
    }

    private void grow() {
        long[] oldPlaces = places;
        byte[] @Nullable [] oldTexts = longTexts;
        places = new long[2 * oldPlaces.length];
        longTexts = new byte[2 * oldTexts.length] @Nullable [];
        size = 0;
        for (int i = 0; i < oldTexts.length; i++) {
            int at = i << SHIFT;
            if (oldPlaces[at + MEANING] != 0) {
                int place = put(oldPlaces[at], oldPlaces[at + 1], oldPlaces[at + LAST], oldPlaces[at + MEANING]);
                longTexts[place] = oldTexts[i];
            }
        }
    }
}
