package io.github.raceframework.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Charts for pages of an application's own. */
class ReportChartTest {

    private static final List<ReportChart> CHARTS = Lamps.report().charts();

    private static ReportChart chart(String id) {
        return CHARTS.stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode options(String id) {
        return JsonMapper.shared().readTree(chart(id).options());
    }

    @Test
    void eachHasItsIdAndTheOrderOfThePage() {
        assertThat(CHARTS.stream().map(ReportChart::id))
                .startsWith(
                        "funnel-rates",
                        "objective-visits",
                        "objective-lead-rate",
                        "budget-media",
                        "budget-channels",
                        "trend-reach-sessions")
                .endsWith("cause-1", "cause-2")
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9_-]+"));
    }

    @Test
    void theyAreThoseOfThePage() {
        assertThat(Jsoup.parse(Lamps.report().toHtml()).select(".chart").eachAttr("id"))
                .containsExactlyElementsOf(
                        CHARTS.stream().map(chart -> "chart-" + chart.id()).toList());
    }

    /** 24,000 in even twelfths are 2,000 a month; 6,000 and 4,000 came; the last of the line leads to 20,000 in six months: 10,000 / 6 each. */
    @Test
    void anObjectiveIsDrawnAsItGrows() {
        JsonNode series = options("objective-visits").get("series");

        assertThat(series.get(1).get("data")).hasToString("[0,0,6000,10000,10000,10000,null,null,null,null,null,null]");
        assertThat(series.get(2).get("data"))
                .hasToString("[2000,4000,6000,8000,10000,12000,14000,16000,18000,20000,22000,24000]");
        assertThat(series.get(3).get("data"))
                .hasToString("[null,null,null,null,null,10000,11666.7,13333.3,15000,16666.7,18333.3,20000]");
        assertThat(series.get(0).get("data").get(3).get("name").stringValue())
                .isEqualTo("2025-04\nActual: 10,000\nExpected: 8,000");
        assertThat(chart("objective-visits").description())
                .isEqualTo(
                        "Visits (sessions): actual and expected by month; actual 10,000 against the expected line, which ends at 24,000;"
                                + " projected outturn 20,000");
    }

    @Test
    void anAxisHasFiguresOfTheLocale() {
        JsonNode axis = options("objective-visits").get("yAxis").get(0);
        JsonNode marks =
                options("objective-visits").get("series").get(5).get("markLine").get("data");

        assertThat(axis.get("min")).hasToString("0");
        assertThat(axis.get("max")).hasToString("60000");
        assertThat(marks.valueStream()
                        .map(mark -> mark.get("label").get("formatter").stringValue()))
                .containsExactly("0", "20,000", "40,000", "60,000");
    }

    /** 8,000, up by 4,000 to 12,000, down by 2,000 to 10,000: what is unseen below the bars is 0, 8,000, 10,000 and 0. */
    @Test
    void aWaterfallStepsFromBeforeToAfter() {
        JsonNode options = options("cause-1");

        assertThat(options.get("yAxis").get("data")).hasToString("[\"Before\",\"EMAIL\",\"PAID_SEARCH\",\"After\"]");
        assertThat(options.get("series").get(1).get("data")).hasToString("[0,8000,10000,0]");
        assertThat(options.get("series")
                        .get(2)
                        .get("data")
                        .valueStream()
                        .map(bar -> bar.get("value").intValue() + " "
                                + bar.get("name").stringValue()))
                .containsExactly("8000 8,000", "4000 +4,000", "2000 -2,000", "10000 10,000");
        assertThat(options.get("series")
                        .get(2)
                        .get("data")
                        .valueStream()
                        .map(bar -> bar.get("itemStyle").get("color").stringValue()))
                .containsExactly(ChartOptions.PALE, ChartOptions.BETTER, ChartOptions.WORSE, ChartOptions.PALE);
    }

    @Test
    void stepsMayCrossZeroOrLieBelowIt() {
        PageChart chart = new ChartOptions(ChartBase.ACROSS, "steps")
                .steps(List.of(
                        new ChartOptions.Step(number("-5"), number("3"), "#000", "+8"),
                        new ChartOptions.Step(number("-2"), number("-6"), "#000", "-4")))
                .chart("steps", "Steps", List.of("Step", "By"), List.of(List.of("a", "+8"), List.of("b", "-4")));
        JsonNode series = JsonMapper.shared().readTree(chart.chart().options()).get("series");

        assertThat(series.get(1).get("data")).hasToString("[0,-2]");
        assertThat(series.get(2).get("data").valueStream().map(bar -> bar.get("value") + " " + bar.get("name")))
                .containsExactly("3 \"+8\"", "0 \"\"");
        assertThat(series.get(3).get("data").valueStream().map(bar -> bar.get("value") + " " + bar.get("name")))
                .containsExactly("-5 \"\"", "-4 \"-4\"");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void optionsAreDataAlone() {
        assertThat(CHARTS).allSatisfy(chart -> {
            assertThat(chart.options()).doesNotContain("function", "=>", "<", ">");
            assertThat(JsonMapper.shared()
                            .readTree(chart.options())
                            .get("aria")
                            .get("label")
                            .get("description")
                            .stringValue())
                    .isEqualTo(chart.description());
            assertThat(chart.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(chart.columns()));
        });
    }
}
