package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.Dictionary;
import io.github.raceframework.metrics.facts.store.DimensionColumn;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.LongNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives combinations of members of some dimensions a number each, the same in all blocks of a table. Where there are not too many, the numbers of the
 * members are its digits and nothing is kept by row; a number may then stand for a combination that does not occur. Else combinations are numbered as
 * they come. For use by one thread.
 */
final class GroupCodes {

    /** Digits are used for up to this many combinations: tables with a place for each of them are small. */
    private static final int MOST_DIGITAL = 1 << 22;

    private final List<Dictionary> dictionaries;
    private final int rows;
    private final boolean digital;
    private final int combinations;
    private final List<Level> levels = new ArrayList<>();

    /** Numbers of combinations of the first so many members, made of the number of one less and the last member. */
    private static final class Level {
        final LongNumbers numbers = new LongNumbers();
        long[] keys = new long[16];

        int number(long key) {
            int number = numbers.number(key);
            if (number == keys.length) {
                keys = Arrays.copyOf(keys, number * 2);
            }
            keys[number] = key;
            return number;
        }
    }

    /**
     * No combination has a number yet.
     *
     * @param rows how many rows the table has
     */
    GroupCodes(int rows, List<Dictionary> dictionaries) {
        this.dictionaries = dictionaries;
        this.rows = rows;
        long product = 1;
        for (Dictionary dictionary : dictionaries) {
            product = Math.min(Integer.MAX_VALUE, product * dictionary.size());
        }
        this.digital = product <= Math.min(MOST_DIGITAL, 1024L + 4L * rows);
        this.combinations = (int) product;
        dictionaries.forEach(dictionary -> levels.add(new Level()));
    }

    /** The numbers of the rows of a block. All combinations that occur in it have one from here on. */
    BlockCodes of(FactBlock block) {
        List<DimensionColumn> columns = dictionaries.stream()
                .map(dictionary -> block.dimension(dictionary.dimension().id()))
                .toList();
        if (digital) {
            return new BlockCodes(columns, null, 0);
        }
        int first = block.periods().firstRow();
        int[] codes = new int[block.size()];
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            DimensionColumn column = columns.get(i);
            long size = column.members().size();
            for (int row = 0; row < codes.length; row++) {
                codes[row] = level.number(codes[row] * size + column.code(first + row));
            }
        }
        return new BlockCodes(columns, codes, first);
    }

    /** The number of a combination, which is given one if it has none. */
    int code(int[] memberCodes, int from) {
        int code = 0;
        for (int i = 0; i < levels.size(); i++) {
            long key = (long) code * dictionaries.get(i).size() + memberCodes[from + i];
            code = digital ? (int) key : levels.get(i).number(key);
        }
        return code;
    }

    /** All numbers that rows of the table may be given are below this. */
    int bound() {
        return digital ? combinations : rows;
    }

    /** All numbers so far are below this. */
    int count() {
        return digital ? combinations : levels.get(levels.size() - 1).numbers.size();
    }

    /** The numbers of the members of a combination, in the order of the dimensions. */
    int[] memberCodes(int code) {
        int[] members = new int[levels.size()];
        long rest = code;
        for (int i = members.length - 1; i >= 0; i--) {
            long key = digital ? rest : levels.get(i).keys[(int) rest];
            int size = dictionaries.get(i).size();
            members[i] = (int) (key % size);
            rest = key / size;
        }
        return members;
    }
}
