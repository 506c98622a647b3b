package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.EngageSatisfactionKpis;
import io.github.raceframework.core.media.MediaSplit;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans that tests start from. */
final class Plans {

    static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    static final DateRange LAST_YEAR = DateRange.parse("2024-01-01/2025-01-01");
    static final Currency EUR = Currencies.parse("EUR");

    private Plans() {}

    static RacePlanBuilder empty() {
        return RacePlan.define("Lamps 2025", YEAR, EUR);
    }

    /** Leads from 9,000 to 12,000 a year. */
    static ObjectiveBuilder leads(String id) {
        return Objective.define(id, Stage.ACT, ActVolumeKpis.LEADS)
                .baseline(Baseline.of("9000", LAST_YEAR))
                .target(Target.of("12000", YEAR))
                .owner("Content lead")
                .source("CRM");
    }

    /** A media line of EUR 1,000 for January, REACH and PAID. */
    static BudgetLineBuilder line(String id) {
        return BudgetLine.define(id, CostCategory.MEDIA, DateRange.parse("2025-01-01/2025-02-01"), euros("1000"))
                .stage(Stage.REACH)
                .media(MediaType.PAID);
    }

    static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    /** The faults of a plan as messages show them. */
    static List<String> faults(RacePlanBuilder plan) {
        PlanException exception = catchThrowableOfType(PlanException.class, plan::build);
        assertThat(exception).as("the plan has faults").isNotNull();
        return exception.violations().stream().map(PlanViolation::toString).toList();
    }

    /** One of every part. */
    static RacePlanBuilder complete() {
        return empty().booksClosedTo(LocalDate.parse("2025-03-01"))
                .smartReading(SmartReading.ACHIEVABLE)
                .reviewCycle(new ReviewCycle(90, Grain.WEEK))
                .situation(new Situation(
                        LocalDate.parse("2024-11-01"),
                        "Traffic grows, leads do not",
                        List.of(new KeyIssue(Stage.ACT, "Few visitors leave an address"))))
                .strategy(new Strategy("By room", "New homes", "The lamp that lasts", "Light advice within a day"))
                .audiences(Audience.of("new-homes", "New homes", "Moved within a year")
                        .withPopulation(400_000)
                        .withPersonas(new Persona(
                                "Mara",
                                "Moved in May",
                                List.of("Light the kitchen"),
                                List.of("Too much choice"),
                                List.of("ORGANIC_SEARCH", "EMAIL"))))
                .goals(StandardGoals.ADDED_TO_BASKET.withValue(euros("4")), StandardGoals.PLACED_ORDER)
                .objectives(
                        leads("leads").phasing(Phasing.even(Grain.MONTH, 12)).why("Move budget to the guides"),
                        Objective.define("sales", Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                                .scope("sales_channel=ONLINE")
                                .baseline(Baseline.of(euros("550000"), LAST_YEAR))
                                .target(Target.of(euros("600000"), YEAR))
                                .owner("Shop lead")
                                .source("Shop")
                                .qualityPair(EngageSatisfactionKpis.NPS))
                .tactics(new PlannedTactic("paid_search", Stage.REACH, List.of("leads"), "Found by those who look"))
                .campaigns(
                        Campaign.define("brand", "DE | Brand", "paid_search")
                                .stage(Stage.CONVERT)
                                .focus(CustomerFocus.ACQUISITION)
                                .namesInData("DE | Brand", "Brand DE"),
                        Campaign.define("fair", "Light fair", "event_exhibition")
                                .channel("OFFLINE")
                                .audiences("new-homes")
                                .period(DateRange.parse("2025-03-01/2025-03-08"))
                                .rhythm(Rhythm.BURST))
                .content(ContentItem.of(
                                "guide",
                                "Kitchen light guide",
                                "ebook",
                                Stage.ACT,
                                LocalDate.parse("2025-02-01"),
                                "Editor")
                        .withAudience("new-homes")
                        .withChannel("EMAIL")
                        .withCampaign("fair"))
                .initiatives(new Initiative(
                        "landing-pages",
                        "New landing pages",
                        Stage.ACT,
                        OsaPhase.STRATEGY,
                        DateRange.parse("2025-01-01/2025-04-01"),
                        "Web lead",
                        Set.of("act.landing_pages")))
                .budget(
                        line("brand-jan")
                                .stage(Stage.CONVERT)
                                .campaign("brand")
                                .committed(euros("1000"))
                                .actual(euros("990.5"))
                                .allocation(Allocation.PROVEN),
                        BudgetLine.define(
                                        "fair-stand",
                                        CostCategory.AGENCY,
                                        DateRange.parse("2025-03-01/2025-04-01"),
                                        euros("5000"))
                                .campaign("fair"),
                        BudgetLine.define(
                                        "editor",
                                        CostCategory.PEOPLE,
                                        DateRange.parse("2025-01-01/2025-02-01"),
                                        euros("3000.01"))
                                .stage(Stage.ACT)
                                .media(new MediaSplit(Map.of(
                                        MediaType.OWNED, new BigDecimal("0.5"),
                                        MediaType.EARNED, new BigDecimal("0.5"))))
                                .channel("EMAIL")
                                .focus(CustomerFocus.RETENTION))
                .reallocations(new Reallocation(
                        "fair-stand",
                        "brand-jan",
                        euros("500"),
                        LocalDate.parse("2025-02-03"),
                        "Brand is capped by its budget",
                        "30 more orders",
                        LocalDate.parse("2025-04-01")))
                .benchmarks(new Benchmark(
                        KpiId.of("convert.aov"),
                        1,
                        new BigDecimal("80"),
                        EUR,
                        "Trade association, annual survey",
                        "Home shops, DE",
                        LocalDate.parse("2024-06-30")))
                .statusPolicies(
                        StatusPolicy.STANDARD,
                        StatusPolicy.STANDARD
                                .withThresholds(StatusPolicy.Scale.POINTS, "0", "-5")
                                .withExceededFrom("10")
                                .withMinimumSample(100)
                                .forKpi(EngageSatisfactionKpis.NPS.id()))
                .capabilities(new CapabilityRating("act.landing_pages", 2, LocalDate.parse("2024-11-01")))
                .funnels(Funnel.of("checkout", "Checkout", FunnelKind.CLOSED, "cart_sessions", "purchase_sessions"));
    }
}
