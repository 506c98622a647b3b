package io.github.raceframework.core.plan;

import java.util.List;

/** Checks goals. */
final class GoalCheck {

    private final Faults faults;
    private final Names names;

    GoalCheck(Faults faults, Names names) {
        this.faults = faults;
        this.names = names;
    }

    void check() {
        List<Goal> goals = faults.plan.goals;
        for (int i = 0; i < goals.size(); i++) {
            goal("/goals/" + i, goals.get(i));
        }
    }

    private void goal(String path, Goal goal) {
        String owner = Faults.part("goal", goal.id());
        faults.id(path, "goal", goal.id());
        faults.text(path + "/name", owner, "name", goal.name());
        if (goal.signal() instanceof GoalSignal.AnalyticsEvent event) {
            faults.text(path + "/signal/event", owner, "event", event.name());
        } else if (goal.signal() instanceof GoalSignal.CrmChange change) {
            faults.text(path + "/signal/object", owner, "object whose state changes", change.object());
            faults.text(path + "/signal/state", owner, "state that is reached", change.state());
        }
        names.measure(path + "/measure", owner, goal.measure());
        faults.money(path + "/value", owner, "value", goal.value());
    }
}
