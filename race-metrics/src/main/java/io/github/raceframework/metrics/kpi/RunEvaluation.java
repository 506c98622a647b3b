package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Expression.Function;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.query.PlanNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Computes a compiled formula for all cells of a run at once, in exact arithmetic of 64 bits: node by node what {@link PlanEvaluation} does for one cell. A
 * cell for which 64 bits are too few is lost, and is to be computed there.
 */
final class RunEvaluation {

    private static final byte ZERO_DENOMINATOR = ReasonCodes.of(AbsenceReason.ZERO_DENOMINATOR);
    private static final byte OUT_OF_DOMAIN = ReasonCodes.of(AbsenceReason.OUT_OF_DOMAIN);

    private static final int[] NOTHING = {};

    private final List<InputCells> inputs;
    private final int step;
    private final long[] lost;
    private final byte[] reasons;
    private final List<Rationals> registers = new ArrayList<>();
    private CellRun run = new CellRun(0, List.of());

    /**
     * An evaluation.
     *
     * @param inputs the cells of each input
     * @param step from the cell of a group to that of the next
     * @param size the most cells of a run
     */
    RunEvaluation(List<InputCells> inputs, int step, int size) {
        this.inputs = inputs;
        this.step = step;
        this.lost = new long[size];
        this.reasons = new byte[size];
    }

    /** The values of the cells of a run, meaningless where a cell is {@link #lost} or has one of the {@link #reasons}. */
    Rationals evaluate(PlanNode root, CellRun newRun) {
        run = newRun;
        Arrays.fill(lost, 0, run.count(), 0);
        Arrays.fill(reasons, 0, run.count(), ReasonCodes.NONE);
        return evaluate(root, 0);
    }

    /** The cells for which 64 bits were too few. */
    int[] lost() {
        long any = 0;
        for (int i = 0; i < run.count(); i++) {
            any |= lost[i];
        }
        return any == 0
                ? NOTHING
                : IntStream.range(0, run.count()).filter(i -> lost[i] != 0).toArray();
    }

    /** The codes of why the formula has no value, meaningless for cells that are lost. */
    byte[] reasons() {
        return reasons;
    }

    /** The value of a node. Registers below a depth hold operands that are still needed; the value is put into that of the depth. */
    private Rationals evaluate(PlanNode node, int depth) {
        if (node instanceof PlanNode.Constant constant) {
            return constant(constant.value(), depth);
        }
        if (node instanceof PlanNode.Input input) {
            Rationals sums = register(depth);
            sums.set(inputs.get(input.index()), run, step);
            return sums;
        }
        if (node instanceof PlanNode.Negation negation) {
            Rationals operand = evaluate(negation.operand(), depth);
            operand.negate();
            return operand;
        }
        if (node instanceof PlanNode.Operation operation) {
            return evaluate(operation, depth);
        }
        if (node instanceof PlanNode.Call call) {
            return evaluate(call, depth);
        }
        PlanNode.Guard guard = (PlanNode.Guard) node;
        Rationals difference = evaluate(guard.right(), depth);
        difference.negate();
        difference.add(evaluate(guard.left(), depth + 1));
        for (int i = 0; i < run.count(); i++) {
            if (!guard.relation().holds(Long.signum(difference.above(i)))) {
                note(OUT_OF_DOMAIN, i);
            }
        }
        return evaluate(guard.value(), depth);
    }

    private Rationals evaluate(PlanNode.Operation operation, int depth) {
        Rationals left = evaluate(operation.left(), depth);
        Rationals right = evaluate(operation.right(), depth + 1);
        switch (operation.operator()) {
            case ADD -> left.add(right);
            case SUBTRACT -> {
                right.negate();
                left.add(right);
            }
            case MULTIPLY -> left.multiply(right);
            case DIVIDE -> {
                checkDivisors(right, operation.signed());
                if (PlanEvaluation.hasDecimalInverse(operation.right())) {
                    BigDecimal divisor = ((PlanNode.Constant) operation.right()).value();
                    left.multiply(constant(BigDecimal.ONE.divide(divisor), depth + 1));
                } else {
                    left.divide(right);
                }
            }
        }
        return left;
    }

    private void checkDivisors(Rationals divisors, boolean signed) {
        byte ofNegative = signed ? ReasonCodes.NONE : OUT_OF_DOMAIN;
        for (int i = 0; i < run.count(); i++) {
            long divisor = divisors.above(i);
            if (divisor <= 0) {
                note(divisor == 0 ? ZERO_DENOMINATOR : ofNegative, i);
            }
        }
    }

    private Rationals evaluate(PlanNode.Call call, int depth) {
        Rationals value = evaluate(call.arguments().get(0), depth);
        if (call.function() == Function.ABS) {
            value.abs();
            return value;
        }
        int sign = call.function() == Function.MIN ? -1 : 1;
        for (PlanNode argument : call.arguments().subList(1, call.arguments().size())) {
            Rationals other = evaluate(argument, depth + 1);
            Rationals difference = register(depth + 2);
            difference.set(value);
            difference.negate();
            difference.add(other);
            value.replace(other, difference, sign);
        }
        return value;
    }

    private Rationals constant(BigDecimal value, int depth) {
        Rationals numbers = register(depth);
        numbers.set(value, run.count());
        return numbers;
    }

    private Rationals register(int depth) {
        while (registers.size() <= depth) {
            registers.add(new Rationals(lost));
        }
        return registers.get(depth);
    }

    private void note(byte reason, int i) {
        reasons[i] = (byte) Math.min(reasons[i], reason);
    }
}
