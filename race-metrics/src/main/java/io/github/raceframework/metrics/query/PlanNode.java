package io.github.raceframework.metrics.query;

import io.github.raceframework.core.kpi.Expression.Function;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Requirement.Relation;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A node of a compiled formula: other KPIs and fallbacks are put in their place, and inputs are numbers of the {@link KpiPlan}'s list. */
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

    /** A function of a plugin and its arguments. */
    record Invocation(KpiFunction function, List<PlanNode> arguments) implements PlanNode {
        public Invocation {
            arguments = List.copyOf(arguments);
        }
    }

    /** A value that is there only if a comparison holds. */
    record Guard(PlanNode left, Relation relation, PlanNode right, PlanNode value) implements PlanNode {}

    /** The inputs in it, each once, by index. */
    default List<Integer> inputs() {
        Set<Integer> found = new LinkedHashSet<>();
        if (this instanceof Input input) {
            found.add(input.index());
        } else if (this instanceof Negation negation) {
            found.addAll(negation.operand().inputs());
        } else if (this instanceof Operation operation) {
            found.addAll(operation.left().inputs());
            found.addAll(operation.right().inputs());
        } else if (this instanceof Call call) {
            call.arguments().forEach(argument -> found.addAll(argument.inputs()));
        } else if (this instanceof Invocation invocation) {
            invocation.arguments().forEach(argument -> found.addAll(argument.inputs()));
        } else if (this instanceof Guard guard) {
            Stream.of(guard.left(), guard.right(), guard.value()).forEach(node -> found.addAll(node.inputs()));
        }
        return List.copyOf(found);
    }
}
