/** What the topics of planning share: exact numbers, and values that come from a plan rather than from facts. For this module alone. */
@NullMarked
package io.github.raceframework.metrics.figure;

import org.jspecify.annotations.NullMarked;
