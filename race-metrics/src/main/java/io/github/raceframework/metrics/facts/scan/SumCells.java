package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Measure;
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
            ScannedTable table,
            Measure measure,
            int groups,
            int periods,
            CellCounts parts,
            CellCounts knownParts,
            FilledPeriods filled,
            CellSums sums) {
        this.fixedCurrency = table.findCurrency(measure);
        boolean ofRow = table.takesCurrencyOfRow(measure) && !table.currencies().isEmpty();
        this.rowCurrency = ofRow ? Optional.of(table.currencies().get(0)) : fixedCurrency;
        this.groups = groups;
        this.periods = periods;
        this.parts = parts;
        this.knownParts = knownParts;
        this.filled = filled;
        this.sums = sums;
    }

    /** Where a cell is kept: cells are numbered by group and kept by period. */
    private int place(int cell) {
        return cell % periods * groups + cell / periods;
    }

    /** Whether cells so far apart lie in one period, so that they are kept {@code step / periods} apart. */
    private boolean isOfOnePeriod(int step) {
        return step % periods == 0;
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

    @Override
    public boolean isPlainSum() {
        return true;
    }

    @Override
    public boolean isNarrow() {
        return sums.isNarrow();
    }

    @Override
    public int scale() {
        return sums.scale();
    }

    @Override
    public void copySums(long[] to, int at, int firstCell, int step, int count) {
        if (isOfOnePeriod(step)) {
            sums.copy(to, at, place(firstCell), step / periods, count);
        } else {
            InputCells.super.copySums(to, at, firstCell, step, count);
        }
    }

    @Override
    public void copyParts(long[] to, int at, int firstCell, int step, int count) {
        if (isOfOnePeriod(step)) {
            parts.copy(to, at, place(firstCell), step / periods, count);
        } else {
            InputCells.super.copyParts(to, at, firstCell, step, count);
        }
    }

    @Override
    public void copyKnownParts(long[] to, int at, int firstCell, int step, int count) {
        if (isOfOnePeriod(step)) {
            knownParts.copy(to, at, place(firstCell), step / periods, count);
        } else {
            InputCells.super.copyKnownParts(to, at, firstCell, step, count);
        }
    }
}
