package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A step of a funnel: so many of those before it get there, so many months later.
 *
 * <p>Immutable.
 *
 * @param name what is counted there: {@code leads}, {@code orders}
 * @param rate how many of those before it get there, as a fraction. A KPI's value can be used as it is: its evidence says on how many it
 *     was measured, and its flags are handed on
 * @param lag how many buckets (months, weeks) later they get there, 0 or more
 * @param yield whether one of those before it may lead to several
 */
public record FunnelStep(String name, KpiValue rate, int lag, Yield yield) {

    /** How many one of those before a step may lead to. */
    public enum Yield {
        /** None or one: a rate above 1 is a mistake. */
        AT_MOST_ONE,
        /** Any number, such as orders per customer. */
        SEVERAL
    }

    public FunnelStep {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of a step is blank; say what is counted there, such as leads");
        }
        if (lag < 0) {
            throw new IllegalArgumentException(
                    "lag " + lag + " of step " + name + " is negative; nobody gets there before");
        }
    }

    /** A step whose rate is a KPI's value. */
    public static FunnelStep of(String name, KpiValue rate) {
        return new FunnelStep(name, rate, 0, Yield.AT_MOST_ONE);
    }

    /** A step whose rate is assumed, from its decimal text: {@code "0.04"}. */
    public static FunnelStep of(String name, String rate) {
        return of(name, Figures.of(Decimals.parse(rate), Unit.NONE));
    }

    /**
     * A step whose rate was measured: so many got there of so many before. It is the exact quotient, and {@link FunnelModel#interval} knows what
     * it rests on.
     */
    public static FunnelStep measured(String name, long seen, long before) {
        return of(name, measuredRate(BigDecimal.valueOf(seen), BigDecimal.valueOf(before), name));
    }

    static KpiValue measuredRate(BigDecimal seen, BigDecimal before, String name) {
        return Figures.map(
                Figures.quotient(seen, before, Unit.NONE, "what " + name + " is measured on", List.of()),
                rate -> new KpiValue.Present(
                        rate.number(),
                        rate.unit(),
                        List.of(),
                        new Evidence(List.of(), Set.of(), new Evidence.Quotient(seen, before, Sampling.SUBSET))));
    }

    /** The same step, reached so many buckets later. */
    public FunnelStep withLag(int buckets) {
        return new FunnelStep(name, rate, buckets, yield);
    }

    /** The same step, where one of those before it may lead to several. */
    public FunnelStep withSeveralEach() {
        return new FunnelStep(name, rate, lag, Yield.SEVERAL);
    }

    FunnelStep withRate(KpiValue newRate) {
        return new FunnelStep(name, newRate, lag, yield);
    }

    /** {@code leads 0.04}. */
    @Override
    public String toString() {
        return name + " " + rate;
    }
}
