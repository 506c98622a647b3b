package io.github.raceframework.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.io.imports.ImportColumn;
import io.github.raceframework.io.imports.ProfileImport;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes from a CSV file of a million rows to facts, on one thread, beside the bare parser that finds its cells. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class FactsBenchmark {

    /** The file in its one plain form; by a profile that is found out from the file; cells alone. */
    @Param({"race", "race-profile", "fastcsv"})
    public String engine = "";

    @Param("1000000")
    public int rows;

    private AdFile file;

    @Setup
    public void write() throws IOException {
        file = new AdFile(rows, "");
    }

    @TearDown
    public void delete() {
        file.close();
    }

    @Benchmark
    public Object fileToFacts() throws IOException {
        return switch (engine) {
            case "race" ->
                CsvImport.of(KpiCatalog.standard())
                        .withCurrency(Currencies.parse("EUR"))
                        .read("ads", List.of(file.path()));
            case "race-profile" ->
                ProfileImport.detecting(KpiCatalog.standard())
                        .with(profile -> profile.with(ImportColumn.of(SalesMeasures.ORDERS, "orders"))
                                .withCurrency(Currencies.parse("EUR")))
                        .read("ads", file.path());
            default -> cells();
        };
    }

    private long cells() throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file.path())) {
            for (CsvRecord row : reader) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }
}
