package io.github.raceframework.core.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of a currency costs in another, on a day or on each day of a range: 1 EUR = 1.0837 USD has the base EUR and the quote USD.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param base the currency of which one unit is meant
 * @param quote the currency in which it costs so much
 * @param days the days on which it does
 * @param rate units of the quote for one unit of the base: positive, at most 15 significant digits, from 10^-15 to 10^15
 * @param source who says so, such as the bank that publishes it
 */
public record ExchangeRate(Currency base, Currency quote, DateRange days, BigDecimal rate, String source) {

    /** The most significant digits of a rate, quoted or worked out. */
    static final int MAX_DIGITS = 15;

    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(15);
    private static final BigDecimal MOST = BigDecimal.ONE.movePointRight(15);

    public ExchangeRate {
        rate = Decimals.canonical(rate);
        String pair = base + "/" + quote;
        if (base.equals(quote)) {
            throw new IllegalArgumentException("rate " + pair + " is of one currency; it is 1 without being quoted");
        }
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("rate " + pair + " " + rate.toPlainString() + " is not positive");
        }
        boolean small = rate.compareTo(LEAST) < 0;
        if (small || rate.compareTo(MOST) > 0 || rate.stripTrailingZeros().precision() > MAX_DIGITS) {
            throw new IllegalArgumentException("rate " + pair + " " + rate.toPlainString()
                    + " is out of bounds: at most 15 significant digits, from 1e-15 to 1e15; round it first");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("rate " + pair + " of " + text(days) + " names no source");
        }
    }

    /**
     * The rate of one day, from codes and a decimal text: {@code ExchangeRate.of("EUR", "USD", day, "1.0837", "ECB")}.
     *
     * @throws IllegalArgumentException if a code is no currency, the text no decimal, or the rate out of bounds
     */
    public static ExchangeRate of(String base, String quote, LocalDate day, String rate, String source) {
        return of(base, quote, DateRange.day(day), rate, source);
    }

    /**
     * The rate of each day of a range, such as a budget rate of a year; as {@link #of(String, String, LocalDate, String, String)}.
     */
    public static ExchangeRate of(String base, String quote, DateRange days, String rate, String source) {
        return new ExchangeRate(Currencies.parse(base), Currencies.parse(quote), days, Decimals.parse(rate), source);
    }

    /** {@code EUR/USD 1.0837 of 2024-05-31 (ECB)}. */
    @Override
    public String toString() {
        return base + "/" + quote + " " + rate.toPlainString() + " of " + text(days) + " (" + Spelling.excerpt(source)
                + ")";
    }

    private static String text(DateRange days) {
        return days.days() == 1 ? days.from().toString() : days.toString();
    }
}
