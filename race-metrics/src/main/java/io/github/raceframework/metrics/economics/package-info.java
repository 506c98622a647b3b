/**
 * What customers are worth and may cost. Start at {@link RetentionModel} for lifetime value, at {@link Acquisition} for payback and at {@link
 * OrderEconomics} for break-even.
 *
 * <p>Amounts of money are exact. A quotient of them is rounded once, to the nearest double. What is not defined is an absent {@link
 * io.github.raceframework.metrics.kpi.KpiValue} with its reason, never an exception.
 */
@NullMarked
package io.github.raceframework.metrics.economics;

import org.jspecify.annotations.NullMarked;
