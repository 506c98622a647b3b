package io.github.raceframework.core.framework;

/**
 * The four questions a balanced dashboard answers at every stage: how much, how good, what is it worth, what did it cost.
 *
 * <p>Source: the VQVC test of Dave Chaffey, Smart Insights.
 *
 * <p>Immutable.
 */
public enum VqvcFamily {
    /** How much? Counts: visits, leads, orders. */
    VOLUME("How much?"),
    /** How good is it? Rates, durations, scores. */
    QUALITY("How good is it?"),
    /** What is it worth? Money earned, margins, returns on cost. */
    VALUE("What is it worth?"),
    /** What did it cost? Cost per click, lead, order. */
    COST("What did it cost?");

    private final String question;

    VqvcFamily(String question) {
        this.question = question;
    }

    /** The question that KPIs of this family answer. */
    public String question() {
        return question;
    }
}
