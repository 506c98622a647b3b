package io.github.raceframework.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.BudgetLineBuilder;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.Funnel;
import io.github.raceframework.core.plan.FunnelAssumptions;
import io.github.raceframework.core.plan.FunnelAssumptions.StepRate;
import io.github.raceframework.core.plan.FunnelKind;
import io.github.raceframework.core.plan.FunnelSource;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The funnel of a plan: the test vector of the conversion-based budget model, written into a plan. */
class PlannedFunnelTest {

    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final DateRange LAST_YEAR = DateRange.parse("2024-01-01/2025-01-01");

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static final FunnelAssumptions VECTOR = FunnelAssumptions.of(
                    "sales",
                    FunnelSource.of("PAID_SEARCH", "0.6")
                            .withClickRate("0.02")
                            .withPrice(eur("0.60"), FunnelSource.Basis.ENTRY),
                    FunnelSource.of("ORGANIC_SEARCH", "0.4"))
            .withRate("leads", "0.04")
            .withRate("orders", "0.20")
            .worth(eur("80"));

    private static RacePlanBuilder objectives() {
        return RacePlan.define("Lamps", YEAR, Currencies.parse("EUR"))
                .objectives(
                        Objective.define("sales", Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                                .scope("country=DE")
                                .baseline(Baseline.of(eur("90000"), LAST_YEAR))
                                .target(Target.of(eur("120000"), YEAR))
                                .phasing(Phasing.even(Grain.MONTH, 12))
                                .owner("Jonas")
                                .source("Shop"),
                        Objective.define("leads", Stage.ACT, ActVolumeKpis.LEADS)
                                .baseline(Baseline.of("900", LAST_YEAR))
                                .target(Target.of("7300", YEAR))
                                .owner("Mara")
                                .source("CRM"));
    }

    private static RacePlan plan(FunnelAssumptions assumed, BudgetLineBuilder... lines) {
        return objectives()
                .funnels(
                        Funnel.of("purchase", "Purchase", FunnelKind.OPEN, "sessions", "leads", "orders")
                                .withAssumptions(assumed),
                        Funnel.of("looked-at", "Looked at", FunnelKind.OPEN, "sessions", "orders"))
                .budget(lines)
                .build();
    }

    /** 120,000 / 80 = 1,500 orders; / 0.2 = 7,500 leads; / 0.04 = 187,500 visits; 0.6 of them at 0.60 cost 67,500, and / 0.02 are 5,625,000 impressions. */
    @Test
    void theVectorOfTheBudgetModelComesOutOfAPlan() {
        PlannedFunnel funnel = PlannedFunnel.of(plan(VECTOR), "purchase");
        FunnelPlan needed = funnel.model().reverse(funnel.target());

        assertThat(needed.count("orders")).hasToString("1500");
        assertThat(needed.count("leads")).hasToString("7500");
        assertThat(needed.count("sessions")).hasToString("187500");
        assertThat(needed.cost()).hasToString("67500");
        assertThat(needed.impressions()).hasToString("5625000");
        assertThat(needed.channel("PAID_SEARCH").costPer("orders")).hasToString("75");
        assertThat(funnel).hasToString("purchase: sessions, leads 0.04, orders 0.2");
        assertThat(funnel.funnel().id()).isEqualTo("purchase");
    }

    /** 7,300 leads over 365 days: 20 a day, so 620 in January and 560 in February; / 0.04 = 15,500 and 14,000 visits. With 20 % more 18,600. */
    @Test
    void anObjectiveThatCountsAStepIsReachedThereByDays() {
        FunnelAssumptions leads =
                new FunnelAssumptions("leads", VECTOR.rates(), null, new BigDecimal("0.2"), VECTOR.sources());
        PlannedFunnel funnel = PlannedFunnel.of(plan(leads), "purchase");
        List<Bucket> months = funnel.target().buckets();
        FunnelPlan needed = funnel.model().reverse(funnel.target());

        assertThat(funnel.objective().id()).isEqualTo("leads");
        assertThat(funnel.target().findStep()).contains("leads");
        assertThat(needed.count("leads")).hasToString("8760");
        assertThat(needed.count("sessions", months.get(0))).hasToString("18600");
        assertThat(needed.count("sessions", months.get(1))).hasToString("16800");
    }

    @Test
    void aPeriodThatIsNotOfWholeMonthsIsSpreadDayByDay() {
        DateRange days = DateRange.parse("2025-01-10/2025-02-09");
        RacePlan plan = RacePlan.define("Lamps", YEAR, Currencies.parse("EUR"))
                .objectives(Objective.define("leads", Stage.ACT, ActVolumeKpis.LEADS)
                        .baseline(Baseline.of("900", LAST_YEAR))
                        .target(Target.of("60", days))
                        .owner("Mara")
                        .source("CRM"))
                .funnels(Funnel.of("f", "F", FunnelKind.OPEN, "sessions", "leads")
                        .withAssumptions(FunnelAssumptions.of("leads", FunnelSource.of("EMAIL", "1"))
                                .withRate("leads", "0.1")))
                .build();
        PlannedFunnel funnel = PlannedFunnel.of(plan, "f");

        // 60 over 30 days are 2 a day, for which 20 must enter.
        assertThat(funnel.target().phasing().grain()).isEqualTo(Grain.DAY);
        assertThat(funnel.model().reverse(funnel.target()).flows())
                .hasSize(30)
                .first()
                .hasToString("EMAIL: sessions 2025-01-10: 20, leads 2025-01-10: 2");
    }

    @Test
    void laggingStepsAndLimitsAreThoseOfThePlan() {
        FunnelAssumptions limited = FunnelAssumptions.of(
                        "sales",
                        FunnelSource.of("PAID_SEARCH", "1")
                                .withClickRate("0.02")
                                .withPrice(eur("12"), FunnelSource.Basis.THOUSAND_IMPRESSIONS)
                                .withSpend(eur("100"), eur("6000"))
                                .withMostEntries(new BigDecimal("12000"))
                                .withMostImpressions(new BigDecimal("450000")))
                .withRate("leads", "0.04")
                .withRate(new StepRate(MeasureId.of("orders"), new BigDecimal("0.20"), 1))
                .worth(eur("80"));
        PlannedFunnel funnel = PlannedFunnel.of(plan(limited), "purchase");
        FunnelPlan needed = funnel.model().reverse(funnel.target());

        // 125 orders a month want 15,625 visits of the month before. 450,000 impressions bring 9,000, less than 12,000
        // or 6,000 / 12 * 1000 * 0.02 = 10,000.
        assertThat(needed.limits())
                .hasSize(12)
                .first()
                .hasToString("PAID_SEARCH 2024-12: IMPRESSIONS 450000, 9000 instead of 15625");
    }

    /** Planned for January and February, 59 days: 1,180 is 20 a day, so 620 and 560. At 0.60 a visit 620 brings 1033 1/3, of which 0.008 order. */
    @Test
    void theBudgetOfAFunnelIsTheMediaLinesOfItsPricedChannels() {
        RacePlan plan = plan(
                VECTOR,
                BudgetLine.define("search", CostCategory.MEDIA, DateRange.parse("2025-01-01/2025-03-01"), eur("1180"))
                        .channel("PAID_SEARCH")
                        .stage(Stage.REACH)
                        .media(MediaType.PAID),
                BudgetLine.define("agency", CostCategory.AGENCY, YEAR, eur("999"))
                        .channel("PAID_SEARCH")
                        .stage(Stage.REACH)
                        .media(MediaType.PAID),
                BudgetLine.define("seo", CostCategory.MEDIA, YEAR, eur("999"))
                        .channel("ORGANIC_SEARCH")
                        .stage(Stage.REACH)
                        .media(MediaType.EARNED),
                BudgetLine.define("fair", CostCategory.MEDIA, YEAR, eur("999"))
                        .stage(Stage.REACH)
                        .media(MediaType.PAID));
        PlannedFunnel funnel = PlannedFunnel.of(plan, "purchase");
        FunnelPlan yielded = funnel.model().forward(funnel.budget());

        assertThat(funnel.budgetLines()).extracting(BudgetLine::id).containsExactly("search");
        assertThat(yielded.flows()).hasSize(2);
        assertThat(yielded.cost()).hasToString("1180");
        assertThat(yielded.cost(funnel.target().buckets().get(0))).hasToString("620");
        assertThat(yielded.count("sessions")).hasToString("1966.6666666666667"); // 1180 / 0.6
        assertThat(yielded.revenue()).hasToString("1258.6666666666667"); // * 0.008 * 80
    }

    private static BudgetLineBuilder search(String id, String period, String amount) {
        return BudgetLine.define(id, CostCategory.MEDIA, DateRange.parse(period), eur(amount))
                .channel("PAID_SEARCH")
                .stage(Stage.REACH)
                .media(MediaType.PAID);
    }

    /** The objective is 1000 EUR of net sales in the first quarter. */
    private static PlannedFunnel firstQuarter(BudgetLineBuilder... lines) {
        return PlannedFunnel.of(
                RacePlan.define("Lamps", YEAR, Currencies.parse("EUR"))
                        .objectives(Objective.define("sales", Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                                .baseline(Baseline.of(eur("900"), LAST_YEAR))
                                .target(Target.of(eur("1000"), DateRange.parse("2025-01-01/2025-04-01")))
                                .phasing(Phasing.even(Grain.MONTH, 3))
                                .owner("Jonas")
                                .source("Shop"))
                        .funnels(Funnel.of("purchase", "Purchase", FunnelKind.OPEN, "sessions", "leads", "orders")
                                .withAssumptions(VECTOR))
                        .budget(lines)
                        .build(),
                "purchase");
    }

    /**
     * 365 are 1 a day: 31 + 28 + 31 = 90 in the first quarter, 275 after it. 62 for the end of March and April are 31 of March's 31 days and April's 30 at 62/61 a
     * day: 31.51 (31.508) and 30.49 (30.492).
     */
    @Test
    void theBudgetIsThatOfTheTargetsPeriodOnly() {
        PlannedFunnel year = firstQuarter(search("year", "2025-01-01/2026-01-01", "365"));
        PlannedFunnel spring = firstQuarter(search("spring", "2025-03-01/2025-05-01", "62"));
        FunnelPlan yielded = year.model().forward(year.budget());

        assertThat(yielded.cost()).hasToString("90");
        assertThat(yielded.revenue()).hasToString("96"); // 90 / 0.6 * 0.04 * 0.2 * 80
        assertThat(year.findBudgetElsewhere()).contains(eur("275"));
        assertThat(spring.model().forward(spring.budget()).cost()).hasToString("31.51");
        assertThat(spring.findBudgetElsewhere()).contains(eur("30.49"));
    }

    @Test
    void aBudgetOfTheTargetsPeriodIsNowhereElse() {
        PlannedFunnel inside = firstQuarter(search("january", "2025-01-10/2025-02-01", "22"));
        PlannedFunnel outside = firstQuarter(search("later", "2025-06-01/2025-07-01", "30"));

        assertThat(inside.findBudgetElsewhere()).isEmpty();
        assertThat(inside.model().forward(inside.budget()).cost()).hasToString("22");
        assertThat(outside.findBudgetElsewhere()).contains(eur("30"));
        assertThat(outside.model().forward(outside.budget()).cost()).hasToString("0");
        assertThat(firstQuarter().findBudgetElsewhere()).isEmpty();
    }

    private static Dataset facts() {
        FactAppender rows = FactTable.appender(FactSchema.named("web")
                .withDimension(StandardDimensions.COUNTRY)
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withMeasure(LeadMeasures.LEADS)
                .withMeasure(SalesMeasures.ORDERS)
                .withCoverage(LAST_YEAR));
        row(rows, "DE", 1000, 50, 0);
        row(rows, "CH", 1000, 500, 0);
        return Dataset.of(rows.toTable());
    }

    private static void row(FactAppender rows, String country, int visits, int leads, int orders) {
        rows.date(LocalDate.parse("2024-05-01"))
                .dimension("country", country)
                .measure("sessions", visits)
                .measure("leads", leads)
                .measure("orders", orders)
                .append();
    }

    @Test
    void ratesThatThePlanDoesNotStateAreMeasuredInTheScopeOfTheObjective() {
        FunnelAssumptions assumed = new FunnelAssumptions(
                "sales",
                List.of(
                        new StepRate(MeasureId.of("leads"), null, 2),
                        new StepRate(MeasureId.of("orders"), new BigDecimal("0.2"), 0)),
                eur("80"),
                BigDecimal.ZERO,
                VECTOR.sources());
        PlannedFunnel funnel = PlannedFunnel.measured(plan(assumed), "purchase", facts(), LAST_YEAR);

        // 50 of 1,000 in Germany; 7,500 leads / 0.05 = 150,000
        assertThat(funnel.model().steps()).hasToString("[leads 0.05, orders 0.2]");
        assertThat(funnel.model().steps().get(0).lag()).isEqualTo(2);
        assertThat(funnel.model().reverse(funnel.target()).count("sessions")).hasToString("150000");
        // The catalogue calls leads and sessions two counts: a lead need not be of a session of the same days.
        assertThat(funnel.model()
                        .interval(funnel.target(), needed -> needed.count("sessions"))
                        .measured())
                .isEmpty();
    }

    /** 50 leads of 1,000 sessions in Germany, and no orders, whatever the plan states. */
    @Test
    void statedRatesCanBeMeasuredToo() {
        PlannedFunnel stated = PlannedFunnel.measured(plan(VECTOR), "purchase", facts(), LAST_YEAR);
        PlannedFunnel measured = PlannedFunnel.remeasured(plan(VECTOR), "purchase", facts(), LAST_YEAR);

        assertThat(stated.model().steps()).hasToString("[leads 0.04, orders 0.2]");
        assertThat(measured.model().steps()).hasToString("[leads 0.05, orders 0]");
    }

    /** 200 of 1,000 sessions had a key event, and are among them; that 50 orders are among these sessions nobody has said. */
    @Test
    void onlyARateThatTheCatalogueCallsAShareOfTheSameHasAnInterval() {
        FactAppender rows = FactTable.appender(FactSchema.named("web")
                .withMeasure(WebAndSocialMeasures.SESSIONS)
                .withMeasure(WebAndSocialMeasures.KEY_EVENT_SESSIONS)
                .withMeasure(SalesMeasures.ORDERS)
                .withCoverage(LAST_YEAR));
        rows.date(LocalDate.parse("2024-05-01"))
                .measure("sessions", 1000)
                .measure("key_event_sessions", 200)
                .measure("orders", 50)
                .append();
        Kpi taken = Kpi.define("funnel.rate", "Taken", "leads / sessions")
                .unit(DisplayUnit.PERCENT)
                .build();
        RacePlan plan = objectives()
                .vocabulary(
                        PlanVocabulary.standard().withKpis(KpiCatalog.standard().with(taken)))
                .funnels(Funnel.of("purchase", "Purchase", FunnelKind.OPEN, "sessions", "key_event_sessions", "orders")
                        .withAssumptions(
                                new FunnelAssumptions(null, List.of(), eur("80"), BigDecimal.ZERO, VECTOR.sources())))
                .build();
        FunnelModel model = PlannedFunnel.measured(plan, "purchase", Dataset.of(rows.toTable()), LAST_YEAR)
                .model();
        FunnelTarget target = FunnelTarget.count("orders", 60, YEAR, Phasing.even(Grain.MONTH, 12));
        FunnelInterval needed = model.interval(target, yielded -> yielded.count("sessions"));

        assertThat(model.steps()).hasToString("[key_event_sessions 0.2, orders 0.25]");
        assertThat(needed.point()).hasToString("1200"); // 60 / 0.25 / 0.2
        assertThat(needed.measured()).containsExactly("key_event_sessions");
        assertThat(needed.assumed()).containsExactly("orders", "click-through rate of PAID_SEARCH");
    }

    @Test
    void aMeasuredRateOfZeroOrNoneNamesItsStep() {
        FunnelAssumptions assumed =
                new FunnelAssumptions("sales", List.of(), eur("80"), BigDecimal.ZERO, VECTOR.sources());
        PlannedFunnel dead = PlannedFunnel.measured(plan(assumed), "purchase", facts(), LAST_YEAR);
        PlannedFunnel unknown = PlannedFunnel.measured(plan(assumed), "purchase", facts(), YEAR);

        assertThat(dead.model().reverse(dead.target()))
                .hasToString("step orders: the rate is 0, so no number before it suffices");
        assertThat(unknown.model()
                        .reverse(unknown.target())
                        .findObstacle()
                        .orElseThrow()
                        .detail())
                .isEqualTo("step leads: leads of table web covers no day of " + YEAR);
    }

    @Test
    void withoutAnObjectiveAllFactsAreMeasuredAndThereIsNoTarget() {
        FunnelAssumptions assumed =
                new FunnelAssumptions(null, List.of(), eur("80"), BigDecimal.ZERO, VECTOR.sources());
        PlannedFunnel funnel = PlannedFunnel.measured(plan(assumed), "purchase", facts(), LAST_YEAR);

        // 550 of 2,000
        assertThat(funnel.model().steps().get(0)).hasToString("leads 0.275");
        assertThatIllegalArgumentException()
                .isThrownBy(funnel::target)
                .withMessage("funnel \"purchase\" names no objective to reach; name one in its assumptions");
    }

    @Test
    void whatIsMissingIsSaid() {
        RacePlan plan = plan(VECTOR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlannedFunnel.of(objectives().build(), "purchase"))
                .withMessage(
                        "the plan has no funnel; add one, with what it assumes of rates, channels and the objective to"
                                + " reach");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlannedFunnel.of(plan, "purchse"))
                .withMessage(
                        "the plan has no funnel \"purchse\"; it has [purchase, looked-at]; did you mean \"purchase\"?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlannedFunnel.of(plan, "looked-at"))
                .withMessage("funnel \"looked-at\" says nothing of rates and channels; give its assumptions");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PlannedFunnel.of(plan(FunnelAssumptions.of("leads").withRate("leads", "0.1")), "purchase"))
                .withMessage(
                        "step orders of funnel \"purchase\" has no rate; state it in the plan's assumptions, or have it"
                                + " measured on facts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlannedFunnel.of(
                        plan(FunnelAssumptions.of("leads")
                                .withRate("leads", "0.1")
                                .withRate("orders", "0.1")),
                        "purchase"))
                .withMessage(
                        "funnel \"purchase\" has no channels; give those that feed it in its assumptions, each with its"
                                + " share");
    }
}
