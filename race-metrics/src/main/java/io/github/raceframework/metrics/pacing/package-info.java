/**
 * Whether a KPI is where it should be by now. Start at {@link Pacing}; how much of a target is due by a day is a {@link PacingRule}, by the
 * class of the KPI.
 */
@NullMarked
package io.github.raceframework.metrics.pacing;

import org.jspecify.annotations.NullMarked;
