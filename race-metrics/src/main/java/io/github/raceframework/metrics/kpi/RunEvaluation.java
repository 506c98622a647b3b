package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Expression.Function;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.compile.PlanNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** Other than {@link ReasonCodes#NONE} where a function is not to be called, whatever its arguments. */
    private byte[] closed = {};

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

    /**
     * The values of the cells of a run as a table reports them, meaningless where a cell is {@link #lost} or has one of the {@link #reasons}.
     *
     * @param absent the codes of why cells have no value whatever the formula says
     */
    RunNumbers report(PlanNode root, CellRun newRun, byte[] absent) {
        run = newRun;
        closed = absent;
        Arrays.fill(lost, 0, run.count(), 0);
        Arrays.fill(reasons, 0, run.count(), ReasonCodes.NONE);
        RunNumbers numbers = report(root, 0);
        return numbers instanceof RunNumbers.Exact exact ? exact.copy(run.count()) : numbers;
    }

    /** The values of a node; those that are exact as a view of a register, until the next node is evaluated at its depth or above. */
    private RunNumbers report(PlanNode node, int depth) {
        if (node instanceof PlanNode.Guard guard) {
            byte[] outer = closed;
            closed = check(guard, depth);
            RunNumbers numbers = report(guard.value(), depth);
            closed = outer;
            return numbers;
        }
        if (node instanceof PlanNode.Invocation invocation) {
            return call(invocation, depth);
        }
        Rationals values = evaluate(node, depth);
        if (PlanEvaluation.isDecimal(node)) {
            return new RunNumbers.Exact(values.above(), values.scale(), Map.of());
        }
        values.unscale();
        return new RunNumbers.Quotients(NearestDouble.ofEach(values.above(), values.below(), run.count()));
    }

    /** Calls a function where its arguments have values; where one has none, its reason is that of the result. */
    private RunNumbers.Given call(PlanNode.Invocation invocation, int depth) {
        byte[] before = startReasons();
        List<RunNumbers> arguments = new ArrayList<>();
        for (PlanNode argument : invocation.arguments()) {
            arguments.add(report(argument, depth + arguments.size()));
        }
        FunctionCalls calls = new FunctionCalls(invocation.function(), arguments, run.count());
        for (int i = 0; i < run.count(); i++) {
            if (reasons[i] == ReasonCodes.NONE && closed[i] == ReasonCodes.NONE && lost[i] == 0) {
                reasons[i] = calls.call(i);
            }
        }
        ReasonCodes.keepFirst(reasons, before, run.count());
        return calls.numbers();
    }

    /** Sets the reasons so far aside, so that those of a part of the formula can be told. */
    private byte[] startReasons() {
        byte[] before = Arrays.copyOf(reasons, run.count());
        Arrays.fill(reasons, 0, run.count(), ReasonCodes.NONE);
        return before;
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
        if (node instanceof PlanNode.Invocation invocation) {
            RunNumbers.Given given = call(invocation, depth);
            Rationals numbers = register(depth);
            numbers.set(given, run.count());
            return numbers;
        }
        PlanNode.Guard guard = (PlanNode.Guard) node;
        byte[] outer = closed;
        closed = check(guard, depth);
        Rationals value = evaluate(guard.value(), depth);
        closed = outer;
        return value;
    }

    /** Notes where a requirement does not hold; gives the places where no function is to be called on its account. */
    private byte[] check(PlanNode.Guard guard, int depth) {
        byte[] before = startReasons();
        Rationals difference = evaluate(guard.right(), depth);
        difference.negate();
        difference.add(evaluate(guard.left(), depth + 1));
        for (int i = 0; i < run.count(); i++) {
            if (!difference.isVoid(i) && !guard.relation().holds(Long.signum(difference.above(i)))) {
                note(OUT_OF_DOMAIN, i);
            }
        }
        byte[] inner = Arrays.copyOf(reasons, run.count());
        ReasonCodes.keepFirst(inner, closed, run.count());
        ReasonCodes.keepFirst(reasons, before, run.count());
        return inner;
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
            if (divisor <= 0 && !divisors.isVoid(i)) {
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
