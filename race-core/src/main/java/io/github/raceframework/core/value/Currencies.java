package io.github.raceframework.core.value;

import java.util.Currency;

/** Reads currency codes with an error that helps. Without state, and so safe for use by several threads. */
public final class Currencies {

    private Currencies() {}

    /**
     * The currency of an ISO 4217 code.
     *
     * @throws IllegalArgumentException if there is none of that code
     */
    public static Currency parse(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + code + "\" is not an ISO 4217 currency code, such as EUR, USD or JPY", e);
        }
    }
}
