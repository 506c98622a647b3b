package io.github.raceframework.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shop's plan as a document: {@code examples/shop/plan.json}, which is what is written of {@link ShopPlan} and is changed with it. */
class ShopPlanJsonTest {

    private static final Path DOCUMENT = Path.of("shop", "plan.json");

    @Test
    void theDocumentOfThePlanIsWhatIsWrittenOfIt() throws IOException {
        RaceJson json = RaceJson.standard();

        assertThat(Files.readString(DOCUMENT)).isEqualTo(json.writeText(DocumentKind.PLAN.of(ShopPlan.plan())));
        assertThat(json.read(DocumentKind.PLAN, DOCUMENT).value()).isEqualTo(ShopPlan.plan());
    }

    @Test
    void thePlanIsReadAsItWasWritten() {
        RaceJson json = RaceJson.standard();
        RacePlan plan = ShopPlan.plan();

        assertThat(json.read(DocumentKind.PLAN, json.writeText(DocumentKind.PLAN.of(plan)))
                        .value())
                .isEqualTo(plan);
    }
}
