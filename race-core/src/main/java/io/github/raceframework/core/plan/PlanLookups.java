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

    static List<Lookup> of(RacePlan plan) {
        return List.of(
                byCampaign(
                        plan,
                        StandardDimensions.STAGE,
                        campaign -> campaign.stage().name()),
                byCampaign(plan, StandardDimensions.TACTIC, Campaign::tactic),
                byCampaign(
                        plan,
                        StandardDimensions.MEDIA,
                        campaign -> campaign.media().primary().name()),
                byCampaign(
                        plan,
                        StandardDimensions.CHANNEL,
                        campaign -> campaign.findChannel().orElse(Dimension.NOT_SET)),
                StandardLookups.channelToMedia(plan.vocabulary().channels()),
                toPlannedCampaign(plan));
    }

    private static Lookup byCampaign(RacePlan plan, Dimension to, Function<Campaign, String> answer) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Campaign campaign : plan.campaigns()) {
            campaign.namesInData().forEach(name -> members.put(name, answer.apply(campaign)));
        }
        return Lookup.of(StandardDimensions.CAMPAIGN, to, members);
    }

    private static Lookup toPlannedCampaign(RacePlan plan) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Campaign campaign : plan.campaigns()) {
            campaign.namesInData()
                    .forEach(name -> members.merge(name, campaign.id(), (one, other) -> Dimension.NOT_SET));
        }
        return Lookup.of(StandardDimensions.CAMPAIGN, RacePlan.PLANNED_CAMPAIGN, members);
    }
}
