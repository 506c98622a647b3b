package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Unit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value has in common with others of its KPI: all but its numbers and flags.
 *
 * @param sampling of the quotient; null for a value that is none
 */
record ValueShape(
        Unit unit,
        List<Input> inputs,
        Set<MeasureId> fallbacks,
        @Nullable Sampling sampling) {

    /** An input without its sum. */
    record Input(MeasureId measure, Filter filter, String table) {

        private boolean isOf(Evidence.Input input) {
            return measure.equals(input.measure()) && filter.equals(input.filter()) && table.equals(input.table());
        }
    }

    static ValueShape of(KpiValue.Present value) {
        Evidence evidence = value.evidence();
        return new ValueShape(
                value.unit(),
                evidence.inputs().stream()
                        .map(input -> new Input(input.measure(), input.filter(), input.table()))
                        .toList(),
                evidence.fallbacks(),
                sampling(evidence));
    }

    private static @Nullable Sampling sampling(Evidence evidence) {
        Evidence.Quotient quotient = evidence.quotient();
        return quotient == null ? null : quotient.sampling();
    }

    /** Whether it is that of the value. */
    boolean isOf(KpiValue.Present value) {
        List<Evidence.Input> others = value.evidence().inputs();
        if (inputs.size() != others.size()
                || sampling != sampling(value.evidence())
                || !unit.equals(value.unit())
                || !fallbacks.equals(value.evidence().fallbacks())) {
            return false;
        }
        for (int i = 0; i < inputs.size(); i++) {
            if (!inputs.get(i).isOf(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
