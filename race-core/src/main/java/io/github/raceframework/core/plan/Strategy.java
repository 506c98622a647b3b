package io.github.raceframework.core.plan;

/**
 * How the objectives are to be reached, in words.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param segmentation how the market is divided
 * @param targeting which of its segments are addressed
 * @param positioning how the brand is to be seen beside others
 * @param valueProposition why somebody should choose it online
 */
public record Strategy(String segmentation, String targeting, String positioning, String valueProposition) {}
