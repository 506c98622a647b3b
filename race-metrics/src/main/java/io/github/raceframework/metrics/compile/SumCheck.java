package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Expression.Function;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.compile.InputSets.Leaf;
import io.github.raceframework.metrics.compile.KpiPlan.Absence;
import io.github.raceframework.metrics.compile.SumTerm.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Finds formulas that add up by hand what must not be added up: {@code reach{channel=EMAIL} + reach{channel=SMS}}. Looks at each sum as a whole,
 * whatever else is added or taken away between the two; a difference of them is fine.
 *
 * <p>{@code abs}, {@code min} and {@code max} do not hide a sum: they give one of their arguments, perhaps with the other sign. Neither do factors and
 * divisors that the terms have in common. Of a function of a plugin nothing is known, so it is taken to give one of its arguments too.
 */
final class SumCheck {

    private final List<Leaf> leaves;
    private int numbers;

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
        Set<SumTerm> terms = new LinkedHashSet<>();
        collect(sum, Place.START, terms, misfits);
        for (SumTerm one : terms) {
            if (terms.stream().anyMatch(one::clashes)) {
                misfits.add(new Absence(
                        AbsenceReason.NON_ADDITIVE,
                        one.leaf().measure()
                                + " of different rows cannot be added up: the same people or sales would"
                                + " count twice"));
            }
        }
    }

    /** The terms of a sum; what it is divided by and what a value requires are sums of their own. */
    private void collect(PlanNode node, Place place, Set<SumTerm> terms, Set<Absence> misfits) {
        if (node instanceof PlanNode.Input input) {
            Leaf leaf = leaves.get(input.index());
            if (!leaf.measure().additivity().equals(Additivity.FLOW)) {
                terms.add(new SumTerm(leaf, place));
            }
        } else if (node instanceof PlanNode.Negation negation) {
            collect(negation.operand(), place.negated(), terms, misfits);
        } else if (node instanceof PlanNode.Operation operation) {
            collect(operation, place, terms, misfits);
        } else if (node instanceof PlanNode.Call call && call.function() == Function.ABS) {
            PlanNode argument = call.arguments().get(0);
            collect(argument, isPositive(argument) ? place : place.turned(numbers++), terms, misfits);
        } else if (node instanceof PlanNode.Call call) {
            collectBranches(call.arguments(), place, terms, misfits);
        } else if (node instanceof PlanNode.Invocation invocation) {
            collectBranches(invocation.arguments(), place, terms, misfits);
        } else if (node instanceof PlanNode.Guard guard) {
            check(guard.left(), misfits);
            check(guard.right(), misfits);
            collect(guard.value(), place, terms, misfits);
        }
    }

    private void collect(PlanNode.Operation operation, Place place, Set<SumTerm> terms, Set<Absence> misfits) {
        PlanNode left = operation.left();
        PlanNode right = operation.right();
        switch (operation.operator()) {
            case ADD, SUBTRACT -> {
                collect(left, place, terms, misfits);
                collect(right, operation.operator() == Operator.ADD ? place : place.negated(), terms, misfits);
            }
            case MULTIPLY -> {
                collect(left, scaled(place, right, 1), terms, misfits);
                collect(right, scaled(place, left, 1), terms, misfits);
            }
            case DIVIDE -> {
                collect(left, scaled(place, right, -1), terms, misfits);
                check(right, misfits);
            }
        }
    }

    private void collectBranches(List<PlanNode> arguments, Place place, Set<SumTerm> terms, Set<Absence> misfits) {
        int number = numbers++;
        for (int i = 0; i < arguments.size(); i++) {
            collect(arguments.get(i), place.inBranch(number, i), terms, misfits);
        }
    }

    /** A multiple of people is not theirs to be added up either. */
    private static Place scaled(Place place, PlanNode factor, int power) {
        if (!factor.inputs().isEmpty()) {
            return place.times(factor, power);
        }
        return isNegative(factor) ? place.negated() : place;
    }

    /** Whether a number without inputs is below zero. */
    private static boolean isNegative(PlanNode constant) {
        return number(constant) < 0;
    }

    private static double number(PlanNode constant) {
        if (constant instanceof PlanNode.Negation negation) {
            return -number(negation.operand());
        }
        if (constant instanceof PlanNode.Operation operation) {
            double left = number(operation.left());
            double right = number(operation.right());
            return switch (operation.operator()) {
                case ADD -> left + right;
                case SUBTRACT -> left - right;
                case MULTIPLY -> left * right;
                case DIVIDE -> left / right;
            };
        }
        if (constant instanceof PlanNode.Call call) {
            DoubleStream arguments = call.arguments().stream().mapToDouble(SumCheck::number);
            return switch (call.function()) {
                case MIN -> arguments.min().orElse(0);
                case MAX -> arguments.max().orElse(0);
                case ABS -> Math.abs(arguments.sum());
            };
        }
        return constant instanceof PlanNode.Constant plain ? plain.value().doubleValue() : 0;
    }

    /** Whether a number of people or things, of which there cannot be fewer than none. */
    private boolean isPositive(PlanNode node) {
        if (node instanceof PlanNode.Input input) {
            return leaves.get(input.index()).measure().unit().equals(Unit.COUNT);
        }
        if (node instanceof PlanNode.Operation operation) {
            return operation.operator() != Operator.SUBTRACT
                    && isPositive(operation.left())
                    && isPositive(operation.right());
        }
        if (node instanceof PlanNode.Call call) {
            return call.function() == Function.ABS || call.arguments().stream().allMatch(this::isPositive);
        }
        return node instanceof PlanNode.Constant || (node instanceof PlanNode.Guard guard && isPositive(guard.value()));
    }
}
