package io.github.raceframework.core.plan;

import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiClass;
import java.util.List;
import java.util.Optional;

/** Checks objectives. What concerns scope, values and phasing has checks of its own. */
final class ObjectiveCheck {

    private final Faults faults;
    private final Names names;
    private final ScopeCheck scopes;
    private final TargetCheck targets;
    private final PhasingCheck phasings;

    ObjectiveCheck(Faults faults, Names names, ValueCheck values) {
        this.faults = faults;
        this.names = names;
        this.scopes = new ScopeCheck(faults, names);
        this.targets = new TargetCheck(faults, values);
        this.phasings = new PhasingCheck(faults);
    }

    void check() {
        List<ObjectiveBuilder> objectives = faults.plan.objectives;
        for (int i = 0; i < objectives.size(); i++) {
            objective("/objectives/" + i, objectives.get(i));
        }
    }

    private void objective(String path, ObjectiveBuilder objective) {
        String owner = Faults.part("objective", objective.id);
        faults.id(path, "objective", objective.id);
        Optional<Kpi> kpi = kpi(path, owner, objective);
        scopes.check(path + "/scope", owner, objective);
        targets.baseline(path + "/baseline", owner, objective, kpi);
        targets.target(path + "/target", owner, objective, kpi);
        kpi.ifPresent(known -> direction(path + "/direction", owner, objective, known));
        faults.text(path + "/owner", owner, "owner", objective.owner);
        faults.text(path + "/source", owner, "source", objective.source);
        qualityPair(path + "/qualityPair", owner, objective);
        kpi.ifPresent(known -> phasings.check(path + "/phasing", owner, objective, known));
    }

    private Optional<Kpi> kpi(String path, String owner, ObjectiveBuilder objective) {
        Optional<Kpi> kpi = names.kpi(path + "/kpi", owner, objective.kpi);
        if (kpi.isEmpty()) {
            return kpi;
        }
        if (faults.plan.vocabulary.kpis().classOf(kpi.get()) == KpiClass.PARAM) {
            faults.add(
                    path + "/kpi",
                    owner + " names KPI " + objective.kpi + ", which is made of planning symbols alone",
                    "name a KPI that facts give a value");
            return Optional.empty();
        }
        names.version(path + "/kpiVersion", owner, kpi.get(), objective.version);
        return kpi;
    }

    private void direction(String path, String owner, ObjectiveBuilder objective, Kpi kpi) {
        if (objective.directionOf(kpi) == Direction.CONTEXT) {
            faults.add(
                    path,
                    owner + " has no direction: neither more nor less of KPI " + kpi.id() + " is better in itself",
                    "say UP, DOWN or BAND");
        }
    }

    private void qualityPair(String path, String owner, ObjectiveBuilder objective) {
        if (objective.qualityPair == null) {
            return;
        }
        names.kpi(path, owner, objective.qualityPair);
        if (objective.qualityPair.equals(objective.kpi)) {
            faults.add(
                    path, owner + " is paired with its own KPI", "name a KPI that would fall if this one were forced");
        }
    }
}
