package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.FunctionInputs;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Outcome;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of one function for the cells of a run, one after the other. */
final class FunctionCalls implements FunctionInputs {

    private final KpiFunction function;
    private final String[] names;
    private final RunNumbers[] arguments;

    /** Those of an argument once it is asked for as a double. */
    private final double[] @Nullable [] asDoubles;

    private final double[] doubles;
    private BigDecimal @Nullable [] decimals;
    private int cell;
    private int next;

    /**
     * Calls to come.
     *
     * @param arguments the values of each argument in all cells
     * @param count how many cells
     */
    FunctionCalls(KpiFunction function, List<RunNumbers> arguments, int count) {
        this.function = function;
        this.names =
                function.parameters().stream().map(KpiFunction.Parameter::name).toArray(String[]::new);
        this.arguments = arguments.toArray(RunNumbers[]::new);
        this.asDoubles = new double[names.length][];
        this.doubles = new double[count];
        Arrays.fill(doubles, Double.NaN);
    }

    /** Calls it for a cell in which all arguments have values; gives the code of why it has none. */
    byte call(int i) {
        cell = i;
        Outcome outcome = function.compute(this);
        if (outcome instanceof Outcome.NoValue none) {
            return ReasonCodes.of(none.reason());
        }
        Outcome.Value value = (Outcome.Value) outcome;
        doubles[i] = value.toDouble();
        if (!value.isDouble()) {
            BigDecimal[] all = decimals == null ? new BigDecimal[doubles.length] : decimals;
            all[i] = value.number();
            decimals = all;
        }
        return ReasonCodes.NONE;
    }

    /** What it gave. */
    RunNumbers.Given numbers() {
        return new RunNumbers.Given(doubles, decimals);
    }

    @Override
    public BigDecimal get(String parameter) {
        return arguments[indexOf(parameter)].get(cell);
    }

    @Override
    public double getDouble(String parameter) {
        int index = indexOf(parameter);
        double[] all = asDoubles[index];
        if (all == null) {
            all = arguments[index].toDoubles(doubles.length);
            asDoubles[index] = all;
        }
        return all[cell];
    }

    /** A body asks for its inputs in one order again and again, so that the next is probably the one after the last. */
    private int indexOf(String parameter) {
        int index = names[next].equals(parameter) ? next : function.indexOf(parameter);
        next = index + 1 < names.length ? index + 1 : 0;
        return index;
    }
}
