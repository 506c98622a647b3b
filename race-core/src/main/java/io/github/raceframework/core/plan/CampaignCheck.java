package io.github.raceframework.core.plan;

import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.value.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Map<String, Campaign> ofName = new HashMap<>();
        for (int i = 0; i < campaigns.size(); i++) {
            CampaignBuilder campaign = campaigns.get(i);
            Optional<Tactic> tactic = faults.plan.vocabulary.tactics().find(campaign.tactic);
            campaign("/campaigns/" + i, campaign, tactic);
            if (tactic.isPresent()) {
                Campaign complete = campaign.build(tactic.get(), faults.plan.period);
                namesInData("/campaigns/" + i + "/namesInData", complete, ofName);
            }
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

    private void namesInData(String path, Campaign campaign, Map<String, Campaign> ofName) {
        for (String name : campaign.namesInData()) {
            Campaign other = ofName.putIfAbsent(name, campaign);
            if (other != null) {
                difference(campaign, other)
                        .ifPresent(what -> faults.add(
                                path,
                                "name \"" + Spelling.excerpt(name) + "\" in the data is that of "
                                        + Faults.part("campaign", other.id()) + " and of "
                                        + Faults.part("campaign", campaign.id()) + ", whose " + what + " is another",
                                "give each names of its own, or the same " + what));
            }
        }
    }

    private static Optional<String> difference(Campaign one, Campaign other) {
        if (one.stage() != other.stage()) {
            return Optional.of("stage");
        }
        if (!one.tactic().equals(other.tactic())) {
            return Optional.of("tactic");
        }
        if (one.media().primary() != other.media().primary()) {
            return Optional.of("primary media type");
        }
        return Objects.equals(one.channel(), other.channel()) ? Optional.empty() : Optional.of("channel");
    }
}
