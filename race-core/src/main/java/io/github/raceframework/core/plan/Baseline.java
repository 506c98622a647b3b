package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a KPI stood before: without it a target is a guess.
 *
 * <p>Immutable.
 *
 * @param value the value in the KPI's unit: a fraction for a percentage, seconds for a duration
 * @param period the days it was measured over
 * @param currency the currency of an amount of money, null for anything else
 */
public record Baseline(
        BigDecimal value, DateRange period, @Nullable Currency currency) {

    public Baseline {
        value = Decimals.canonical(value);
    }

    /** A value that is no money, from its decimal text. */
    public static Baseline of(String value, DateRange period) {
        return new Baseline(Decimals.parse(value), period, null);
    }

    /** An amount of money. */
    public static Baseline of(Money value, DateRange period) {
        return new Baseline(value.amount(), period, value.currency());
    }

    /** The currency of an amount of money. */
    public Optional<Currency> findCurrency() {
        return Optional.ofNullable(currency);
    }
}
