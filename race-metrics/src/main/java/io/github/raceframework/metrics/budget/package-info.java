/**
 * How to divide a budget. Start at {@link BudgetAllocation} for equal marginal returns, at {@link BudgetMix} for 70/20/10, at
 * {@link TaskBudget} for objective and task, at {@link RevenueBudget} for a share of revenue and at {@link ParityBudget} for competitive parity.
 * What the lines of a plan come to is told by {@link io.github.raceframework.core.plan.Budget}.
 */
@NullMarked
package io.github.raceframework.metrics.budget;

import org.jspecify.annotations.NullMarked;
