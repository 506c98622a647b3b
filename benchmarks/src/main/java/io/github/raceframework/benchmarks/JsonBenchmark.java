package io.github.raceframework.benchmarks;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ReachQualityKpis;
import io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How long an answer of 100,000 rows takes as a document: written, and read, beside a bare generator and a bare parser of the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class JsonBenchmark {

    private static final JsonFactory JACKSON = new JsonFactory();
    private static final RaceJson JSON = RaceJson.standard().compact();

    @Param({"race", "jackson"})
    public String engine = "";

    @Param("100000")
    public int rows;

    private KpiTable computed;
    private KpiTable read;
    private byte[] bytes;
    private final List<JsonToken> tokens = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    @Setup
    public void fill() {
        computed = KpiEngine.of(Dataset.of(table(rows)))
                .run(KpiQuery.of(ReachQualityKpis.CTR, ReachValueAndCostKpis.CPC, ReachValueAndCostKpis.CPM)
                        .by("channel", "campaign"));
        bytes = JSON.writeBytes(DocumentKind.TABLE.of(computed));
        read = JSON.read(DocumentKind.TABLE, bytes).value();
        if (!read.equals(computed) || read.size() != rows) {
            throw new IllegalStateException("what is read is not what was written");
        }
        System.out.printf("%,d bytes%n", bytes.length);
        if (engine.equals("jackson")) {
            keepTokens();
        }
    }

    /** They are many: what the other engine allocates is not to be collected around them. */
    private void keepTokens() {
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.add(token);
                texts.add(parser.getString());
            }
        }
    }

    private static FactTable table(int groups) {
        FactAppender facts = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withDimension(StandardDimensions.CAMPAIGN)
                .withMeasure(KpiCatalog.standard().findMeasure("impressions").orElseThrow())
                .withMeasure(KpiCatalog.standard().findMeasure("clicks").orElseThrow())
                .withMeasure(KpiCatalog.standard().findMeasure("media_cost").orElseThrow())
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(DateRange.parse("2024-01-01/2024-02-01")));
        Random random = new Random(1);
        for (int i = 0; i < groups; i++) {
            facts.date(LocalDate.of(2024, 1, 1))
                    .dimension("channel", AdRows.CHANNELS.get(i % 10))
                    .dimension("campaign", "campaign " + i / 10)
                    .measure(0, 1_000 + random.nextInt(100_000), 0)
                    .measure(1, random.nextInt(1_000), 0)
                    .measure(2, random.nextInt(100_000), 2)
                    .append();
        }
        return facts.toTable();
    }

    /** An answer of which each value is worked out as it is written. */
    @Benchmark
    public void writeComputed() {
        write(computed);
    }

    /** An answer of which all values are there. */
    @Benchmark
    public void writeRead() {
        write(read);
    }

    private void write(KpiTable table) {
        if (engine.equals("race")) {
            JSON.write(DocumentKind.TABLE.of(table), OutputStream.nullOutputStream());
        } else {
            generate();
        }
    }

    private void generate() {
        try (JsonGenerator json =
                JACKSON.createGenerator(ObjectWriteContext.empty(), OutputStream.nullOutputStream())) {
            for (int i = 0; i < tokens.size(); i++) {
                switch (tokens.get(i)) {
                    case START_OBJECT -> json.writeStartObject();
                    case END_OBJECT -> json.writeEndObject();
                    case START_ARRAY -> json.writeStartArray();
                    case END_ARRAY -> json.writeEndArray();
                    case PROPERTY_NAME -> json.writeName(texts.get(i));
                    case VALUE_STRING -> json.writeString(texts.get(i));
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.writeNumber(texts.get(i));
                    case VALUE_TRUE -> json.writeBoolean(true);
                    case VALUE_FALSE -> json.writeBoolean(false);
                    default -> json.writeNull();
                }
            }
        }
    }

    @Benchmark
    public Object read() {
        return engine.equals("race") ? JSON.read(DocumentKind.TABLE, bytes) : skim();
    }

    private Object skim() {
        int count = 0;
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), bytes)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }
}
