package io.github.raceframework.core.plan;

import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.value.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the chosen tactics and the campaigns. */
final class CampaignCheck {

    private final Faults faults;
    private final Names names;

    CampaignCheck(Faults faults, Names names) {
        this.faults = faults;
        this.names = names;
    }

    void check() {
        tactics();
        List<CampaignBuilder> campaigns = faults.plan.campaigns;
        Map<String, String> pathOfName = new HashMap<>();
        for (int i = 0; i < campaigns.size(); i++) {
            CampaignBuilder campaign = campaigns.get(i);
            Optional<Tactic> tactic = faults.plan.vocabulary.tactics().find(campaign.tactic);
            campaign("/campaigns/" + i, campaign, tactic);
            namesInData("/campaigns/" + i, campaign, pathOfName);
        }
    }

    private void tactics() {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < faults.plan.tactics.size(); i++) {
            PlannedTactic tactic = faults.plan.tactics.get(i);
            String path = "/tactics/" + i;
            String owner = Faults.part("planned tactic " + tactic.stage(), tactic.tactic());
            faults.reference(path + "/tactic", owner, "tactic", tactic.tactic(), names.tactics);
            if (!seen.add(List.of(tactic.tactic(), tactic.stage()))) {
                faults.add(path, owner + " exists already", "say all it is for in one entry");
            }
            for (int j = 0; j < tactic.objectives().size(); j++) {
                faults.reference(
                        path + "/objectives/" + j,
                        owner,
                        "objective",
                        tactic.objectives().get(j),
                        names.objectives);
            }
            faults.text(path + "/purpose", owner, "purpose", tactic.purpose());
        }
    }

    private void campaign(String path, CampaignBuilder campaign, Optional<Tactic> tactic) {
        String owner = Faults.part("campaign", campaign.id);
        faults.id(path, "campaign", campaign.id);
        faults.text(path + "/name", owner, "name", campaign.name);
        faults.reference(path + "/tactic", owner, "tactic", campaign.tactic, names.tactics);
        String channel = tactic.isPresent() ? campaign.channelOf(tactic.get()) : campaign.channel;
        faults.optionalReference(path + "/channel", owner, "channel", channel, names.channels);
        int next = 0;
        for (String audience : campaign.audiences) {
            faults.reference(path + "/audiences/" + next++, owner, "audience", audience, names.audiences);
        }
        if (campaign.period != null) {
            faults.period(path + "/period", owner, campaign.period);
        }
        if (!campaign.name.isBlank() && (campaign.namesInData.isEmpty() || anyBlank(campaign.namesInData))) {
            faults.add(
                    path + "/namesInData",
                    owner + " has no name in the data, or a blank one",
                    "write its names as exports have them, or leave them out to use its own");
        }
    }

    private static boolean anyBlank(Set<String> names) {
        return names.stream().anyMatch(String::isBlank);
    }

    /** A name that two campaigns share would lead a row of the data to neither. */
    private void namesInData(String path, CampaignBuilder campaign, Map<String, String> pathOfName) {
        for (String name : campaign.namesInData) {
            String earlier = name.isBlank() ? null : pathOfName.putIfAbsent(name, path);
            if (earlier != null) {
                faults.add(
                        path + "/namesInData",
                        "name \"" + Spelling.excerpt(name) + "\" in the data of " + Faults.part("campaign", campaign.id)
                                + " is that of the campaign at " + earlier + " already",
                        "give each its own names in the data");
            }
        }
    }
}
