package io.github.raceframework.core.framework;

/**
 * The five families of goals at the level of a whole plan. They say what digital marketing is for; when in the lifecycle a goal falls says its
 * {@link Stage}.
 *
 * <p>Source: Dave Chaffey and PR Smith, <i>Digital Marketing Excellence</i>.
 *
 * <p>Immutable.
 */
public enum FiveS {
    /** Grow sales. */
    SELL("Grow sales"),
    /** Add value for customers. */
    SERVE("Add value for customers"),
    /** Get closer to customers by dialogue. */
    SPEAK("Get closer to customers by dialogue"),
    /** Cut costs. */
    SAVE("Cut costs"),
    /** Extend the brand online. */
    SIZZLE("Extend the brand online");

    private final String meaning;

    FiveS(String meaning) {
        this.meaning = meaning;
    }

    /** What such goals are after. */
    public String meaning() {
        return meaning;
    }
}
