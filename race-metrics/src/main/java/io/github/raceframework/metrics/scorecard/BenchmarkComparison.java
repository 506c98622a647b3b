package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.plan.Benchmark;
import io.github.raceframework.metrics.kpi.KpiValue;

/**
 * A value beside what others have of the same definition.
 *
 * <pre>
 * index   100 * actual / benchmark; where lower is better 100 * benchmark / actual, so that above 100 is better
 * gap     actual - benchmark, in the unit of the KPI
 * </pre>
 *
 * <p>A benchmark does not say over how many days it is: what depends on that, such as a sum or a distinct count, is not held against it ({@code
 * OUT_OF_DOMAIN}).
 *
 * <p>Immutable.
 *
 * @param benchmark the benchmark of the plan
 * @param index the KPI {@code plan.benchmark_index}; {@code ZERO_DENOMINATOR} where it would divide by 0, {@code OUT_OF_DOMAIN} where by less
 * @param gap by how much the value is above it
 */
public record BenchmarkComparison(Benchmark benchmark, KpiValue index, KpiValue gap) {}
