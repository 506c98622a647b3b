package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.compile.InputSets.Leaf;
import java.util.List;

/** Derives the units of nodes of a compiled formula. The catalogue has checked that they fit. */
final class PlanUnits {

    private final List<Leaf> leaves;

    PlanUnits(List<Leaf> leaves) {
        this.leaves = leaves;
    }

    /** The unit of a node; of a constant a plain number, although a zero may stand for one of any unit. */
    Unit of(PlanNode node) {
        if (node instanceof PlanNode.Input input) {
            return leaves.get(input.index()).measure().unit();
        }
        if (node instanceof PlanNode.Invocation invocation) {
            return invocation.function().unit();
        }
        if (node instanceof PlanNode.Operation operation
                && !operation.operator().isAdditive()) {
            Unit left = of(operation.left());
            Unit right = of(operation.right());
            return operation.operator() == Operator.MULTIPLY ? left.times(right) : left.per(right);
        }
        return node.operands().stream()
                .map(this::of)
                .filter(unit -> !unit.equals(Unit.NONE))
                .findFirst()
                .orElse(Unit.NONE);
    }
}
