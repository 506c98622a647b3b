package io.github.raceframework.examples.shop;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.EngageEmailKpis;
import io.github.raceframework.core.kpi.standard.EngageSatisfactionKpis;
import io.github.raceframework.core.plan.Audience;
import io.github.raceframework.core.plan.Benchmark;
import io.github.raceframework.core.plan.CapabilityRating;
import io.github.raceframework.core.plan.Funnel;
import io.github.raceframework.core.plan.FunnelKind;
import io.github.raceframework.core.plan.Initiative;
import io.github.raceframework.core.plan.KeyIssue;
import io.github.raceframework.core.plan.Persona;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.Situation;
import io.github.raceframework.core.plan.StandardGoals;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.StatusPolicy.Scale;
import io.github.raceframework.core.plan.Strategy;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * The shop's marketing plan for 2025, written in December 2024 and kept up since: where the shop stands, where it wants to be at each stage, by which
 * tactics and campaigns, with which content and which money, and how all of it is watched. One plan for both markets; its money is in euros.
 */
public final class ShopPlan {

    static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    static final DateRange YEAR_BEFORE = DateRange.parse("2024-01-01/2025-01-01");

    private ShopPlan() {}

    /** The whole plan. */
    public static RacePlan plan() {
        RacePlanBuilder plan = RacePlan.define("Leuchtfink 2025", YEAR, Currency.getInstance("EUR"));
        addSituation(plan);
        addGoals(plan);
        ShopObjectives.addTo(plan);
        ShopCampaigns.addTo(plan);
        ShopBudget.addTo(plan);
        addControl(plan);
        return plan.build();
    }

    private static void addSituation(RacePlanBuilder plan) {
        plan.situation(new Situation(
                        LocalDate.of(2024, 12, 9),
                        "A first year: the site is found and the store is known in town. Few buyers come back yet.",
                        List.of(
                                new KeyIssue(Stage.REACH, "Search brings most visits; social ads are hardly used."),
                                new KeyIssue(
                                        Stage.ACT, "Not one visit in a hundred ends in a sign-up for the newsletter."),
                                new KeyIssue(Stage.CONVERT, "Two visits in a hundred end in an order."),
                                new KeyIssue(Stage.ENGAGE, "One order in six is a repeat order."))))
                .strategy(new Strategy(
                        "By room and occasion: moving in, working at home, a dark winter.",
                        "People who furnish their first flat, and people who work at home.",
                        "Plain lamps with the right light, explained by those who build them.",
                        "Advice on light, free of charge, from a person, within a day."))
                .audiences(
                        Audience.of("first-flat", "First flat", "Between 22 and 32, furnish with little money.")
                                .withPopulation(1_900_000)
                                .withPersonas(new Persona(
                                        "Jule, 26",
                                        "Has moved into two rooms with bare bulbs.",
                                        List.of("A warm room", "Nothing that breaks"),
                                        List.of("Price", "No idea how bright is bright"),
                                        List.of("PAID_SOCIAL", "ORGANIC_SOCIAL"))),
                        Audience.of("home-office", "Home office", "Work at home on three days a week or more.")
                                .withPopulation(6_400_000)
                                .withPersonas(new Persona(
                                        "Reto, 44",
                                        "Works at the kitchen table and has headaches at five.",
                                        List.of("Light that does not tire"),
                                        List.of("Many lamps look alike"),
                                        List.of("PAID_SEARCH", "ORGANIC_SEARCH", "EMAIL"))),
                        Audience.of("buyers", "Buyers", "Everybody who has bought in the site or the store."))
                .initiatives(
                        new Initiative(
                                "light-guide",
                                "Write the guide to light for each room",
                                Stage.ACT,
                                OsaPhase.ACTION,
                                DateRange.parse("2025-01-13/2025-04-01"),
                                "Mara",
                                Set.of("act.content_strategy", "act.lead_capture")),
                        new Initiative(
                                "mobile-video",
                                "Try short videos for mobile phones in social ads",
                                Stage.REACH,
                                OsaPhase.STRATEGY,
                                DateRange.parse("2025-04-01/2025-06-30"),
                                "Jonas",
                                Set.of("reach.paid_media", "reach.media_review")),
                        new Initiative(
                                "second-order",
                                "Write to buyers three weeks after the first order",
                                Stage.ENGAGE,
                                OsaPhase.ACTION,
                                DateRange.parse("2025-02-03/2025-05-01"),
                                "Mara",
                                Set.of()));
    }

    private static void addGoals(RacePlanBuilder plan) {
        plan.goals(
                        StandardGoals.CLICKED_AD,
                        StandardGoals.VIEWED_PRODUCT,
                        StandardGoals.ADDED_TO_BASKET,
                        StandardGoals.SIGNED_UP_FOR_NEWSLETTER,
                        StandardGoals.BECAME_LEAD.withValue(Money.of("8", "EUR")),
                        StandardGoals.PLACED_ORDER,
                        StandardGoals.BOUGHT_OFFLINE,
                        StandardGoals.ORDERED_AGAIN,
                        StandardGoals.ANSWERED_SURVEY)
                .funnels(Funnel.of(
                        "purchase",
                        "From visit to order",
                        FunnelKind.OPEN,
                        "sessions",
                        "item_views",
                        "cart_adds",
                        "orders"));
    }

    private static void addControl(RacePlanBuilder plan) {
        LocalDate rated = LocalDate.of(2024, 12, 9);
        plan.benchmarks(
                        Benchmark.of(
                                EngageEmailKpis.OPEN_RATE,
                                "0.38",
                                "Yearly letter of the trade association, which is as invented as the shop",
                                "Furnishing, up to 10 employees",
                                LocalDate.of(2024, 11, 4)),
                        Benchmark.of(
                                ActRateKpis.LEAD_CONVERSION_RATE,
                                "0.022",
                                "Yearly letter of the trade association, which is as invented as the shop",
                                "Furnishing, up to 10 employees",
                                LocalDate.of(2024, 11, 4)))
                .statusPolicies(
                        StatusPolicy.STANDARD,
                        StatusPolicy.STANDARD
                                .forKpi(EngageSatisfactionKpis.NPS.id())
                                .withThresholds(Scale.POINTS, "0", "-5")
                                .withMinimumSample(100))
                .capabilities(
                        new CapabilityRating("plan.goals_and_kpis", 3, rated),
                        new CapabilityRating("reach.paid_media", 3, rated),
                        new CapabilityRating("act.lead_capture", 2, rated),
                        new CapabilityRating("convert.mobile_experience", 2, rated));
    }
}
