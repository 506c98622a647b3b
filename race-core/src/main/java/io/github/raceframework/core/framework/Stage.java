package io.github.raceframework.core.framework;

/**
 * A step of the RACE framework, in the order of the customer lifecycle. The order is no gate: people enter late, loop and skip.
 *
 * <p>Source: Dave Chaffey, Smart Insights (2010 and later editions).
 */
public enum Stage {
    /** Set direction, goals, strategy, budget and measurement. A management step before the lifecycle. */
    PLAN,
    /** Widen the audience through paid, owned and earned media. */
    REACH,
    /** Get people interacting, subscribing and becoming leads; short for interact. */
    ACT,
    /** Turn prospects into buyers, online or offline. */
    CONVERT,
    /** Win repeat custom, loyalty and advocacy. */
    ENGAGE
}
