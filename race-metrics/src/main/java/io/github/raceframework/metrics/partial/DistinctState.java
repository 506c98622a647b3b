package io.github.raceframework.metrics.partial;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which identities occur, so that they are counted exactly over any split of the rows. They are kept by their digests: tables need not number
 * identities alike.
 *
 * <p>A hash table with two longs for each place, as digests are as good a hash as any.
 */
final class DistinctState {

    private long[] digests = new long[16];
    private BitSet used = new BitSet();
    private int size;

    /** Takes an identity that a row names. */
    void add(IdentityDigest identity) {
        add(identity.first(), identity.second());
    }

    private void add(long first, long second) {
        int place = place(first, second);
        if (used.get(place)) {
            return;
        }
        digests[2 * place] = first;
        digests[2 * place + 1] = second;
        used.set(place);
        size++;
        if (size * 4L > digests.length) {
            grow();
        }
    }

    /** Where a digest is, or the free place where it belongs. */
    private int place(long first, long second) {
        int last = digests.length / 2 - 1;
        int place = (int) first & last;
        while (used.get(place) && (digests[2 * place] != first || digests[2 * place + 1] != second)) {
            place = (place + 1) & last;
        }
        return place;
    }

    private void grow() {
        DistinctState larger = new DistinctState();
        larger.digests = new long[Math.multiplyExact(digests.length, 2)];
        larger.merge(this);
        digests = larger.digests;
        used = larger.used;
    }

    /** Takes the identities of another state. */
    void merge(DistinctState other) {
        other.places().forEach(place -> add(other.digests[2 * place], other.digests[2 * place + 1]));
    }

    private IntStream places() {
        return used.stream();
    }

    /** How many identities there are. */
    int count() {
        return size;
    }

    /** How many of them are in another state too. */
    int countIn(DistinctState other) {
        return (int) places().filter(place -> other.used.get(other.place(digests[2 * place], digests[2 * place + 1])))
                .count();
    }

    /** How many there are, and the digests in the order of their bytes. */
    void write(StateWriter out) {
        out.count(size);
        places().mapToObj(place -> new long[] {digests[2 * place], digests[2 * place + 1]})
                .sorted((one, other) -> Arrays.compareUnsigned(one, other))
                .forEach(digest -> {
                    out.whole(digest[0]);
                    out.whole(digest[1]);
                });
    }

    static DistinctState read(StateReader in) {
        DistinctState state = new DistinctState();
        for (int left = in.size("identities"); left > 0; left--) {
            state.add(in.whole(), in.whole());
        }
        return state;
    }
}
