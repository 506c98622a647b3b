package io.github.raceframework.benchmarks;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
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

/** How long a click-through rate of 100,000 cells takes as a formula and as a function of a plugin, from a million rows to the values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class PluginBenchmark {

    private static final int CAMPAIGNS = 1_000;
    private static final int DAYS = 100;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static final KpiFunction RATIO = KpiFunction.define("bench.ratio_of", Unit.NONE)
            .input("part", Unit.COUNT)
            .input("whole", Unit.COUNT)
            .computing(inputs -> {
                double whole = inputs.getDouble("whole");
                return whole == 0
                        ? Outcome.absent(AbsenceReason.ZERO_DENOMINATOR, "no impressions")
                        : Outcome.of(inputs.getDouble("part") / whole);
            });

    /** {@code race} is the formula, {@code plugin} the function. */
    @Param({"race", "plugin"})
    public String engine = "";

    @Param("1000000")
    public int rows;

    private KpiEngine asked;
    private KpiQuery query;
    private Kpi kpi;

    @Setup
    public void fill() {
        kpi = Kpi.define(
                        "bench.ctr",
                        "Click-through rate",
                        engine.equals("race") ? "clicks / impressions" : "bench.ratio_of(clicks, impressions)")
                .build();
        KpiCatalog catalog =
                KpiCatalog.standard().withFunctions(List.of(RATIO)).with(kpi);
        asked = KpiEngine.of(Dataset.of(table(rows)), catalog);
        query = KpiQuery.of(kpi).by("campaign").grain(Grain.DAY);
        if (asked.run(query).size() != CAMPAIGNS * DAYS) {
            throw new IllegalStateException("not as many cells as there should be");
        }
    }

    private static FactTable table(int rows) {
        FactAppender appender = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CAMPAIGN)
                .withMeasure(PaidMediaMeasures.IMPRESSIONS)
                .withMeasure(PaidMediaMeasures.CLICKS)
                .withCoverage(new DateRange(START, START.plusDays(DAYS))));
        Random random = new Random(7);
        for (int i = 0; i < rows; i++) {
            appender.date(START.plusDays(i % DAYS))
                    .dimension("campaign", "campaign " + i / DAYS % CAMPAIGNS)
                    .measure("impressions", 1 + random.nextInt(10_000))
                    .measure("clicks", random.nextInt(500))
                    .append();
        }
        return appender.toTable();
    }

    /** From the rows to a table whose values nobody has looked at yet. */
    @Benchmark
    public Object answer() {
        return asked.run(query);
    }

    /** From the rows to all the numbers of the table. */
    @Benchmark
    public double answerAndRead() {
        double sum = 0;
        for (KpiTable.Row row : asked.run(query).rows()) {
            sum += row.value(kpi).findNumber().orElseThrow().doubleValue();
        }
        return sum;
    }
}
