package io.github.raceframework.metrics.facts.scan;

import java.util.Arrays;

/**
 * Identities of the rows of one period, put together by group, so that each group is counted over few bits that stay in the nearest cache. Rows come
 * twice: once to be announced, once to be kept, 4 bytes each. Used again for the next period. For use by one thread.
 */
final class IdentityBuckets {

    /** By group, where the next identity goes; once all are kept, where the next group begins. */
    private final int[] next;

    private int[] identities = {};

    IdentityBuckets(int groups) {
        this.next = new int[groups + 1];
    }

    /** Announces a row in each of the first so many groups of a list. */
    void announce(int[] groups, int count) {
        for (int i = 0; i < count; i++) {
            next[groups[i] + 1]++;
        }
    }

    /** All rows are announced. */
    void open() {
        for (int group = 1; group < next.length; group++) {
            next[group] += next[group - 1];
        }
        int size = next[next.length - 1];
        if (size > identities.length) {
            identities = new int[size];
        }
    }

    /** Keeps the identities of announced rows. */
    void add(int[] groups, int[] rowIdentities, int count) {
        for (int i = 0; i < count; i++) {
            identities[next[groups[i]]++] = rowIdentities[i];
        }
    }

    private int from(int group) {
        return group == 0 ? 0 : next[group - 1];
    }

    /** Sets the bits of a group's identities; says how many were not set before. */
    int setAll(int group, long[] bits) {
        int count = 0;
        for (int i = from(group); i < next[group]; i++) {
            int identity = identities[i];
            long word = bits[identity >>> 6];
            long set = word | 1L << identity;
            bits[identity >>> 6] = set;
            count += word == set ? 0 : 1;
        }
        return count;
    }

    /** Clears the bits of a group's identities; says how many were set before. */
    int clearAll(int group, long[] bits) {
        int count = 0;
        for (int i = from(group); i < next[group]; i++) {
            int identity = identities[i];
            long word = bits[identity >>> 6];
            long cleared = word & ~(1L << identity);
            bits[identity >>> 6] = cleared;
            count += word == cleared ? 0 : 1;
        }
        return count;
    }

    /** Forgets all rows. */
    void clear() {
        Arrays.fill(next, 0);
    }
}
