package io.github.raceframework.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import org.junit.jupiter.api.Test;

/** The shop's plan as a document. */
class ShopPlanJsonTest {

    @Test
    void thePlanIsReadAsItWasWritten() {
        RaceJson json = RaceJson.standard();
        RacePlan plan = ShopPlan.plan();

        assertThat(json.read(DocumentKind.PLAN, json.writeText(DocumentKind.PLAN.of(plan)))
                        .value())
                .isEqualTo(plan);
    }
}
