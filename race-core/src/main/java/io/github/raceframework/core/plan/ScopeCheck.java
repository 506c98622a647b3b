package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Checks the scope of objectives: known dimensions, known members of closed ones, the plan's campaigns, and the objective's own stage. */
final class ScopeCheck {

    private final Faults faults;
    private final Names names;

    ScopeCheck(Faults faults, Names names) {
        this.faults = faults;
        this.names = names;
    }

    void check(String path, String owner, ObjectiveBuilder objective) {
        for (Filter.Condition condition : objective.scope.conditions()) {
            Optional<Dimension> dimension = faults.plan.vocabulary.kpis().findDimension(condition.dimension());
            if (condition.dimension().equals(RacePlan.PLANNED_CAMPAIGN.id())) {
                members(path, owner, condition, RacePlan.PLANNED_CAMPAIGN, names.campaigns);
            } else if (dimension.isEmpty()) {
                faults.reference(
                        path,
                        "scope of " + owner,
                        "dimension",
                        condition.dimension().text(),
                        dimensions());
            } else {
                if (dimension.get().isClosed()) {
                    members(path, owner, condition, dimension.get(), known(dimension.get()));
                }
                stage(path, owner, objective, condition, dimension.get());
            }
        }
    }

    private Set<String> dimensions() {
        Set<String> ids = new LinkedHashSet<>();
        faults.plan
                .vocabulary
                .kpis()
                .dimensions()
                .forEach(dimension -> ids.add(dimension.id().text()));
        ids.add(RacePlan.PLANNED_CAMPAIGN.id().text());
        return ids;
    }

    private void members(
            String path, String owner, Filter.Condition condition, Dimension dimension, Set<String> known) {
        for (String member : condition.members()) {
            boolean spelledOtherwise =
                    dimension.isClosed() && dimension.findMember(member).isPresent();
            if (!spelledOtherwise && !member.equals(Dimension.NOT_SET)) {
                faults.reference(path, "scope of " + owner, "member of " + dimension.id(), member, known);
            }
        }
    }

    private Set<String> known(Dimension dimension) {
        Set<String> known = new LinkedHashSet<>(dimension.vocabulary());
        DimensionId id = dimension.id();
        if (id.equals(StandardDimensions.TACTIC.id())) {
            known.addAll(names.tactics);
        } else if (id.equals(StandardDimensions.CHANNEL.id())) {
            known.addAll(names.channels);
        }
        return known;
    }

    private void stage(
            String path, String owner, ObjectiveBuilder objective, Filter.Condition condition, Dimension dimension) {
        if (!dimension.id().equals(StandardDimensions.STAGE.id()) || objective.stage == Stage.PLAN) {
            return;
        }
        Set<String> stages = new LinkedHashSet<>();
        condition
                .members()
                .forEach(member -> stages.add(dimension.findMember(member).orElse(member)));
        Filter.Condition canonical = new Filter.Condition(condition.dimension(), condition.test(), stages);
        if (!canonical.accepts(objective.stage.name())) {
            faults.add(
                    path,
                    "scope \"" + Spelling.excerpt(condition.toString()) + "\" of " + owner
                            + " leaves out its own stage, " + objective.stage,
                    "let that stage in, or give the objective the stage it is about");
        }
    }
}
