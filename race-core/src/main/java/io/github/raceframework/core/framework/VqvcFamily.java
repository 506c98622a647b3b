package io.github.raceframework.core.framework;

/**
 * The four questions a balanced dashboard answers at every stage: how much, how good, what is it worth, what did it cost.
 *
 * <p>Source: the VQVC test of Dave Chaffey, Smart Insights.
 */
public enum VqvcFamily {
    /** How much? Counts: visits, leads, orders. */
    VOLUME,
    /** How good is it? Rates, durations, scores. */
    QUALITY,
    /** What is it worth? Money earned, margins, returns on cost. */
    VALUE,
    /** What did it cost? Cost per click, lead, order. */
    COST
}
