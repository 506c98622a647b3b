package io.github.raceframework.core.kpi;

import java.math.BigDecimal;
import java.util.List;

/** Values in the order of the parameters. */
record ListedInputs(KpiFunction function, List<BigDecimal> values) implements FunctionInputs {

    @Override
    public BigDecimal get(String parameter) {
        return values.get(function.indexOf(parameter));
    }

    @Override
    public double getDouble(String parameter) {
        return get(parameter).doubleValue();
    }
}
