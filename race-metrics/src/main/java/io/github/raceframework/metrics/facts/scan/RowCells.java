package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cells of a measure whose parts are rows: sums, and figures that cannot be put together over time. */
final class RowCells extends AccumulatedCells {

    private final @Nullable OverlappingParts overlapping;
    private final @Nullable MemberSums claims;
    private final @Nullable Snapshots snapshots;

    RowCells(TableScan scan, MeasureColumn column, int cells) {
        super(scan.table(), column, cells);
        Additivity additivity = scan.table().additivity(column.measure());
        boolean overlaps = additivity.overDimensions() == OverDimensions.NONE;
        this.overlapping = overlaps ? new OverlappingParts(column, cells) : null;
        this.claims = MemberSums.over(
                scan.table(), column, dimension -> additivity.notOver().contains(dimension.id()));
        this.snapshots = additivity.overTime() == OverTime.NONE && !overlaps ? new Snapshots() : null;
    }

    @Override
    void enter(BlockScan block) {
        super.enter(block);
        if (claims != null) {
            claims.enter(block.block());
        }
    }

    @Override
    void take(int rowPeriod, int row, int cell, boolean known) {
        parts[cell]++;
        if (known) {
            addKnown(row, cell);
        }
        if (overlapping != null) {
            overlapping.add(cell, rowPeriod, series(row), known ? column().wideValue(row) : null);
        }
        if (claims != null) {
            claims.add(cell, row, known);
        }
        if (snapshots != null) {
            snapshots.add(cell, rowPeriod, series(row));
        }
    }

    @Override
    Clash ownClash(int cell) {
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
    public boolean isGapless(int cell, int rowPeriods) {
        return overlapping == null || overlapping.isGapless(cell, rowPeriods);
    }

    @Override
    public long staleParts(int cell) {
        return 0;
    }
}
