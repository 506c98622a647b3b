package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGrouping;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanLookupsTest {

    private final List<Lookup> lookups = Plans.complete().build().lookups();

    @Test
    void mediaFollowFromChannelsBeforeTheyFollowFromCampaigns() {
        assertThat(lookups)
                .extracting(Lookup::toString)
                .containsExactly(
                        "campaign -> stage",
                        "campaign -> tactic",
                        "channel -> media",
                        "campaign -> media",
                        "campaign -> channel",
                        "campaign -> planned_campaign");
    }

    @Test
    void everyNameOfACampaignLeadsToWhatThePlanSaysOfIt() {
        assertThat(lookups.get(0).members())
                .isEqualTo(Map.of("DE | Brand", "CONVERT", "Brand DE", "CONVERT", "Light fair", "REACH"));
        assertThat(lookups.get(1).members())
                .isEqualTo(Map.of(
                        "DE | Brand", "paid_search", "Brand DE", "paid_search", "Light fair", "event_exhibition"));
        assertThat(lookups.get(3).members())
                .isEqualTo(Map.of("DE | Brand", "PAID", "Brand DE", "PAID", "Light fair", "PAID"));
        assertThat(lookups.get(4).members())
                .isEqualTo(Map.of("DE | Brand", "PAID_SEARCH", "Brand DE", "PAID_SEARCH", "Light fair", "OFFLINE"));
    }

    @Test
    void namesInDataLeadToTheCampaignOfThePlan() {
        assertThat(lookups.get(5).members())
                .isEqualTo(Map.of("DE | Brand", "brand", "Brand DE", "brand", "Light fair", "fair"));
    }

    @Test
    void aCampaignWithoutAChannelIsNotSet() {
        RacePlan plan = Plans.empty()
                .campaigns(Campaign.define("shop", "Shop", "store"))
                .build();

        assertThat(plan.lookups().get(4).find("Shop")).contains("(not set)");
    }

    /** Table 2.5 of the domain reference. */
    @Test
    void channelsLeadToTheirPrimaryMedia() {
        Lookup media = lookups.get(2);

        assertThat(media.find("PAID_SEARCH")).contains("PAID");
        assertThat(media.find("EMAIL")).contains("OWNED");
        assertThat(media.find("ORGANIC_SOCIAL")).contains("SHARED");
        assertThat(media.find("UNASSIGNED")).contains("(not set)");
        assertThat(media.members().keySet())
                .containsExactlyElementsOf(ChannelGrouping.standard().channels().stream()
                        .map(Channel::id)
                        .toList());
    }
}
