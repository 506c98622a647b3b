package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.Expression.Function;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Requirement.Relation;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A node of a compiled formula: other KPIs and fallbacks are put in their place, and inputs are numbers of the {@link KpiPlan}'s list.
 *
 * <p>Immutable.
 */
public sealed interface PlanNode {

    /** A constant; also 0 for an optional input that no table has. */
    record Constant(BigDecimal value) implements PlanNode {}

    /** An input of the plan, by its index. */
    record Input(int index) implements PlanNode {}

    /** Unary minus. */
    record Negation(PlanNode operand) implements PlanNode {}

    /**
     * Two operands and what is done with them.
     *
     * @param signed whether a quotient may have a negative denominator
     */
    record Operation(Operator operator, PlanNode left, PlanNode right, boolean signed) implements PlanNode {}

    /** A built-in function of its arguments. */
    record Call(Function function, List<PlanNode> arguments) implements PlanNode {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A function of a plugin and its arguments.
     *
     * @param priced whether one of the arguments is an amount of money, or per amount: in another currency the function may give something else
     */
    record Invocation(KpiFunction function, List<PlanNode> arguments, boolean priced) implements PlanNode {
        public Invocation {
            arguments = List.copyOf(arguments);
        }
    }

    /** A value that is there only if a comparison holds. */
    record Guard(PlanNode left, Relation relation, PlanNode right, PlanNode value) implements PlanNode {}

    /** The nodes whose values become part of its own; not what a guard compares. */
    default List<PlanNode> operands() {
        if (this instanceof Negation negation) {
            return List.of(negation.operand());
        }
        if (this instanceof Operation operation) {
            return List.of(operation.left(), operation.right());
        }
        if (this instanceof Call call) {
            return call.arguments();
        }
        if (this instanceof Invocation invocation) {
            return invocation.arguments();
        }
        return this instanceof Guard guard ? List.of(guard.value()) : List.of();
    }

    /**
     * Whether the value is told by a function that was given money. Then it is of a currency whatever its unit: a score worked out from an amount in euros is
     * not one worked out from an amount in dollars.
     */
    default boolean isPriced() {
        return (this instanceof Invocation invocation && invocation.priced())
                || operands().stream().anyMatch(PlanNode::isPriced);
    }

    /**
     * Whether the value stays what it is when there are twice as many rows like those it is of, as a quotient of sums does: then that of some rows can be set
     * against that of others. Of a function it is known only where all its arguments are such values.
     */
    default boolean isRate() {
        return RowPower.isRate(this);
    }

    /** The inputs in it, each once, by index. */
    default List<Integer> inputs() {
        Set<Integer> found = new LinkedHashSet<>();
        if (this instanceof Input input) {
            found.add(input.index());
        } else if (this instanceof Guard guard) {
            found.addAll(guard.left().inputs());
            found.addAll(guard.right().inputs());
        }
        operands().forEach(operand -> found.addAll(operand.inputs()));
        return List.copyOf(found);
    }
}
