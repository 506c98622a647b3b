package io.github.raceframework.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to add a day to one, three and six years and to ask again for the sums of seven measures by channel and month. Every iteration adds
 * the next day, so that what is put off from one day to another is in the figures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 60)
@Measurement(iterations = 60)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class AppendBenchmark {

    private static final int DAYS_PER_YEAR = 365;

    @Param({"race", "race-anew", "duckdb-best", "duckdb-plain"})
    public String engine = "";

    @Param({"1", "3", "6"})
    public int years;

    @Param("3000")
    public int rowsPerDay;

    private DailyEngine days;
    private int day;

    /** Holds the first answer against the plainest loop over the same rows. */
    @Setup
    public void fill() {
        DailyRows rows = new DailyRows(rowsPerDay);
        day = years * DAYS_PER_YEAR;
        days = DailyEngine.of(engine, rows, day);
        days.stage(day);
        day++;
        if (!days.read(days.addAndAsk()).equals(rows.expected(day))) {
            throw new IllegalStateException(engine + " gives other numbers");
        }
    }

    @Setup(Level.Invocation)
    public void stage() {
        days.stage(day);
        day++;
    }

    @TearDown
    public void close() {
        days.close();
    }

    @Benchmark
    public Object addADayAndAsk() {
        return days.addAndAsk();
    }
}
