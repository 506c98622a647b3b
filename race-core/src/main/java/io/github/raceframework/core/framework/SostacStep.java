package io.github.raceframework.core.framework;

import java.util.List;
import java.util.stream.Stream;

/**
 * A step of SOSTAC, a process for any plan. RACE says which activities to run across the lifecycle; the two combine as a matrix, in which a part
 * of a plan has a step and a {@link Stage}.
 *
 * <p>Source: PR Smith (1990s); its use together with RACE: Dave Chaffey.
 *
 * <p>Immutable.
 */
public enum SostacStep {
    /** Situation analysis. */
    SITUATION("Where are we now?"),
    /** Objectives. */
    OBJECTIVES("Where do we want to be?"),
    /** Strategy. */
    STRATEGY("How do we get there?"),
    /** Tactics. */
    TACTICS("How exactly do we get there?"),
    /** Action. */
    ACTION("Who does what, and when?"),
    /** Control. */
    CONTROL("How do we monitor performance?");

    private final String question;

    SostacStep(String question) {
        this.question = question;
    }

    /** The question that the step answers. */
    public String question() {
        return question;
    }

    /**
     * The phases of Opportunity, Strategy and Action that cover this step, in their order. One each, but for {@link #TACTICS}: they are chosen
     * under {@link OsaPhase#STRATEGY} and worked out under {@link OsaPhase#ACTION}.
     */
    public List<OsaPhase> phases() {
        return Stream.of(OsaPhase.values())
                .filter(phase -> phase.steps().contains(this))
                .toList();
    }
}
