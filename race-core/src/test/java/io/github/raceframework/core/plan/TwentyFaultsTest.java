package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.EUR;
import static io.github.raceframework.core.plan.Plans.LAST_YEAR;
import static io.github.raceframework.core.plan.Plans.YEAR;
import static io.github.raceframework.core.plan.Plans.euros;
import static io.github.raceframework.core.plan.Plans.leads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.EngageSatisfactionKpis;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TwentyFaultsTest {

    private static final LocalDate DAY = LocalDate.parse("2025-02-01");

    /** One fault of its own kind in each place; everything else is in order. */
    private static RacePlanBuilder plan() {
        return Plans.empty()
                .situation(new Situation(LocalDate.parse("2024-11-01"), " ", List.of()))
                .strategy(new Strategy("By room", "New homes", "The lamp that lasts", "Light advice within a day"))
                .audiences(Audience.of("New homes", "New homes", "Moved within a year"))
                .goals(new Goal(
                        "basket",
                        "Added to basket",
                        Stage.ACT,
                        GoalKind.MICRO,
                        GoalSignal.event("add_to_cart"),
                        MeasureId.of("cart_ads"),
                        null,
                        null))
                .objectives(
                        leads("leads"),
                        leads("leads"),
                        Objective.define("basket", Stage.ACT, KpiId.of("act.card_adds"), 1)
                                .baseline(Baseline.of("9000", LAST_YEAR))
                                .target(Target.of("12000", YEAR))
                                .owner("Shop lead")
                                .source("GA4"),
                        Objective.define("downloads", Stage.ACT, ActVolumeKpis.DOWNLOADS)
                                .target(Target.of("700", YEAR))
                                .owner("Content lead")
                                .source("GA4"),
                        Objective.define("sales", Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                                .baseline(Baseline.of(euros("550000"), LAST_YEAR))
                                .target(Target.of("600000", YEAR))
                                .owner("Shop lead")
                                .source("Shop"),
                        leads("fewer-leads").target(Target.of("8000", YEAR)),
                        Objective.define("advocacy", Stage.ENGAGE, EngageSatisfactionKpis.NPS)
                                .baseline(Baseline.of("40", LAST_YEAR))
                                .target(Target.of("45", YEAR))
                                .phasing(Phasing.even(Grain.MONTH, 12))
                                .owner("Service lead")
                                .source("Survey"),
                        leads("paid-leads").scope("channel=PAID_SERCH"))
                .tactics(new PlannedTactic("seo", Stage.REACH, List.of("laeds"), "Found by those who look"))
                .campaigns(Campaign.define("brand", "DE | Brand", "paid_serach"))
                .content(ContentItem.of("guide", "Guide", "ebook", Stage.ACT, LocalDate.parse("2026-02-01"), "Editor"))
                .initiatives(new Initiative(
                        "pages",
                        "New landing pages",
                        Stage.ACT,
                        OsaPhase.ACTION,
                        DateRange.parse("2025-01-01/2025-04-01"),
                        "Web lead",
                        Set.of("act.landing_page")))
                .budget(Plans.line("search"), Plans.line("fair").committed(Money.of("10", "CHF")))
                .reallocations(new Reallocation("fair", "fair", euros("1"), DAY, "Too few leads", "More leads", DAY))
                .benchmarks(new Benchmark(
                        ConvertSalesKpis.NET_SALES.id(), 2, new BigDecimal("80"), EUR, "Survey", "Home shops", DAY))
                .statusPolicies(StatusPolicy.STANDARD.withThresholds(StatusPolicy.Scale.RELATIVE, "-0.1", "0"))
                .capabilities(new CapabilityRating("act.landing_pages", 6, DAY))
                .funnels(Funnel.of("checkout", "Checkout", FunnelKind.OPEN, "orders"));
    }

    @Test
    void aPlanWithTwentyFaultsReportsAllTwentyAtOnceInTheOrderOfItsParts() {
        PlanException exception = catchThrowableOfType(PlanException.class, () -> plan().build());

        assertThat(exception.violations())
                .containsExactly(
                        fault("/situation/summary", "the situation has no summary", "say its summary"),
                        fault(
                                "/audiences/0/id",
                                "audience id \"New homes\" is not of its form",
                                "write lower-case letters, digits, - and _, a letter first, at most 80"),
                        fault(
                                "/goals/0/measure",
                                "goal \"basket\" names measure \"cart_ads\", which does not exist",
                                "write \"cart_adds\""),
                        fault(
                                "/objectives/1/id",
                                "objective \"leads\" exists already, at /objectives/0",
                                "give each an id of its own"),
                        fault(
                                "/objectives/2/kpi",
                                "objective \"basket\" names KPI \"act.card_adds\", which does not exist",
                                "write \"act.cart_adds\""),
                        fault(
                                "/objectives/3/baseline",
                                "objective \"downloads\" has no baseline",
                                "say where the KPI stood, and over which days"),
                        fault(
                                "/objectives/4/target/currency",
                                "the target of objective \"sales\" has no currency, and KPI convert.net_sales is money",
                                "give the amount with its currency, such as EUR"),
                        fault(
                                "/objectives/5/target/value",
                                "the target of objective \"fewer-leads\", 8000, is below its baseline, 9000, and its"
                                        + " direction is UP",
                                "aim to the other side of the baseline, or correct baseline or direction"),
                        fault(
                                "/objectives/6/phasing",
                                "objective \"advocacy\" has a phasing, and KPI engage.nps does not add up over time"
                                        + " (class ROS)",
                                "leave the phasing out: only sums are spread over time"),
                        fault(
                                "/objectives/7/scope",
                                "scope of objective \"paid-leads\" names member of channel \"PAID_SERCH\", which"
                                        + " does not exist",
                                "write \"PAID_SEARCH\""),
                        fault(
                                "/tactics/0/objectives/0",
                                "planned tactic REACH \"seo\" names objective \"laeds\", which does not exist",
                                "write \"leads\""),
                        fault(
                                "/campaigns/0/tactic",
                                "campaign \"brand\" names tactic \"paid_serach\", which does not exist",
                                "write \"paid_search\""),
                        fault(
                                "/content/0/publishOn",
                                "day 2026-02-01 of content item \"guide\" is not inside the plan's period,"
                                        + " 2025-01-01/2026-01-01",
                                "keep it inside, or make the plan's period longer"),
                        fault(
                                "/initiatives/0/activities/0",
                                "initiative \"pages\" names activity \"act.landing_page\", which does not exist",
                                "write \"act.landing_pages\""),
                        fault(
                                "/budget/1/committed",
                                "committed amount CHF 10 of budget line \"fair\" is not in the plan's currency, EUR",
                                "convert it with a dated rate"),
                        fault(
                                "/reallocations/0/to",
                                "the reallocation from \"fair\" to \"fair\" moves nothing",
                                "name two budget lines"),
                        fault(
                                "/benchmarks/0/version",
                                "the benchmark of convert.net_sales names version 2 of KPI convert.net_sales, which"
                                        + " has version 1",
                                "write version 1, or give the plan a catalogue that has version 2"),
                        fault(
                                "/statusPolicies/0/redBelow",
                                "the status policy of every KPI is red below 0 and amber only below -0.1",
                                "write redBelow no higher than amberBelow"),
                        fault(
                                "/capabilities/0/level",
                                "level 6 of the rating of activity \"act.landing_pages\" is not on the scale",
                                "write one of [1, 2, 3, 4, 5]"),
                        fault(
                                "/funnels/0/steps",
                                "funnel \"checkout\" has too few steps, 1",
                                "name at least two measures, first step first"))
                .hasSize(20);
        assertThat(exception.getMessage().lines())
                .hasSize(21)
                .startsWith(
                        "plan \"Lamps 2025\" has 20 faults",
                        "  /situation/summary: the situation has no summary; say its summary");
    }

    private static PlanViolation fault(String path, String problem, String remedy) {
        return new PlanViolation(path, problem, remedy);
    }
}
