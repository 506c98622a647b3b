package io.github.raceframework.core.plan;

/** How near a goal is to the business. A dashboard after Chaffey shows both kinds. Immutable. */
public enum GoalKind {
    /** What the business lives on: a lead, a sale. */
    MACRO,
    /** A step on the way there. */
    MICRO
}
