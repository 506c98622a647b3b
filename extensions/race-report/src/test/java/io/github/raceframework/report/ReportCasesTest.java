package io.github.raceframework.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.ReachQualityKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.BudgetLineBuilder;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.ObjectiveBuilder;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.BoardCell;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports of plans that are not like most.
 *
 * <p>Twelve campaigns c01 to c12; of the campaign i 100 i visits in March 2024, half of them engaged; 200 i in February 2025, half of them engaged, with i leads; and 200
 * i in March 2025, six of ten engaged. As 1 to 12 make 78: 7,800 visits before, 31,200 now, of which 7,800 + 9,360 = 17,160 are engaged, 55 %.
 */
class ReportCasesTest {

    private static final Display DISPLAY = new Display(Locale.ENGLISH);

    private static RacePlan plan(ObjectiveBuilder... objectives) {
        return RacePlan.define("Cases", Lamps.YEAR, Currencies.parse("EUR"))
                .objectives(objectives)
                .statusPolicies(
                        StatusPolicy.STANDARD.withExceededFrom("0.1"),
                        StatusPolicy.STANDARD
                                .withThresholds(StatusPolicy.Scale.POINTS, "-0.01", "-0.05")
                                .forKpi(ReachQualityKpis.ENGAGEMENT_RATE.id()))
                .build();
    }

    private static ObjectiveBuilder visits(String id) {
        return Objective.define(id, Stage.REACH, ReachVolumeKpis.SESSIONS)
                .baseline(Baseline.of("20000", Lamps.BEFORE))
                .target(Target.of("100000", Lamps.YEAR))
                .owner("Jonas")
                .source("GA4");
    }

    private static ObjectiveBuilder leads() {
        return Objective.define("leads", Stage.ACT, ActVolumeKpis.LEADS)
                .baseline(Baseline.of("5", Lamps.BEFORE))
                .target(Target.of("100", Lamps.YEAR))
                .owner("Mara")
                .source("CRM");
    }

    private static ObjectiveBuilder engagement(String id, Target target) {
        return Objective.define(id, Stage.REACH, ReachQualityKpis.ENGAGEMENT_RATE)
                .baseline(Baseline.of("0.4", Lamps.BEFORE))
                .target(target)
                .owner("Jonas")
                .source("GA4");
    }

    private static FactSchema schema() {
        return FactSchema.named("site")
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withMeasure(WebAndSocialMeasures.ENGAGED_SESSIONS)
                .withMeasure(LeadMeasures.LEADS)
                .withCoverage(Lamps.BEFORE, Lamps.YEAR);
    }

    private static FactAppender campaigns() {
        FactAppender site = FactTable.appender(schema().withDimension(StandardDimensions.CAMPAIGN));
        for (int i = 1; i <= 12; i++) {
            String campaign = String.format(Locale.ROOT, "c%02d", i);
            row(site, campaign, LocalDate.of(2024, 3, 1), 100 * i, 50 * i, 0);
            row(site, campaign, LocalDate.of(2025, 2, 1), 200 * i, 100 * i, i);
            row(site, campaign, LocalDate.of(2025, 3, 1), 200 * i, 120 * i, 0);
        }
        return site;
    }

    private static void row(FactAppender site, String campaign, LocalDate day, int sessions, int engaged, int leads) {
        site.date(day).dimension("campaign", campaign);
        site.measure("sessions", sessions).measure("engaged_sessions", engaged).measure("leads", leads);
        site.append();
    }

    private static RaceReport report(RacePlan plan, FactAppender site) {
        return RaceReport.of(plan, Dataset.of(site.toTable()), Lamps.JULY);
    }

    private static Document page(RaceReport report) {
        return Jsoup.parse(report.toHtml());
    }

    @Test
    void aFirstScreenHasTheFirstFiveActionsAndTheRestBehindThem() {
        ObjectiveBuilder[] twelve =
                IntStream.rangeClosed(1, 12).mapToObj(i -> visits("v" + i)).toArray(ObjectiveBuilder[]::new);
        RaceReport report = report(plan(twelve), campaigns());
        Document page = page(report);

        assertThat(page.select(".pair > div > .actions > li")).hasSize(5);
        assertThat(page.select(".pair details summary").text()).isEqualTo("7 more");
        assertThat(page.select(".pair details li")).hasSize(7);
        assertThat(page.select(".actions strong").eachText())
                .startsWith("Visits (sessions) (v1)", "Visits (sessions) (v2)");
        assertThat(report.toText()).contains("\nAnd 2 more.\n");
        assertThat(page.select("#causes h3").eachText()).containsExactly("Visits (sessions)");
    }

    /** Visits rose by 300 i in the campaign i; the four smallest make 300 * (1 + 2 + 3 + 4). */
    @Test
    void aWaterfallHasTheLargestEffectsAndOneStepForTheRest() {
        ReportChart chart = report(plan(visits("visits")), campaigns()).charts().stream()
                .filter(each -> each.id().equals("cause-1"))
                .findFirst()
                .orElseThrow();

        assertThat(chart.description())
                .startsWith("Visits (sessions) changed by +23,400, in steps: Before 7,800; c12 +3,600; c11 +3,300; ")
                .endsWith("; c05 +1,500; All 4 others +3,000; After 31,200");
        assertThat(chart.rows()).hasSize(14);
    }

    @Test
    void whatEnteredAndWhatLeftAndWhatHasNoDenominatorIsNamed() {
        FactAppender site = campaigns();
        row(site, "old", LocalDate.of(2024, 3, 1), 2_200, 2_100, 0);
        row(site, "odd", LocalDate.of(2025, 3, 1), 0, 40, 0);
        RaceReport report = report(plan(engagement("rate", Target.of("0.7", Lamps.YEAR))), site);

        assertThat(page(report).select("#causes tbody th").eachText())
                .contains("old: gone", "odd: unmatched", "c12: mix", "c12: rate");
    }

    @Test
    void aChangeThatCannotBeTakenApartSaysWhy() {
        FactAppender site = FactTable.appender(schema());
        site.date(LocalDate.of(2024, 3, 1)).measure("sessions", 100).measure("engaged_sessions", 50);
        site.append();
        site.date(LocalDate.of(2025, 3, 1)).measure("sessions", 100).measure("engaged_sessions", 40);
        site.append();
        RaceReport report = report(plan(visits("visits")), site);

        assertThat(page(report).selectFirst("#causes .lead").text())
                .isEqualTo(
                        "Cannot be taken apart by channel: not split that way, table site, which has sessions, has no dimension channel;"
                                + " Jan 1, 2024 to Jun 30, 2024 against Jan 1, 2025 to Jun 30, 2025.");
        assertThat(report.toMarkdown()).doesNotContain("Largest:");
    }

    /** 55 % are 2 points below 57 %, and inside 40 % to 60 %; 78 leads are beyond 49.6 by more than a tenth. */
    @Test
    void statusHasShapesAndWordsAndDeviationsTheScaleOfTheirPolicy() {
        Document page = page(report(
                plan(
                        engagement("rate", Target.of("0.57", Lamps.YEAR)),
                        engagement("band", Target.band("0.4", "0.6", Lamps.YEAR))
                                .direction(Direction.BAND),
                        leads()),
                campaigns()));

        assertThat(page.select("#objectives tbody").first().select(".status").eachText())
                .containsExactly("◆ a little behind", "● on plan", "▲ exceeded");
        assertThat(page.select("#objectives tbody")
                        .first()
                        .select("tr")
                        .first()
                        .select("td")
                        .get(3)
                        .text())
                .isEqualTo("-2 points");
        assertThat(page.select("#objectives tbody")
                        .first()
                        .select("tr")
                        .get(1)
                        .select("td")
                        .get(4)
                        .text())
                .isEqualTo("40.00% to 60.00%");
        assertThat(page.getElementById("chart-objective-rate")).isNotNull();
        assertThat(page.getElementById("chart-objective-band")).isNull();
    }

    /** 7,800 of 15,600 and 9,360 of 15,600 with z = 1.96: 49.2 % to 50.8 %, and 59.2 % to 60.8 %. */
    @Test
    void aRateHasItsInterval() {
        RaceReport report = report(plan(engagement("rate", Target.of("0.57", Lamps.YEAR))), campaigns());
        ReportChart trend = report.charts().stream()
                .filter(chart -> chart.id().equals("trend-reach-engagement_rate"))
                .findFirst()
                .orElseThrow();
        JsonNode series = JsonMapper.shared().readTree(trend.options()).get("series");

        assertThat(series.get(2).get("name").stringValue()).isEqualTo("95 % interval");
        assertThat(series.get(1).get("data").get(1).doubleValue()).isBetween(0.4921, 0.4922);
        assertThat(series.get(2).get("data").get(1).doubleValue()).isBetween(0.0156, 0.0157);
        assertThat(series.get(1).get("data").get(0).isNull()).isTrue();
    }

    @Test
    void aSparklineHasABandWhereEveryMonthHasAnInterval() {
        HtmlWriter html = new HtmlWriter();
        KpiValue half = rate("50", "100");
        new Sparkline(List.of(half, rate("60", "100"))).write(html, "rate");
        String page = html.page();

        assertThat(Jsoup.parse(page).select("path")).hasSize(2);
        assertThat(Jsoup.parse(page).selectFirst(".spark-band").attr("d"))
                .matches("M3 [0-9.]+L117 3L117 [0-9.]+L3 25Z");
        assertThat(new Sparkline(List.of(half)).isDrawn()).isFalse();
    }

    private static KpiValue rate(String part, String all) {
        Evidence evidence = new Evidence(
                List.of(), Set.of(), new Evidence.Quotient(new BigDecimal(part), new BigDecimal(all), Sampling.SUBSET));
        return new KpiValue.Present(new BigDecimal(part).divide(new BigDecimal(all)), Unit.NONE, List.of(), evidence);
    }

    private static BudgetLineBuilder line(String id, String period, String channel) {
        return BudgetLine.define(id, CostCategory.MEDIA, DateRange.parse(period), Money.of("100", "EUR"))
                .stage(Stage.REACH)
                .media(MediaType.PAID)
                .channel(channel);
    }

    @Test
    void aBudgetSaysWhatIsNotBooked() {
        RacePlanBuilder unbooked = RacePlan.define("Budget", Lamps.YEAR, Currencies.parse("EUR"))
                .budget(line("a", "2025-01-01/2025-02-01", "PAID_SEARCH"));
        RacePlanBuilder booked = RacePlan.define("Budget", Lamps.YEAR, Currencies.parse("EUR"))
                .budget(
                        line("a", "2025-01-01/2025-02-01", "PAID_SEARCH").actual(Money.of("90", "EUR")),
                        line("b", "2025-01-01/2025-02-01", "PAID_SEARCH"),
                        line("c", "2025-10-01/2025-11-01", "EMAIL"))
                .booksClosedTo(LocalDate.of(2025, 7, 1));

        assertThat(BudgetSection.words(DISPLAY, unbooked.build().budget()))
                .isEqualTo("€100.00 planned for the whole plan, nothing booked yet.");
        assertThat(new BudgetCharts(booked.build(), DISPLAY).charts().get(1).rows())
                .containsExactlyInAnyOrder(
                        List.of("Paid Search", "€200.00", "€90.00 (1 of 2 lines known)", ""),
                        List.of("Email", "€100.00", "nothing booked yet", ""));
    }

    @Test
    void aCatalogueWithoutBoardAndTransitionsIsSaid() {
        Scorecard card = Lamps.scorecard();
        KpiValue none = new KpiValue.Absent(AbsenceReason.MISSING_MEASURE, "", null);
        BoardCell first = card.board().get(0);
        BoardCell empty = new BoardCell(
                first.stage(),
                first.family(),
                null,
                none,
                first.previous(),
                first.yearAgo(),
                null,
                null,
                "the catalogue puts no KPI there");
        RaceReport report = RaceReport.of(new Scorecard(
                card.plan(),
                card.period(),
                card.asOf(),
                card.scope(),
                card.kpis(),
                List.of(),
                List.of(empty),
                none,
                List.of(),
                List.of(),
                List.of()));
        Document page = page(report);

        assertThat(page.select("#board .cell").text()).isEqualTo("Volume the catalogue puts no KPI there");
        assertThat(page.select("#funnel .absent").text()).isEqualTo("The catalogue has no rate from stage to stage.");
        assertThat(page.select("#notes > p").text()).isEqualTo("Every figure is known in full.");
        assertThat(page.select(".pair p").first().text()).isEqualTo("Nobody has looked.");
        assertThat(report.toText()).contains("the catalogue puts no KPI there").doesNotContain("FUNNEL", "NOTES");
    }

    /** The first six of seven that fall short, each over its own campaign. */
    @Test
    void sixChangesAreExplainedAtMost() {
        ObjectiveBuilder[] seven = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> visits("v" + i).scope("campaign=c0" + i))
                .toArray(ObjectiveBuilder[]::new);

        assertThat(page(report(plan(seven), campaigns())).select("#causes h3").eachText())
                .hasSize(6)
                .startsWith("Visits (sessions), campaign=c01", "Visits (sessions), campaign=c02");
    }

    @Test
    void flagsAreWordsWhereThereAreNoNotes() {
        assertThat(Display.flags(List.of(new Flag(Flag.Kind.LOW_SAMPLE, "12/30"), new Flag(Flag.Kind.ESTIMATE, ""))))
                .isEqualTo(" (small sample, 12/30; estimate)");
    }

    @Test
    void moneyDiffersInMoney() {
        assertThat(DISPLAY.difference(
                        new BigDecimal("12.5"), DisplayUnit.MONEY, Unit.MONEY.in(Currencies.parse("EUR"))))
                .isEqualTo("+€12.50");
        assertThat(DISPLAY.period(DateRange.parse("2025-01-01/2025-01-02"))).isEqualTo("Jan 1, 2025");
    }

    @Test
    void aMissingChartLibraryIsNamedWithItsRemedy() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Resources.text(null, "echarts.common.min.js"))
                .withMessage("echarts.common.min.js is not on the class path; the page needs org.webjars:echarts:5.5.0"
                        + " (on the module path: --add-modules echarts)");
    }
}
