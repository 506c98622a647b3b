package io.github.raceframework.metrics.consistency;

/**
 * Something about a plan that does not go together, or is missing.
 *
 * <p>Immutable.
 *
 * @param kind what it is
 * @param subject the stage, or the id of the objective, it is about
 * @param detail what is wrong, in words
 */
public record PlanFinding(Kind kind, String subject, String detail) {

    /** What does not go together, or is missing. */
    public enum Kind {
        /** A target asks for more than the targets before it yield. */
        CONTRADICTION,
        /** Two targets that cannot be held against each other. */
        INCOMPARABLE,
        /** A target that cannot be: a volume below 0, a rate of conversion above 1. */
        IMPOSSIBLE,
        /** Two objectives are of one KPI, one scope and one period. */
        REPEATED,
        /** Two volumes have targets, and the rate between them has none. */
        UNCONNECTED,
        /** A stage of the lifecycle has no objective. */
        STAGE_WITHOUT_OBJECTIVE,
        /** A volume is to be reached, and nobody watches its quality. */
        VOLUME_WITHOUT_QUALITY
    }

    /** {@code CONTRADICTION leads: ...}. */
    @Override
    public String toString() {
        return kind + " " + subject + ": " + detail;
    }
}
