package io.github.raceframework.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.pacing.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The interval around a projected outturn. */
class OutturnRangeTest {

    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");

    private static OutturnRange range(List<Double> values, OutturnRange.Passing passing) {
        return OutturnRange.of(values, passing, true).orElseThrow();
    }

    /** R 4.2.2: {@code sum(a) + predict(lm(a ~ 0 + w, weights = 1/w), data.frame(w = V), interval = "prediction", weights = 1/V)}. */
    @Test
    void itIsThePredictionOfARegressionThroughTheOrigin() {
        List<Double> values = List.of(820.0, 1_130.0, 900.0, 1_250.0, 990.0, 1_400.0);
        List<Double> passed = List.of(0.06, 0.08, 0.07, 0.09, 0.08, 0.10);

        List<OutturnRange.End> ends = range(values, new OutturnRange.Passing(6, passed, List.of(0.12, 0.30, 0.52)))
                .ends();

        assertThat(ends.get(0).low().doubleValue()).isCloseTo(7_912.639279, within(0.00001));
        assertThat(ends.get(0).high().doubleValue()).isCloseTo(8_312.360721, within(0.00001));
        assertThat(ends.get(1).low().doubleValue()).isCloseTo(10_185.94596, within(0.00001));
        assertThat(ends.get(1).high().doubleValue()).isCloseTo(10_906.55404, within(0.00001));
        assertThat(ends.get(2).low().doubleValue()).isCloseTo(12_983.72379, within(0.00001));
        assertThat(ends.get(2).high().doubleValue()).isCloseTo(14_057.94288, within(0.00001));
    }

    /** The same call of R with 80, 120, 100 and 100 in a fifth of the target each. */
    @Test
    void fourMonthsAreEnough() {
        List<Double> fifths = List.of(0.2, 0.2, 0.2, 0.2);

        OutturnRange.End end = range(
                        List.of(80.0, 120.0, 100.0, 100.0), new OutturnRange.Passing(4, fifths, List.of(0.2)))
                .outturn();

        assertThat(end.low().doubleValue()).isCloseTo(441.8967457, within(0.0000001));
        assertThat(end.high().doubleValue()).isCloseTo(558.1032543, within(0.0000001));
    }

    @Test
    void threeAreTooFew() {
        List<Double> values = List.of(80.0, 120.0, 100.0);

        assertThat(OutturnRange.of(values, new OutturnRange.Passing(3, List.of(0.25, 0.25, 0.25), List.of(0.25)), true))
                .isEmpty();
    }

    /** Nobody knows how what comes unasked strays from nothing. */
    @Test
    void whatCameInAMonthInWhichNothingWasDueLeavesNone() {
        List<Double> passed = List.of(0.0, 0.25, 0.25, 0.25);

        assertThat(OutturnRange.of(
                        List.of(1.0, 80.0, 120.0, 100.0), new OutturnRange.Passing(4, passed, List.of(0.25)), true))
                .isEmpty();
        assertThat(OutturnRange.of(
                        List.of(0.0, 80.0, 120.0, 100.0), new OutturnRange.Passing(4, passed, List.of(0.25)), true))
                .isPresent();
    }

    /** 10 of 100 have come in three of twelve months; to fall back behind them takes what can be negative. */
    @Test
    void whatCannotBeNegativeDoesNotGetLess() {
        List<Double> values = List.of(10.0, 0.0, 0.0, 0.0);
        OutturnRange.Passing passing = new OutturnRange.Passing(4, List.of(0.1, 0.1, 0.1, 0.1), List.of(0.6));

        assertThat(range(values, passing).outturn().low()).isEqualByComparingTo("10");
        assertThat(OutturnRange.of(values, passing, false)
                        .orElseThrow()
                        .outturn()
                        .low())
                .isLessThan(BigDecimal.TEN);
    }

    /** Visits of the months of 2025 on the first day of each. */
    private static RaceReport report(DateRange target, LocalDate today, int... visits) {
        RacePlan plan = RacePlan.define("Lamps 2025", YEAR, Currencies.parse("EUR"))
                .objectives(Objective.define("visits", Stage.REACH, ReachVolumeKpis.SESSIONS)
                        .baseline(Baseline.of("900", DateRange.parse("2024-01-01/2025-01-01")))
                        .target(Target.of("1500", target))
                        .phasing(Phasing.even(Grain.MONTH, target.equals(YEAR) ? 12 : 5))
                        .owner("Jonas")
                        .source("GA4"))
                .build();
        FactAppender site = FactTable.appender(FactSchema.named("site")
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withCoverage(YEAR));
        for (int month = 0; month < visits.length; month++) {
            site.date(YEAR.from().plusMonths(month))
                    .measure("sessions", visits[month])
                    .append();
        }
        return RaceReport.of(plan, Dataset.of(site.toTable()), AsOf.of(today, ZoneId.of("UTC")));
    }

    private static String cell(RaceReport report) {
        Document page = Jsoup.parse(report.toHtml());
        List<String> heads = page.select("#objectives table.figures thead th").eachText();
        return page.select("#objectives table.figures tbody tr")
                .get(0)
                .children()
                .get(heads.indexOf("Projected outturn"))
                .select("span.sub")
                .text();
    }

    private static ReportChart chart(RaceReport report) {
        return report.charts().stream()
                .filter(each -> each.id().equals("objective-visits"))
                .findFirst()
                .orElseThrow();
    }

    /** Eight even months: 100 a month, none of them off, with nothing around the 1,200. */
    @Test
    void whatNeverStraysGoesOn() {
        RaceReport report = report(YEAR, LocalDate.of(2025, 9, 1), 100, 100, 100, 100, 100, 100, 100, 100);

        assertThat(cell(report)).isEqualTo("1,200 to 1,200");
        assertThat(report.toHtml()).contains("its range with a confidence of 95 %");
        assertThat(chart(report).columns()).containsExactly("Month", "Actual", "Expected", "Range, 95 %");
        assertThat(chart(report).rows()).hasSize(12);
        assertThat(chart(report).rows().get(7)).containsExactly("2025-08", "800", "1,000", "");
        assertThat(chart(report).rows().get(8)).containsExactly("2025-09", "", "1,125", "900 to 900");
        assertThat(chart(report).rows().get(11)).containsExactly("2025-12", "", "1,500", "1,200 to 1,200");
    }

    /** 50 in 15 of the 30 days of September: the pace goes on, and September ends at 900. */
    @Test
    void halfAMonthCountsAsHalf() {
        RaceReport report = report(YEAR, LocalDate.of(2025, 9, 16), 100, 100, 100, 100, 100, 100, 100, 100, 50);

        assertThat(cell(report)).isEqualTo("1,200 to 1,200");
        assertThat(chart(report).rows().get(8))
                .containsExactly("2025-09", "850 (part of the period)", "1,125", "900 to 900");
        assertThat(chart(report).rows().get(9)).containsExactly("2025-10", "", "1,250", "1,000 to 1,000");
    }

    @Test
    void ofThreeMonthsThereIsNoRange() {
        RaceReport report = report(YEAR, LocalDate.of(2025, 4, 1), 100, 90, 110);

        assertThat(cell(report)).isEmpty();
        assertThat(chart(report).columns()).containsExactly("Month", "Actual", "Expected");
        assertThat(report.toHtml()).doesNotContain("with a confidence of 95 %");
    }

    @Test
    void whatIsOverHasNone() {
        RaceReport report =
                report(YEAR, LocalDate.of(2026, 1, 1), 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100);

        assertThat(cell(report)).isEmpty();
    }

    /** In the middle of the last month nothing is left to draw, but the end of it is still to come: 450 in 4.5 months are 500 in 5. */
    @Test
    void inTheLastMonthTheEndIsStillToCome() {
        DateRange target = DateRange.parse("2025-02-01/2025-07-01");
        RaceReport report = report(target, LocalDate.of(2025, 6, 16), 0, 100, 100, 100, 100, 50);

        assertThat(cell(report)).isEqualTo("500 to 500");
        assertThat(chart(report).options()).doesNotContain("\"name\":\"Range, 95 %");
    }
}
