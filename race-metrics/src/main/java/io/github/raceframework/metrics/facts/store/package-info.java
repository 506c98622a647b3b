/**
 * How rows are kept: columns in the narrowest integers that hold them, in blocks in the order of time, and what builds and merges these. Start at {@link
 * FactBlock}. Knows nothing of schemas or questions.
 */
@NullMarked
package io.github.raceframework.metrics.facts.store;

import org.jspecify.annotations.NullMarked;
