package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What cells have in common, whether their parts are rows or series. Takes rows in the order of their time. */
abstract class AccumulatedCells implements InputCells {

    final int[] parts;
    final int[] knownParts;
    private final FilledPeriods filled;
    private final CellSums sums;
    private final CellCurrencies currencies;
    private final @Nullable MemberSums alternatives;
    private MeasureColumn column;
    private @Nullable BlockScan block;

    /**
     * Cells without rows.
     *
     * @param column of the measure, of any block
     */
    AccumulatedCells(ScannedTable table, MeasureColumn column, int cells) {
        this.column = column;
        this.parts = new int[cells];
        this.knownParts = new int[cells];
        this.filled = new FilledPeriods(cells);
        this.sums = CellSums.of(column, cells);
        this.currencies = new CellCurrencies(table, column, sums, cells);
        this.alternatives = MemberSums.over(table, column, dimension -> !dimension.isSummable());
    }

    /** From here on rows are those of this block. */
    void enter(BlockScan newBlock) {
        FactBlock rows = newBlock.block();
        block = newBlock;
        column = rows.measure(column.measure().id());
        sums.enter(column);
        currencies.enter(rows.currencies(), column);
        if (alternatives != null) {
            alternatives.enter(rows);
        }
    }

    /** Where the rows are. */
    final BlockScan block() {
        return Objects.requireNonNull(block);
    }

    /** The values of the rows. */
    final MeasureColumn column() {
        return column;
    }

    /** The series of a row: a number for its combination of members of all dimensions. */
    final int series(int row) {
        return block().series().code(row);
    }

    /**
     * Takes a row that the input's filter lets through.
     *
     * @param known whether it is known, together with all it must be known with
     */
    void accept(int rowPeriod, int row, int cell, boolean known) {
        filled.add(cell, rowPeriod);
        if (alternatives != null) {
            alternatives.add(cell, row, known);
        }
        take(rowPeriod, row, cell, known);
    }

    /** Takes a row as the measure's rule says. */
    abstract void take(int rowPeriod, int row, int cell, boolean known);

    /** Puts together what had to wait for the last row. */
    void finish() {}

    /** Why the parts must not be added up, alternatives aside. */
    abstract Clash ownClash(int cell);

    /** Counts a row, or a series with this as its row, as a known part. */
    final void addKnown(int row, int cell) {
        knownParts[cell]++;
        currencies.addKnown(cell, row);
        sums.add(cell, row);
    }

    /** Notes the currency of a row that contradicts the one that counts. */
    final void addCurrency(int row, int cell) {
        currencies.addOther(cell, row);
    }

    @Override
    public final Clash clash(int cell) {
        return alternatives != null && alternatives.hasSeveral(cell) ? Clash.ALTERNATIVES : ownClash(cell);
    }

    @Override
    public final long parts(int cell) {
        return parts[cell];
    }

    @Override
    public final long knownParts(int cell) {
        return knownParts[cell];
    }

    @Override
    public final int filledRowPeriods(int cell) {
        return filled.count(cell);
    }

    @Override
    public final BigDecimal sum(int cell) {
        return sums.get(cell);
    }

    @Override
    public final boolean isNarrow() {
        return sums.isNarrow();
    }

    @Override
    public final int scale() {
        return sums.scale();
    }

    @Override
    public final void copySums(long[] to, int at, int firstCell, int step, int count) {
        sums.copy(to, at, firstCell, step, count);
    }

    @Override
    public final Optional<Currency> findCurrency(int cell) {
        return currencies.find(cell);
    }

    @Override
    public final boolean isMixedCurrency(int cell) {
        return currencies.isMixed(cell);
    }

    @Override
    public final List<Currency> currencies(int cell) {
        return currencies.all(cell);
    }

    @Override
    public final BigDecimal sum(int cell, Currency currency) {
        return currencies.sum(cell, currency);
    }
}
