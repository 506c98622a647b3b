package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.metrics.partial.IdentityDigest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;

/**
 * The numbers of identities, from 1, in a table and in those that come from it when it grows: whoever has a number keeps it. Identities are kept as digests
 * of 128 bits, so that what they are can be told by nobody, and two of them are taken for one with a chance that need not be reckoned with.
 *
 * <p>Only ever grows. Safe for use by several threads.
 */
public final class IdentityNumbers {

    /** The first and the second half of each digest, by number. */
    private long[] halves = new long[32];

    /** A hash table of numbers, 0 for none. */
    private int[] slots = new int[32];

    private int size;

    /** Numbers these identities, which differ, in their order. */
    static IdentityNumbers of(Collection<String> identities) {
        IdentityNumbers numbers = new IdentityNumbers();
        MessageDigest sha = sha256();
        for (String identity : identities) {
            ByteBuffer units = ByteBuffer.allocate(Math.multiplyExact(identity.length(), Character.BYTES));
            units.asCharBuffer().put(identity);
            ByteBuffer digest = ByteBuffer.wrap(sha.digest(units.array()));
            numbers.number(digest.getLong(), digest.getLong());
        }
        return numbers;
    }

    /** What stands for the identity that has a number. */
    public synchronized IdentityDigest digest(int number) {
        return new IdentityDigest(halves[2 * number], halves[2 * number + 1]);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All numbers so far are below this. */
    public synchronized int bound() {
        return size + 1;
    }

    /** For each number here the number of the same identity there, which is given one if it has none. */
    int[] numbersIn(IdentityNumbers other) {
        long[] digests = digests();
        int[] numbers = new int[digests.length / 2];
        for (int number = 1; number < numbers.length; number++) {
            numbers[number] = other.number(digests[2 * number], digests[2 * number + 1]);
        }
        return numbers;
    }

    private synchronized long[] digests() {
        return Arrays.copyOf(halves, 2 * bound());
    }

    private synchronized int number(long first, long second) {
        int slot = slot(first, second);
        if (slots[slot] == 0) {
            size++;
            if (2 * bound() > halves.length) {
                halves = Arrays.copyOf(halves, halves.length * 2);
            }
            halves[2 * size] = first;
            halves[2 * size + 1] = second;
            slots[slot] = size;
            if (size * 2 > slots.length) {
                rehash();
            }
            return size;
        }
        return slots[slot];
    }

    /** Where the number of a digest is, or the free place where it belongs. */
    private int slot(long first, long second) {
        int slot = (int) first & (slots.length - 1);
        while (slots[slot] != 0 && (halves[2 * slots[slot]] != first || halves[2 * slots[slot] + 1] != second)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int number = 1; number <= size; number++) {
            slots[slot(halves[2 * number], halves[2 * number + 1])] = number;
        }
    }
}
