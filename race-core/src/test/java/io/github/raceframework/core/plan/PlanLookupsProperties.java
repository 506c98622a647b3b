package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.tactic.TacticCatalog;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanLookupsProperties {

    private record Sketch(Set<String> names, Tactic tactic, Stage stage) {}

    @Property
    void lookupsKnowEveryNameOfEveryCampaign(@ForAll("campaigns") List<Sketch> sketches) {
        RacePlanBuilder builder = Plans.empty();
        for (int i = 0; i < sketches.size(); i++) {
            String[] names = sketches.get(i).names.toArray(String[]::new);
            for (int j = 0; j < names.length; j++) {
                names[j] += " " + i;
            }
            builder.campaigns(
                    Campaign.define("c" + i, "Campaign", sketches.get(i).tactic.id())
                            .stage(sketches.get(i).stage)
                            .namesInData(names));
        }
        RacePlan plan = builder.build();
        List<Lookup> lookups = plan.lookups();

        for (Campaign campaign : plan.campaigns()) {
            for (String name : campaign.namesInData()) {
                assertThat(lookups.get(0).find(name)).contains(campaign.stage().name());
                assertThat(lookups.get(1).find(name)).contains(campaign.tactic());
                assertThat(lookups.get(3).find(name))
                        .contains(campaign.media().primary().name());
                assertThat(lookups.get(4).find(name))
                        .contains(campaign.findChannel().orElse("(not set)"));
            }
        }
        int names = plan.campaigns().stream()
                .mapToInt(campaign -> campaign.namesInData().size())
                .sum();
        assertThat(lookups)
                .filteredOn(lookup -> lookup.from().equals(StandardDimensions.CAMPAIGN.id()))
                .hasSize(5)
                .allMatch(lookup -> lookup.members().size() == names);
    }

    @Provide
    Arbitrary<List<Sketch>> campaigns() {
        Arbitrary<Set<String>> names = Arbitraries.of("Brand", "brand", "DE | Generic", "facebOOK_tier2", "Été")
                .set()
                .ofMinSize(1);
        return Combinators.combine(
                        names, Arbitraries.of(TacticCatalog.standard().tactics()), Arbitraries.of(Stage.class))
                .as(Sketch::new)
                .list()
                .ofMaxSize(8);
    }
}
