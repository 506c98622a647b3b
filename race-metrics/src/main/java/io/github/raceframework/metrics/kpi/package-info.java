/** Answers: formulas over aggregates. Start at {@link KpiEngine}; the answer is a {@link KpiTable}. */
@NullMarked
package io.github.raceframework.metrics.kpi;

import org.jspecify.annotations.NullMarked;
