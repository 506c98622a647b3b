/**
 * Facts: rows in, columns kept, cells out. Start at {@link FactTable}; several tables together are a {@link Dataset}. Columns are kept in {@code store}; {@code
 * scan} answers questions from them.
 */
@NullMarked
package io.github.raceframework.metrics.facts;

import org.jspecify.annotations.NullMarked;
