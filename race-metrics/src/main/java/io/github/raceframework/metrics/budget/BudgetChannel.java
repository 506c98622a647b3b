package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.value.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel that a budget is divided among.
 *
 * <p>Immutable.
 *
 * @param name what it is called
 * @param curve what it yields for its money
 * @param least what it gets at least; null for nothing
 * @param most what it gets at most; null for no limit
 */
public record BudgetChannel(
        String name,
        ResponseCurve curve,
        @Nullable Money least,
        @Nullable Money most) {

    public BudgetChannel {
        if (least != null && least.amount().signum() < 0) {
            throw new IllegalArgumentException("least amount " + least + " of channel " + name + " is negative");
        }
        if (most != null && most.amount().signum() < 0) {
            throw new IllegalArgumentException("most amount " + most + " of channel " + name + " is negative");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "least amount " + least + " of channel " + name + " is above its most, " + most);
        }
    }

    /** A channel without limits. */
    public static BudgetChannel of(String name, ResponseCurve curve) {
        return new BudgetChannel(name, curve, null, null);
    }

    /** The same channel, with so much at least. */
    public BudgetChannel withLeast(Money amount) {
        return new BudgetChannel(name, curve, amount, most);
    }

    /** The same channel, with so much at most. */
    public BudgetChannel withMost(Money amount) {
        return new BudgetChannel(name, curve, least, amount);
    }

    /** What it gets at least, if that is said. */
    public Optional<Money> findLeast() {
        return Optional.ofNullable(least);
    }

    /** What it gets at most, if that is said. */
    public Optional<Money> findMost() {
        return Optional.ofNullable(most);
    }
}
