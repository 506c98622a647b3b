/** Questions. Start at {@link KpiQuery}. */
@NullMarked
package io.github.raceframework.metrics.query;

import org.jspecify.annotations.NullMarked;
