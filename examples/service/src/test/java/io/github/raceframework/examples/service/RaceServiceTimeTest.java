package io.github.raceframework.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to questions that take long, or fail, and to those under way when the service stops. */
@Timeout(60)
class RaceServiceTimeTest {

    private static final String QUESTION =
            "{\"kind\": \"race-query\", \"formatVersion\": \"1.0\", \"kpis\": [\"reach.sessions\"]}";
    private static final String TIME_IS_UP =
            "{\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"no answer within 300 ms; ask for fewer KPIs,"
                    + " dimensions or periods, or ask again later\"}";

    private static final RacePlan PLAN = RacePlan.define(
                    "Plan", DateRange.parse("2025-01-01/2026-01-01"), Currency.getInstance("EUR"))
            .build();

    private static RaceService start(AggregateSource source, Duration time, int threads) throws Exception {
        AsOf asOf = AsOf.of(LocalDate.of(2025, 7, 1), ZoneOffset.UTC);
        ServiceData data = new ServiceData(PLAN, Dataset.of(), asOf, ScorecardOptions.DEFAULT);
        return RaceService.start(
                data, KpiEngine.of(source), new ServiceLimits(1_000, 10, 100, time, threads), Client.ANY_PORT);
    }

    @Test
    void breaksOffAQuestionThatTakesTooLong() throws Exception {
        HeldSource source = new HeldSource(Dataset.of());
        try (RaceService service = start(source, Duration.ofMillis(300), 1)) {
            HttpResponse<String> answer = new Client(service.uri()).ask(QUESTION);
            assertThat(answer.body()).isEqualTo(TIME_IS_UP);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(source.brokenOff.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The one thread is free again once a question is broken off. */
    @Test
    void countsTimeSpentWaitingForAThread() throws Exception {
        HeldSource source = new HeldSource(Dataset.of());
        try (RaceService service = start(source, Duration.ofMillis(300), 1)) {
            Client client = new Client(service.uri());
            CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> body(client));
            CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> body(client));
            assertThat(first.get()).isEqualTo(TIME_IS_UP);
            assertThat(second.get()).isEqualTo(TIME_IS_UP);
            source.letGo.countDown();
            // In time on any machine that is not busy otherwise; the test as a whole has a limit.
            while (client.ask(QUESTION).statusCode() != 200) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void letsQuestionsUnderWayComeToTheirEnd() throws Exception {
        HeldSource source = new HeldSource(Dataset.of());
        RaceService service = start(source, Duration.ofSeconds(30), 2);
        Client client = new Client(service.uri());
        CompletableFuture<String> underWay = CompletableFuture.supplyAsync(() -> body(client));
        source.asked.await();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(service::close);
        HttpResponse<String> late = client.get("/catalog");
        while (late.statusCode() == 200) {
            late = client.get("/catalog");
        }
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).contains("1");
        assertThat(late.body())
                .isEqualTo(
                        "{\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"the service stops or has too much to do; ask again later\"}");
        assertThat(stop).isNotDone();
        source.letGo.countDown();
        assertThat(underWay.get()).contains("\"race-table\"");
        stop.get();
        assertThatThrownBy(() -> client.get("/catalog")).isInstanceOf(ConnectException.class);
    }

    /** What failed is in the log, which the test keeps quiet, and not on the wire. */
    @Test
    void tellsOfAFailureNothingButThatThereWasOne() throws Exception {
        Logger log = Logger.getLogger(Routes.class.getName());
        log.setLevel(Level.OFF);
        AggregateSource broken = new AggregateSource() {
            @Override
            public SourceSchema schema() {
                return Dataset.of().schema();
            }

            @Override
            public AggregateFrame run(AggregateQuery query, EngineOptions options) {
                throw new IllegalStateException("password of the database");
            }
        };
        try (RaceService service = start(broken, Duration.ofSeconds(30), 1)) {
            HttpResponse<String> answer = new Client(service.uri()).ask(QUESTION);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"title\":\"Internal Server Error\",\"status\":500,\"detail\":\"the service failed; its log says why\"}");
            assertThat(answer.statusCode()).isEqualTo(500);
        } finally {
            log.setLevel(null);
        }
    }

    private static String body(Client client) {
        try {
            return client.ask(QUESTION).body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
