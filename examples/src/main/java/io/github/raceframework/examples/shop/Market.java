package io.github.raceframework.examples.shop;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

/** A country the shop sells to: its currency, its name in English, and its value added tax as a fraction. */
enum Market {
    DE("Germany", "EUR", "0.19"),
    CH("Switzerland", "CHF", "0.081");

    private final String englishName;
    private final Currency currency;
    private final BigDecimal tax;

    Market(String englishName, String currencyCode, String tax) {
        this.englishName = englishName;
        this.currency = Currency.getInstance(currencyCode);
        this.tax = new BigDecimal(tax);
    }

    /** The market of that code or English name. */
    static Optional<Market> find(String name) {
        return Arrays.stream(values())
                .filter(market -> market.name().equals(name) || market.englishName.equals(name))
                .findFirst();
    }

    Currency currency() {
        return currency;
    }

    BigDecimal tax() {
        return tax;
    }
}
