package io.github.raceframework.core.plan;

import io.github.raceframework.core.time.Bucket;
import java.math.BigDecimal;

/**
 * The part of a target that falls to one bucket of its period.
 *
 * <p>Immutable.
 *
 * @param bucket the month, week or other bucket
 * @param value its part, in the unit of the target
 */
public record PhasedTarget(Bucket bucket, BigDecimal value) {}
