package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.compile.KpiPlan;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numerators and denominators of one KPI's values. Which formulas these are is worked out once for all cells. */
final class ColumnQuotient {

    private final KpiPlan plan;
    private final CellFacts facts;
    private final @Nullable QuotientParts parts;

    ColumnQuotient(KpiPlan plan, CellFacts facts) {
        this.plan = plan;
        this.facts = facts;
        this.parts = QuotientParts.of(plan.root()).orElse(null);
    }

    private boolean isCount(int input) {
        return facts.input(plan.inputs().get(input)).measure().unit().equals(Unit.COUNT);
    }

    /** The numerator and denominator of a value; empty if it is no single quotient. */
    Optional<Evidence.Quotient> find(int cell) {
        if (parts == null) {
            return Optional.empty();
        }
        Sampling sampling = parts.sampling(plan.kpi().sampling(), this::isCount);
        return Optional.of(parts.of(
                sampling, input -> facts.cells(plan.inputs().get(input)).sum(cell)));
    }

    /**
     * The flag of a rate that rests on fewer than are asked for.
     *
     * @param least how many it should rest on; 0 where nothing is asked
     */
    Optional<Flag> findLowSample(long least, int cell) {
        return least == 0
                ? Optional.empty()
                : find(cell)
                        .flatMap(Evidence.Quotient::findSample)
                        .filter(sample -> sample.compareTo(BigDecimal.valueOf(least)) < 0)
                        .map(sample -> new Flag(Flag.Kind.LOW_SAMPLE, sample.toPlainString() + "/" + least));
    }
}
