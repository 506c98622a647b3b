package io.github.raceframework.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.examples.shop.ShopPlan;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceDataTest {

    private static final AsOf AS_OF = AsOf.of(LocalDate.of(2025, 7, 1), ZoneOffset.UTC);

    private static final KpiId VISITS = KpiId.of("reach.sessions");
    private static final KpiId LEADS = KpiId.of("act.leads");

    @TempDir
    private Path directory;

    private Path plan;

    @BeforeEach
    void writePlan() {
        plan = directory.resolve("plan.json");
        RaceJson.standard().write(DocumentKind.PLAN.of(ShopPlan.plan()), plan);
    }

    @Test
    void readsAPlanWithExportsAndDocumentsOfFacts() throws IOException {
        Path visits = Files.writeString(directory.resolve("visits.csv"), """
                date,sessions
                2025-01-01,40
                2025-01-02,2
                """);
        Path leads = Files.writeString(directory.resolve("leads.json"), """
                {"kind": "race-facts", "formatVersion": "1.0", "name": "leads", "dimensions": [], "measures": [{"id": "leads"}],
                 "rows": [["2025-01-01", 7]]}""");
        ServiceData data = ServiceData.read(plan, AS_OF, List.of(visits, leads));
        assertThat(data.plan()).isEqualTo(ShopPlan.plan());
        assertThat(data.report().scorecard().asOf()).isEqualTo(AS_OF);
        // 40 + 2, and the 7 leads of the other file.
        assertThat(KpiEngine.of(data.dataset())
                        .run(KpiQuery.of(List.of(VISITS, LEADS)))
                        .rows()
                        .get(0))
                .satisfies(row -> {
                    assertThat(row.value(VISITS).toString()).startsWith("42");
                    assertThat(row.value(LEADS).toString()).startsWith("7");
                });
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path other = Files.writeString(
                directory.resolve("other.json"),
                "{\"kind\": \"race-facts\", \"formatVersion\": \"2.0\", \"rows\": []}");
        assertThatThrownBy(() -> ServiceData.read(plan, AS_OF, List.of(other)))
                .isInstanceOf(RaceFormatException.class)
                .hasMessage(
                        "other.json, line 1, character 41, /formatVersion: \"2.0\" is a version that this library does not read; it reads 1.x; have it"
                                + " written in version 1.0, or use a library that reads it");
    }

    @Test
    void refusesLimitsThatLetNothingPass() {
        assertThatThrownBy(() -> new ServiceLimits(0, 1, 1, Duration.ofSeconds(1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bodyBytes 0 is less than 1");
    }
}
