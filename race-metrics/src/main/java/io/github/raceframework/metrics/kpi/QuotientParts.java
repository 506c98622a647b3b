package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.compile.PlanNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A compiled formula as one quotient of two formulas that divide by nothing but constants: {@code 1 - a / b} as {@code (b - a) / b}.
 * Formulas with several quotients have no such parts, unless they have one denominator.
 *
 * @param above what is divided
 * @param below what it is divided by
 */
record QuotientParts(PlanNode above, PlanNode below) {

    /** The parts of a formula, what it requires left aside; empty if it has none. */
    static Optional<QuotientParts> of(PlanNode node) {
        if (node instanceof PlanNode.Guard guard) {
            return of(guard.value());
        }
        if (node instanceof PlanNode.Negation negation) {
            return of(negation.operand()).map(parts -> parts.withAbove(new PlanNode.Negation(parts.above)));
        }
        return node instanceof PlanNode.Operation operation ? of(operation) : Optional.empty();
    }

    private static Optional<QuotientParts> of(PlanNode.Operation operation) {
        PlanNode left = operation.left();
        PlanNode right = operation.right();
        Operator operator = operation.operator();
        boolean divides = operator == Operator.DIVIDE && !(right instanceof PlanNode.Constant);
        if (divides && PlanEvaluation.isDecimal(left) && PlanEvaluation.isDecimal(right)) {
            return Optional.of(new QuotientParts(left, right));
        }
        Optional<QuotientParts> first = of(left);
        Optional<QuotientParts> second = operator == Operator.DIVIDE ? Optional.empty() : of(right);
        if (first.isPresent() && second.isPresent()) {
            boolean adds = operator.isAdditive() && first.get().below.equals(second.get().below);
            return first.filter(parts -> adds)
                    .map(parts -> parts.withAbove(join(operator, parts.above, second.get().above)));
        }
        if (first.isPresent() && right instanceof PlanNode.Constant) {
            return first.map(parts -> parts.withAbove(join(operator, parts.above, parts.scaled(right, operator))));
        }
        if (second.isPresent() && left instanceof PlanNode.Constant) {
            return second.map(parts -> parts.withAbove(join(operator, parts.scaled(left, operator), parts.above)));
        }
        return Optional.empty();
    }

    /** A constant as so many denominators, where it is added to or taken from a quotient. */
    private PlanNode scaled(PlanNode constant, Operator operator) {
        if (!operator.isAdditive()) {
            return constant;
        }
        boolean isOne = ((PlanNode.Constant) constant).value().compareTo(BigDecimal.ONE) == 0;
        return isOne ? below : join(Operator.MULTIPLY, constant, below);
    }

    private QuotientParts withAbove(PlanNode newAbove) {
        return new QuotientParts(newAbove, below);
    }

    private static PlanNode join(Operator operator, PlanNode left, PlanNode right) {
        return new PlanNode.Operation(operator, left, right, false);
    }

    /**
     * What the two have to do with each other: as declared where they are plain counts.
     *
     * @param isCount whether an input counts something
     */
    Sampling sampling(Sampling declared, IntPredicate isCount) {
        if (!counts(below, isCount)) {
            return Sampling.NONE;
        }
        return declared == Sampling.SUBSET && !counts(above, isCount) ? Sampling.COUNTS : declared;
    }

    /**
     * The quotient of the two.
     *
     * @param sampling what {@link #sampling} says
     * @param inputs the value of each input
     */
    Evidence.Quotient of(Sampling sampling, IntFunction<BigDecimal> inputs) {
        return new Evidence.Quotient(value(above, inputs), value(below, inputs), sampling);
    }

    /** Whether a formula counts, each once: a multiple of a count is no sample. */
    private static boolean counts(PlanNode node, IntPredicate isCount) {
        if (node instanceof PlanNode.Input input) {
            return isCount.test(input.index());
        }
        if (node instanceof PlanNode.Operation operation) {
            return operation.operator().isAdditive()
                    && counts(operation.left(), isCount)
                    && counts(operation.right(), isCount);
        }
        return node instanceof PlanNode.Constant constant && constant.value().signum() == 0;
    }

    private static BigDecimal value(PlanNode node, IntFunction<BigDecimal> inputs) {
        BigDecimal decimal = findDecimal(node, inputs);
        return Decimals.plain(
                decimal == null ? new PlanEvaluation(inputs).evaluate(node).toDecimal() : decimal);
    }

    /** The value of an input, or of an input and a constant multiplied, as most parts are; null for other formulas. */
    private static @Nullable BigDecimal findDecimal(PlanNode node, IntFunction<BigDecimal> inputs) {
        if (node instanceof PlanNode.Input input) {
            return inputs.apply(input.index());
        }
        if (node instanceof PlanNode.Operation operation
                && operation.operator() == Operator.MULTIPLY
                && operation.left() instanceof PlanNode.Constant constant
                && operation.right() instanceof PlanNode.Input input) {
            return constant.value().multiply(inputs.apply(input.index()));
        }
        return null;
    }
}
