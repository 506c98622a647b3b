package io.github.raceframework.core.framework;

import java.util.List;

/**
 * A phase of the improvement loop Opportunity, Strategy, Action, which is run on a whole plan, on one stage or on one channel. What is done in a
 * phase at a stage: {@link RaceFramework#osaTitle}.
 *
 * <p>Source: Smart Insights, the RACE planning template; its relation to SOSTAC: Dave Chaffey.
 *
 * <p>Immutable.
 */
public enum OsaPhase {
    /** See what there is to gain, and set objectives. */
    OPPORTUNITY(
            List.of("Audit performance", "Review the marketplace", "Summarise key issues", "Set objectives"),
            List.of(SostacStep.SITUATION, SostacStep.OBJECTIVES)),
    /** Choose what to do. */
    STRATEGY(
            List.of("Review options", "Assess the budget", "Prioritise initiatives"),
            List.of(SostacStep.STRATEGY, SostacStep.TACTICS)),
    /** Do it, and see what came of it. Not the stage {@link Stage#ACT}, nor only {@link SostacStep#ACTION}. */
    ACTION(
            List.of("Plan activities", "Implement", "Review results"),
            List.of(SostacStep.TACTICS, SostacStep.ACTION, SostacStep.CONTROL));

    private final List<String> contents;
    private final List<SostacStep> steps;

    OsaPhase(List<String> contents, List<SostacStep> steps) {
        this.contents = contents;
        this.steps = steps;
    }

    /** What is done in it, in order. */
    public List<String> contents() {
        return contents;
    }

    /** The steps of SOSTAC that it covers, in their order. {@link SostacStep#TACTICS} are in two phases: chosen in one, worked out in the next. */
    public List<SostacStep> steps() {
        return steps;
    }
}
