/**
 * A plan held against what was measured: objectives, the board of stages and questions, transitions from stage to stage, and what the plan does
 * where it falls short. Start at {@link Scorecard}.
 */
@NullMarked
package io.github.raceframework.metrics.scorecard;

import org.jspecify.annotations.NullMarked;
