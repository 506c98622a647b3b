package io.github.raceframework.metrics.partial;

import java.util.Arrays;

/** Row periods by their first day, as epoch days. Quick where they come in the order of time. */
final class DaySet {

    private int[] days = new int[4];
    private int size;

    /** Adds a day; says whether it is new. */
    boolean add(int day) {
        if (size > 0 && days[size - 1] == day) {
            return false;
        }
        if (size > 0 && days[size - 1] > day) {
            int place = Arrays.binarySearch(days, 0, size, day);
            if (place >= 0) {
                return false;
            }
            insert(-place - 1, day);
        } else {
            insert(size, day);
        }
        return true;
    }

    private void insert(int place, int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        System.arraycopy(days, place, days, place + 1, size - place);
        days[place] = day;
        size++;
    }

    /** Adds the days of another set; says whether all of them are new. */
    boolean addAll(DaySet other) {
        int[] union = new int[Math.max(4, size + other.size)];
        int count = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < size || theirs < other.size) {
            boolean takeMine = theirs == other.size || (mine < size && days[mine] <= other.days[theirs]);
            int next = takeMine ? days[mine] : other.days[theirs];
            mine += mine < size && days[mine] == next ? 1 : 0;
            theirs += theirs < other.size && other.days[theirs] == next ? 1 : 0;
            union[count++] = next;
        }
        boolean disjoint = count == size + other.size;
        days = union;
        size = count;
        return disjoint;
    }

    int size() {
        return size;
    }

    /** The first day of a set that has one. */
    int first() {
        return days[0];
    }

    /** The last day of a set that has one. */
    int last() {
        return days[size - 1];
    }

    /** How many days there are, the first, and of each next one how many days it is later. */
    void write(StateWriter out) {
        out.count(size);
        for (int i = 0; i < size; i++) {
            if (i == 0) {
                out.signed(days[0]);
            } else {
                out.count((long) days[i] - days[i - 1]);
            }
        }
    }

    static DaySet read(StateReader in) {
        DaySet set = new DaySet();
        long day = 0;
        for (int left = in.size("days"); left > 0; left--) {
            day = set.size == 0 ? in.signed() : day + in.count();
            if (day != (int) day || (set.size > 0 && day <= set.last())) {
                throw in.fault("days do not ascend, or are too far away");
            }
            set.add((int) day);
        }
        return set;
    }
}
