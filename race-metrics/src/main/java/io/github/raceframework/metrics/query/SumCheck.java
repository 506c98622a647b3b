package io.github.raceframework.metrics.query;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.metrics.aggregate.TableSchema.Combining;
import io.github.raceframework.metrics.query.InputSets.Leaf;
import io.github.raceframework.metrics.query.KpiPlan.Absence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds formulas that add up by hand what must not be added up: {@code reach{channel=EMAIL} + reach{channel=SMS}}. Looks at each sum as a whole,
 * whatever else is added or taken away between the two; a difference of them is fine.
 */
final class SumCheck {

    private final List<Leaf> leaves;

    /** A term of a sum that may clash with another. */
    private record Term(Leaf leaf, boolean negative) {}

    SumCheck(List<Leaf> leaves) {
        this.leaves = leaves;
    }

    /** The first sum that must not be made. */
    Optional<Absence> findMisfit(PlanNode root) {
        Set<Absence> misfits = new LinkedHashSet<>();
        check(root, misfits);
        return misfits.stream().findFirst();
    }

    private void check(PlanNode sum, Set<Absence> misfits) {
        Set<Term> terms = new LinkedHashSet<>();
        collect(sum, false, terms, misfits);
        for (Term one : terms) {
            for (Term other : terms) {
                if (one.negative() == other.negative() && clash(one.leaf(), other.leaf())) {
                    misfits.add(new Absence(
                            AbsenceReason.NON_ADDITIVE,
                            one.leaf().measure()
                                    + " of different rows cannot be added up: the same people or sales would"
                                    + " count twice"));
                }
            }
        }
    }

    /** The terms of a sum; what is no sum inside it is checked for itself. */
    private void collect(PlanNode node, boolean negative, Set<Term> terms, Set<Absence> misfits) {
        if (node instanceof PlanNode.Input input) {
            Leaf leaf = leaves.get(input.index());
            if (!leaf.measure().additivity().equals(Additivity.FLOW)) {
                terms.add(new Term(leaf, negative));
            }
        } else if (node instanceof PlanNode.Negation negation) {
            collect(negation.operand(), !negative, terms, misfits);
        } else if (node instanceof PlanNode.Operation operation) {
            if (operation.operator().isAdditive()) {
                collect(operation.left(), negative, terms, misfits);
                collect(operation.right(), negative ^ operation.operator() == Operator.SUBTRACT, terms, misfits);
            } else if (operation.operator() == Operator.MULTIPLY && isConstant(operation.left())) {
                collect(operation.right(), negative ^ isNegative(operation.left()), terms, misfits);
            } else if (isConstant(operation.right())) {
                collect(operation.left(), negative ^ isNegative(operation.right()), terms, misfits);
            } else {
                check(operation.left(), misfits);
                check(operation.right(), misfits);
            }
        } else if (node instanceof PlanNode.Call call) {
            call.arguments().forEach(argument -> check(argument, misfits));
        } else if (node instanceof PlanNode.Invocation invocation) {
            invocation.arguments().forEach(argument -> check(argument, misfits));
        } else if (node instanceof PlanNode.Guard guard) {
            check(guard.left(), misfits);
            check(guard.right(), misfits);
            collect(guard.value(), negative, terms, misfits);
        }
    }

    /** Whether it is a number, with or without a sign. A multiple of people is not theirs to be added up either. */
    private static boolean isConstant(PlanNode node) {
        return node instanceof PlanNode.Constant
                || (node instanceof PlanNode.Negation negation && isConstant(negation.operand()));
    }

    private static boolean isNegative(PlanNode constant) {
        return constant instanceof PlanNode.Negation negation && !isNegative(negation.operand());
    }

    private static boolean clash(Leaf one, Leaf other) {
        if (!one.measure().equals(other.measure())) {
            return false;
        }
        Additivity additivity = one.measure().additivity();
        boolean overlaps = additivity.overDimensions() == OverDimensions.NONE
                || one.schema().combining() == Combining.COUNTED;
        return overlaps ? !one.filter().equals(other.filter()) : !claims(one).equals(claims(other));
    }

    /** The conditions of a leaf on dimensions over which its measure must not be summed. */
    private static Set<Condition> claims(Leaf leaf) {
        return leaf.filter().conditions().stream()
                .filter(condition -> leaf.measure().additivity().notOver().contains(condition.dimension()))
                .collect(Collectors.toSet());
    }
}
