package io.github.raceframework.metrics.facts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A mask of rows is a set of them. */
class RowMaskProperties {

    private static final int ROWS = 300;

    /** Long stretches of rows in and out, and single ones. */
    private static BitSet rows(long seed) {
        Random random = new Random(seed);
        BitSet rows = new BitSet(ROWS);
        for (int from = 0; from < ROWS; ) {
            int to = Math.min(ROWS, from + 1 + random.nextInt(random.nextBoolean() ? 2 : 150));
            rows.set(from, to, random.nextBoolean());
            from = to;
        }
        return rows;
    }

    private static RowMask mask(BitSet rows) {
        return RowMask.of(ROWS, rows::get);
    }

    private static int[] list(RowMask mask, int from, int to) {
        int[] listed = new int[ROWS];
        int count = mask.list(from, to, listed);
        return Arrays.copyOf(listed, count);
    }

    private static int[] list(BitSet rows, int from, int to) {
        return IntStream.range(from, to).filter(rows::get).toArray();
    }

    @Property
    void listsAndCountsTheRowsOfAnyRange(
            @ForAll long seed, @ForAll @IntRange(max = ROWS) int one, @ForAll @IntRange(max = ROWS) int other) {
        BitSet rows = rows(seed);
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        int[] listed = new int[ROWS];

        int count = mask(rows).list(from, to, listed);

        assertThat(Arrays.copyOf(listed, count)).isEqualTo(list(rows, from, to));
        assertThat(mask(rows).count(from, to)).isEqualTo(count);
    }

    @Property
    void bothHoldsTheRowsOfBoth(@ForAll long seed, @ForAll long otherSeed) {
        BitSet rows = rows(seed);
        BitSet both = (BitSet) rows.clone();
        both.and(rows(otherSeed));

        RowMask mask = mask(rows);

        assertThat(list(RowMask.both(mask, mask(rows(otherSeed))), 0, ROWS)).isEqualTo(list(both, 0, ROWS));
        assertThat(RowMask.both(mask, null)).isSameAs(mask);
        assertThat(RowMask.both(null, mask)).isSameAs(mask);
        assertThat(RowMask.both(mask, mask)).isSameAs(mask);
    }

    @Property
    void orNotAddsTheRowsThatAreNotInTheOther(@ForAll long seed, @ForAll long otherSeed) {
        BitSet rows = rows(seed);
        BitSet expected = rows(otherSeed);
        expected.flip(0, ROWS);
        expected.or(rows);

        assertThat(list(mask(rows).orNot(mask(rows(otherSeed))), 0, ROWS)).isEqualTo(list(expected, 0, ROWS));
    }
}
