package io.github.raceframework.metrics.query;

import io.github.raceframework.core.value.ExchangeRates;
import java.time.LocalDate;
import java.util.Currency;

/**
 * Into which currency the money of a query is put, and at which rates. The rows of a cell are added up in each of their currencies first; these sums are
 * converted and added, before any formula. Money that is in the currency already stays as it is.
 *
 * <p>An amount is the exact product of a sum and a rate; nothing is rounded to minor units. A cell with money for whose currency there is no rate is
 * absent, {@code MIXED_CURRENCY}, and its detail names currencies and day. A value of which any money was converted carries the flag {@code CONVERTED}, and
 * the evidence names sums and rates.
 *
 * <p>To convert each row at the rate of its own day instead, convert while the table is built: {@code FactSchema.withConversion}.
 *
 * <p>Immutable.
 */
public sealed interface CurrencyConversion {

    /** The currency of the answer. */
    Currency target();

    /** The rates there are. */
    ExchangeRates rates();

    /**
     * One rate for each pair of currencies, whatever the period: values of two periods differ by what happened and not by what the currencies did, and a
     * total is the sum of its parts.
     *
     * @param rates of which that day's count; a rate quoted for a range, such as a budget rate, is found by any day in it
     */
    static CurrencyConversion fixed(Currency target, ExchangeRates rates, LocalDate day) {
        return new Fixed(target, rates, day);
    }

    /** The rate of the last day of each cell's period. A year is not the sum of its months. */
    static CurrencyConversion periodEnd(Currency target, ExchangeRates rates) {
        return new PeriodEnd(target, rates);
    }

    /**
     * The mean of the daily rates of each cell's period for what adds up over time, such as cost and sales: an approximation that accounting allows where
     * rates do not move much. Levels (pipeline at the end of the month) and figures of cohorts have the rate of the last day. A year is not the sum
     * of its months.
     */
    static CurrencyConversion periodAverage(Currency target, ExchangeRates rates) {
        return new PeriodAverage(target, rates);
    }

    /**
     * At the rates of one day.
     *
     * @param day that day
     */
    record Fixed(Currency target, ExchangeRates rates, LocalDate day) implements CurrencyConversion {

        /** {@code FIXED 2024-05-31}. */
        @Override
        public String toString() {
            return "FIXED " + day;
        }
    }

    /** At the rates of the last day of each period. */
    record PeriodEnd(Currency target, ExchangeRates rates) implements CurrencyConversion {

        @Override
        public String toString() {
            return "PERIOD_END";
        }
    }

    /** At the mean rates of each period. */
    record PeriodAverage(Currency target, ExchangeRates rates) implements CurrencyConversion {

        @Override
        public String toString() {
            return "PERIOD_AVERAGE";
        }
    }
}
