package io.github.raceframework.metrics.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers that come in one by one. Full pages of them are packed, so that a long list takes little more than what it holds. */
final class LongList {

    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MASK = PAGE - 1;

    private final List<PackedInts> pages = new ArrayList<>();
    private long[] open = new long[16];
    private int size;

    int size() {
        return size;
    }

    void add(long value) {
        int index = size & MASK;
        if (index == open.length) {
            open = Arrays.copyOf(open, Math.min(PAGE, index * 2));
        }
        open[index] = value;
        size++;
        if (index == MASK) {
            long[] full = open;
            pages.add(PackedInts.of(PAGE, i -> full[i]));
        }
    }

    long get(int index) {
        int page = index >>> PAGE_BITS;
        return page < pages.size() ? pages.get(page).get(index & MASK) : open[index & MASK];
    }
}
