package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.EngageSatisfactionKpis;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Situation, strategy, audiences, goals, content, initiatives and what is under control. */
class PartFaultsTest {

    private static final LocalDate DAY = LocalDate.parse("2025-02-01");

    private static void assertFaults(RacePlanBuilder plan, String... faults) {
        assertThat(Plans.faults(plan)).containsExactly(faults);
    }

    @Test
    void aPlanHasAName() {
        assertFaults(RacePlan.define(" ", Plans.YEAR, Plans.EUR), "/name: the plan has no name; say its name");
    }

    @Test
    void theSituationIsThatBeforeThePlanEnds() {
        assertFaults(
                Plans.empty()
                        .situation(
                                new Situation(LocalDate.parse("2026-01-01"), "", List.of(new KeyIssue(Stage.ACT, "")))),
                "/situation/summary: the situation has no summary; say its summary",
                "/situation/asOf: the situation is as of 2026-01-01, after the plan's period 2025-01-01/2026-01-01;"
                        + " give the"
                        + " day of the review the plan is made from",
                "/situation/keyIssues/0/text: a key issue of ACT has no text; say its text");
    }

    @Test
    void aStrategySaysAllFour() {
        assertFaults(
                Plans.empty().strategy(new Strategy("", "", "", "")),
                "/strategy/segmentation: the strategy has no segmentation; say its segmentation",
                "/strategy/targeting: the strategy has no targeting; say its targeting",
                "/strategy/positioning: the strategy has no positioning; say its positioning",
                "/strategy/valueProposition: the strategy has no value proposition; say its value proposition");
    }

    @Test
    void audiencesAndPersonasHaveNamesAndChannelsThatThereAre() {
        assertFaults(
                Plans.empty()
                        .audiences(Audience.of("homes", "", "")
                                .withPopulation(-1)
                                .withPersonas(
                                        new Persona("", "", List.of(), List.of(), List.of()),
                                        new Persona("Mara", "", List.of(), List.of(), List.of("EMAIL", "E_MAIL")))),
                "/audiences/0/name: audience \"homes\" has no name; say its name",
                "/audiences/0/population: population -1 of audience \"homes\" is negative; write how many people"
                        + " belong to"
                        + " it, or leave it out",
                "/audiences/0/personas/0/name: persona \"\" has no name; say its name",
                "/audiences/0/personas/1/channels/1: persona \"Mara\" names channel \"E_MAIL\", which does not"
                        + " exist; write"
                        + " \"EMAIL\"");
    }

    @Test
    void goalsHaveASignalAndAMeasureThatFactsHave() {
        assertFaults(
                Plans.empty()
                        .goals(
                                new Goal("a", "", Stage.ACT, GoalKind.MICRO, GoalSignal.event(""), null, null, null),
                                new Goal(
                                        "b",
                                        "B",
                                        Stage.CONVERT,
                                        GoalKind.MACRO,
                                        GoalSignal.crm("", ""),
                                        MeasureId.of("target"),
                                        Money.of("-1", "CHF"),
                                        null)),
                "/goals/0/name: goal \"a\" has no name; say its name",
                "/goals/0/signal/event: goal \"a\" has no event; say its event",
                "/goals/1/signal/object: goal \"b\" has no object whose state changes; say its object whose state"
                        + " changes",
                "/goals/1/signal/state: goal \"b\" has no state that is reached; say its state that is reached",
                "/goals/1/measure: goal \"b\" names measure target, which is a planning symbol; name a measure that"
                        + " facts"
                        + " have",
                "/goals/1/value: value CHF -1 of goal \"b\" is not in the plan's currency, EUR; convert it with a dated"
                        + " rate",
                "/goals/1/value: value CHF -1 of goal \"b\" is negative; write 0 or more");
    }

    @Test
    void contentHasItsPlaceAndItsDay() {
        assertFaults(
                Plans.empty()
                        .content(ContentItem.of("guide", "", "", Stage.ACT, LocalDate.parse("2024-12-31"), "")
                                .withAudience("homes")
                                .withChannel("EMAILS")
                                .withCampaign("fair")),
                "/content/0/title: content item \"guide\" has no title; say its title",
                "/content/0/format: content item \"guide\" has no format; say its format",
                "/content/0/publishOn: day 2024-12-31 of content item \"guide\" is not inside the plan's period,"
                        + " 2025-01-01/2026-01-01; keep it inside, or make the plan's period longer",
                "/content/0/owner: content item \"guide\" has no owner; say its owner",
                "/content/0/audience: content item \"guide\" names audience \"homes\", which does not exist; name"
                        + " one that exists, or add it",
                "/content/0/channel: content item \"guide\" names channel \"EMAILS\", which does not exist; write"
                        + " \"EMAIL\"",
                "/content/0/campaign: content item \"guide\" names campaign \"fair\", which does not exist; name one"
                        + " that exists, or add it");
    }

    @Test
    void initiativesHaveAnOwnerAPeriodAndActivitiesThatThereAre() {
        assertFaults(
                Plans.empty()
                        .initiatives(new Initiative(
                                "Pages",
                                "",
                                Stage.ACT,
                                OsaPhase.ACTION,
                                DateRange.parse("2025-12-01/2026-03-01"),
                                "",
                                new LinkedHashSet<>(List.of("act.landing_pages", "act.landing_page")))),
                "/initiatives/0/id: initiative id \"Pages\" is not of its form; write lower-case letters, digits, -"
                        + " and _,"
                        + " a letter first, at most 80",
                "/initiatives/0/title: initiative \"Pages\" has no title; say its title",
                "/initiatives/0/period: period 2025-12-01/2026-03-01 of initiative \"Pages\" is not inside the plan's,"
                        + " 2025-01-01/2026-01-01; keep it inside, or make the plan's period longer",
                "/initiatives/0/owner: initiative \"Pages\" has no owner; say its owner",
                "/initiatives/0/activities/1: initiative \"Pages\" names activity \"act.landing_page\", which does"
                        + " not exist;"
                        + " write \"act.landing_pages\"");
    }

    @Test
    void benchmarksAreOfADefinitionThatThereIsAndFitIt() {
        assertFaults(
                Plans.empty()
                        .benchmarks(
                                new Benchmark(
                                        EngageSatisfactionKpis.NPS.id(),
                                        2,
                                        new BigDecimal("120"),
                                        Plans.EUR,
                                        "",
                                        "",
                                        DAY),
                                Benchmark.of(ConvertSalesKpis.NET_SALES, "1", "Survey", "Shops", DAY),
                                new Benchmark(
                                        KpiId.of("engage.npss"), 1, BigDecimal.ONE, null, "Survey", "Shops", DAY)),
                "/benchmarks/0/version: the benchmark of engage.nps names version 2 of KPI engage.nps, which has"
                        + " version 1; write version 1, or give the plan a catalogue that has version 2",
                "/benchmarks/0/value: value 120 of the benchmark of engage.nps is outside the range -100..100 of KPI"
                        + " engage.nps; write a value inside it",
                "/benchmarks/0/currency: the benchmark of engage.nps is in EUR, and KPI engage.nps is no money;"
                        + " leave the"
                        + " currency out",
                "/benchmarks/0/source: the benchmark of engage.nps has no source; say its source",
                "/benchmarks/0/segment: the benchmark of engage.nps has no segment; say its segment",
                "/benchmarks/1/currency: the benchmark of convert.net_sales has no currency, and KPI"
                        + " convert.net_sales is"
                        + " money; give the amount with its currency, such as EUR",
                "/benchmarks/2/kpi: the benchmark of engage.npss names KPI \"engage.npss\", which does not exist; write"
                        + " \"engage.nps\"");
    }

    /** The projected outturn is in whatever unit its KPI has. */
    @Test
    void aFigureOfAnyUnitMayBeMoneyOrNot() {
        Kpi outturn = KpiCatalog.standard().getKpi("plan.projected_outturn");
        Benchmark plain = Benchmark.of(outturn, "1", "Survey", "Shops", DAY);

        assertThat(Plans.empty()
                        .benchmarks(plain, plain.withCurrency(Plans.EUR))
                        .build()
                        .benchmarks())
                .hasSize(2);
    }

    @Test
    void statusPoliciesAreOnePerKpiWithThresholdsInOrder() {
        StatusPolicy leads = StatusPolicy.STANDARD.forKpi(ActVolumeKpis.LEADS.id());

        assertFaults(
                Plans.empty()
                        .statusPolicies(
                                StatusPolicy.STANDARD,
                                leads,
                                StatusPolicy.STANDARD,
                                leads.withThresholds(StatusPolicy.Scale.POINTS, "-5", "-1")
                                        .withExceededFrom("-6")
                                        .withMinimumSample(-1),
                                StatusPolicy.STANDARD.forKpi(KpiId.of("act.leadz"))),
                "/statusPolicies/2/kpi: the status policy of every KPI exists already; keep one of them",
                "/statusPolicies/3/kpi: the status policy of act.leads exists already; keep one of them",
                "/statusPolicies/3/redBelow: the status policy of act.leads is red below -1 and amber only below -5;"
                        + " write"
                        + " redBelow no higher than amberBelow",
                "/statusPolicies/3/exceededFrom: the status policy of act.leads is exceeded from -6 and amber below -5;"
                        + " write exceededFrom no lower than amberBelow",
                "/statusPolicies/3/minimumSample: minimum sample -1 of the status policy of act.leads is negative;"
                        + " write 0"
                        + " or more",
                "/statusPolicies/4/kpi: the status policy of act.leadz names KPI \"act.leadz\", which does not"
                        + " exist; write"
                        + " \"act.leads\"");
    }

    @Test
    void ratingsAreOnTheScaleAndOnceADay() {
        assertFaults(
                Plans.empty()
                        .capabilities(
                                new CapabilityRating("act.landing_pages", 0, DAY),
                                new CapabilityRating("act.landing_pages", 5, DAY),
                                new CapabilityRating("act.landing_pages", 5, DAY.plusDays(1)),
                                new CapabilityRating("act.landing_page", 1, DAY)),
                "/capabilities/0/level: level 0 of the rating of activity \"act.landing_pages\" is not on the scale;"
                        + " write"
                        + " one of [1, 2, 3, 4, 5]",
                "/capabilities/1/date: the rating of activity \"act.landing_pages\" on 2025-02-01 exists already; keep"
                        + " one of them",
                "/capabilities/3/activity: a capability rating names activity \"act.landing_page\", which does not"
                        + " exist;"
                        + " write \"act.landing_pages\"");
    }

    @Test
    void goalsContentAndFunnelsHaveIdsOfTheirOwn() {
        ContentItem guide = ContentItem.of("guide", "Guide", "ebook", Stage.ACT, DAY, "Editor");
        Funnel checkout = Funnel.of("checkout", "Checkout", FunnelKind.OPEN, "cart_adds", "orders");

        assertFaults(
                Plans.empty()
                        .goals(StandardGoals.WON_DEAL, StandardGoals.WON_DEAL)
                        .content(guide, guide)
                        .funnels(checkout, checkout),
                "/goals/1/id: goal \"won_deal\" exists already, at /goals/0; give each an id of its own",
                "/content/1/id: content item \"guide\" exists already, at /content/0; give each an id of its own",
                "/funnels/1/id: funnel \"checkout\" exists already, at /funnels/0; give each an id of its own");
    }

    @Test
    void thresholdsMayBeEqualAndAnAudienceEmpty() {
        RacePlan plan = Plans.empty()
                .audiences(Audience.of("homes", "Homes", "").withPopulation(0))
                .statusPolicies(StatusPolicy.STANDARD
                        .withThresholds(StatusPolicy.Scale.RELATIVE, "0", "0")
                        .withExceededFrom("0"))
                .build();

        assertThat(plan.statusPolicies()).hasSize(1);
    }

    @Test
    void funnelsHaveStepsThatThereAreEachOnce() {
        assertFaults(
                Plans.empty()
                        .funnels(
                                Funnel.of("a", "", FunnelKind.OPEN),
                                Funnel.of("b", "B", FunnelKind.CLOSED, "orders", "order", "orders")),
                "/funnels/0/name: funnel \"a\" has no name; say its name",
                "/funnels/0/steps: funnel \"a\" has too few steps, 0; name at least two measures, first step first",
                "/funnels/1/steps/1: funnel \"b\" names measure \"order\", which does not exist; write \"orders\"",
                "/funnels/1/steps/2: funnel \"b\" has the step orders twice; keep one of them");
    }
}
