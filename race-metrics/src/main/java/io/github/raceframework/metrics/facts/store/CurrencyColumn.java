package io.github.raceframework.metrics.facts.store;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The currencies that rows of a block name: 1 stands for the first of the table's list, 0 for none. */
public final class CurrencyColumn {

    private final List<Currency> currencies;
    private final @Nullable PackedInts codes;

    /**
     * A column.
     *
     * @param codes a number for each row; null where no row names a currency
     */
    public CurrencyColumn(List<Currency> currencies, @Nullable PackedInts codes) {
        this.currencies = List.copyOf(currencies);
        this.codes = codes;
    }

    /** The same rows with a list that begins with this one's. */
    CurrencyColumn with(List<Currency> continued) {
        return continued.size() == currencies.size() ? this : new CurrencyColumn(continued, codes);
    }

    /** The same rows, so many of them, with the numbers of another list, which has all currencies of this one. */
    CurrencyColumn translated(int rows, List<Currency> to) {
        if (currencies.isEmpty()) {
            return new CurrencyColumn(to, null);
        }
        int[] translation = new int[currencies.size() + 1];
        for (int code = 1; code < translation.length; code++) {
            translation[code] = to.indexOf(currency(code)) + 1;
        }
        return new CurrencyColumn(to, PackedInts.of(rows, row -> translation[code(row)]));
    }

    /** The currencies, in the order of their numbers. Not all need to occur. */
    public List<Currency> currencies() {
        return currencies;
    }

    /** How many currencies there are numbers for. */
    int count() {
        return currencies.size();
    }

    public int code(int row) {
        return codes == null ? 0 : (int) codes.get(row);
    }

    public Currency currency(int code) {
        return currencies.get(code - 1);
    }
}
