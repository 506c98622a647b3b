package io.github.raceframework.benchmarks;

import java.util.SplittableRandom;
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
import org.openjdk.jmh.annotations.Warmup;

/** What this machine gives a program of a few lines on one thread: the mark that an engine can be measured by. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class LimitsBenchmark {

    private static final int GROUPS = 288;
    private static final int MEASURES = 7;

    @Param("20000000")
    public int rows;

    private short[] groups = {};
    private final int[][] columns = new int[MEASURES][];

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        groups = new short[rows];
        for (int row = 0; row < rows; row++) {
            groups[row] = (short) ((long) row * 24 / rows * 12 + random.nextInt(12));
        }
        for (int i = 0; i < MEASURES; i++) {
            columns[i] = random.ints(rows, 0, 100_000).toArray();
        }
    }

    /** Reads all columns of 32 bits once: 28 bytes a row. */
    @Benchmark
    public long bareScan() {
        long sum = 0;
        for (int[] column : columns) {
            long a = 0;
            long b = 0;
            long c = 0;
            long d = 0;
            for (int row = 0; row + 3 < rows; row += 4) {
                a += column[row];
                b += column[row + 1];
                c += column[row + 2];
                d += column[row + 3];
            }
            sum += a + b + c + d;
        }
        return sum;
    }

    /** Adds every value to the sum of its group, in one loop over the rows. */
    @Benchmark
    public long[][] handWrittenLoop() {
        long[][] sums = new long[MEASURES][GROUPS];
        int[] c0 = columns[0];
        int[] c1 = columns[1];
        int[] c2 = columns[2];
        int[] c3 = columns[3];
        int[] c4 = columns[4];
        int[] c5 = columns[5];
        int[] c6 = columns[6];
        for (int row = 0; row < rows; row++) {
            int group = groups[row];
            sums[0][group] += c0[row];
            sums[1][group] += c1[row];
            sums[2][group] += c2[row];
            sums[3][group] += c3[row];
            sums[4][group] += c4[row];
            sums[5][group] += c5[row];
            sums[6][group] += c6[row];
        }
        return sums;
    }
}
