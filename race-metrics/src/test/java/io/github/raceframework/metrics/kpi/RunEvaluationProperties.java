package io.github.raceframework.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Expression.Function;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.kpi.Requirement.Relation;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.SumsOnly;
import io.github.raceframework.metrics.compile.PlanNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A formula computed for many cells at once gives each the value, or the reason, that it gives the cell alone, or says that 64 bits were too few. */
class RunEvaluationProperties {

    private static final int CELLS = 24;
    private static final int INPUTS = 4;
    private static final List<Operator> OPERATORS = List.of(Operator.values());
    private static final List<Relation> RELATIONS = List.of(Relation.values());
    private static final int FACTOR = System.getProperty("race.tries", "normal").equals("large") ? 50 : 1;

    /** Gives doubles, is out of its domain below zero, and throws where both inputs are equal. */
    private static final KpiFunction ODD_SUM = KpiFunction.define("acme.odd_sum", Unit.NONE)
            .input("a", Unit.NONE)
            .input("b", Unit.NONE)
            .computing(inputs -> {
                double sum = inputs.getDouble("a") / 3 + inputs.getDouble("b");
                if (inputs.get("a").compareTo(inputs.get("b")) == 0) {
                    throw new IllegalStateException("equal");
                }
                return sum < 0 ? Outcome.absent(AbsenceReason.OUT_OF_DOMAIN, "below zero") : Outcome.of(sum);
            });

    /** Gives decimals of any length that it may. */
    private static final KpiFunction EXACT_HALF = KpiFunction.define("acme.exact_half", Unit.NONE)
            .input("a", Unit.NONE)
            .computing(inputs -> Outcome.of(inputs.get("a").multiply(new BigDecimal("0.5"))));

    /** Sums of one scale that 64 bits hold, as a source with columns has them. */
    private static final class Narrow extends SumsOnly {
        private final int scale;

        Narrow(List<BigDecimal> sums, int scale) {
            super(sums);
            this.scale = scale;
        }

        @Override
        public boolean isNarrow() {
            return true;
        }

        @Override
        public int scale() {
            return scale;
        }
    }

    @Property(tries = 4_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void manyCellsAtOnceAreAsEachAlone(@ForAll long seed) {
        for (int i = 0; i < FACTOR; i++) {
            Random random = new Random(seed + i);
            List<InputCells> inputs = new ArrayList<>();
            for (int input = 0; input < INPUTS; input++) {
                inputs.add(cells(random));
            }
            check(node(random, 3), inputs, 1 + random.nextInt(3));
        }
    }

    private static void check(PlanNode root, List<InputCells> inputs, int periods) {
        CellRun cells = run(CELLS / periods, periods);
        RunEvaluation run = new RunEvaluation(inputs, periods, cells.count());
        RunNumbers numbers = run.report(root, cells, absent(cells.count()));
        double[] doubles = numbers.toDoubles(cells.count());
        Set<Integer> lost = Set.copyOf(IntStream.of(run.lost()).boxed().toList());
        for (int i = 0; i < cells.count(); i++) {
            int cell = i % (CELLS / periods) * periods + i / (CELLS / periods);
            PlanEvaluation alone = new PlanEvaluation(input -> inputs.get(input).sum(cell));
            BigDecimal expected = alone.report(root);
            if (!lost.contains(i)) {
                assertThat(ReasonCodes.reason(run.reasons()[i]))
                        .as(() -> root + " of " + cell)
                        .isEqualTo(alone.reason());
                if (alone.reason() == null) {
                    assertThat(numbers.get(i)).as(() -> root + " of " + cell).isEqualTo(expected);
                    assertThat(doubles[i])
                            .as(() -> root + " of " + cell)
                            .isEqualTo(Double.parseDouble(expected.toString()));
                }
            }
        }
    }

    /** Nothing is lost of sums as they usually are: up to a billion, in cents. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void usualSumsFit(@ForAll long seed) {
        Random random = new Random(seed);
        List<InputCells> inputs = new ArrayList<>();
        for (int input = 0; input < INPUTS; input++) {
            List<BigDecimal> sums = new ArrayList<>();
            for (int cell = 0; cell < CELLS; cell++) {
                sums.add(BigDecimal.valueOf(random.nextInt(1_000_000_000), 2));
            }
            inputs.add(new Narrow(sums, 2));
        }
        PlanNode costPerThousand = operation(
                Operator.DIVIDE,
                operation(Operator.MULTIPLY, new PlanNode.Constant(new BigDecimal(1000)), input(0)),
                operation(Operator.ADD, input(1), input(2)));
        RunEvaluation run = new RunEvaluation(inputs, 1, CELLS);

        run.report(costPerThousand, run(CELLS, 1), absent(CELLS));

        assertThat(run.lost()).isEmpty();
        check(costPerThousand, inputs, 1);
    }

    /** Each of these leaves 64 bits, or has the one number whose negative does. */
    @Example
    void whatLeaves64BitsIsLost() {
        InputCells most = new Narrow(List.of(new BigDecimal(Long.MAX_VALUE)), 0);
        InputCells least = new Narrow(List.of(new BigDecimal(Long.MIN_VALUE)), 0);
        InputCells wide = new SumsOnly(List.of(new BigDecimal("9223372036854775808")));
        PlanNode one = new PlanNode.Constant(BigDecimal.ONE);
        // Divided by it, none is a decimal whose places could stay where they are.
        PlanNode three = new PlanNode.Constant(BigDecimal.valueOf(3));
        List<PlanNode> formulas = List.of(
                operation(Operator.ADD, input(0), one),
                operation(Operator.SUBTRACT, input(1), one),
                operation(Operator.SUBTRACT, one, input(1)),
                operation(Operator.MULTIPLY, input(0), new PlanNode.Constant(BigDecimal.valueOf(2))),
                operation(Operator.ADD, input(0), new PlanNode.Constant(new BigDecimal("0.1"))),
                operation(Operator.ADD, one, new PlanNode.Constant(new BigDecimal("1e-19"))),
                operation(Operator.DIVIDE, input(0), new PlanNode.Constant(new BigDecimal("0.3"))),
                operation(Operator.DIVIDE, new PlanNode.Constant(new BigDecimal("1e-19")), input(0)),
                operation(Operator.DIVIDE, one, input(1)),
                operation(Operator.DIVIDE, input(1), new PlanNode.Constant(BigDecimal.valueOf(3))),
                new PlanNode.Negation(input(1)),
                new PlanNode.Call(Function.ABS, List.of(input(1))),
                new PlanNode.Constant(new BigDecimal("9223372036854775808")),
                input(2));

        for (PlanNode formula : formulas) {
            RunEvaluation run = new RunEvaluation(List.of(most, least, wide), 1, 1);
            run.report(new PlanNode.Operation(Operator.DIVIDE, formula, three, true), run(1, 1), absent(1));
            assertThat(run.lost()).as(formula.toString()).containsExactly(0);
        }
    }

    private static byte[] absent(int cells) {
        byte[] reasons = new byte[cells];
        Arrays.fill(reasons, ReasonCodes.NONE);
        return reasons;
    }

    private static CellRun run(int groups, int periods) {
        return CellRun.all(groups, periods).get(0);
    }

    private static InputCells cells(Random random) {
        int scale = random.nextInt(19);
        boolean narrow = random.nextInt(4) != 0;
        int bits = 1 + random.nextInt(narrow ? 63 : 80);
        List<BigDecimal> sums = new ArrayList<>();
        for (int cell = 0; cell < CELLS; cell++) {
            BigInteger unscaled = switch (random.nextInt(8)) {
                case 0 -> BigInteger.ZERO;
                case 1 -> BigInteger.valueOf(narrow && bits == 63 ? Long.MIN_VALUE : 1);
                default -> new BigInteger(1 + random.nextInt(bits), random);
            };
            BigInteger signed = random.nextInt(4) == 0 ? unscaled.negate() : unscaled;
            boolean holds = !narrow || signed.bitLength() < Long.SIZE;
            sums.add(new BigDecimal(holds ? signed : unscaled, narrow ? scale : random.nextInt(19)));
        }
        return narrow ? new Narrow(sums, scale) : new SumsOnly(sums);
    }

    private static PlanNode node(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return random.nextInt(4) == 0 ? constant(random) : input(random.nextInt(INPUTS));
        }
        return switch (random.nextInt(14)) {
            case 0 -> new PlanNode.Negation(node(random, depth - 1));
            case 1 -> new PlanNode.Call(Function.ABS, List.of(node(random, depth - 1)));
            case 2, 3 ->
                new PlanNode.Call(random.nextBoolean() ? Function.MIN : Function.MAX, arguments(random, depth - 1));
            case 4 ->
                new PlanNode.Guard(
                        node(random, depth - 1),
                        RELATIONS.get(random.nextInt(4)),
                        node(random, depth - 1),
                        node(random, depth - 1));
            case 5 ->
                new PlanNode.Invocation(ODD_SUM, List.of(node(random, depth - 1), node(random, depth - 1)), false);
            case 6 -> new PlanNode.Invocation(EXACT_HALF, List.of(node(random, depth - 1)), false);
            default ->
                new PlanNode.Operation(
                        OPERATORS.get(random.nextInt(4)),
                        node(random, depth - 1),
                        node(random, depth - 1),
                        random.nextBoolean());
        };
    }

    private static List<PlanNode> arguments(Random random, int depth) {
        List<PlanNode> arguments = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            arguments.add(node(random, depth));
        }
        return arguments;
    }

    private static PlanNode constant(Random random) {
        String[] choices = {"0", "1", "100", "1000", "1e3", "0.25", "3", "0.7", "8", "-8", "1e-19", "1e30", "9.9e18"};
        return new PlanNode.Constant(new BigDecimal(choices[random.nextInt(choices.length)]));
    }

    private static PlanNode input(int index) {
        return new PlanNode.Input(index);
    }

    private static PlanNode operation(Operator operator, PlanNode left, PlanNode right) {
        return new PlanNode.Operation(operator, left, right, false);
    }
}
