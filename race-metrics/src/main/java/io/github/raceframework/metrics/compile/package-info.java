/**
 * From a question to what is asked and computed: an aggregate query without formulas, and a plan per KPI. For this module alone. Start at {@link TablePlan}.
 */
@NullMarked
package io.github.raceframework.metrics.compile;

import org.jspecify.annotations.NullMarked;
