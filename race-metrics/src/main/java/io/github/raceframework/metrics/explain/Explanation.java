package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.kpi.KpiValue;

/**
 * The answer to an {@link ExplainQuery}: the values of a KPI in two periods, with their flags, and what the change is made of.
 *
 * <p>Immutable.
 *
 * @param query the question
 * @param kpi the definition of the KPI
 * @param before its value before
 * @param after its value after
 * @param decomposition the effects that add up to the change, or why there are none; the values may be there all the same
 */
public record Explanation(ExplainQuery query, Kpi kpi, KpiValue before, KpiValue after, Decomposition decomposition) {}
