/** Facts: rows in, columns kept, cells out. Start at {@link FactTable}; several tables together are a {@link Dataset}. */
@NullMarked
package io.github.raceframework.metrics.facts;

import org.jspecify.annotations.NullMarked;
