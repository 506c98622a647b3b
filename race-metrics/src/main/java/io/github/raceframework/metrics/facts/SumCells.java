package io.github.raceframework.metrics.facts;

import io.github.raceframework.metrics.aggregate.InputCells;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Cells of an input whose parts are rows that add up, in one currency at most. */
final class SumCells implements InputCells {

    private final Optional<Currency> fixedCurrency;
    private final Optional<Currency> rowCurrency;
    private final int groups;
    private final int periods;
    private final CellCounts parts;
    private final CellCounts knownParts;
    private final FilledPeriods filled;
    private final CellSums sums;

    SumCells(
            TableScan scan,
            MeasureColumn column,
            int groups,
            CellCounts parts,
            CellCounts knownParts,
            FilledPeriods filled,
            CellSums sums) {
        FactTable table = scan.table();
        this.fixedCurrency = table.schema().findCurrency(column.measure());
        boolean ofRow = table.schema().takesCurrencyOfRow(column.measure())
                && table.currencies().count() > 0;
        this.rowCurrency = ofRow ? Optional.of(table.currencies().currency(1)) : fixedCurrency;
        this.groups = groups;
        this.periods = scan.periods();
        this.parts = parts;
        this.knownParts = knownParts;
        this.filled = filled;
        this.sums = sums;
    }

    /** Where a cell is kept: cells are numbered by group and kept by period. */
    private int place(int cell) {
        return cell % periods * groups + cell / periods;
    }

    @Override
    public long parts(int cell) {
        return parts.get(place(cell));
    }

    @Override
    public long knownParts(int cell) {
        return knownParts.get(place(cell));
    }

    @Override
    public int filledRowPeriods(int cell) {
        return filled.count(place(cell));
    }

    @Override
    public boolean isGapless(int cell, int rowPeriods) {
        return true;
    }

    @Override
    public BigDecimal sum(int cell) {
        return sums.get(place(cell));
    }

    @Override
    public Optional<Currency> findCurrency(int cell) {
        return knownParts(cell) > 0 ? rowCurrency : fixedCurrency;
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
