package io.github.raceframework.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long the same sums take with a filter, for many groups and with unknown values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class VariantsBenchmark {

    @Param({"race", "duckdb-best"})
    public String engine = "";

    @Param({"CAMPAIGN_MONTH", "COUNTRY_FILTER", "CAMPAIGN_FILTER", "MANY_GROUPS", "NULLS"})
    public String question = "";

    @Param("1")
    public int threads;

    @Param("20000000")
    public int rows;

    private Trial trial;

    @Setup
    public void fill() {
        trial = Trial.of(engine, Question.valueOf(question), rows, threads);
    }

    @TearDown
    public void close() {
        trial.close();
    }

    @Benchmark
    public Object answer() {
        return trial.ask();
    }
}
