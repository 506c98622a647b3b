package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.aggregate.InputCells;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Cells of a measure that is counted over identities. Its parts are the rows that were looked at, in the cell and before it. */
final class CountedCells implements InputCells {

    private final int[] counts;
    private final CellCounts parts;
    private final CellCounts knownParts;
    private final FilledPeriods filled;

    CountedCells(int cells) {
        this.counts = new int[cells];
        this.parts = new CellCounts(cells);
        this.knownParts = new CellCounts(cells);
        this.filled = new FilledPeriods(cells);
    }

    void set(int cell, int count) {
        counts[cell] = count;
    }

    CellCounts parts() {
        return parts;
    }

    CellCounts knownParts() {
        return knownParts;
    }

    /** Stays empty for a count that looks back: it rests on more than the rows of the cell, so no cell is ever filled. */
    FilledPeriods filled() {
        return filled;
    }

    @Override
    public long parts(int cell) {
        return parts.get(cell);
    }

    @Override
    public long knownParts(int cell) {
        return knownParts.get(cell);
    }

    @Override
    public int filledRowPeriods(int cell) {
        return filled.count(cell);
    }

    @Override
    public boolean isGapless(int cell, int rowPeriods) {
        return true;
    }

    @Override
    public BigDecimal sum(int cell) {
        return BigDecimal.valueOf(counts[cell]);
    }

    @Override
    public Optional<Currency> findCurrency(int cell) {
        return Optional.empty();
    }

    @Override
    public boolean isMixedCurrency(int cell) {
        return false;
    }

    @Override
    public Clash clash(int cell) {
        return Clash.NONE;
    }

    @Override
    public Optional<BigDecimal> findLargest(int cell) {
        return Optional.empty();
    }

    @Override
    public long staleParts(int cell) {
        return 0;
    }
}
