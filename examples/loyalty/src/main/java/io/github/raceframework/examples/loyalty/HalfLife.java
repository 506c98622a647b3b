package io.github.raceframework.examples.loyalty;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.FunctionInputs;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.Unit;

/**
 * After how long half of the members will have left, if they go on leaving as in the period: {@code (time / start) * ln 2 / -ln(kept / start)}, in
 * seconds. {@code time / start} is the length of the period. A formula has no logarithm, so this is a function.
 *
 * <p>Nobody at the start: {@code ZERO_DENOMINATOR}. Nobody left, all left, or figures that cannot be (more kept than there were, a negative one):
 * {@code OUT_OF_DOMAIN}. Computed in doubles. Source: the half-life of exponential decay.
 */
final class HalfLife {

    static final KpiFunction FUNCTION = KpiFunction.define("loyalty.half_life_of", Unit.DURATION)
            .meaning("After how long half of the members will have left, if they go on leaving as in the period.")
            .input("start", Unit.COUNT)
            .input("kept", Unit.COUNT)
            .input("time", Unit.DURATION)
            .computing(HalfLife::compute);

    private HalfLife() {}

    private static Outcome compute(FunctionInputs inputs) {
        double start = inputs.getDouble("start");
        double kept = inputs.getDouble("kept");
        double time = inputs.getDouble("time");
        if (start == 0) {
            return Outcome.absent(AbsenceReason.ZERO_DENOMINATOR, "there were no members at the start");
        }
        if (start < 0 || kept < 0 || kept > start || time <= 0) {
            return outOfDomain("of " + inputs.get("start").toPlainString() + " members, watched for "
                    + inputs.get("time").toPlainString() + " seconds, "
                    + inputs.get("kept").toPlainString() + " cannot have stayed");
        }
        if (kept == start) {
            return outOfDomain("nobody left, so that half of the members never will");
        }
        if (kept == 0) {
            return outOfDomain("everybody left, and when half of them had is not known");
        }
        return Outcome.of(time / start * Math.log(2) / Math.log(start / kept));
    }

    private static Outcome outOfDomain(String detail) {
        return Outcome.absent(AbsenceReason.OUT_OF_DOMAIN, detail);
    }
}
