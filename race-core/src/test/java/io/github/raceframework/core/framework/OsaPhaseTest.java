package io.github.raceframework.core.framework;

import static io.github.raceframework.core.framework.OsaPhase.ACTION;
import static io.github.raceframework.core.framework.OsaPhase.OPPORTUNITY;
import static io.github.raceframework.core.framework.OsaPhase.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Opportunity, Strategy and Action against the steps of SOSTAC, as Chaffey sets them side by side. */
class OsaPhaseTest {

    @Test
    void coversTheStepsOfSostac() {
        assertThat(OPPORTUNITY.steps()).containsExactly(SostacStep.SITUATION, SostacStep.OBJECTIVES);
        assertThat(STRATEGY.steps()).containsExactly(SostacStep.STRATEGY, SostacStep.TACTICS);
        assertThat(ACTION.steps()).containsExactly(SostacStep.TACTICS, SostacStep.ACTION, SostacStep.CONTROL);
    }

    @Test
    void onlyTacticsAreInTwoPhases() {
        assertThat(SostacStep.SITUATION.phases()).containsExactly(OPPORTUNITY);
        assertThat(SostacStep.OBJECTIVES.phases()).containsExactly(OPPORTUNITY);
        assertThat(SostacStep.STRATEGY.phases()).containsExactly(STRATEGY);
        assertThat(SostacStep.TACTICS.phases()).containsExactly(STRATEGY, ACTION);
        assertThat(SostacStep.ACTION.phases()).containsExactly(ACTION);
        assertThat(SostacStep.CONTROL.phases()).containsExactly(ACTION);
    }

    @Test
    void phasesSayWhatIsDoneInThem() {
        assertThat(OPPORTUNITY.contents())
                .containsExactly(
                        "Audit performance", "Review the marketplace", "Summarise key issues", "Set objectives");
        assertThat(STRATEGY.contents())
                .containsExactly("Review options", "Assess the budget", "Prioritise initiatives");
        assertThat(ACTION.contents()).containsExactly("Plan activities", "Implement", "Review results");
    }

    @Test
    void stepsAskTheirQuestions() {
        assertThat(SostacStep.values())
                .extracting(SostacStep::question)
                .containsExactly(
                        "Where are we now?",
                        "Where do we want to be?",
                        "How do we get there?",
                        "How exactly do we get there?",
                        "Who does what, and when?",
                        "How do we monitor performance?");
    }
}
