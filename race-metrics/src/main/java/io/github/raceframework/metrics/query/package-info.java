/** Questions: a {@link KpiQuery} and what it compiles to, an aggregate query without formulas and a plan per KPI. */
@NullMarked
package io.github.raceframework.metrics.query;

import org.jspecify.annotations.NullMarked;
