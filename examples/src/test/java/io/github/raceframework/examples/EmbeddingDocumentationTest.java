package io.github.raceframework.examples;

import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPC;
import static io.github.raceframework.core.kpi.standard.ReachVolumeKpis.CLICKS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.LimitException;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of docs/embedding.md are those that run here, and print what the page says. */
class EmbeddingDocumentationTest {

    private static final Path HERE = Path.of("src", "test", "java", "io", "github", "raceframework", "examples");
    private static final Path PAGE = Path.of("..", "docs", "embedding.md");

    private final AtomicReference<Dataset> current =
            new AtomicReference<>(Dataset.of(day("2024-01-31")).remembering(1_000_000));
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    /** A day of two channels; DISPLAY costs 5 and is not clicked. */
    private static FactTable day(String day) {
        FactAppender ads = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withMeasure(PaidMediaMeasures.CLICKS)
                .withMeasure(PaidMediaMeasures.MEDIA_COST)
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(DateRange.parse("2024-01-01/2024-03-01")));
        for (String channel : List.of("PAID_SEARCH", "DISPLAY")) {
            ads.date(LocalDate.parse(day))
                    .dimension("channel", channel)
                    .measure("clicks", channel.equals("DISPLAY") ? 0 : 10)
                    .measure("media_cost", 5)
                    .append();
        }
        return ads.toTable();
    }

    @Test
    void everyExampleRuns() throws Exception {
        FactTable february = day("2024-02-01");
        MeterRegistry registry = new SimpleMeterRegistry();
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            current.updateAndGet(rows -> rows.with(rows.tables().get(0).append(february)));

            EngineOptions options = EngineOptions.DEFAULT
                    .withExecutor(executor, 4)
                    .withMostGroups(5_000)
                    .withMostCells(200_000)
                    .withClock(Clock.system(ZoneId.of("Europe/Berlin")))
                    .withListener(new MicrometerListener(registry));
            KpiEngine engine = KpiEngine.of(current.get()).with(options);
            KpiQuery query = KpiQuery.of(CLICKS, CPC).by("channel").grain(Grain.MONTH);

            Future<KpiTable> answer = executor.submit(() -> engine.run(query));
            try {
                KpiTable table = answer.get(30, TimeUnit.SECONDS);
                table.rows().forEach(row -> out.println(row + ": " + row.value(CLICKS) + ", " + row.value(CPC)));
            } catch (TimeoutException e) {
                answer.cancel(true);
                throw e;
            }
            String rows = take();

            try {
                engine.with(options.withMostGroups(1)).run(query);
            } catch (LimitException e) {
                out.println(e.limit() + ": " + e.asked() + ", and " + e.allowed() + " allowed");
                out.println(e.getMessage());
            }
            String limit = take();

            assertThat(registry.timer("race.questions", "outcome", "answered").count())
                    .isEqualTo(1);
            assertThat(registry.timer("race.questions", "outcome", "LimitException")
                            .count())
                    .isEqualTo(1);
            assertThat(registry.summary("race.groups").totalAmount()).isEqualTo(2);
            assertThat(registry.summary("race.rows").totalAmount()).isEqualTo(4);
            assertThat(registry.counter("race.absent", "reason", "ZERO_DENOMINATOR")
                            .count())
                    .isEqualTo(2);
            assertThat(blocks("text")).containsExactly(rows, limit);
        } finally {
            executor.shutdownNow();
        }
    }

    private String take() {
        String printed = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return printed;
    }

    @Test
    void thePageShowsWhatRuns() throws IOException {
        String sources = Files.readString(HERE.resolve("EmbeddingDocumentationTest.java"))
                + Files.readString(HERE.resolve("MicrometerListener.java"));
        List<String> examples = blocks("java");

        assertThat(examples).hasSize(5);
        assertThat(examples).allSatisfy(example -> assertThat(sources).containsAnyOf(example, example.indent(12)));
        assertThat(examples)
                .anySatisfy(example -> assertThat(example.lines().count()).isBetween(15L, 20L));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
