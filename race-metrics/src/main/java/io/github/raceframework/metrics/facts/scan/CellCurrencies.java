package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.CurrencyColumn;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which currency the money of each cell is, and of a cell with several how much in each. */
final class CellCurrencies {

    private static final byte MIXED = -1;

    private final @Nullable Currency fixed;
    private final List<Currency> currencies;
    private final CellSums sums;
    private final byte @Nullable [] codes;
    private final Map<Integer, @Nullable BigDecimal[]> sumsByCode = new HashMap<>();
    private CurrencyColumn currencyOfRow = new CurrencyColumn(List.of(), null);
    private MeasureColumn column;

    /**
     * No currencies yet.
     *
     * @param sums what the cells add up to, whatever the currency
     */
    CellCurrencies(ScannedTable table, MeasureColumn column, CellSums sums, int cells) {
        this.fixed = table.findCurrency(column.measure()).orElse(null);
        this.currencies = table.currencies();
        this.column = column;
        this.sums = sums;
        this.codes = table.takesCurrencyOfRow(column.measure()) ? new byte[cells] : null;
    }

    /** From here on rows are those of another block of the same table. */
    void enter(CurrencyColumn newCurrencies, MeasureColumn newColumn) {
        currencyOfRow = newCurrencies;
        column = newColumn;
    }

    /** Notes the currency of a row, and its value where the cell has several. To be called before the value is added to the cell's sum. */
    void addKnown(int cell, int row) {
        if (note(cell, row)) {
            add(cell, currencyOfRow.code(row), new BigDecimal(column.wideValue(row), column.scale()));
        }
    }

    /** Notes the currency of a row whose value does not count. */
    void addOther(int cell, int row) {
        if (note(cell, row)) {
            add(cell, currencyOfRow.code(row), BigDecimal.ZERO);
        }
    }

    /** Whether the cell, with this row, has several currencies. What it has added up to before the second one came was all in the first. */
    private boolean note(int cell, int row) {
        if (codes == null) {
            return false;
        }
        int code = currencyOfRow.code(row);
        if (codes[cell] == 0) {
            codes[cell] = (byte) code;
        } else if (codes[cell] != MIXED && codes[cell] != code) {
            add(cell, codes[cell], sums.get(cell));
            codes[cell] = MIXED;
        }
        return codes[cell] == MIXED;
    }

    private void add(int cell, int code, BigDecimal value) {
        @Nullable
        BigDecimal[] ofCell = sumsByCode.computeIfAbsent(cell, none -> new @Nullable BigDecimal[currencies.size()]);
        BigDecimal before = ofCell[code - 1];
        ofCell[code - 1] = before == null ? value : before.add(value);
    }

    Optional<Currency> find(int cell) {
        if (codes == null || codes[cell] == 0 || codes[cell] == MIXED) {
            return Optional.ofNullable(fixed);
        }
        return Optional.of(currencies.get(codes[cell] - 1));
    }

    boolean isMixed(int cell) {
        return codes != null && codes[cell] == MIXED;
    }

    /** The currencies of a cell, by their codes. */
    List<Currency> all(int cell) {
        @Nullable BigDecimal[] ofCell = sumsByCode.get(cell);
        if (ofCell == null) {
            return find(cell).map(List::of).orElse(List.of());
        }
        List<Currency> all = new ArrayList<>();
        for (int i = 0; i < ofCell.length; i++) {
            if (ofCell[i] != null) {
                all.add(currencies.get(i));
            }
        }
        all.sort(Comparator.comparing(Currency::getCurrencyCode));
        return List.copyOf(all);
    }

    /** What a cell adds up to in one currency; zero if nothing is in it. */
    BigDecimal sum(int cell, Currency currency) {
        @Nullable BigDecimal[] ofCell = sumsByCode.get(cell);
        if (ofCell == null) {
            return all(cell).contains(currency) ? sums.get(cell) : BigDecimal.ZERO;
        }
        for (int i = 0; i < ofCell.length; i++) {
            BigDecimal sum = ofCell[i];
            if (sum != null && currencies.get(i).equals(currency)) {
                return sum;
            }
        }
        return BigDecimal.ZERO;
    }
}
