/**
 * Answers to a question over some of the rows, which merge to the answer over all of them: for facts that lie in several places, are too many for one
 * heap, or were asked before. {@link PartitionedSource} makes one source of several; {@link PartialFrame} is what each of them gives.
 */
@NullMarked
package io.github.raceframework.metrics.partial;

import org.jspecify.annotations.NullMarked;
