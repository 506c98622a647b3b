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

/** How long it takes to count the distinct users of 1,000 pages exactly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class DistinctBenchmark {

    @Param({"race", "duckdb-best", "duckdb-plain"})
    public String engine = "";

    @Param({"1", "2"})
    public int threads;

    @Param("300000")
    public int users;

    @Param("20000000")
    public int rows;

    private DistinctEngine holder;

    @Setup
    public void fill() {
        holder = DistinctEngine.of(engine, new UserRows(rows, users), threads);
    }

    @TearDown
    public void close() {
        holder.close();
    }

    @Benchmark
    public Object usersByPage() {
        return holder.ask();
    }
}
