package io.github.raceframework.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.plan.PlanFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/dashboards.md are those that run here, and print what the page says. */
class DashboardsDocumentationTest {

    private static final Path SOURCE = Path.of(
            "src", "test", "java", "io", "github", "raceframework", "report", "DashboardsDocumentationTest.java");
    private static final Path PAGE = Path.of("..", "..", "docs", "dashboards.md");

    private final DateRange year = DateRange.parse("2025-01-01/2026-01-01");
    private final LocalDate day = LocalDate.of(2025, 7, 1);
    private final ZoneId zone = ZoneId.of("Europe/Berlin");
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    /** 500 of 10,000 are the 5 % that are wanted. */
    private FactTable site() {
        FactAppender site = FactTable.appender(FactSchema.named("site")
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withMeasure(LeadMeasures.LEADS)
                .withCoverage(year));
        site.date(LocalDate.of(2025, 3, 1)).measure("sessions", 10_000).measure("leads", 500);
        site.append();
        return site.toTable();
    }

    private RacePlan plan() {
        return RacePlan.define("Lamps 2025", year, Currencies.parse("EUR"))
                .objectives(Objective.define("lead-rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE)
                        .baseline(Baseline.of("0.04", DateRange.parse("2024-01-01/2025-01-01")))
                        .target(Target.of("0.05", year))
                        .owner("Mara")
                        .source("GA4"))
                .build();
    }

    @Test
    void theOneCallAndTheCharts(@TempDir Path directory) throws IOException {
        RacePlan plan = plan();
        FactTable site = site();
        RaceReport report = RaceReport.of(plan, PlanFacts.of(plan).dataset(site), AsOf.of(day, zone));
        Files.writeString(directory.resolve("report.html"), report.toHtml());
        out.print(report.toText().lines().limit(6).collect(Collectors.joining("\n")));
        String first = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        for (ReportChart chart : report.charts()) {
            out.println(chart.id() + ": " + chart.columns());
        }
        String second = bytes.toString(StandardCharsets.UTF_8);

        assertThat(blocks("text")).containsExactly(first + "\n", second);
        assertThat(blocks("java"))
                .hasSize(2)
                .allSatisfy(code -> assertThat(Files.readString(SOURCE)).contains(code.indent(8)));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
