package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.value.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a budget was divided, as a report to be kept and sent, with what its size is held against.
 *
 * <p>Immutable.
 *
 * @param name what the budget is for
 * @param allocation who gets what, and what comes of it
 * @param parity the budget beside those of competitors; null if nobody has looked
 */
public record AllocationReport(
        String name, BudgetAllocation allocation, @Nullable ParityBudget parity) {

    /** Of an allocation alone. */
    public static AllocationReport of(String name, BudgetAllocation allocation) {
        return new AllocationReport(name, allocation, null);
    }

    /** The same report, with the budgets of competitors beside it. */
    public AllocationReport with(ParityBudget newParity) {
        return new AllocationReport(name, allocation, newParity);
    }

    /** What was divided. */
    public Money budget() {
        return allocation.budget();
    }

    /** The budget beside those of competitors, if somebody has looked. */
    public Optional<ParityBudget> findParity() {
        return Optional.ofNullable(parity);
    }
}
