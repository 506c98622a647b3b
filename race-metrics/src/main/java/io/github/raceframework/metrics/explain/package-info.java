/**
 * Why a KPI changed from one period to another. Start at {@link Explainer}; the question is an {@link ExplainQuery}, the answer an {@link
 * Explanation}.
 */
@NullMarked
package io.github.raceframework.metrics.explain;

import org.jspecify.annotations.NullMarked;
