package io.github.raceframework.core.framework;

import java.util.Optional;

/**
 * A step of the RACE framework, in the order of the customer lifecycle. The order is no gate: people enter late, loop and skip.
 *
 * <p>Source: Dave Chaffey, Smart Insights (2010 and later editions). What an edition says of a stage is in its {@link StageProfile}.
 *
 * <p>Immutable.
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
    ENGAGE;

    /** Whether customers pass through it: all but {@link #PLAN}, which is a step of management. */
    public boolean isLifecycle() {
        return this != PLAN;
    }

    /** The stage after this one; empty for {@link #ENGAGE}, whose advocates lead back to {@link #REACH} as other people. */
    public Optional<Stage> findNext() {
        return switch (this) {
            case PLAN -> Optional.of(REACH);
            case REACH -> Optional.of(ACT);
            case ACT -> Optional.of(CONVERT);
            case CONVERT -> Optional.of(ENGAGE);
            case ENGAGE -> Optional.empty();
        };
    }
}
