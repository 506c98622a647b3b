package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.plan.Benchmark;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;

/** Sets values beside benchmarks. */
final class BenchmarkScoring {

    private static final Fraction HUNDRED = Fraction.of(100);

    private BenchmarkScoring() {}

    static BenchmarkComparison compare(Benchmark benchmark, ObjectiveScoring scored, KpiValue actual) {
        Unit unit = benchmark
                .findCurrency()
                .filter(currency -> scored.unit().hasMoney())
                .map(scored.unit()::in)
                .orElse(scored.unit());
        KpiValue value = scored.accrues()
                ? Figures.map(
                        actual,
                        present -> Figures.absent(
                                AbsenceReason.OUT_OF_DOMAIN,
                                "a benchmark does not say over how many days it is, and that makes a difference"))
                : inUnit(actual, unit);
        boolean falling = scored.objective().direction() == Direction.DOWN;
        return new BenchmarkComparison(
                benchmark,
                Figures.map(value, now -> index(now, benchmark.value(), falling)),
                Figures.map(value, now -> Figures.of(now.number().subtract(benchmark.value()), unit, now.flags())));
    }

    private static KpiValue inUnit(KpiValue actual, Unit unit) {
        KpiValue value = Figures.inUnit(actual, unit);
        return actual instanceof KpiValue.Present present && !value.isPresent()
                ? Figures.absent(
                        AbsenceReason.MIXED_CURRENCY,
                        "the value is in " + present.unit() + ", the benchmark in " + unit)
                : value;
    }

    private static KpiValue index(KpiValue.Present now, BigDecimal benchmark, boolean falling) {
        Fraction value = Figures.exact(now);
        Fraction others = Fraction.of(benchmark);
        if (falling ? value.signum() < 0 : others.signum() < 0) {
            return falling ? below("the value", now.number()) : below("the benchmark", benchmark);
        }
        return falling
                ? Figures.quotient(HUNDRED.times(others), value, Unit.SCORE, "the value", now.flags())
                : Figures.quotient(HUNDRED.times(value), others, Unit.SCORE, "the benchmark", now.flags());
    }

    private static KpiValue below(String name, BigDecimal number) {
        return Figures.absent(AbsenceReason.OUT_OF_DOMAIN, name + " " + number.toPlainString() + " is below 0");
    }
}
