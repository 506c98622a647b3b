package io.github.raceframework.metrics.facts;

import java.util.Currency;
import java.util.List;

/** The currencies that rows name: 1 stands for the first of the list, 0 for none. */
final class CurrencyColumn {

    private final List<Currency> currencies;
    private final byte[] codes;

    CurrencyColumn(List<Currency> currencies, byte[] codes) {
        this.currencies = List.copyOf(currencies);
        this.codes = codes;
    }

    int code(int row) {
        return codes[row];
    }

    Currency currency(int code) {
        return currencies.get(code - 1);
    }
}
