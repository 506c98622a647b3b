package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.value.Currencies;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Exact sums, one for each currency that rows name; one without currency for rows that name none. */
final class CurrencySums {

    /** What stands for no currency, and is none. */
    private static final String NONE = "";

    /** Mostly there is no other than the first. */
    private @Nullable String first;

    private BigDecimal sumOfFirst = BigDecimal.ZERO;
    private final SortedMap<String, BigDecimal> others = new TreeMap<>();

    static String code(@Nullable Currency currency) {
        return currency == null ? NONE : currency.getCurrencyCode();
    }

    void add(String code, BigDecimal value) {
        if (first == null) {
            first = code;
        }
        if (code.equals(first)) {
            sumOfFirst = sumOfFirst.add(value);
        } else {
            others.merge(code, value, BigDecimal::add);
        }
    }

    void add(CurrencySums other) {
        other.all().forEach(this::add);
    }

    private SortedMap<String, BigDecimal> all() {
        SortedMap<String, BigDecimal> all = new TreeMap<>(others);
        if (first != null) {
            all.put(first, sumOfFirst);
        }
        return all;
    }

    /** The sum over all currencies. */
    BigDecimal total() {
        return others.values().stream().reduce(sumOfFirst, BigDecimal::add);
    }

    /** The one currency that rows name. */
    Optional<Currency> find() {
        return first == null || isMixed() ? Optional.empty() : find(first);
    }

    /** The currencies that rows name. */
    List<Currency> currencies() {
        return all().keySet().stream().flatMap(code -> find(code).stream()).toList();
    }

    /** The sum in one currency; zero if nothing is in it. */
    BigDecimal in(Currency currency) {
        return all().getOrDefault(currency.getCurrencyCode(), BigDecimal.ZERO);
    }

    boolean isMixed() {
        return !others.isEmpty();
    }

    private static Optional<Currency> find(String code) {
        return code.equals(NONE) ? Optional.empty() : Optional.of(Currency.getInstance(code));
    }

    void write(StateWriter out) {
        SortedMap<String, BigDecimal> all = all();
        out.count(all.size());
        all.forEach((code, sum) -> {
            out.text(code);
            out.decimal(sum);
        });
    }

    static CurrencySums read(StateReader in) {
        CurrencySums sums = new CurrencySums();
        for (int left = in.size("currencies"); left > 0; left--) {
            sums.add(readCode(in), in.decimal());
        }
        return sums;
    }

    static String readCode(StateReader in) {
        String code = in.text();
        if (!code.equals(NONE)) {
            try {
                Currencies.parse(code);
            } catch (IllegalArgumentException e) {
                throw in.fault("an unknown currency");
            }
        }
        return code;
    }
}
