package io.github.raceframework.metrics.explain;

import io.github.raceframework.metrics.explain.TwoPeriods.Change;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.List;

/**
 * A member of a dimension, or the whole, in two periods.
 *
 * @param name the member
 * @param before its figures before
 * @param after its figures after
 */
record Segment(String name, Figures before, Figures after) {

    /** The figures of a group whose inputs are all there. */
    static Segment of(String name, Change values, Change inputs, QuotientForm form) {
        return new Segment(
                name,
                Figures.of(values.before(), inputs.before(), form),
                Figures.of(values.after(), inputs.after(), form));
    }

    /**
     * What a quotient is made of in one period; the denominator of a sum is 1.
     *
     * @param numerator what is divided
     * @param denominator what it is divided by
     * @param flags what is to be known of the value
     */
    record Figures(Fraction numerator, Fraction denominator, List<Flag> flags) {

        /** Of a value that is there, or that lacks nothing but a denominator. */
        static Figures of(KpiValue value, KpiValue inputs, QuotientForm form) {
            KpiValue.Present known = (KpiValue.Present) inputs;
            List<Evidence.Input> sums = known.evidence().inputs();
            return new Figures(
                    form.numerator().value(index -> sums.get(index).sum()),
                    form.denominator().value(index -> sums.get(index).sum()),
                    value instanceof KpiValue.Present present ? present.flags() : aboutInputs(known.flags()));
        }

        /** The range of a definition is about its value, of which there is none. */
        private static List<Flag> aboutInputs(List<Flag> flags) {
            return flags.stream()
                    .filter(flag -> flag.kind() != Flag.Kind.OUT_OF_RANGE)
                    .toList();
        }

        boolean hasRate() {
            return !denominator.isZero();
        }

        /** Of figures that have one. */
        Fraction rate() {
            return numerator.over(denominator);
        }
    }
}
