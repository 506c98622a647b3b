/** What a plan knows, as facts beside those of the feeds: costs, budget, capabilities. Start at {@link PlanFacts}. */
@NullMarked
package io.github.raceframework.metrics.plan;

import org.jspecify.annotations.NullMarked;
