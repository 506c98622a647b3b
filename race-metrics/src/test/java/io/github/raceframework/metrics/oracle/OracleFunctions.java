package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions that random formulas call, and by other means what they give. */
final class OracleFunctions {

    private static final KpiFunction SHARE = KpiFunction.define("test.share_of", Unit.NONE)
            .input("part", Unit.ANY)
            .input("whole", Unit.ANY)
            .computing(inputs -> inputs.getDouble("whole") == 0
                    ? Outcome.absent(AbsenceReason.ZERO_DENOMINATOR, "nothing")
                    : Outcome.of(inputs.getDouble("part") / inputs.getDouble("whole")));

    /** Gives the number as it is, fails below zero, and does not know what to say of one. */
    private static final KpiFunction PICKY = KpiFunction.define("test.picky_of", Unit.NONE)
            .input("x", Unit.ANY)
            .computing(inputs -> {
                BigDecimal number = inputs.get("x");
                if (number.signum() < 0) {
                    throw new IllegalStateException("below zero");
                }
                return number.compareTo(BigDecimal.ONE) == 0
                        ? Outcome.absent(AbsenceReason.OUT_OF_DOMAIN, "one")
                        : Outcome.of(number);
            });

    /** The standard catalogue with them. */
    static final KpiCatalog CATALOG = KpiCatalog.standard().withFunctions(List.of(SHARE, PICKY));

    private OracleFunctions() {}

    /** What a function gives; null and a reason among these where it gives nothing. */
    static @Nullable BigDecimal value(String function, List<BigDecimal> arguments, Set<AbsenceReason> absences) {
        BigDecimal first = arguments.get(0);
        if (function.equals("test.share_of")) {
            double whole = Double.parseDouble(arguments.get(1).toString());
            if (whole == 0) {
                absences.add(AbsenceReason.ZERO_DENOMINATOR);
                return null;
            }
            double share = Double.parseDouble(first.toString()) / whole;
            return share == 0 ? BigDecimal.ZERO : shortest(share);
        }
        if (first.signum() < 0) {
            absences.add(AbsenceReason.FAILED);
            return null;
        }
        if (first.compareTo(BigDecimal.ONE) == 0) {
            absences.add(AbsenceReason.OUT_OF_DOMAIN);
            return null;
        }
        return first;
    }

    /** The shortest decimal that reads back as a double, and of those the nearest: tried out digit by digit. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new java.math.MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return exact.round(new java.math.MathContext(17));
    }
}
