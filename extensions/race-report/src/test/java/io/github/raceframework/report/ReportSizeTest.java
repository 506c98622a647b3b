package io.github.raceframework.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.ObjectiveBuilder;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.pacing.AsOf;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Five hundred KPIs over three years make a page of less than 3 MB beside the chart library. */
class ReportSizeTest {

    private static final int KPIS = 500;
    private static final DateRange BEFORE = DateRange.parse("2022-01-01/2023-01-01");
    private static final DateRange THREE_YEARS = DateRange.parse("2023-01-01/2026-01-01");
    private static final int MOST_BYTES = 3_000_000;

    /** Half of them are sums that objectives are about; the other half are rates that are watched beside these. */
    private static RacePlan plan() {
        KpiCatalog catalog = KpiCatalog.standard();
        List<ObjectiveBuilder> objectives = new ArrayList<>();
        for (int i = 0; i < KPIS / 2; i++) {
            Kpi sum = Kpi.define("acme.sum" + i, "Weighted visits and leads " + i, "sessions + " + (i + 1) + " * leads")
                    .unit(DisplayUnit.COUNT)
                    .direction(Direction.UP)
                    .build();
            Kpi rate = Kpi.define("acme.rate" + i, "Leads per " + (i + 1) + " visits", (i + 1) + " * leads / sessions")
                    .unit(DisplayUnit.PERCENT)
                    .direction(Direction.UP)
                    .build();
            catalog = catalog.with(sum).with(rate);
            objectives.add(Objective.define("objective" + i, Stage.REACH, sum)
                    .baseline(Baseline.of("100000", BEFORE))
                    .target(Target.of("1000000", THREE_YEARS))
                    .qualityPair(rate)
                    .owner("Jonas")
                    .source("GA4"));
        }
        return RacePlan.define("Large", THREE_YEARS, Currencies.parse("EUR"))
                .vocabulary(PlanVocabulary.standard().withKpis(catalog))
                .objectives(objectives.toArray(ObjectiveBuilder[]::new))
                .build();
    }

    private static Dataset dataset() {
        FactAppender site = FactTable.appender(FactSchema.named("site")
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withMeasure(LeadMeasures.LEADS)
                .withCoverage(BEFORE, THREE_YEARS));
        for (int month = 0; month < 48; month++) {
            site.date(LocalDate.of(2022, 1, 1).plusMonths(month));
            site.measure("sessions", 10_007 + 311 * month).measure("leads", 201 + 13 * month);
            site.append();
        }
        return Dataset.of(site.toTable());
    }

    @Test
    void fiveHundredKpisOverThreeYearsFit() {
        RaceReport report = RaceReport.of(plan(), dataset(), AsOf.of(LocalDate.of(2026, 1, 1), ZoneId.of("UTC")));
        String page = report.toHtml();
        int size = page.getBytes(StandardCharsets.UTF_8).length
                - Resources.charts().getBytes(StandardCharsets.UTF_8).length;

        assertThat(report.scorecard().kpis()).hasSizeGreaterThan(KPIS);
        assertThat(Jsoup.parse(page).select("#trends .chart")).hasSizeGreaterThanOrEqualTo(KPIS);
        assertThat(size).isLessThan(MOST_BYTES);
    }
}
