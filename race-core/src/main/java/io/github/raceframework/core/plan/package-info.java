/**
 * The plan of a company, a brand or a market for a period: what is wanted of each stage, by when, with which tactics and what money. Start at
 * {@link RacePlan#define}.
 *
 * <p>Values ({@link io.github.raceframework.core.value.Money Money}, {@link io.github.raceframework.core.value.DateRange DateRange}, {@link
 * Phasing}, {@link Target}, filters, media splits) are checked when they are made. The parts of a plan (objectives, campaigns, budget lines and
 * the rest) take what they are given and are checked <i>together</i> when the plan is built, so that a plan with twenty faults reports all
 * twenty at once, each with its place, the problem and what to write instead: see {@link PlanException}. A {@link RacePlan} that exists
 * has no such fault.
 *
 * <p>A plan states what somebody wants. It holds no results and computes no status.
 */
@NullMarked
package io.github.raceframework.core.plan;

import org.jspecify.annotations.NullMarked;
