package io.github.raceframework.core.plan;

import java.util.List;

/** Checks all parts of a plan, in the order of the parts. */
final class PlanCheck {

    private PlanCheck() {}

    static List<PlanViolation> faults(RacePlanBuilder plan) {
        Faults faults = new Faults(plan);
        Names names = new Names(faults);
        ValueCheck values = new ValueCheck(faults);
        faults.text("/name", "the plan", "name", plan.name);
        new PeriodCheck(faults).check();
        new SituationCheck(faults, names).check();
        new GoalCheck(faults, names).check();
        new ObjectiveCheck(faults, names, values).check();
        new CampaignCheck(faults, names).check();
        new ActionCheck(faults, names).check();
        new BudgetCheck(faults, names).check();
        new ControlCheck(faults, names, values).check();
        return faults.found();
    }
}
