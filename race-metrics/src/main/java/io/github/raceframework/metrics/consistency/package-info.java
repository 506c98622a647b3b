/** Whether the targets of a plan go together. Start at {@link PlanConsistency} for a plan, at {@link TargetChain} for targets of any kind. */
@NullMarked
package io.github.raceframework.metrics.consistency;

import org.jspecify.annotations.NullMarked;
