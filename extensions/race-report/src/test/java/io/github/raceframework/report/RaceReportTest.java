package io.github.raceframework.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a report says. The arithmetic of all figures is at {@link Lamps}. */
class RaceReportTest {

    private static final Document PAGE = Jsoup.parse(Lamps.report().toHtml());

    private static String golden(String name) throws IOException {
        try (InputStream file = RaceReportTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<List<String>> cells(Element table) {
        return table.select("tbody tr").stream()
                .map(row -> row.select("th, td").stream().map(Element::text).toList())
                .toList();
    }

    @Test
    void theFirstThingSaidIsWhetherThePlanIsOnPlanAndWhatToDo() {
        Element summary = PAGE.selectFirst("main > section");

        assertThat(summary.selectFirst(".verdict").text()).isEqualTo("0 of 2 objectives are on plan, 2 are behind.");
        assertThat(summary.select(".tally li").eachText()).containsExactly("2 ▼ behind");
        assertThat(summary.select(".pair p").eachText())
                .containsExactly(
                        "The step from Reach to Act: 4.00% pass, and 5.00% should. Closing the gap would be about 20 more"
                                + " sales, worth €1,600.00.");
        assertThat(summary.select(".actions li").eachText())
                .containsExactly(
                        "Visits (sessions) ▼ behind 10,000, expected 12,000. No tactic names it; no initiative is of stage REACH."
                                + " Owner: Jonas.",
                        "Lead conversion rate ▼ behind 4.00%, expected 5.00%. No tactic names it; no initiative is of stage ACT."
                                + " Owner: Mara.");
    }

    @Test
    void theHeadSaysPlanDayZoneAndPeriod() {
        assertThat(PAGE.selectFirst("h1").text()).isEqualTo("Lamps 2025");
        assertThat(PAGE.selectFirst("header .when").text())
                .isEqualTo("As of Jul 1, 2025, Europe/Berlin. Plan from Jan 1, 2025 to Dec 31, 2025.");
        assertThat(PAGE.title()).isEqualTo("Lamps 2025, Jul 1, 2025");
    }

    @Test
    void theBoardHasSixteenCells() {
        List<String> cells = PAGE.select("#board .cell").eachText();

        assertThat(cells).hasSize(16);
        // 10,000 are a quarter more than 8,000 of the first half of 2024; the half year before had 0, from which
        // nothing grows by a part.
        assertThat(cells.get(0)).isEqualTo("Volume ▼ behind Visits (sessions) 10,000 of 24,000 +25.00% on a year ago");
        assertThat(cells.get(1)).isEqualTo("Quality Engagement rate (web) not measured note 1");
        // EUR 600 are half booked by the month, all of them for Reach: 600 / 10,000.
        assertThat(cells.get(3)).isEqualTo("Cost Cost per visit €0.0600");
        assertThat(cells.get(5))
                .startsWith("Quality ▼ behind Lead conversion rate 4.00% of 5.00% 0 points on a year ago");
        assertThat(PAGE.select("#board svg[role=img]").eachAttr("aria-label"))
                .contains("Visits (sessions) by month; the figures are under Trends");
    }

    @Test
    void theFunnelSaysWhatTheGapsCost() {
        assertThat(cells(PAGE.selectFirst("#funnel table")).get(0))
                .containsExactly(
                        "Reach to Act",
                        "10,000",
                        "4.00%",
                        "5.00%",
                        "objective lead-rate",
                        "0 points",
                        "20 note 4",
                        "€1,600.00 note 4");
    }

    @Test
    void anObjectiveSaysWhatWasExpectedAndWhereItLeads() {
        // 10,000 of 24,000 are 41.67 %. Of 20,000 a year, 1,666.67 a month, four months are all off, one by 4,333.33
        // and one by 2,333.33:
        // s^2 = 35,333,333 * 12 / 5, and half of the range is 2.570582 * 9,208.69 * sqrt(1/2 + 1/2) = 23,671.7. It
        // cannot get less than it is.
        assertThat(cells(PAGE.selectFirst("#objectives table")).get(0))
                .containsExactly(
                        "Visits (sessions) visits",
                        "▼ behind",
                        "10,000",
                        "12,000",
                        "-16.67%",
                        "24,000",
                        "41.67%",
                        "20,000 note 4 10,000 to 43,672",
                        "Jonas");
    }

    @Test
    void theBudgetSaysHowManyOfItsLinesAreKnown() {
        assertThat(PAGE.selectFirst("#budget .lead").text())
                .isEqualTo(
                        "€1,500.00 planned for the whole plan, €600.00 (1 of 2 lines known) spent before Jul 1, 2025, to which the books are"
                                + " closed.");
        assertThat(cells(PAGE.select("#budget table").get(0)))
                .containsExactly(
                        List.of("Paid", "€1,000.00", "€600.00", "60.00%"),
                        List.of("Owned", "€500.00", "not known", ""));
        assertThat(cells(PAGE.select("#budget table").get(1)))
                .containsExactly(
                        List.of("Paid Search", "€1,000.00", "€600.00", "60.00%"),
                        List.of("No channel", "€500.00", "not known", ""));
    }

    @Test
    void aTrendHasTheYearBeforeAndReasonsInWords() {
        Element trend =
                PAGE.getElementById("chart-trend-act-lead_conversion_rate").parent();

        // 180 of 6,000, 220 of 4,000, and 320 of 8,000 a year ago.
        assertThat(cells(trend.selectFirst("table")))
                .contains(List.of("2025-03", "3.00%", "4.00%"), List.of("2025-04", "5.50%", "divided by zero"));
        assertThat(PAGE.selectFirst("#trends > p:last-child").text())
                .startsWith("Without a value in any month: ")
                .contains("Engagement rate (web) (not measured)");
    }

    /** By hand: rates fell by 1 point at a mean weight of 0.8; EMAIL is new with 0.4 of the visits, 1.5 points above the old rate: +0.6; +0.2 is left. */
    @Test
    void aChangeIsTakenApart() {
        assertThat(PAGE.select("#causes h3").eachText()).containsExactly("Visits (sessions)", "Lead conversion rate");
        assertThat(PAGE.select("#causes .lead").eachText().get(0))
                .isEqualTo("+2,000, by channel; Jan 1, 2024 to Jun 30, 2024 against Jan 1, 2025 to Jun 30, 2025.");
        assertThat(cells(PAGE.select("#causes table").get(1)))
                .containsExactly(
                        List.of("Before", "4.00%", ""),
                        List.of("PAID_SEARCH: rate", "-0.8 points", ""),
                        List.of("EMAIL: new", "+0.6 points", ""),
                        List.of("PAID_SEARCH: mix", "+0.2 points", ""),
                        List.of("After", "4.00%", ""));
    }

    @Test
    void channelsCanBeSortedByTheirExactValues() {
        Element table = PAGE.selectFirst("table.sortable");

        assertThat(table.select("thead th button")).hasSameSizeAs(table.select("thead th[aria-sort=none]"));
        assertThat(table.select("thead th").eachText()).startsWith("Channel", "Visits (sessions)");
        Element email = table.select("tbody tr").stream()
                .filter(row -> row.child(0).text().equals("EMAIL"))
                .findFirst()
                .orElseThrow();
        assertThat(email.child(0).attr("data-sort")).isEqualTo("EMAIL");
        assertThat(email.child(1).attr("data-sort")).isEqualTo("4000");
        assertThat(email.child(1).text()).isEqualTo("4,000");
    }

    @Test
    void whatIsAbsentHasItsReasonAndDetailInTheNotes() {
        assertThat(PAGE.select("#notes li").eachText())
                .anyMatch(note -> note.startsWith("No value: " + AbsenceReason.MISSING_MEASURE.words() + ": ")
                        && note.contains("no table has engaged_sessions: Engagement rate (web)"));
    }

    @Test
    void theLocaleHasItsOwnDigitsAndWordsStayEnglish() {
        Document page = Jsoup.parse(Lamps.report().withLocale(Locale.GERMANY).toHtml());

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.selectFirst(".pair p").text().replace('\u00A0', ' '))
                .isEqualTo(
                        "The step from Reach to Act: 4,00 % pass, and 5,00 % should. Closing the gap would be about 20 more sales, worth 1.600,00 €.");
        assertThat(page.selectFirst("header .when").text()).startsWith("As of 01.07.2025, Europe/Berlin.");
    }

    @Test
    void markdownIsWhatWasWrittenByHand() throws IOException {
        assertThat(Lamps.report().toMarkdown()).isEqualTo(golden("lamps.md"));
    }

    @Test
    void textIsWhatWasWrittenByHand() throws IOException {
        assertThat(Lamps.report().toText()).isEqualTo(golden("lamps.txt"));
    }

    @Test
    void aScorecardAloneSaysWhatTheRestNeeds() {
        Document page = Jsoup.parse(RaceReport.of(Lamps.scorecard()).toHtml());

        assertThat(page.select(
                                "#objectives > .absent, #budget .absent, #trends .absent, #causes .absent, #channels .absent")
                        .eachText())
                .containsExactly(
                        "A line of each objective by month needs plan and data set: RaceReport.of(plan, dataset, asOf).",
                        "The budget needs the plan: RaceReport.of(plan, dataset, asOf).",
                        "Trends need plan and data set: RaceReport.of(plan, dataset, asOf).",
                        "Causes need plan and data set: RaceReport.of(plan, dataset, asOf).",
                        "Channels need plan and data set: RaceReport.of(plan, dataset, asOf).");
        assertThat(page.select("#board .cell-value").first().text()).isEqualTo("10,000 of 24,000");
    }

    @Test
    void aPlanThatHasNotBegunSaysSo() {
        RacePlan plan = Lamps.plan();
        AsOf early = AsOf.of(LocalDate.of(2024, 12, 1), ZoneId.of("UTC"));
        Document page =
                Jsoup.parse(RaceReport.of(plan, Lamps.dataset(plan), early).toHtml());

        assertThat(page.selectFirst(".verdict").text()).isEqualTo("0 of 2 objectives are on plan, 2 cannot be told.");
        assertThat(page.select("#trends .absent, #channels .absent").eachText())
                .containsExactly("The plan has not begun.", "The plan has not begun.");
        assertThat(page.selectFirst("#causes .absent").text())
                .isEqualTo("There is no earlier period to explain a change from.");
        assertThat(page.selectFirst(".pair").text())
                .contains("No objective falls short, so the plan has nothing to answer.");
    }

    @Test
    void aPlanWithoutObjectivesAndBudgetSaysSo() {
        RacePlan plan =
                RacePlan.define("Empty", Lamps.YEAR, Currencies.parse("EUR")).build();
        RaceReport report = RaceReport.of(plan, Lamps.dataset(plan), Lamps.JULY);
        Document page = Jsoup.parse(report.toHtml());

        assertThat(page.selectFirst(".verdict").text())
                .isEqualTo("The plan has no objectives, so nothing can be on plan.");
        assertThat(page.selectFirst("#objectives .absent").text()).isEqualTo("The plan has no objectives.");
        assertThat(page.selectFirst("#budget .absent").text()).isEqualTo("The plan has no budget lines.");
        // Nothing falls short, so the two largest changes of the board are explained: visits and leads, both a quarter
        // up, and the others not at all.
        assertThat(page.select("#causes h3").eachText()).containsExactly("Visits (sessions)", "Leads");
        assertThat(report.toText()).doesNotContain("OBJECTIVES", "BUDGET");
    }

    @Test
    void optionsHoldForAllThatIsAsked() {
        RacePlan plan = Lamps.plan();
        ScorecardOptions options = Lamps.OPTIONS
                .withScope(Filter.parse("channel=EMAIL"))
                .withEngine(EngineOptions.DEFAULT.withExecutor(Runnable::run, 2));
        RaceReport report = RaceReport.of(plan, Lamps.dataset(plan), Lamps.JULY, options);
        Document page = Jsoup.parse(report.toHtml());

        assertThat(page.select("header .when").get(1).text())
                .isEqualTo("Board, funnel, trends and channels over channel=EMAIL.");
        assertThat(page.select("#board .cell-value").first().text()).isEqualTo("4,000");
        assertThat(page.select("#channels tbody th").eachText()).containsExactly("EMAIL");
        assertThat(report.toText()).contains("Board and funnel over channel=EMAIL.");
    }

    @Test
    void theSameReportIsTheSameBytes() {
        assertThat(Lamps.report().toHtml()).isEqualTo(Lamps.report().toHtml());
        assertThat(Lamps.report().toMarkdown()).isEqualTo(Lamps.report().toMarkdown());
    }

    @Test
    void itSaysWhatItIs() {
        Scorecard card = Lamps.scorecard();

        assertThat(RaceReport.of(card)).hasToString("report of Lamps 2025, before 2025-07-01 Europe/Berlin");
        assertThat(RaceReport.of(card).scorecard()).isSameAs(card);
    }

    @Test
    void aDatasetWithoutChannelsSaysSo() {
        RacePlan plan = Lamps.define("Lamps", "Jonas").build();
        Dataset dataset = Lamps.dataset(plan, StandardDimensions.COUNTRY, "DE");
        Document page = Jsoup.parse(RaceReport.of(plan, dataset, Lamps.JULY).toHtml());

        assertThat(page.selectFirst("#channels .absent").text()).isEqualTo("No table knows channels.");
        assertThat(page.select("#causes .lead").eachText().get(0)).startsWith("+2,000, by country; ");
    }
}
