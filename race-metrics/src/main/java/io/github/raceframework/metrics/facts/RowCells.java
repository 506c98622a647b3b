package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.metrics.aggregate.InputCells;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cells of a measure whose parts are rows: sums, and figures that cannot be put together over time. */
final class RowCells implements InputCells, InputAggregation.RowSink {

    private final int[] parts;
    private final int[] knownParts;
    private final FilledPeriods filled;
    private final ExactSums sums;
    private final CellCurrencies currencies;
    private final @Nullable OverlappingParts overlapping;
    private final @Nullable MemberSums claims;
    private final @Nullable MemberSums alternatives;
    private final @Nullable Snapshots snapshots;

    RowCells(TableScan scan, MeasureColumn column, int cells) {
        FactTable table = scan.table();
        Additivity additivity = column.measure().additivity();
        boolean overlaps = additivity.overDimensions() == OverDimensions.NONE;
        this.parts = new int[cells];
        this.knownParts = new int[cells];
        this.filled = new FilledPeriods(table, cells);
        this.sums = new ExactSums(column, cells);
        this.currencies = new CellCurrencies(table, column.measure(), cells);
        this.overlapping = overlaps ? new OverlappingParts(scan, column, cells) : null;
        this.claims = MemberSums.over(
                table,
                column,
                dimension -> additivity.notOver().contains(dimension.dimension().id()));
        this.alternatives = MemberSums.over(
                table, column, dimension -> !dimension.dimension().isSummable());
        this.snapshots = additivity.overTime() == OverTime.NONE && !overlaps ? new Snapshots(scan) : null;
    }

    @Override
    public void accept(int row, int cell, boolean known) {
        parts[cell]++;
        filled.add(cell, row);
        if (known) {
            knownParts[cell]++;
            sums.add(cell, row);
            currencies.add(cell, row);
        }
        if (overlapping != null) {
            overlapping.add(cell, row, known);
        }
        if (claims != null) {
            claims.add(cell, row, known);
        }
        if (alternatives != null) {
            alternatives.add(cell, row, known);
        }
        if (snapshots != null) {
            snapshots.add(cell, row);
        }
    }

    @Override
    public long parts(int cell) {
        return parts[cell];
    }

    @Override
    public long knownParts(int cell) {
        return knownParts[cell];
    }

    @Override
    public boolean isGapless(int cell, int rowPeriods) {
        return overlapping == null || overlapping.isGapless(cell, rowPeriods);
    }

    @Override
    public int filledRowPeriods(int cell) {
        return filled.count(cell);
    }

    @Override
    public BigDecimal sum(int cell) {
        return sums.get(cell);
    }

    @Override
    public Optional<Currency> findCurrency(int cell) {
        return currencies.find(cell);
    }

    @Override
    public boolean isMixedCurrency(int cell) {
        return currencies.isMixed(cell);
    }

    @Override
    public Clash clash(int cell) {
        if (alternatives != null && alternatives.hasSeveral(cell)) {
            return Clash.ALTERNATIVES;
        }
        if (overlapping != null ? parts[cell] > 1 : claims != null && claims.hasSeveral(cell)) {
            return Clash.OVERLAPPING_PARTS;
        }
        return snapshots != null && snapshots.hasRepeated(cell) ? Clash.REPEATED_SNAPSHOT : Clash.NONE;
    }

    @Override
    public Optional<BigDecimal> findLargest(int cell) {
        if (overlapping != null) {
            return overlapping.findLargest(cell);
        }
        return claims == null ? Optional.empty() : claims.findLargest(cell);
    }

    @Override
    public long staleParts(int cell) {
        return 0;
    }
}
