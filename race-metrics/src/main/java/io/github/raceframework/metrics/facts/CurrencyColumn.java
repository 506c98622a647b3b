package io.github.raceframework.metrics.facts;

import java.util.Currency;
import java.util.List;

/** The currencies that rows name: 1 stands for the first of the list, 0 for none. Without rows where no row may name one. */
final class CurrencyColumn {

    private final List<Currency> currencies;
    private final PackedInts codes;

    CurrencyColumn(List<Currency> currencies, PackedInts codes) {
        this.currencies = List.copyOf(currencies);
        this.codes = codes;
    }

    /** How many currencies occur. */
    int count() {
        return currencies.size();
    }

    int code(int row) {
        return (int) codes.get(row);
    }

    Currency currency(int code) {
        return currencies.get(code - 1);
    }
}
