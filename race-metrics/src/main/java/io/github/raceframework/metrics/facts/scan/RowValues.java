package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.metrics.facts.store.CurrencyColumn;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a measure by row of a block, with those that an aggregation needs beside them, and their currency. */
final class RowValues {

    private final List<MeasureColumn> columns = new ArrayList<>();
    private final @Nullable CurrencyColumn currencies;

    RowValues(ScannedTable table, FactBlock block, Measure measure) {
        List<Measure> measures = new ArrayList<>(List.of(measure));
        measures.addAll(table.alongside(measure));
        measures.forEach(each -> columns.add(block.measure(each.id())));
        this.currencies = measures.stream().anyMatch(table::takesCurrencyOfRow) ? block.currencies() : null;
    }

    List<BigDecimal> of(int row) {
        if (columns.size() == 1) {
            return List.of(columns.get(0).decimal(row));
        }
        List<BigDecimal> values = new ArrayList<>();
        columns.forEach(column -> values.add(column.decimal(row)));
        return values;
    }

    /** The currency that a row names for them; null if none does. */
    @Nullable
    Currency currency(int row) {
        if (currencies == null) {
            return null;
        }
        int code = currencies.code(row);
        return code == 0 ? null : currencies.currency(code);
    }
}
