package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Measure;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which currency the money of each cell is. */
final class CellCurrencies {

    private static final byte MIXED = -1;

    private final @Nullable Currency fixed;
    private final CurrencyColumn column;
    private final byte @Nullable [] codes;

    CellCurrencies(FactTable table, Measure measure, int cells) {
        this.fixed = table.schema().findCurrency(measure).orElse(null);
        this.column = table.currencies();
        this.codes = table.schema().takesCurrencyOfRow(measure) ? new byte[cells] : null;
    }

    /** Notes the currency of a known row. */
    void add(int cell, int row) {
        if (codes != null) {
            int code = column.code(row);
            codes[cell] = codes[cell] == 0 || codes[cell] == code ? (byte) code : MIXED;
        }
    }

    Optional<Currency> find(int cell) {
        if (codes == null || codes[cell] == 0 || codes[cell] == MIXED) {
            return Optional.ofNullable(fixed);
        }
        return Optional.of(column.currency(codes[cell]));
    }

    boolean isMixed(int cell) {
        return codes != null && codes[cell] == MIXED;
    }
}
