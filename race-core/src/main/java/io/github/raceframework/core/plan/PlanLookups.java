package io.github.raceframework.core.plan;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.StandardLookups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the lookup tables of a plan. */
final class PlanLookups {

    private PlanLookups() {}

    /**
     * Where a table has a channel of its own, media follow from it: most visits belong to no campaign, and would else belong to no media type. Only a table that has
     * nothing but campaigns takes media and channel from these.
     */
    static List<Lookup> of(RacePlan plan) {
        Dimension tactics = StandardDimensions.tactic(plan.vocabulary().tactics());
        Dimension channels = StandardDimensions.channel(plan.vocabulary().channels());
        return List.of(
                byCampaign(
                        plan,
                        StandardDimensions.STAGE,
                        campaign -> campaign.stage().name()),
                byCampaign(plan, tactics, Campaign::tactic),
                StandardLookups.channelToMedia(plan.vocabulary().channels()),
                byCampaign(
                        plan,
                        StandardDimensions.MEDIA,
                        campaign -> campaign.media().primary().name()),
                byCampaign(plan, channels, campaign -> campaign.findChannel().orElse(Dimension.NOT_SET)),
                byCampaign(plan, RacePlan.PLANNED_CAMPAIGN, Campaign::id));
    }

    private static Lookup byCampaign(RacePlan plan, Dimension to, Function<Campaign, String> answer) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Campaign campaign : plan.campaigns()) {
            campaign.namesInData().forEach(name -> members.put(name, answer.apply(campaign)));
        }
        return Lookup.of(StandardDimensions.CAMPAIGN, to, members);
    }
}
