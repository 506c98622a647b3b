package io.github.raceframework.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.plan.PlanFacts;
import io.github.raceframework.metrics.scorecard.Diagnosis;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.OsaResponse;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The example of the section on scorecards in docs/planning.md is the one that runs here, and prints what the page says. */
class ScorecardDocumentationTest {

    private static final Path SOURCE = Path.of(
            "src", "test", "java", "io", "github", "raceframework", "examples", "ScorecardDocumentationTest.java");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void theSectionOnScorecards() throws IOException {
        DateRange before = DateRange.parse("2024-01-01/2025-01-01");
        DateRange year = DateRange.parse("2025-01-01/2026-01-01");
        RacePlan plan = RacePlan.define("Lamps 2025", year, Currencies.parse("EUR"))
                .objectives(
                        Objective.define("visits", Stage.REACH, ReachVolumeKpis.SESSIONS)
                                .baseline(Baseline.of("20000", before))
                                .target(Target.of("24000", year))
                                .phasing(Phasing.even(Grain.MONTH, 12))
                                .owner("Jonas")
                                .source("GA4"),
                        Objective.define("lead-rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE)
                                .baseline(Baseline.of("0.04", before))
                                .target(Target.of("0.05", year))
                                .owner("Mara")
                                .source("GA4"))
                .build();
        FactAppender site = FactTable.appender(FactSchema.named("site")
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withMeasure(LeadMeasures.LEADS)
                .withMeasure(SalesMeasures.NEW_CUSTOMERS)
                .withCoverage(before, year));
        site.date(LocalDate.of(2024, 3, 1));
        site.measure("sessions", 8_000).measure("leads", 320).measure("new_customers", 72);
        site.append();
        site.date(LocalDate.of(2025, 3, 1));
        site.measure("sessions", 10_000).measure("leads", 400).measure("new_customers", 80);
        site.append();
        Scorecard card = Scorecard.of(
                plan,
                PlanFacts.of(plan).dataset(site.toTable()),
                AsOf.of(LocalDate.of(2025, 7, 1), ZoneId.of("Europe/Berlin")),
                ScorecardOptions.DEFAULT.withValuePerSale(Money.of("80", "EUR")));
        for (ObjectiveScore score : card.objectives()) {
            out.println(score.objective().id() + ": " + score.actual() + " of "
                    + score.pace().expected() + ", " + score.reading() + ", a year ago "
                    + score.yearAgo().before());
        }
        card.transitions().forEach(out::println);
        card.diagnoses().stream()
                .filter(Diagnosis::applies)
                .forEach(found -> out.println(found.rule() + ": " + found.words()));
        for (OsaResponse response : card.responses()) {
            out.println(response.objective() + ": " + response.words());
        }

        assertDocumented();
    }

    private void assertDocumented() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "planning.md"));
        String section = page.substring(page.indexOf("## Scorecards\n"));
        assertThat(Files.readString(SOURCE))
                .contains(block(section, "```java\n").indent(8));
        assertThat(block(section, "```text\n").lines())
                .containsExactlyElementsOf(
                        bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private static String block(String text, String opening) {
        int start = text.indexOf(opening) + opening.length();
        return text.substring(start, text.indexOf("```", start));
    }
}
