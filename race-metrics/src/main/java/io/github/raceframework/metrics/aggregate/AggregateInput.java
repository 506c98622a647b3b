package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;

/**
 * A measure to be aggregated, over the rows a filter lets through. Its {@linkplain Measure#additivity additivity} says how.
 *
 * <p>Immutable.
 *
 * @param measure a column of the table of its {@link InputSet}
 * @param filter the rows that count, beside the scope of the query
 */
public record AggregateInput(Measure measure, Filter filter) {}
