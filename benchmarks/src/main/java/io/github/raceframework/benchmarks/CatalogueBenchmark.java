package io.github.raceframework.benchmarks;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.Computability;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiEvaluator;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long every KPI of the standard catalogue that facts can give takes: the formulas alone, the whole question, and reading values of the answer. The number of
 * KPI cells, by which times are to be divided, is printed first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms5g", "-Xmx5g", "-XX:+AlwaysPreTouch"})
public class CatalogueBenchmark {

    /** Groups of three dimensions in one period, or of two in each of twelve months. */
    @Param({"GROUPS", "MONTHS"})
    public String cells = "";

    private KpiEngine engine;
    private KpiQuery query;
    private CompiledQuery compiled;
    private AggregateFrame frame;
    private KpiTable table;

    @Setup
    public void fill() {
        Dataset dataset = CatalogueFacts.dataset();
        engine = KpiEngine.of(dataset);
        List<Kpi> kpis = engine.computability().stream()
                .filter(Computability::isComputable)
                .map(Computability::kpi)
                .toList();
        KpiQuery asked = KpiQuery.of(kpis.toArray(new Kpi[0])).range(CatalogueFacts.YEAR);
        query = cells.equals("MONTHS")
                ? asked.by("channel", "campaign").grain(Grain.MONTH)
                : asked.by("country", "channel", "campaign");
        compiled = CompiledQuery.compile(query, KpiCatalog.standard(), dataset.schema());
        frame = dataset.run(compiled.aggregates());
        table = KpiEvaluator.evaluate(compiled, frame);
        System.out.printf(
                "%d of %d KPIs, %d rows, %d KPI cells%n",
                kpis.size(), KpiCatalog.standard().kpis().size(), table.size(), (long) kpis.size() * table.size());
    }

    /** From the cells of the inputs to those of the KPIs. */
    @Benchmark
    public KpiTable formulas() {
        return KpiEvaluator.evaluate(compiled, frame);
    }

    /** All values of every hundredth row, with their flags and evidence. */
    @Benchmark
    public void reading(Blackhole reader) {
        for (int row = 0; row < table.size(); row += 100) {
            for (KpiId kpi : query.kpis()) {
                reader.consume(table.rows().get(row).value(kpi));
            }
        }
    }

    /** From the rows to the cells of the KPIs. */
    @Benchmark
    public KpiTable question() {
        return engine.run(query);
    }
}
