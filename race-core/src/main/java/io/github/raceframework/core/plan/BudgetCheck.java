package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.value.Spelling;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks budget lines and reallocations. */
final class BudgetCheck {

    private final Faults faults;
    private final Names names;
    private final Map<String, Stage> stages = new HashMap<>();

    BudgetCheck(Faults faults, Names names) {
        this.faults = faults;
        this.names = names;
    }

    void check() {
        faults.plan.campaigns.forEach(campaign -> faults.plan
                .vocabulary
                .tactics()
                .find(campaign.tactic)
                .ifPresent(tactic -> stages.putIfAbsent(campaign.id, campaign.stageOf(tactic))));
        List<BudgetLineBuilder> lines = faults.plan.budget;
        for (int i = 0; i < lines.size(); i++) {
            line("/budget/" + i, lines.get(i));
        }
        for (int i = 0; i < faults.plan.reallocations.size(); i++) {
            reallocation("/reallocations/" + i, faults.plan.reallocations.get(i));
        }
    }

    private void line(String path, BudgetLineBuilder line) {
        String owner = Faults.part("budget line", line.id);
        faults.id(path, "budget line", line.id);
        faults.period(path + "/period", owner, line.period);
        if (line.campaign == null) {
            unsaid(path + "/stage", owner, "stage", line.stage == null);
            unsaid(path + "/media", owner, "media types", line.media == null);
        } else if (line.stage != null) {
            stage(path + "/stage", owner, line.stage, line.campaign);
        }
        faults.optionalReference(path + "/channel", owner, "channel", line.channel, names.channels);
        faults.optionalReference(path + "/campaign", owner, "campaign", line.campaign, names.campaigns);
        faults.money(path + "/planned", owner, "planned amount", line.planned);
        faults.money(path + "/committed", owner, "committed amount", line.committed);
        faults.money(path + "/actual", owner, "actual amount", line.actual);
        if (line.actual != null) {
            booked(path + "/actual", owner, line.period.from());
        }
    }

    private void unsaid(String path, String owner, String what, boolean missing) {
        if (missing) {
            faults.add(path, owner + " has no " + what + " and no campaign to take them from", "say one of the two");
        }
    }

    /** The cost of a campaign and what comes of it are counted under one stage. */
    private void stage(String path, String owner, Stage said, String campaign) {
        Stage counted = stages.getOrDefault(campaign, said);
        if (said != counted) {
            faults.add(
                    path,
                    owner + " is of stage " + said + ", and its " + Faults.part("campaign", campaign)
                            + " is counted under " + counted,
                    "leave out the stage, or the campaign");
        }
    }

    private void booked(String path, String owner, LocalDate from) {
        LocalDate closedTo = faults.plan.booksClosedTo;
        if (closedTo == null) {
            faults.add(
                    path,
                    owner + " has an actual amount, and the plan does not say to which day its books are closed",
                    "say booksClosedTo, or leave the amount out");
        } else if (!from.isBefore(closedTo)) {
            faults.add(
                    path,
                    owner + " has an actual amount and begins on " + from + ", and the books are closed to " + closedTo,
                    "leave the amount out until the books are closed");
        }
    }

    private void reallocation(String path, Reallocation move) {
        String owner = "the reallocation from \"" + Spelling.excerpt(move.from()) + "\" to \""
                + Spelling.excerpt(move.to()) + "\"";
        faults.reference(path + "/from", owner, "budget line", move.from(), names.budgetLines);
        faults.reference(path + "/to", owner, "budget line", move.to(), names.budgetLines);
        if (move.from().equals(move.to())) {
            faults.add(path + "/to", owner + " moves nothing", "name two budget lines");
        }
        faults.summand(path + "/amount", owner, "amount", move.amount());
        if (move.amount().amount().signum() <= 0) {
            faults.add(
                    path + "/amount",
                    "amount " + move.amount() + " of " + owner + " is not positive",
                    "write more than 0; to move money the other way, swap the lines");
        }
        LocalDate start = faults.plan.period.from();
        if (move.on().isBefore(start)) {
            faults.add(
                    path + "/on",
                    owner + " is made on " + move.on() + ", before the plan begins, " + start,
                    "leave it out, and write the amounts after it");
        }
        faults.text(path + "/reason", owner, "reason", move.reason());
        faults.text(path + "/expectedEffect", owner, "expected effect", move.expectedEffect());
        if (move.reviewOn().isBefore(move.on())) {
            faults.add(
                    path + "/reviewOn",
                    owner + " is reviewed on " + move.reviewOn() + ", before it is made, " + move.on(),
                    "review it on that day or later");
        }
    }
}
