/** How well a KPI does against its target. Start at {@link StatusReading}. */
@NullMarked
package io.github.raceframework.metrics.status;

import org.jspecify.annotations.NullMarked;
