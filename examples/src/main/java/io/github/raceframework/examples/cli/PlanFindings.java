package io.github.raceframework.examples.cli;

import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.SmartReading;
import io.github.raceframework.metrics.consistency.PlanConsistency;
import io.github.raceframework.metrics.consistency.PlanFinding;
import java.util.ArrayList;
import java.util.List;

/**
 * All there is to say against a plan that can be read.
 *
 * @param consistency what of its targets does not go together
 * @param findings these, then objectives that are not what the plan's reading of SMART wants, then lines that ought to be booked
 */
record PlanFindings(PlanConsistency consistency, List<Finding> findings) {

    /**
     * Something to say against a plan.
     *
     * @param kind a word for it
     * @param subject the part of the plan it is about
     * @param detail what is wrong, in words
     */
    record Finding(String kind, String subject, String detail) {}

    static PlanFindings of(RacePlan plan) {
        PlanConsistency consistency = PlanConsistency.of(plan);
        List<Finding> findings = new ArrayList<>();
        for (PlanFinding finding : consistency.findings()) {
            findings.add(new Finding(finding.kind().name(), finding.subject(), finding.detail()));
        }
        addSmart(plan, findings);
        for (BudgetLine line : plan.budget().unbookedLines()) {
            findings.add(
                    new Finding(
                            "UNBOOKED",
                            line.id(),
                            "the books are closed for all of its days, and it has no actual amount; enter it, 0 if nothing was spent"));
        }
        return new PlanFindings(consistency, List.copyOf(findings));
    }

    /** Specific, measurable, relevant and time-bound is every objective of a plan: it has scope, KPI, stage and period. Assignable too: it has an owner. */
    private static void addSmart(RacePlan plan, List<Finding> findings) {
        if (!plan.smartReading()
                .words()
                .get(2)
                .equals(SmartReading.ACTIONABLE.words().get(2))) {
            return;
        }
        for (Objective objective : plan.objectives()) {
            if (objective.why().isBlank()) {
                findings.add(new Finding(
                        "NOT_ACTIONABLE",
                        objective.id(),
                        "nobody has said what is done when " + objective.kpi() + " moves; write it as its why"));
            }
        }
    }

    long contradictions() {
        return consistency.findings(PlanFinding.Kind.CONTRADICTION).size();
    }
}
