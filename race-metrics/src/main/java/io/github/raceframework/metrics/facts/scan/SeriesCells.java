package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a stock: of each series (one combination of members of all dimensions of the table) the first or last known row of the cell, and
 * these summed. A series whose picked row is not of the newest (for first values: oldest) row period of the cell is stale.
 */
final class SeriesCells extends AccumulatedCells {

    private final long seriesBound;
    private final boolean first;
    private final boolean overlaps;
    private final int[] staleParts;
    private final boolean[] repeated;
    private final LargestPart largest;
    private final int[] edges;
    private final boolean[] hasEdge;
    private final Map<Long, Pick> picks = new HashMap<>();

    /** The row picked for a series in a cell; none of its rows is known while it has no block. */
    private static final class Pick {
        @Nullable
        BlockScan block;

        int row;
        int period;
        final List<Integer> contradicting = new ArrayList<>(0);
    }

    SeriesCells(TableScan scan, MeasureColumn column, int cells) {
        super(scan.table(), column, cells);
        this.seriesBound = scan.series().bound();
        Additivity additivity = scan.table().additivity(column.measure());
        this.first = additivity.overTime() == OverTime.FIRST;
        this.overlaps = additivity.overDimensions() == OverDimensions.NONE;
        this.staleParts = new int[cells];
        this.repeated = new boolean[cells];
        this.largest = new LargestPart(column.scale(), cells);
        this.edges = new int[cells];
        this.hasEdge = new boolean[cells];
    }

    @Override
    void take(int rowPeriod, int row, int cell, boolean known) {
        if (!first || !hasEdge[cell]) {
            edges[cell] = rowPeriod;
            hasEdge[cell] = true;
        }
        long key = cell * seriesBound + series(row);
        Pick pick = picks.computeIfAbsent(key, none -> new Pick());
        if (known) {
            boolean samePeriod = pick.block != null && pick.period == rowPeriod;
            if (pick.block == null || (!first && !samePeriod)) {
                pick.block = block();
                pick.row = row;
                pick.period = rowPeriod;
                pick.contradicting.clear();
            } else if (samePeriod) {
                pick.contradicting.add(row);
            }
        }
    }

    @Override
    void finish() {
        picks.forEach((key, pick) -> {
            int cell = (int) (key / seriesBound);
            parts[cell]++;
            if (pick.block != null) {
                enter(pick.block);
                addKnown(pick.row, cell);
                largest.add(cell, column().wideValue(pick.row));
                staleParts[cell] += pick.period == edges[cell] ? 0 : 1;
                repeated[cell] |= !pick.contradicting.isEmpty();
                pick.contradicting.forEach(row -> addCurrency(row, cell));
            }
        });
        picks.clear();
    }

    @Override
    Clash ownClash(int cell) {
        if (repeated[cell]) {
            return Clash.REPEATED_SNAPSHOT;
        }
        return overlaps && parts[cell] > 1 ? Clash.OVERLAPPING_PARTS : Clash.NONE;
    }

    @Override
    public Optional<BigDecimal> findLargest(int cell) {
        return largest.find(cell);
    }

    @Override
    public boolean isGapless(int cell, int rowPeriods) {
        return staleParts[cell] == 0;
    }

    @Override
    public long staleParts(int cell) {
        return staleParts[cell];
    }
}
