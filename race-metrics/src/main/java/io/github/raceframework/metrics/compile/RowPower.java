package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.Expression.Operator;
import java.util.List;
import java.util.Optional;

/**
 * How a value grows with the rows it is of. A sum over twice as many rows like these is twice as large, which is the power 1; a quotient of two sums stays
 * what it is, the power 0. A value of power 0 over the rows that are known says something of all rows, any other does not.
 */
final class RowPower {

    private RowPower() {}

    /** Whether the power is 0, as far as can be told. */
    static boolean isRate(PlanNode node) {
        return find(node).filter(power -> power == 0).isPresent();
    }

    /** The power; empty if the value is no power of the number of rows, or nobody knows: a function of sums may be anything. */
    private static Optional<Integer> find(PlanNode node) {
        if (node instanceof PlanNode.Input) {
            return Optional.of(1);
        }
        if (node instanceof PlanNode.Operation operation
                && !operation.operator().isAdditive()) {
            int sign = operation.operator() == Operator.MULTIPLY ? 1 : -1;
            return find(operation.left())
                    .flatMap(left -> find(operation.right()).map(right -> left + sign * right));
        }
        if (node instanceof PlanNode.Invocation invocation) {
            boolean ofRates = invocation.arguments().stream().allMatch(RowPower::isRate);
            return ofRates ? Optional.of(0) : Optional.empty();
        }
        List<Optional<Integer>> powers = node.operands().stream()
                .filter(operand -> !isZero(operand))
                .map(RowPower::find)
                .distinct()
                .toList();
        if (powers.isEmpty()) {
            return Optional.of(0);
        }
        return powers.size() == 1 ? powers.get(0) : Optional.empty();
    }

    /** A zero is one of any power. */
    private static boolean isZero(PlanNode node) {
        return node instanceof PlanNode.Constant constant && constant.value().signum() == 0;
    }
}
