package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.KpiCatalog;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogCommandTest {

    @Test
    void listsAStageWithItsMeasuresAndTheDimensions() {
        Race race = Race.run("catalog", "--stage", "RACE");

        assertThat(race.out())
                .startsWith("""
                        kpi                     name               unit     formula
                        race.reach_to_act       Reach to Act       percent  leads / sessions
                        race.act_to_convert     Act to Convert     percent  new_customers / leads
                        race.convert_to_engage  Convert to Engage  percent  repeat_customers / purchasers
                        race.end_to_end         End to end         percent  repeat_customers / sessions

                        measure           unit   kind      meaning
                        leads             count  flow      Contacts identified as leads (deduplicated per contact).
                        """)
                .contains("\nmedia              PAID OWNED EARNED SHARED\n", "\ncampaign           (any)\n");
        assertThat(race.err()).isEmpty();
        assertThat(race.exitCode()).isZero();
    }

    /** The counts are those of the published lists: 270 KPIs, 16 dimensions; 195 measures are used by a formula. */
    @Test
    void jsonIsADocumentOfEverything() {
        JsonNode document = JsonMapper.shared()
                .readTree(Race.run("catalog", "--format", "json").out());

        assertThat(document.get("kind").asString()).isEqualTo("race-catalog-list");
        assertThat(document.get("formatVersion").asString()).isEqualTo("1.0");
        assertThat(document.get("kpis")).hasSize(270);
        assertThat(document.get("dimensions")).hasSize(16);
        JsonNode ctr = kpi(document, "reach.ctr");
        assertThat(ctr.get("stage").asString()).isEqualTo("REACH");
        assertThat(ctr.get("formula").asString()).isEqualTo("clicks / impressions");
        assertThat(ctr.get("class").asString()).isEqualTo("ROS");
        assertThat(ctr.get("measures")).map(JsonNode::asString).containsExactlyInAnyOrder("clicks", "impressions");
        assertThat(kpi(document, "race.end_to_end").has("stage")).isFalse();
        assertThat(document.get("measures").findValuesAsString("id")).contains("media_cost", "target");
    }

    private static JsonNode kpi(JsonNode document, String id) {
        return document.get("kpis")
                .valueStream()
                .filter(kpi -> kpi.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** No KPI uses what ad platforms claim as their own leads. */
    @Test
    void showsMeasuresThatNoKpiUses() {
        assertThat(Race.run("catalog").out()).contains("\nattributed_leads ");
    }

    @Test
    void aPageTellsAllOfEachKpi() {
        Race race = Race.run("catalog", "--stage", "reach", "--format", "markdown");

        assertThat(race.out()).startsWith("""
                        # KPIs

                        ## REACH: Widen the audience through paid, owned and earned media

                        ### How much?

                        """).contains("""
                        #### Click-through rate

                        `reach.ctr = clicks / impressions`

                        * Unit: percent; higher is better
                        * Totals: are computed anew from sums (ROS)
                        * Edge cases: 0 impressions -> absent, not 0. Can exceed 1 with multi-click formats.
                        """);
        assertThat(race.out().lines().filter(line -> line.startsWith("#### "))).hasSize((int)
                KpiCatalog.standard().kpis().stream()
                        .filter(kpi -> kpi.findStage().equals(Optional.of(Stage.REACH)))
                        .count());
    }
}
