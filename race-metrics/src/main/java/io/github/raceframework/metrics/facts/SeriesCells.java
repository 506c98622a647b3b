package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.metrics.aggregate.InputCells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a stock: of each series (one combination of members of all dimensions of the table) the first or last known row of the cell, and these
 * summed. A series whose picked row is not of the newest (for first values: oldest) row period of the cell is stale. Rows come in the order of
 * their time.
 */
final class SeriesCells implements InputCells, InputAggregation.RowSink {

    private final TableScan scan;
    private final MeasureColumn column;
    private final boolean first;
    private final boolean overlaps;
    private final int[] parts;
    private final int[] knownParts;
    private final FilledPeriods filled;
    private final int[] staleParts;
    private final boolean[] repeated;
    private final ExactSums sums;
    private final CellCurrencies currencies;
    private final LargestPart largest;
    private final int[] edges;
    private final boolean[] hasEdge;
    private final @Nullable MemberSums alternatives;
    private final Map<Long, Pick> picks = new HashMap<>();

    /** The row picked for a series in a cell; none of its rows is known while it is -1. */
    private static final class Pick {
        int row = -1;
        final List<Integer> contradicting = new ArrayList<>(0);
    }

    SeriesCells(TableScan scan, MeasureColumn column, int cells) {
        Additivity additivity = column.measure().additivity();
        this.scan = scan;
        this.column = column;
        this.first = additivity.overTime() == OverTime.FIRST;
        this.overlaps = additivity.overDimensions() == OverDimensions.NONE;
        this.parts = new int[cells];
        this.knownParts = new int[cells];
        this.filled = new FilledPeriods(scan.table(), cells);
        this.staleParts = new int[cells];
        this.repeated = new boolean[cells];
        this.sums = new ExactSums(column, cells);
        this.currencies = new CellCurrencies(scan.table(), column.measure(), cells);
        this.largest = new LargestPart(column.scale(), cells);
        this.edges = new int[cells];
        this.hasEdge = new boolean[cells];
        this.alternatives = MemberSums.over(
                scan.table(), column, dimension -> !dimension.dimension().isSummable());
    }

    @Override
    public void accept(int row, int cell, boolean known) {
        long key = (long) cell * scan.series().count() + scan.series().code(row);
        filled.add(cell, row);
        Pick pick = picks.computeIfAbsent(key, none -> new Pick());
        if (!first || !hasEdge[cell]) {
            edges[cell] = period(row);
            hasEdge[cell] = true;
        }
        if (alternatives != null) {
            alternatives.add(cell, row, known);
        }
        if (known) {
            boolean samePeriod = pick.row >= 0 && period(pick.row) == period(row);
            if (pick.row < 0 || (!first && !samePeriod)) {
                pick.row = row;
                pick.contradicting.clear();
            } else if (samePeriod) {
                pick.contradicting.add(row);
            }
        }
    }

    /** Puts the series of each cell together. */
    void finish() {
        picks.forEach((key, pick) -> {
            int cell = (int) (key / scan.series().count());
            parts[cell]++;
            if (pick.row >= 0) {
                knownParts[cell]++;
                staleParts[cell] += period(pick.row) == edges[cell] ? 0 : 1;
                sums.add(cell, pick.row);
                currencies.add(cell, pick.row);
                largest.add(cell, column.wideValue(pick.row));
                repeated[cell] |= !pick.contradicting.isEmpty();
                pick.contradicting.forEach(row -> currencies.add(cell, row));
            }
        });
        picks.clear();
    }

    private int period(int row) {
        return scan.table().periods()[row];
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
        return staleParts[cell] == 0;
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
    public long staleParts(int cell) {
        return staleParts[cell];
    }
}
