package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.metrics.query.PlanNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Computes a compiled formula for one cell, in exact arithmetic. Use a new one for each cell. */
final class PlanEvaluation {

    private final IntFunction<BigDecimal> inputs;
    private @Nullable AbsenceReason reason;

    /**
     * An evaluation.
     *
     * @param inputs the value of each input
     */
    PlanEvaluation(IntFunction<BigDecimal> inputs) {
        this.inputs = inputs;
    }

    /** The first of the reasons why the formula has no value here; null if it has one. */
    @Nullable
    AbsenceReason reason() {
        return reason;
    }

    /** The value, meaningless where there is a {@link #reason}. Goes on after a reason, as an earlier one may turn up. */
    Rational evaluate(PlanNode node) {
        if (node instanceof PlanNode.Constant constant) {
            return Rational.of(constant.value());
        }
        if (node instanceof PlanNode.Input input) {
            return Rational.of(inputs.apply(input.index()));
        }
        if (node instanceof PlanNode.Negation negation) {
            return evaluate(negation.operand()).negate();
        }
        if (node instanceof PlanNode.Operation operation) {
            return evaluate(operation);
        }
        if (node instanceof PlanNode.Call call) {
            return evaluate(call);
        }
        PlanNode.Guard guard = (PlanNode.Guard) node;
        Rational left = evaluate(guard.left());
        Rational right = evaluate(guard.right());
        if (!guard.relation().holds(left.compareTo(right))) {
            note(AbsenceReason.OUT_OF_DOMAIN);
        }
        return evaluate(guard.value());
    }

    private Rational evaluate(PlanNode.Operation operation) {
        Rational left = evaluate(operation.left());
        Rational right = evaluate(operation.right());
        return switch (operation.operator()) {
            case ADD -> left.plus(right);
            case SUBTRACT -> left.plus(right.negate());
            case MULTIPLY -> left.times(right);
            case DIVIDE -> {
                if (right.sign() == 0) {
                    note(AbsenceReason.ZERO_DENOMINATOR);
                    yield left;
                }
                if (right.sign() < 0 && !operation.signed()) {
                    note(AbsenceReason.OUT_OF_DOMAIN);
                }
                yield left.over(right);
            }
        };
    }

    private Rational evaluate(PlanNode.Call call) {
        List<Rational> arguments = call.arguments().stream().map(this::evaluate).toList();
        return switch (call.function()) {
            case MIN -> arguments.stream().min(Rational::compareTo).orElseThrow();
            case MAX -> arguments.stream().max(Rational::compareTo).orElseThrow();
            case ABS -> arguments.get(0).abs();
        };
    }

    private void note(AbsenceReason found) {
        if (reason == null || found.compareTo(reason) < 0) {
            reason = found;
        }
    }

    /** Whether every value of a formula is a decimal: nothing is divided but by constants whose inverse is one. */
    static boolean isDecimal(PlanNode node) {
        if (node instanceof PlanNode.Negation negation) {
            return isDecimal(negation.operand());
        }
        if (node instanceof PlanNode.Operation operation) {
            boolean divides = operation.operator() == Operator.DIVIDE;
            return isDecimal(operation.left())
                    && (divides ? hasDecimalInverse(operation.right()) : isDecimal(operation.right()));
        }
        if (node instanceof PlanNode.Call call) {
            return call.arguments().stream().allMatch(PlanEvaluation::isDecimal);
        }
        return !(node instanceof PlanNode.Guard guard) || isDecimal(guard.value());
    }

    /** Whether a node is a constant by which a decimal can be divided so that a decimal is left. */
    static boolean hasDecimalInverse(PlanNode node) {
        if (!(node instanceof PlanNode.Constant constant) || constant.value().signum() == 0) {
            return false;
        }
        BigInteger rest = constant.value().unscaledValue();
        for (BigInteger factor : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
            while (rest.mod(factor).signum() == 0) {
                rest = rest.divide(factor);
            }
        }
        return rest.equals(BigInteger.ONE);
    }
}
