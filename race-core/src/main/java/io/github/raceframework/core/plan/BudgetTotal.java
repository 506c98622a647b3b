package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * A sum over budget lines that says how many of them it knows.
 *
 * <p>Immutable.
 *
 * @param known the sum of the amounts that are known
 * @param knownLines how many lines have a known amount
 * @param lines how many lines count
 */
public record BudgetTotal(Money known, int knownLines, int lines) {

    static BudgetTotal none(Currency currency) {
        return new BudgetTotal(new Money(BigDecimal.ZERO, currency), 0, 0);
    }

    static BudgetTotal of(Currency currency, Optional<Money> amount) {
        return amount.map(known -> new BudgetTotal(known, 1, 1))
                .orElseGet(() -> new BudgetTotal(none(currency).known, 0, 1));
    }

    BudgetTotal plus(BudgetTotal other) {
        return new BudgetTotal(known.plus(other.known), knownLines + other.knownLines, lines + other.lines);
    }

    /** Whether the amount of every line is known. */
    public boolean isComplete() {
        return knownLines == lines;
    }

    /** The sum over all lines; empty if the amount of one is not known. */
    public Optional<Money> findAmount() {
        return isComplete() ? Optional.of(known) : Optional.empty();
    }

    /** The sum, and how much of it is known if not all: {@code EUR 1200 (known 3 of 5 lines)}. */
    @Override
    public String toString() {
        return isComplete() ? known.toString() : known + " (known " + knownLines + " of " + lines + " lines)";
    }
}
