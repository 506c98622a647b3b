package io.github.raceframework.core.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By what amounts of one currency are multiplied to have them in another, or why that is not known. Made by {@link ExchangeRates}.
 *
 * <p>Immutable.
 */
public sealed interface ConversionRate {

    /** The rate, if it is known. */
    Optional<BigDecimal> findRate();

    /**
     * A known rate.
     *
     * @param rate units of the currency converted to for one unit of the currency converted from; positive
     * @param origin which quoted rate it is or was worked out from, in words
     */
    record Present(BigDecimal rate, String origin) implements ConversionRate {

        @Override
        public Optional<BigDecimal> findRate() {
            return Optional.of(rate);
        }

        @Override
        public String toString() {
            return rate.toPlainString() + ", " + origin;
        }
    }

    /**
     * No rate.
     *
     * @param day the first day that has none
     * @param detail which currencies and days were looked for, in words
     */
    record Absent(LocalDate day, String detail) implements ConversionRate {

        @Override
        public Optional<BigDecimal> findRate() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return detail;
        }
    }
}
