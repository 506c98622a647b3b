package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.Spelling;
import java.time.LocalDate;
import java.util.List;

/** Checks budget lines and reallocations. */
final class BudgetCheck {

    private final Faults faults;
    private final Names names;

    BudgetCheck(Faults faults, Names names) {
        this.faults = faults;
        this.names = names;
    }

    void check() {
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
        faults.money(path + "/amount", owner, "amount", move.amount());
        faults.text(path + "/reason", owner, "reason", move.reason());
        faults.text(path + "/expectedEffect", owner, "expected effect", move.expectedEffect());
    }
}
