package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Currencies;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a sign or code beside an amount says about its currency. A sign that several currencies share says only that it is one of them. */
final class CurrencyMarks {

    private static final Map<String, String> SURE = Map.ofEntries(
            Map.entry("\u20ac", "EUR"),
            Map.entry("\u00a3", "GBP"),
            Map.entry("\u20b9", "INR"),
            Map.entry("\u20a9", "KRW"),
            Map.entry("\u20ba", "TRY"),
            Map.entry("\u20aa", "ILS"),
            Map.entry("\u20ab", "VND"),
            Map.entry("\u20b1", "PHP"),
            Map.entry("\u20b4", "UAH"),
            Map.entry("z\u0142", "PLN"),
            Map.entry("fr", "CHF"),
            Map.entry("us$", "USD"),
            Map.entry("ca$", "CAD"),
            Map.entry("a$", "AUD"),
            Map.entry("au$", "AUD"),
            Map.entry("nz$", "NZD"),
            Map.entry("hk$", "HKD"),
            Map.entry("s$", "SGD"),
            Map.entry("mx$", "MXN"),
            Map.entry("r$", "BRL"));
    private static final Map<String, Set<String>> SHARED = Map.of(
            "$", Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP", "TWD"),
            "\u00a5", Set.of("JPY", "CNY"),
            "kr", Set.of("SEK", "NOK", "DKK", "ISK"));

    private CurrencyMarks() {}

    private static String key(String mark) {
        String lower = mark.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** The one currency that a mark stands for; empty if there is none or several. */
    static Optional<Currency> findSure(String mark) {
        String code = SURE.getOrDefault(key(mark), mark);
        try {
            return Optional.of(Currencies.parse(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether several currencies share a mark. */
    static boolean isShared(String mark) {
        return SHARED.containsKey(key(mark));
    }

    /** Whether a mark may stand beside an amount of that currency. */
    static boolean fits(String mark, Currency currency) {
        return findSure(mark)
                .map(currency::equals)
                .orElseGet(() -> SHARED.getOrDefault(key(mark), Set.of()).contains(currency.getCurrencyCode()));
    }
}
