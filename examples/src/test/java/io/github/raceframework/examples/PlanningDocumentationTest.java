package io.github.raceframework.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.plan.ElapsedWeight;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.budget.BudgetAllocation;
import io.github.raceframework.metrics.budget.BudgetChannel;
import io.github.raceframework.metrics.budget.ParityBudget;
import io.github.raceframework.metrics.budget.ResponseCurve;
import io.github.raceframework.metrics.budget.RevenueBudget;
import io.github.raceframework.metrics.consistency.ChainReading;
import io.github.raceframework.metrics.consistency.TargetChain;
import io.github.raceframework.metrics.economics.Acquisition;
import io.github.raceframework.metrics.economics.OrderEconomics;
import io.github.raceframework.metrics.economics.RetentionModel;
import io.github.raceframework.metrics.forecast.Backtest;
import io.github.raceframework.metrics.forecast.Forecast;
import io.github.raceframework.metrics.forecast.ForecastMethod;
import io.github.raceframework.metrics.forecast.TimeSeries;
import io.github.raceframework.metrics.funnel.FunnelChannel;
import io.github.raceframework.metrics.funnel.FunnelModel;
import io.github.raceframework.metrics.funnel.FunnelPlan;
import io.github.raceframework.metrics.funnel.FunnelStep;
import io.github.raceframework.metrics.funnel.FunnelTarget;
import io.github.raceframework.metrics.funnel.MediaPrice;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.pacing.Pacing;
import io.github.raceframework.metrics.pacing.PacingRule;
import io.github.raceframework.metrics.status.StatusReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The examples of docs/planning.md are those that run here, and print what the page says. The numbers are worked by hand on the page. */
class PlanningDocumentationTest {

    private static final Path SOURCE = Path.of(
            "src", "test", "java", "io", "github", "raceframework", "examples", "PlanningDocumentationTest.java");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void customerEconomics() throws IOException {
        Money margin = Money.of("60", "EUR");
        RetentionModel model = RetentionModel.of(margin, "0.70", "0.10");
        OrderEconomics orders = OrderEconomics.of(Money.of("8000", "EUR"), Money.of("6000", "EUR"), 100);
        out.println("lifetime value " + model.lifetimeValue() + ", all told " + model.lifetimeValueWithFirstMargin());
        out.println("payback " + new Acquisition(Money.of("90", "EUR"), margin).payback());
        out.println("break-even ROAS " + orders.breakEvenRoas() + ", allowable CPA " + orders.allowableCpa());
        out.println("who stays for good: "
                + RetentionModel.of(margin, "1.1", "0.10").lifetimeValue());

        assertDocumented("## Customer economics");
    }

    @Test
    void fromATargetToABudgetAndBack() throws IOException {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("leads", "0.04"), FunnelStep.of("orders", "0.20"))
                .worth(Money.of("80", "EUR"))
                .with(FunnelChannel.of("paid", "0.6")
                        .withClickRate("0.02")
                        .withPrice(MediaPrice.perEntry(Money.of("0.60", "EUR"))))
                .with(FunnelChannel.of("organic", "0.4"));
        DateRange year = DateRange.parse("2025-01-01/2026-01-01");
        FunnelTarget target = FunnelTarget.revenue(Money.of("120000", "EUR"), year, Phasing.even(Grain.MONTH, 12));
        FunnelPlan plan = model.reverse(target);
        out.println(plan.count("orders") + " orders, " + plan.count("leads") + " leads, " + plan.count("visits")
                + " visits");
        out.println("cost " + plan.cost() + " for " + plan.impressions() + " impressions");
        out.println("an order over paid media costs " + plan.channel("paid").costPer("orders"));
        out.println("and forward again: " + model.forward(plan.inputs()).revenue());

        assertDocumented("## From a target to a budget, and back");
    }

    @Test
    void pacing() throws IOException {
        DateRange year = DateRange.parse("2025-01-01/2026-01-01");
        AsOf asOf = AsOf.of(LocalDate.of(2025, 6, 1), ZoneId.of("Europe/Berlin"));
        Phasing season = Phasing.ofShares(
                Grain.MONTH, ".07", ".07", ".08", ".08", ".08", ".08", ".07", ".07", ".08", ".09", ".12", ".11");
        ElapsedWeight elapsed = season.elapsed(RaceCalendar.iso(), year, asOf.until());
        Pacing pacing = Pacing.of(
                PacingRule.of(KpiClass.ADD, BigDecimal.ZERO, elapsed),
                euros("247000"),
                new BigDecimal("600000"),
                Unit.MONEY.in(Currency.getInstance("EUR")),
                year,
                asOf);
        out.println(pacing);
        out.println("index " + pacing.index() + ", outturn " + pacing.outturn());

        assertDocumented("## Pacing");
    }

    /** As a KPI table gives it. */
    private static KpiValue euros(String amount) {
        return new KpiValue.Present(
                new BigDecimal(amount),
                Unit.MONEY.in(Currency.getInstance("EUR")),
                List.of(),
                new Evidence(List.of(), Set.of()));
    }

    @Test
    void status() throws IOException {
        DateRange year = DateRange.parse("2025-01-01/2026-01-01");
        AsOf asOf = AsOf.of(LocalDate.of(2025, 7, 1), ZoneId.of("Europe/Berlin"));
        PacingRule half = new PacingRule.Phased(new BigDecimal("0.5"));
        Unit unit = Unit.MONEY.in(Currency.getInstance("EUR"));
        Pacing sales = Pacing.of(half, euros("47500"), new BigDecimal("100000"), unit, year, asOf);
        out.println("sales " + StatusReading.toDate(sales, Direction.UP, StatusPolicy.STANDARD));
        out.println("cost " + StatusReading.toDate(sales, Direction.DOWN, StatusPolicy.STANDARD));

        assertDocumented("## Status");
    }

    @Test
    void forecasts() throws IOException {
        Bucket january = RaceCalendar.iso().bucketOf(Grain.MONTH, LocalDate.of(2025, 1, 1));
        TimeSeries orders = TimeSeries.of(RaceCalendar.iso(), january, Unit.COUNT, 100, 130, 100, 130, 100, 130);
        List<ForecastMethod> methods = List.of(new ForecastMethod.Naive(), new ForecastMethod.SeasonalNaive(2));
        for (Backtest test : Backtest.ranking(orders, methods, 3, 1, 1)) {
            out.println(test.method() + " is off by " + test.accuracy().mae());
        }
        Forecast forecast = Forecast.of(orders, new ForecastMethod.SeasonalNaive(2), 3);
        forecast.points().forEach(point -> out.println(point.bucket().label() + " " + point.forecast()));
        out.println("330 or more: " + forecast.probabilityOfAtLeast(BigDecimal.ZERO, new BigDecimal("330")));

        assertDocumented("## Forecasts");
    }

    @Test
    void budgets() throws IOException {
        BudgetAllocation allocation = BudgetAllocation.of(
                Money.of("1000", "EUR"),
                List.of(
                        BudgetChannel.of("display", new ResponseCurve(10, 0.5, Unit.COUNT)),
                        BudgetChannel.of("search", new ResponseCurve(20, 0.5, Unit.COUNT))
                                .withMost(Money.of("600", "EUR"))));
        allocation.channels().forEach(out::println);
        out.println("unallocated " + allocation.unallocated());

        assertDocumented("## Dividing a budget");
    }

    @Test
    void rulesOfThumb() throws IOException {
        ParityBudget parity = ParityBudget.of(Money.of("200", "EUR"), Money.of("600", "EUR"), "0.3");
        out.println("share of spend " + parity.shareOfSpend() + ", gap " + parity.gap());
        out.println("8 % of revenue: "
                + RevenueBudget.of(Money.of("120000", "EUR"), "0.08").amount());

        assertDocumented("## Budgets by rule of thumb");
    }

    @Test
    void targets() throws IOException {
        ChainReading reading = TargetChain.from("visits", new BigDecimal("100000"))
                .then("lead rate", new BigDecimal("0.04"), "leads", new BigDecimal("5000"))
                .then("close rate", new BigDecimal("0.2"), "orders", new BigDecimal("1200"))
                .read(new BigDecimal("0.01"));
        reading.contradictions().forEach(out::println);
        out.println("tightest at " + reading.findBinding().orElseThrow().to() + ", reachable " + reading.reachable());

        assertDocumented("## Targets that contradict each other");
    }

    private void assertDocumented(String heading) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "planning.md"));
        String section = page.substring(page.indexOf(heading + "\n"));
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
