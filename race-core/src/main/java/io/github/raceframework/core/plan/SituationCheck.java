package io.github.raceframework.core.plan;

import java.util.List;

/** Checks situation, strategy and audiences. */
final class SituationCheck {

    private final Faults faults;
    private final Names names;

    SituationCheck(Faults faults, Names names) {
        this.faults = faults;
        this.names = names;
    }

    void check() {
        if (faults.plan.situation != null) {
            situation(faults.plan.situation);
        }
        if (faults.plan.strategy != null) {
            strategy(faults.plan.strategy);
        }
        List<Audience> audiences = faults.plan.audiences;
        for (int i = 0; i < audiences.size(); i++) {
            audience("/audiences/" + i, audiences.get(i));
        }
    }

    private void situation(Situation situation) {
        faults.text("/situation/summary", "the situation", "summary", situation.summary());
        if (!situation.asOf().isBefore(faults.plan.period.to())) {
            faults.add(
                    "/situation/asOf",
                    "the situation is as of " + situation.asOf() + ", after the plan's period " + faults.plan.period,
                    "give the day of the review the plan is made from");
        }
        for (int i = 0; i < situation.keyIssues().size(); i++) {
            KeyIssue issue = situation.keyIssues().get(i);
            faults.text("/situation/keyIssues/" + i + "/text", "a key issue of " + issue.stage(), "text", issue.text());
        }
    }

    private void strategy(Strategy strategy) {
        faults.text("/strategy/segmentation", "the strategy", "segmentation", strategy.segmentation());
        faults.text("/strategy/targeting", "the strategy", "targeting", strategy.targeting());
        faults.text("/strategy/positioning", "the strategy", "positioning", strategy.positioning());
        faults.text("/strategy/valueProposition", "the strategy", "value proposition", strategy.valueProposition());
    }

    private void audience(String path, Audience audience) {
        String owner = Faults.part("audience", audience.id());
        faults.id(path, "audience", audience.id());
        faults.text(path + "/name", owner, "name", audience.name());
        if (audience.population() != null && audience.population().signum() < 0) {
            faults.add(
                    path + "/population",
                    "population " + audience.population().toPlainString() + " of " + owner + " is negative",
                    "write how many people belong to it, or leave it out");
        }
        for (int i = 0; i < audience.personas().size(); i++) {
            persona(path + "/personas/" + i, audience.personas().get(i));
        }
    }

    private void persona(String path, Persona persona) {
        String owner = Faults.part("persona", persona.name());
        faults.text(path + "/name", owner, "name", persona.name());
        for (int i = 0; i < persona.channels().size(); i++) {
            faults.reference(
                    path + "/channels/" + i,
                    owner,
                    "channel",
                    persona.channels().get(i),
                    names.channels);
        }
    }
}
