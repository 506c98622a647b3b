package io.github.raceframework.metrics.facts.scan;

import java.util.HashSet;
import java.util.Set;

/** Finds cells in which one series has two rows in one row period, so that nobody can say which one counts. */
final class Snapshots {

    private record Snapshot(int cell, int period, int series) {}

    private final Set<Snapshot> seen = new HashSet<>();
    private final Set<Integer> repeated = new HashSet<>();

    void add(int cell, int rowPeriod, int series) {
        if (!seen.add(new Snapshot(cell, rowPeriod, series))) {
            repeated.add(cell);
        }
    }

    boolean hasRepeated(int cell) {
        return repeated.contains(cell);
    }
}
