package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI is to be, over which days: one value, or a band to stay in.
 *
 * <p>For a KPI that adds up the value is that of the whole period; for a level it is the value at the end of it.
 *
 * <p>Immutable.
 *
 * @param low the value, or the lower end of the band, in the KPI's unit: a fraction for a percentage, seconds for a duration
 * @param high the same value, or the upper end of the band; both ends belong to it
 * @param period the days it is measured over; the last is when it is due
 * @param currency the currency of an amount of money, null for anything else
 */
public record Target(
        BigDecimal low,
        BigDecimal high,
        DateRange period,
        @Nullable Currency currency) {

    public Target {
        low = Decimals.canonical(low);
        high = Decimals.canonical(high);
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "band " + low.toPlainString() + ".." + high.toPlainString() + " ends below its start");
        }
    }

    /** One value that is no money, from its decimal text. */
    public static Target of(String value, DateRange period) {
        return band(value, value, period);
    }

    /** One amount of money. */
    public static Target of(Money value, DateRange period) {
        return new Target(value.amount(), value.amount(), period, value.currency());
    }

    /**
     * A band of values that are no money, from their decimal texts.
     *
     * @throws IllegalArgumentException if the upper end is below the lower
     */
    public static Target band(String low, String high, DateRange period) {
        return new Target(Decimals.parse(low), Decimals.parse(high), period, null);
    }

    /**
     * A band of amounts of money.
     *
     * @throws IllegalArgumentException if the upper end is below the lower, or the currencies differ
     */
    public static Target band(Money low, Money high, DateRange period) {
        if (!low.currency().equals(high.currency())) {
            throw new IllegalArgumentException("band " + low + ".." + high + " has two currencies");
        }
        return new Target(low.amount(), high.amount(), period, low.currency());
    }

    /** Whether it is a band rather than one value. */
    public boolean isBand() {
        return low.compareTo(high) < 0;
    }

    /** The one value; empty for a band. */
    public Optional<BigDecimal> findValue() {
        return isBand() ? Optional.empty() : Optional.of(low);
    }

    /** The currency of an amount of money. */
    public Optional<Currency> findCurrency() {
        return Optional.ofNullable(currency);
    }
}
