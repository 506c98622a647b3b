package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The engine gives for every cell what the rules of docs/interpretation.md give. */
class OracleProperties {

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theEngineFollowsTheRules(@ForAll long seed) {
        for (int i = 0; i < Tries.FACTOR; i++) {
            Scenario scenario = RandomScenarios.of(seed + i);
            if (!differences(scenario).isEmpty()) {
                Scenario smallest = Shrinker.shrink(
                        scenario, candidate -> !differences(candidate).isEmpty());
                fail(String.join("\n", differences(smallest)) + "\nin " + smallest);
            }
        }
    }

    private static List<String> differences(Scenario scenario) {
        return Comparison.differences(scenario);
    }
}
