package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.compile.PlanNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Computes a compiled formula for one cell, in exact arithmetic. Use a new one for each cell. */
final class PlanEvaluation {

    private final IntFunction<BigDecimal> inputs;
    private @Nullable AbsenceReason reason;
    private @Nullable String detail;
    private boolean closed;

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

    /** The reason in words, if it is that of a function; null for any other. */
    @Nullable
    String detail() {
        return detail;
    }

    /** The value as a table reports it; null where there is a {@link #reason}. */
    @Nullable
    BigDecimal report(PlanNode node) {
        if (node instanceof PlanNode.Guard guard) {
            boolean outer = closed;
            check(guard);
            BigDecimal number = report(guard.value());
            closed = outer;
            return number;
        }
        if (node instanceof PlanNode.Invocation invocation) {
            return call(invocation);
        }
        Rational value = evaluate(node);
        if (reason != null || value.isVoid()) {
            return null;
        }
        if (isDecimal(node)) {
            return Decimals.plain(value.toDecimal());
        }
        if (!fits(value)) {
            note(AbsenceReason.OUT_OF_DOMAIN);
            return null;
        }
        return Decimals.shortest(value.toDouble());
    }

    /** Whether a double holds the value with all its digits: it is neither infinite nor too near zero. Quotients of 64 bits always fit. */
    private static boolean fits(Rational value) {
        double nearest = value.toDouble();
        return Double.isFinite(nearest) && (value.sign() == 0 || Math.abs(nearest) >= Double.MIN_NORMAL);
    }

    /** Calls a function, if its arguments have values; where one has none, its reason is that of the result. */
    private @Nullable BigDecimal call(PlanNode.Invocation invocation) {
        AbsenceReason reasonBefore = reason;
        String detailBefore = detail;
        reason = null;
        detail = null;
        List<BigDecimal> arguments = new ArrayList<>();
        for (PlanNode argument : invocation.arguments()) {
            BigDecimal value = report(argument);
            if (value != null) {
                arguments.add(value);
            }
        }
        BigDecimal number = null;
        if (!closed && arguments.size() == invocation.arguments().size()) {
            Outcome outcome = invocation.function().compute(arguments.toArray(BigDecimal[]::new));
            if (outcome instanceof Outcome.NoValue none) {
                note(none.reason(), none.detail());
            } else {
                number = ((Outcome.Value) outcome).number();
            }
        }
        if (reasonBefore != null) {
            note(reasonBefore, detailBefore);
        }
        return number;
    }

    /** Notes whether a requirement does not hold; then no function is to be called on its account. */
    private void check(PlanNode.Guard guard) {
        AbsenceReason reasonBefore = reason;
        String detailBefore = detail;
        reason = null;
        detail = null;
        Rational left = evaluate(guard.left());
        Rational right = evaluate(guard.right());
        if (!left.isVoid() && !right.isVoid() && !guard.relation().holds(left.compareTo(right))) {
            note(AbsenceReason.OUT_OF_DOMAIN);
        }
        closed |= reason != null;
        if (reasonBefore != null) {
            note(reasonBefore, detailBefore);
        }
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
        if (node instanceof PlanNode.Invocation invocation) {
            BigDecimal number = call(invocation);
            return number == null ? Rational.VOID : Rational.of(number);
        }
        PlanNode.Guard guard = (PlanNode.Guard) node;
        boolean outer = closed;
        check(guard);
        Rational value = evaluate(guard.value());
        closed = outer;
        return value;
    }

    private Rational evaluate(PlanNode.Operation operation) {
        Rational left = evaluate(operation.left());
        Rational right = evaluate(operation.right());
        return switch (operation.operator()) {
            case ADD -> left.plus(right);
            case SUBTRACT -> left.plus(right.negate());
            case MULTIPLY -> left.times(right);
            case DIVIDE -> {
                if (right.isVoid()) {
                    yield right;
                }
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
        if (arguments.stream().anyMatch(Rational::isVoid)) {
            return Rational.VOID;
        }
        return switch (call.function()) {
            case MIN -> arguments.stream().min(Rational::compareTo).orElseThrow();
            case MAX -> arguments.stream().max(Rational::compareTo).orElseThrow();
            case ABS -> arguments.get(0).abs();
        };
    }

    private void note(AbsenceReason found) {
        note(found, null);
    }

    private void note(AbsenceReason found, @Nullable String words) {
        if (reason == null || found.compareTo(reason) < 0) {
            reason = found;
            detail = words;
        }
    }

    /**
     * Whether every value of a formula is a decimal that follows from sums without rounding: nothing is divided but by constants whose inverse is one, and
     * no function is called.
     */
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
        if (node instanceof PlanNode.Guard guard) {
            return isDecimal(guard.value());
        }
        return !(node instanceof PlanNode.Invocation);
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
