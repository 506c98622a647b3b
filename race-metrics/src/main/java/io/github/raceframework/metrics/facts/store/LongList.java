package io.github.raceframework.metrics.facts.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers that come in one by one or in lists. Full pages of them are packed, so that a long list takes little more than what it holds. */
public final class LongList {

    private static final int PAGE = 4_096;

    private final List<PackedInts> pages = new ArrayList<>();

    /** The page that is being filled, in 32 bits for as long as these hold it. */
    private int[] open = new int[16];

    private long[] openWide = {};
    private boolean wide;
    private int used;
    private int paged;

    public int size() {
        return paged + used;
    }

    public void add(long value) {
        if (used == open.length) {
            makeRoom();
        }
        int narrow = (int) value;
        if (narrow != value || wide) {
            addWide(value);
        } else {
            open[used++] = narrow;
        }
    }

    private void makeRoom() {
        if (open.length < PAGE) {
            open = Arrays.copyOf(open, open.length * 2);
        } else {
            closePage();
        }
    }

    private void addWide(long value) {
        if (!wide) {
            openWide = new long[PAGE];
            Arrays.setAll(openWide, i -> i < used ? open[i] : 0);
            wide = true;
        }
        openWide[used++] = value;
    }

    private void closePage() {
        if (used > 0) {
            pages.add(openPage());
            paged += used;
            used = 0;
            wide = false;
        }
    }

    private PackedInts openPage() {
        return wide ? PackedInts.of(openWide, used) : PackedInts.of(open, used);
    }

    /** All pages, that being filled as far as it is. */
    private List<PackedInts> pages() {
        List<PackedInts> all = new ArrayList<>(pages);
        if (used > 0) {
            all.add(openPage());
        }
        return all;
    }

    /** Adds all numbers of another list, whose pages are shared. */
    public void addAll(LongList other) {
        closePage();
        other.closePage();
        pages.addAll(other.pages);
        paged += other.paged;
    }

    /** Adds, for each number of another list, the one that the translation has at that index. */
    public void addAll(LongList other, int[] translation) {
        closePage();
        for (PackedInts page : other.pages()) {
            int[] codes = new int[page.size()];
            page.copyTo(codes, 0);
            for (int i = 0; i < codes.length; i++) {
                codes[i] = translation[codes[i]];
            }
            pages.add(PackedInts.of(codes, codes.length));
        }
        paged += other.size();
    }

    /** Multiplies all numbers as long as they are few; false, and nothing is changed, if they are many or one would leave 64 bits. */
    boolean multiplyFew(long factor) {
        long most = Long.MAX_VALUE / factor;
        if (!pages.isEmpty()
                || wide
                || !Arrays.stream(open, 0, used).allMatch(value -> Math.abs((long) value) <= most)) {
            return false;
        }
        int[] few = Arrays.copyOf(open, used);
        used = 0;
        for (int value : few) {
            add(value * factor);
        }
        return true;
    }

    /** All numbers, of which each is within 32 bits. */
    int[] toInts() {
        int[] numbers = new int[size()];
        int at = 0;
        for (PackedInts page : pages()) {
            page.copyTo(numbers, at);
            at += page.size();
        }
        return numbers;
    }

    long[] toLongs() {
        long[] numbers = new long[size()];
        int at = 0;
        for (PackedInts page : pages()) {
            page.copyTo(numbers, at);
            at += page.size();
        }
        return numbers;
    }

    /** All numbers, in the order of a table's rows. */
    public PackedInts pack(RowOrder order) {
        long bound = pages().stream().mapToLong(PackedInts::bound).max().orElse(0);
        return bound <= Integer.MAX_VALUE
                ? order.apply(toInts(), (int) bound)
                : PackedInts.of(order.apply(toLongs()), size());
    }
}
