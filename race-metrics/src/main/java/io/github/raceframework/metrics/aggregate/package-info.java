/**
 * The seam between facts and formulas: an {@link AggregateQuery} goes to an {@link AggregateSource}, an {@link AggregateFrame} comes back.
 * Nobody below knows a formula, nobody above sees a row.
 */
@NullMarked
package io.github.raceframework.metrics.aggregate;

import org.jspecify.annotations.NullMarked;
