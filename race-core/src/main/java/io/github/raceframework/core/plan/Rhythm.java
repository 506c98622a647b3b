package io.github.raceframework.core.plan;

/** Whether a campaign runs all the time or for a while. Immutable. */
public enum Rhythm {
    /** Runs throughout, as brand search or a welcome series does. */
    ALWAYS_ON,
    /** Runs for a limited time, as a launch or a season's sale does; media planners say burst or flight. */
    BURST
}
