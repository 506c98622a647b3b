package io.github.raceframework.metrics.aggregate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Cells that answer one by one, as those of a source without columns: a sum each, of one row. */
public class SumsOnly implements InputCells {

    private final List<BigDecimal> sums;

    public SumsOnly(List<BigDecimal> sums) {
        this.sums = List.copyOf(sums);
    }

    @Override
    public long parts(int cell) {
        return 1;
    }

    @Override
    public long knownParts(int cell) {
        return 1;
    }

    @Override
    public int filledRowPeriods(int cell) {
        return 1;
    }

    @Override
    public boolean isGapless(int cell, int rowPeriods) {
        return true;
    }

    @Override
    public BigDecimal sum(int cell) {
        return sums.get(cell);
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
