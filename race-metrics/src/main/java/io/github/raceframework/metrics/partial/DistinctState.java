package io.github.raceframework.metrics.partial;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which identities occur, so that they are counted exactly over any split of the rows. They are kept by their SHA-256 digests, in memory as in bytes:
 * none is written in clear, and tables need not number identities alike. Two identities of one digest would count as one; with 256 bits that does
 * not happen.
 *
 * <p>A digest of an e-mail address or a customer number is still personal data: whoever has a list of addresses can tell which of them occur. States
 * in bytes are to be kept and passed on as the identities themselves are.
 *
 * <p>A hash table with four longs for each place, as digests are as good a hash as any.
 */
final class DistinctState {

    private static final int LONGS = Sha256.SIZE / Long.BYTES;

    private long[] digests = new long[8 * LONGS];
    private BitSet used = new BitSet();
    private int size;

    /** Takes an identity that a row names. */
    void add(String identity) {
        add(ByteBuffer.wrap(Sha256.digest(identity)));
    }

    private void add(ByteBuffer digest) {
        add(new long[] {digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong()}, 0);
    }

    private void add(long[] from, int at) {
        int places = digests.length / LONGS;
        int place = (int) (from[at] & (places - 1));
        while (used.get(place)) {
            if (Arrays.equals(digests, place * LONGS, (place + 1) * LONGS, from, at, at + LONGS)) {
                return;
            }
            place = (place + 1) & (places - 1);
        }
        System.arraycopy(from, at, digests, place * LONGS, LONGS);
        used.set(place);
        size++;
        if (size * 2 > places) {
            grow();
        }
    }

    private void grow() {
        long[] old = digests;
        BitSet oldUsed = used;
        digests = new long[Math.multiplyExact(old.length, 2)];
        used = new BitSet();
        size = 0;
        oldUsed.stream().forEach(place -> add(old, place * LONGS));
    }

    /** Takes the identities of another state. */
    void merge(DistinctState other) {
        other.used.stream().forEach(place -> add(other.digests, place * LONGS));
    }

    /** How many identities there are. */
    int count() {
        return size;
    }

    /** How many there are, and the digests in the order of their bytes. */
    void write(StateWriter out) {
        List<byte[]> sorted = new ArrayList<>(size);
        used.stream().forEach(place -> {
            ByteBuffer bytes = ByteBuffer.allocate(Sha256.SIZE);
            for (int i = 0; i < LONGS; i++) {
                bytes.putLong(digests[place * LONGS + i]);
            }
            sorted.add(bytes.array());
        });
        sorted.sort(Arrays::compareUnsigned);
        out.count(size);
        sorted.forEach(out::raw);
    }

    static DistinctState read(StateReader in) {
        DistinctState state = new DistinctState();
        for (int left = in.size("identities"); left > 0; left--) {
            state.add(ByteBuffer.wrap(in.raw(Sha256.SIZE)));
        }
        return state;
    }
}
