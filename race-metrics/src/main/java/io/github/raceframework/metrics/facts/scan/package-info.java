/**
 * How rows become cells: scopes, groups and periods of a question over the blocks of a {@link ScannedTable}, and the passes that fill its cells with sums,
 * counts, stocks and states. Start at {@link BlockAggregation}.
 */
@NullMarked
package io.github.raceframework.metrics.facts.scan;

import org.jspecify.annotations.NullMarked;
