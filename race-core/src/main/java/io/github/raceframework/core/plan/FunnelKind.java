package io.github.raceframework.core.plan;

/** Who counts at a step of a funnel. GA4's funnel exploration makes the same distinction. Immutable. */
public enum FunnelKind {
    /** Whoever reaches the step, whatever came before. */
    OPEN,
    /** Only those who took every step before it. */
    CLOSED
}
