package io.github.raceframework.io.imports;

import io.github.raceframework.io.fault.Violations;
import java.util.ArrayList;
import java.util.List;

/** What became of some rows of a file, in their order. */
final class RowsRead {

    private final Violations violations;
    private final CellEvidence evidence = new CellEvidence();
    private final List<Long> totalsLines = new ArrayList<>();

    /** For each row of totals, how many others were before it. */
    private final List<Long> totalsPlaces = new ArrayList<>();

    private long ordinary;
    private long firstLine = Long.MAX_VALUE;
    private long lastLine;
    private long used;
    private long skipped;
    private long filtered;
    private long clamped;

    /** Notes what is wrong there. */
    RowsRead(Violations violations) {
        this.violations = violations;
    }

    Violations violations() {
        return violations;
    }

    CellEvidence evidence() {
        return evidence;
    }

    /** A row that sums up others. */
    void totals(long line) {
        totalsLines.add(line);
        totalsPlaces.add(ordinary);
    }

    /** A row that sums up no others, whatever becomes of it. */
    void ordinary(long line) {
        ordinary++;
        firstLine = Math.min(firstLine, line);
        lastLine = line;
    }

    void use(long rows) {
        used += rows;
    }

    void skip(long rows) {
        skipped += rows;
    }

    void filter(long rows) {
        filtered += rows;
    }

    void clamp(long cells) {
        clamped += cells;
    }

    /** Adds what became of the rows that follow so many lines further down. */
    void addAll(RowsRead later, long lines) {
        later.totalsLines.forEach(line -> totalsLines.add(line + lines));
        later.totalsPlaces.forEach(place -> totalsPlaces.add(place + ordinary));
        if (later.ordinary > 0) {
            firstLine = Math.min(firstLine, later.firstLine + lines);
            lastLine = later.lastLine + lines;
        }
        ordinary += later.ordinary;
        used += later.used;
        skipped += later.skipped;
        filtered += later.filtered;
        clamped += later.clamped;
        evidence.addAll(later.evidence);
        violations.addAll(later.violations, lines);
    }

    /** Whether a row of totals stands between others. */
    boolean hasTotalsBetween() {
        return totalsPlaces.stream().anyMatch(place -> place > 0 && place < ordinary);
    }

    List<Long> totalsLines() {
        return totalsLines;
    }

    /** The line of the first row that is not one of totals. */
    long firstLine() {
        return firstLine;
    }

    /** The line of the last such row. */
    long lastLine() {
        return lastLine;
    }

    /** How many rows there are, those of totals included. */
    long rows() {
        return ordinary + totalsLines.size();
    }

    long used() {
        return used;
    }

    long skipped() {
        return skipped;
    }

    long filtered() {
        return filtered;
    }

    long clamped() {
        return clamped;
    }
}
