package io.github.raceframework.benchmarks;

import java.io.IOException;
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

/** How long it takes from a CSV file of 3 million rows, about 220 MB, to sums by channel and month: reading, building a table, asking it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class CsvBenchmark {

    @Param({"race", "duckdb"})
    public String engine = "";

    /** What stands around texts. */
    @Param({"", "\""})
    public String quote = "";

    @Param({"1", "2"})
    public int threads;

    @Param("3000000")
    public int rows;

    private AdFile file;
    private FileEngine reader;

    @Setup
    public void write() throws IOException {
        file = new AdFile(rows, quote);
        reader = FileEngine.of(engine, threads);
        file.check(engine, reader.ask(file.path()));
    }

    @TearDown
    public void close() {
        reader.close();
        file.close();
    }

    @Benchmark
    public Object fileToSums() {
        return reader.ask(file.path());
    }
}
