package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.budget.AllocationReport;
import io.github.raceframework.metrics.budget.BudgetAllocation;
import io.github.raceframework.metrics.budget.BudgetChannel;
import io.github.raceframework.metrics.budget.ParityBudget;
import io.github.raceframework.metrics.budget.ResponseCurve;
import io.github.raceframework.metrics.forecast.Forecast;
import io.github.raceframework.metrics.forecast.ForecastMethod;
import io.github.raceframework.metrics.forecast.ForecastReport;
import io.github.raceframework.metrics.forecast.TimeSeries;
import io.github.raceframework.metrics.funnel.ChannelLimit;
import io.github.raceframework.metrics.funnel.FunnelChannel;
import io.github.raceframework.metrics.funnel.FunnelModel;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.funnel.FunnelRow;
import io.github.raceframework.metrics.funnel.FunnelStep;
import io.github.raceframework.metrics.funnel.FunnelTarget;
import io.github.raceframework.metrics.funnel.MediaPrice;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Planned funnels, forecasts and allocations as documents, beside what the corpus and the properties hold. */
class PlanningDocumentsTest {

    private static final RaceJson JSON = RaceJson.standard();
    private static final Offset<Double> ROUNDING = within(1e-9);

    private static <T> T example(DocumentKind<T> kind) {
        Matcher example = Pattern.compile("<!-- example: " + kind + " -->\n```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Documents.text(Path.of("../docs/json-planning.md")));
        assertThat(example.find()).isTrue();
        RaceDocument<T> document = JSON.read(kind, example.group(1));
        assertThat(document.warnings()).isEmpty();
        assertThat(Documents.faults(kind, example.group(1))).isEmpty();
        return document.value();
    }

    private static double number(KpiValue value) {
        return value.findNumber().orElseThrow().doubleValue();
    }

    /**
     * 16,000 / 80 / 0.2 / 0.04 = 25,000 visits, 15,000 of them paid, of which 6,000 / 0.60 = 10,000 can be bought. The Wilson interval of 400 of 10,000 is
     * 0.0363325868498795 to 0.0440206916511429 (SciPy 1.17.1, binomtest(400, 10000).proportion_ci(0.95, "wilson")).
     */
    @Test
    void theFunnelOfTheDocumentationIsWhatTheLibraryComputes() {
        FunnelModel model = FunnelModel.of(
                        "visits", FunnelStep.measured("leads", 400, 10_000), FunnelStep.of("orders", "0.2"))
                .worth(Money.of("80", "EUR"))
                .with(FunnelChannel.of("paid", "0.6")
                        .withClickRate("0.02")
                        .withPrice(MediaPrice.perEntry(Money.of("0.60", "EUR")))
                        .withLimit(ChannelLimit.mostSpend(Money.of("6000", "EUR"))))
                .with(FunnelChannel.of("organic", "0.4"));
        FunnelTarget target = FunnelTarget.revenue(
                Money.of("16000", "EUR"), DateRange.parse("2025-01-01/2025-02-01"), Phasing.even(Grain.MONTH, 1));

        FunnelReport read = example(DocumentKind.FUNNEL);

        assertThat(read).isEqualTo(FunnelReport.reverse("purchase", model, target));
        assertThat(number(read.total().counts().get(0))).isEqualTo(20_000);
        assertThat(number(read.total().revenue())).isEqualTo(12_800);
        FunnelRow low = read.findRange().orElseThrow().low();
        FunnelRow high = read.findRange().orElseThrow().high();
        assertThat(number(low.counts().get(1))).isEqualTo(10_000 * 0.0363325868498795 + 400, ROUNDING);
        assertThat(number(high.counts().get(1))).isEqualTo(10_000 * 0.0440206916511429 + 400, ROUNDING);
        assertThat(number(low.counts().get(0))).isEqualTo(10_000 + 400 / 0.0440206916511429, ROUNDING);
        assertThat(number(high.counts().get(0))).isEqualTo(10_000 + 400 / 0.0363325868498795, ROUNDING);
    }

    /** Errors of 30 and -30: 30 a month ahead, 30 sqrt(2) two, 30 sqrt(2^2 + 1) for the sum, times 1.959963984540054, the normal quantile of 0.975. */
    @Test
    void theForecastOfTheDocumentationIsWhatTheLibraryComputes() {
        Bucket january = RaceCalendar.iso().bucketOf(Grain.MONTH, LocalDate.of(2025, 1, 1));
        TimeSeries series = TimeSeries.of(RaceCalendar.iso(), january, Unit.COUNT, 100, 130, 100);

        ForecastReport read = example(DocumentKind.FORECAST);

        assertThat(read).isEqualTo(ForecastReport.of("orders", Forecast.of(series, new ForecastMethod.Naive(), 2)));
        double spread = 30 * 1.959963984540054;
        assertThat(number(read.points().get(0).forecast().low())).isEqualTo(100 - spread, ROUNDING);
        assertThat(number(read.points().get(1).forecast().high())).isEqualTo(100 + spread * Math.sqrt(2), ROUNDING);
        assertThat(number(read.total().high())).isEqualTo(200 + spread * Math.sqrt(5), ROUNDING);
    }

    /** 10 sqrt(400) = 200 and 20 sqrt(600); an euro more yields half of the average, and one response more costs the inverse. */
    @Test
    void theAllocationOfTheDocumentationIsWhatTheLibraryComputes() {
        BudgetAllocation allocation = BudgetAllocation.of(
                Money.of("1000", "EUR"),
                List.of(
                        BudgetChannel.of("display", new ResponseCurve(10, 0.5, Unit.COUNT)),
                        BudgetChannel.of("search", new ResponseCurve(20, 0.5, Unit.COUNT))
                                .withMost(Money.of("600", "EUR"))));

        AllocationReport read = example(DocumentKind.ALLOCATION);

        assertThat(read)
                .isEqualTo(AllocationReport.of("media, January", allocation)
                        .with(ParityBudget.of(Money.of("200", "EUR"), Money.of("600", "EUR"), "0.25")));
        assertThat(read.budget()).isEqualTo(Money.of("1000", "EUR"));
        assertThat(number(read.allocation().response())).isEqualTo(200 + 20 * Math.sqrt(600), ROUNDING);
        assertThat(number(read.allocation().channels().get(0).marginalReturn())).isEqualTo(0.25);
        assertThat(number(read.allocation().channels().get(0).marginalCost())).isEqualTo(4);
    }

    @Test
    void aFunnelThatCannotBePlannedSaysWhy() {
        FunnelModel model =
                FunnelModel.of("visits", FunnelStep.of("leads", "0")).with(FunnelChannel.of("all", "1"));
        FunnelReport report = FunnelReport.reverse(
                "leads",
                model,
                FunnelTarget.count("leads", 7, DateRange.parse("2025-01-01/2025-02-01"), Phasing.even(Grain.MONTH, 1)));

        String text = JSON.compact().writeText(DocumentKind.FUNNEL.of(report));

        assertThat(text)
                .contains("\"obstacle\":{\"absent\":\"ZERO_DENOMINATOR\",\"detail\":\"step leads: the rate is 0, so no"
                        + " number before it suffices\"},\"rows\":[]}");
        assertThat(JSON.read(DocumentKind.FUNNEL, text).value()).isEqualTo(report);
    }

    @Test
    void anAllocationThatCannotBeSaysWhy() {
        AllocationReport report = AllocationReport.of(
                "media",
                BudgetAllocation.of(
                        Money.of("10", "EUR"),
                        List.of(BudgetChannel.of("search", new ResponseCurve(1, 0.5, Unit.COUNT))
                                .withLeast(Money.of("11", "EUR")))));

        String text = JSON.compact().writeText(DocumentKind.ALLOCATION.of(report));

        assertThat(text)
                .contains("\"channels\":[],\"unallocated\":{\"currency\":\"EUR\",\"amount\":\"10\"},\"response\":"
                        + "{\"absent\":\"OUT_OF_DOMAIN\"");
        assertThat(JSON.read(DocumentKind.ALLOCATION, text).value()).isEqualTo(report);
    }

    @Test
    void aForecastThatCouldNotBeMadeIsKeptAsThat() {
        KpiValue unknown = new KpiValue.Absent(AbsenceReason.ALL_NULL, "no row is known", null);
        Bucket january = RaceCalendar.iso().bucketOf(Grain.MONTH, LocalDate.of(2025, 1, 1));
        ForecastReport report = ForecastReport.of(
                "orders",
                Forecast.of(
                        new TimeSeries(RaceCalendar.iso(), january, List.of(unknown)), new ForecastMethod.Mean(), 1));

        String text = JSON.writeText(DocumentKind.FORECAST.of(report));

        assertThat(JSON.read(DocumentKind.FORECAST, text).value()).isEqualTo(report);
        assertThat(report.total().value()).hasToString("ALL_NULL");
    }

    @Test
    void anAmountIsNeverMadeABinaryFraction() {
        AllocationReport read = JSON.read(
                        DocumentKind.ALLOCATION,
                        Documents.text(Documents.golden(DocumentKind.ALLOCATION))
                                .replace("\"amount\": \"50\"", "\"amount\": \"12345678901234567890.12\"")
                                .replace("\"1050\"", "\"12345678901234568890.12\""))
                .value();

        assertThat(read.allocation().unallocated()).isEqualTo(Money.of("12345678901234567890.12", "EUR"));
    }

    @Test
    void aCurveThatNoDocumentCanHoldIsRefused() {
        AllocationReport report = AllocationReport.of(
                "media",
                BudgetAllocation.of(
                        Money.of("10", "EUR"),
                        List.of(BudgetChannel.of("search", new ResponseCurve(1e-40, 0.5, Unit.COUNT)))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.writeText(DocumentKind.ALLOCATION.of(report)))
                .withMessage("number 1e-40 is out of bounds: at most 38 digits, between 1e-30 and 1e30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"race-funnel", "race-forecast", "race-allocation"})
    void anApplicationsOwnMapperBindsReports(String id) {
        Object report = JSON.readAny(Documents.golden(DocumentKind.get(id))).value();
        JsonMapper mapper =
                JsonMapper.builder().addModule(RaceModule.standard()).build();

        assertThat(mapper.readValue(mapper.writeValueAsString(report), report.getClass()))
                .isEqualTo(report);
    }
}
