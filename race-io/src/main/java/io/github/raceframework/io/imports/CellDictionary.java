package io.github.raceframework.io.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What cells stand for, by their bytes, so that a text that comes again is not read again. Forgets everything when there are too many.
 *
 * @param <T> what they stand for
 */
final class CellDictionary<T> {

    private final CellNumbers numbers = new CellNumbers();
    private final List<T> meanings = new ArrayList<>();

    /** What a cell stands for; null if it is not known. */
    @Nullable
    T find(byte[] text, int from, int to) {
        int number = numbers.find(text, from, to);
        return number == CellNumbers.NONE ? null : meanings.get(number);
    }

    /** Notes what a cell that is not known stands for. */
    void put(byte[] text, int from, int to, T meaning) {
        if (numbers.isFull()) {
            meanings.clear();
        }
        numbers.put(text, from, to, meanings.size());
        meanings.add(meaning);
    }
}
