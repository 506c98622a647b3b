package io.github.raceframework.core.value;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * An exact amount in one currency. Use it where a caller hands over or receives a single amount (a budget line, a target); facts
 * are kept in columns instead.
 *
 * <p>Nothing rounds: an amount keeps the digits it was given. Two amounts are equal when their numbers are, whatever their scale,
 * and their currencies are.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param amount the amount, without trailing zeros after the decimal point
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        amount = Decimals.canonical(amount);
    }

    /**
     * An amount from its decimal text and its ISO 4217 code: {@code Money.of("1234.50", "EUR")}.
     *
     * @throws IllegalArgumentException if the text is no decimal or the code no currency
     */
    public static Money of(String amount, String currencyCode) {
        return new Money(Decimals.parse(amount), Currencies.parse(currencyCode));
    }

    /**
     * The sum of two amounts.
     *
     * @throws IllegalArgumentException if the currencies differ, or the result is out of the bounds of {@link Decimals}
     */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /**
     * This amount less the other.
     *
     * @throws IllegalArgumentException if the currencies differ, or the result is out of the bounds of {@link Decimals}
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /**
     * The amount cut into parts in these proportions, in whole minor units of the currency (or in the amount's own decimal places, if it has
     * more), so that the parts add up to it; see {@link Apportionment}.
     *
     * @param weights the proportions, none negative, at least one positive; they need not sum to 1
     * @throws IllegalArgumentException if a weight is negative or out of the bounds of {@link Decimals}, or none is positive
     */
    public List<Money> split(List<BigDecimal> weights) {
        int scale = Math.max(amount.scale(), currency.getDefaultFractionDigits());
        return Apportionment.split(amount, weights, scale).stream()
                .map(part -> new Money(part, currency))
                .toList();
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "amounts in two currencies, " + this + " and " + other + "; convert one with a dated rate first");
        }
        return other;
    }

    /** The code and the plain amount: {@code EUR 1234.5}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
