package io.github.raceframework.core.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void allButPlanAreOfTheLifecycle() {
        assertThat(Stage.values())
                .filteredOn(Stage::isLifecycle)
                .containsExactly(Stage.REACH, Stage.ACT, Stage.CONVERT, Stage.ENGAGE);
    }

    @Test
    void nextLeadsThroughAllInTheirOrder() {
        List<Stage> walked = new ArrayList<>();
        for (Optional<Stage> at = Optional.of(Stage.PLAN);
                at.isPresent();
                at = at.get().findNext()) {
            walked.add(at.get());
        }

        assertThat(walked).containsExactly(Stage.values());
    }

    @Test
    void theSimpleFunnelHasEveryStageOfTheLifecycleOnce() {
        assertThat(SimpleFunnel.values())
                .flatExtracting(SimpleFunnel::stages)
                .containsExactly(Stage.REACH, Stage.ACT, Stage.CONVERT, Stage.ENGAGE);
        for (SimpleFunnel step : SimpleFunnel.values()) {
            assertThat(step.stages()).allMatch(stage -> SimpleFunnel.of(stage).equals(Optional.of(step)));
        }
        assertThat(SimpleFunnel.of(Stage.PLAN)).isEmpty();
        assertThat(SimpleFunnel.of(Stage.ACT)).contains(SimpleFunnel.CONVERT);
    }

    /** The questions as Chaffey puts them. */
    @Test
    void theFamiliesAskTheQuestionsOfTheVqvcTest() {
        assertThat(VqvcFamily.values())
                .extracting(VqvcFamily::question)
                .containsExactly("How much?", "How good is it?", "What is it worth?", "What did it cost?");
    }

    @Test
    void theFiveSAreFiveAndBeginWithIt() {
        assertThat(FiveS.values()).hasSize(5).allMatch(goal -> goal.name().startsWith("S"));
        assertThat(FiveS.values())
                .extracting(FiveS::meaning)
                .doesNotHaveDuplicates()
                .contains("Cut costs");
    }
}
