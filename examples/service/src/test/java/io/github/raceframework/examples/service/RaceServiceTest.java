package io.github.raceframework.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.examples.shop.Shop;
import io.github.raceframework.examples.shop.ShopFiles;
import io.github.raceframework.examples.shop.ShopScorecard;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.report.ReportChart;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service says to requests, good and bad, over a socket. */
class RaceServiceTest {

    private static final Shop SHOP = Shop.read(ShopFiles.packed());
    private static final ServiceLimits LIMITS = new ServiceLimits(1_000, 100, 2_000, Duration.ofSeconds(30), 4);

    private static final String VISITS = """
            {"kind": "race-query", "formatVersion": "1.0", "kpis": ["reach.sessions", "act.leads"], "dimensions": ["channel"],
             "grain": "quarter", "range": {"from": "2025-01-01", "to": "2026-01-01"}, "comparison": "year_ago"}""";

    private static Client client;
    private static RaceService service;

    @BeforeAll
    static void start() throws Exception {
        ServiceData data = new ServiceData(SHOP.plan(), SHOP.dataset(), ShopScorecard.AS_OF, ShopScorecard.OPTIONS);
        service = RaceService.start(data, LIMITS, Client.ANY_PORT);
        client = new Client(service.uri());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answersAQuestionAsTheEngineDoes() throws Exception {
        HttpResponse<String> answer = client.ask(VISITS);
        KpiTable expected = KpiEngine.of(SHOP.dataset())
                .run(RaceJson.standard().read(DocumentKind.QUERY, VISITS).value());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        KpiTable table =
                RaceJson.standard().read(DocumentKind.TABLE, answer.body()).value();
        assertThat(table).isEqualTo(expected);
        assertThat(table.size()).isGreaterThan(20);
    }

    @Test
    void takesAQuestionSentInPieces() throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(client.at("/query"))
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(VISITS.getBytes(StandardCharsets.UTF_8)))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(client.ask(VISITS).body());
    }

    @Test
    void answersEightClientsAtOnceAlike() throws Exception {
        String expected = client.ask(VISITS).body();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = IntStream.range(0, 8 * 5)
                    .mapToObj(each -> clients.submit(
                            () -> new Client(service.uri()).ask(VISITS).body()))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void showsTheScorecard() throws Exception {
        assertThat(RaceJson.standard()
                        .read(DocumentKind.SCORECARD, client.get("/scorecard").body())
                        .value())
                .isEqualTo(ShopScorecard.of(SHOP));
    }

    @Test
    void showsTheCatalogue() throws Exception {
        assertThat(RaceJson.standard()
                        .read(DocumentKind.CATALOG, client.get("/catalog").body())
                        .value())
                .isEqualTo(KpiCatalog.standard());
    }

    @Test
    void showsTheDashboard() throws Exception {
        HttpResponse<String> page = client.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.body()).isEqualTo(ShopScorecard.report(SHOP).toHtml());
    }

    @Test
    void showsTheChartsAlone() throws Exception {
        JsonNode document = JsonMapper.shared().readTree(client.get("/charts").body());
        List<ReportChart> charts = ShopScorecard.report(SHOP).charts();
        assertThat(document.get("charts").size()).isEqualTo(charts.size()).isPositive();
        for (int i = 0; i < charts.size(); i++) {
            JsonNode chart = document.get("charts").get(i);
            assertThat(chart.get("id").stringValue()).isEqualTo(charts.get(i).id());
            assertThat(chart.get("options"))
                    .isEqualTo(JsonMapper.shared().readTree(charts.get(i).options()));
            assertThat(chart.get("columns").size())
                    .isEqualTo(charts.get(i).columns().size());
            assertThat(chart.get("rows").size()).isEqualTo(charts.get(i).rows().size());
        }
    }

    @Test
    void refusesADocumentWithAllThatIsWrongWithIt() throws Exception {
        HttpResponse<String> answer = client.ask("""
                {"kind": "race-query", "formatVersion": "1.0",
                 "kpis": ["reach.session"],
                 "grain": "fortnight"}""");
        assertProblem(answer, 400, """
                {"title":"Bad Request","status":400,"detail":"the document is refused; violations says why","violations":[\
                {"pointer":"/kpis/0","line":2,"character":11,"value":"reach.session","problem":"is no KPI of the catalogue",\
                "remedy":"write the id of a KPI of the catalogue, or read with a catalogue that has it (RaceJson.withCatalog, --catalog); did you mean \\"reach.sessions\\"?"},\
                {"pointer":"/grain","line":3,"character":11,"value":"fortnight","problem":"is none of the words for it",\
                "remedy":"write one of day, week, month, quarter, year"}],"total":2}""");
    }

    @Test
    void refusesWhatIsNoJson() throws Exception {
        HttpResponse<String> answer = client.ask("visits, please");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .startsWith(
                        "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"the document is refused; violations says why\",\"violations\":"
                                + "[{\"pointer\":\"\",\"line\":1,\"character\":1,\"problem\":\"this is no JSON: ");
    }

    @Test
    void refusesAnAnswerThatWouldBeTooLarge() throws Exception {
        HttpResponse<String> answer = client.ask("""
                {"kind": "race-query", "formatVersion": "1.0", "kpis": ["reach.sessions"], "dimensions": ["channel"], "grain": "day",
                 "range": {"from": "2025-01-01", "to": "2026-01-01"}}""");
        // The tag knows nine channels; 2025 has 365 days; visits are one sum.
        assertProblem(answer, 422, """
                {"title":"Unprocessable Content","status":422,"detail":"9 groups in 365 periods are 3285 cells over all inputs of formulas, \
                more than the 2000 allowed; ask for a coarser grain, a shorter range, fewer dimensions or fewer KPIs","asked":3285,"allowed":2000}""");
    }

    @Test
    void refusesAQuestionWithoutAMeaning() throws Exception {
        HttpResponse<String> answer = client.ask("""
                {"kind": "race-query", "formatVersion": "1.0", "kpis": ["reach.sessions"], "limit": 5}""");
        assertProblem(answer, 422, """
                {"title":"Unprocessable Content","status":422,"detail":"a limit is about groups; split the query by a dimension"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""})
    void refusesAnotherTypeOfContent(String type) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(client.at("/query")).POST(BodyPublishers.ofString(VISITS));
        HttpResponse<String> answer = client.send(type.isEmpty() ? request : request.header("Content-Type", type));
        assertProblem(answer, 415, """
                {"title":"Unsupported Media Type","status":415,"detail":"the body is not said to be JSON; send Content-Type: application/json"}""");
        assertThat(answer.headers().firstValue("Accept")).contains("application/json");
    }

    @Test
    void takesABodyOfTheLongestLengthAndNoLonger() throws Exception {
        assertThat(client.ask(VISITS + " ".repeat(1_000 - VISITS.length())).statusCode())
                .isEqualTo(200);
        assertProblem(client.ask(VISITS + " ".repeat(1_001 - VISITS.length())), 413, """
                {"title":"Content Too Large","status":413,"detail":"the body is longer than 1000 bytes, the most that is read"}""");
        assertThat(client.ask(" ".repeat(500_000)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "/scorecard, DELETE, 'GET, HEAD'",
        "/catalog, POST, 'GET, HEAD'",
        "/query, GET, POST",
        "/query, HEAD, POST",
        "/query, OPTIONS, POST"
    })
    void refusesAnotherMethod(String path, String method, String allowed) throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(client.at(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        assertThat(answer.body())
                .isEqualTo(
                        method.equals("HEAD")
                                ? ""
                                : "{\"title\":\"Method Not Allowed\",\"status\":405,\"detail\":\"" + method
                                        + " is not for " + path + "; it takes " + allowed + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queries", "/query/", "/scorecard/1"})
    void knowsNoOtherPath(String path) throws Exception {
        assertProblem(
                client.get(path),
                404,
                "{\"title\":\"Not Found\",\"status\":404,\"detail\":\"nothing is at " + path
                        + "; there are /, /catalog, /charts, /query, /scorecard\"}");
    }

    @Test
    void sendsNothingToAClientThatHasIt() throws Exception {
        HttpResponse<String> first = client.get("/scorecard");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<String> again =
                    client.send(HttpRequest.newBuilder(client.at("/scorecard")).header("If-None-Match", known));
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
        }
        assertThat(client.send(HttpRequest.newBuilder(client.at("/scorecard")).header("If-None-Match", "\"other\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsTheHeadAlone() throws Exception {
        HttpResponse<String> whole = client.get("/catalog");
        HttpResponse<String> head =
                client.send(HttpRequest.newBuilder(client.at("/catalog")).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Content-Length", "Cache-Control")) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isPresent()
                    .isEqualTo(whole.headers().firstValue(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog", "/nowhere"})
    void letsNoOtherSiteReadOrFrameIt(String path) throws Exception {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
