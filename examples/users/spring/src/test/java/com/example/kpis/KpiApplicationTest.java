package com.example.kpis;

import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPC;
import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPM;
import static io.github.raceframework.testkit.RaceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over HTTP, against the server on a free port. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KpiApplicationTest {

    private static final String QUESTION = """
        {"kind": "race-query", "formatVersion": "1.0", "kpis": ["reach.cpc", "reach.cpm"], "dimensions": ["channel"]}
        """;

    private final JsonMapper mapper;
    private final RestClient client;

    @Autowired
    KpiApplicationTest(JsonMapper mapper, @LocalServerPort int port) {
        this.mapper = mapper;
        client = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    private ResponseEntity<String> ask(String question) {
        return client.post()
                .uri("/kpis")
                .contentType(MediaType.APPLICATION_JSON)
                .body(question)
                .retrieve()
                .toEntity(String.class);
    }

    private String campaign() {
        return client.get().uri("/campaign").retrieve().body(String.class);
    }

    /** 12.50 + 4.10 = 16.60 for 40 clicks. Impressions are known of the first day alone: 1000 x 12.50 / 1,000. 8.00 brought no click. */
    @Test
    void aQuestionIsADocumentAndSoIsItsAnswer() {
        KpiTable table = mapper.readValue(ask(QUESTION).getBody(), KpiTable.class);

        assertThat(table).value(CPC, "PAID_SEARCH").isEqualTo("0.415").hasNoFlag();
        assertThat(table).value(CPM, "PAID_SEARCH").isEqualTo("12.5").hasFlag(Flag.Kind.PARTIAL_INPUT);
        assertThat(table).value(CPC, "PAID_SOCIAL").isAbsent(AbsenceReason.ZERO_DENOMINATOR);
    }

    @Test
    void typesOfTheLibraryStandInsideDocumentsOfTheApplication() {
        JsonNode campaign = mapper.readTree(campaign());

        assertThat(campaign.at("/name").asString()).isEqualTo("Lamps in winter");
        assertThat(campaign.at("/runs")).hasToString("{\"from\":\"2026-02-01\",\"to\":\"2026-03-01\"}");
        assertThat(campaign.at("/budget")).hasToString("{\"currency\":\"EUR\",\"amount\":\"500\"}");
        assertThat(campaign.at("/results/kind").asString()).isEqualTo("race-table");
    }

    @Test
    void whatIsWrongWithADocumentIsSaidAllAtOnce() {
        ResponseEntity<String> reply =
                ask(QUESTION.replace("reach.cpc", "reach.cpx").replace("dimensions", "dimension"));
        JsonNode violations = mapper.readTree(reply.getBody()).at("/violations");

        assertThat(reply.getStatusCode().value()).isEqualTo(400);
        assertThat(violations).hasSize(2);
        assertThat(violations.at("/0/pointer").asString()).isEqualTo("/kpis/0");
        assertThat(violations.at("/0/remedy").asString()).endsWith("did you mean \"reach.cpc\"?");
        assertThat(violations.at("/1/pointer").asString()).isEqualTo("/dimension");
    }

    @Test
    void aQuestionWithoutAMeaningIsRefusedWithItsReason() {
        ResponseEntity<String> reply = ask(QUESTION.replace("}", ", \"totals\": [\"subtotals\"]}"));

        assertThat(reply.getStatusCode().value()).isEqualTo(422);
        assertThat(mapper.readTree(reply.getBody()).at("/detail").asString()).contains("subtotals");
    }

    /** Jackson 2 has other packages than Jackson 3: it reads what that has written, and neither is in the way of the other. */
    @Test
    void jackson2IsInTheSameApplication() throws Exception {
        var jackson2 = new com.fasterxml.jackson.databind.ObjectMapper();

        assertThat(jackson2.version().getMajorVersion()).isEqualTo(2);
        assertThat(mapper.version().getMajorVersion()).isEqualTo(3);
        assertThat(jackson2.readTree(campaign()).at("/results/kind").asText()).isEqualTo("race-table");
    }
}
