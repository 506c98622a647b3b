package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.EUR;
import static io.github.raceframework.core.plan.Plans.LAST_YEAR;
import static io.github.raceframework.core.plan.Plans.YEAR;
import static io.github.raceframework.core.plan.Plans.euros;
import static io.github.raceframework.core.plan.Plans.leads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.framework.RaceFramework;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.EngageSatisfactionKpis;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.MediaSplit;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.tactic.TacticCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RacePlanTest {

    private final RacePlan plan = Plans.complete().build();

    @Test
    void aCompletePlanKeepsWhatItWasTold() {
        assertThat(plan.name()).isEqualTo("Lamps 2025");
        assertThat(plan.period()).isEqualTo(YEAR);
        assertThat(plan.currency()).isEqualTo(EUR);
        assertThat(plan.calendar()).isEqualTo(RaceCalendar.iso());
        assertThat(plan.smartReading()).isEqualTo(SmartReading.ACHIEVABLE);
        assertThat(plan.reviewCycle()).isEqualTo(new ReviewCycle(90, Grain.WEEK));
        assertThat(plan.findSituation().orElseThrow().keyIssues()).hasSize(1);
        assertThat(plan.findStrategy().orElseThrow().targeting()).isEqualTo("New homes");
        assertThat(plan.audiences().get(0).findPopulation()).contains(BigDecimal.valueOf(400_000));
        assertThat(plan.goals()).extracting(Goal::id).containsExactly("added_to_basket", "placed_order");
        assertThat(plan.objectives(Stage.CONVERT)).extracting(Objective::id).containsExactly("sales");
        assertThat(plan.tactics()).extracting(PlannedTactic::tactic).containsExactly("paid_search");
        assertThat(plan.content().get(0).findAudience()).contains("new-homes");
        assertThat(plan.content().get(0).findChannel()).contains("EMAIL");
        assertThat(plan.content().get(0).findCampaign()).contains("fair");
        assertThat(plan.initiatives()).extracting(Initiative::id).containsExactly("landing-pages");
        assertThat(plan.reallocations().get(0).amount()).isEqualTo(euros("500"));
        assertThat(plan.benchmarks().get(0).findCurrency()).contains(EUR);
        assertThat(plan.capabilities().get(0).level()).isEqualTo(2);
        assertThat(plan.funnels().get(0).steps()).hasSize(2);
        assertThat(plan).hasToString("Lamps 2025 2025-01-01/2026-01-01");
    }

    @Test
    void anEmptyPlanHasDefaults() {
        RacePlan empty = Plans.empty().build();

        assertThat(empty.smartReading()).isEqualTo(SmartReading.ACTIONABLE);
        assertThat(empty.reviewCycle()).isEqualTo(ReviewCycle.STANDARD);
        assertThat(empty.findSituation()).isEmpty();
        assertThat(empty.findStrategy()).isEmpty();
        assertThat(empty.budget().findBooksClosedTo()).isEmpty();
        assertThat(empty.vocabulary()).isEqualTo(PlanVocabulary.standard());
        assertThat(empty.budget()).hasToString("0 lines, EUR 0 planned");
    }

    @Test
    void anObjectiveHasTheDirectionOfItsKpiUnlessItSaysAnother() {
        Objective sales = plan.getObjective("sales");
        assertThat(sales.direction()).isEqualTo(Direction.UP);
        assertThat(sales.scope()).hasToString("sales_channel=ONLINE");
        assertThat(sales.findQualityPair()).contains(EngageSatisfactionKpis.NPS.id());
        assertThat(sales.findPhasing()).isEmpty();
        assertThat(plan.getObjective("leads").why()).isEqualTo("Move budget to the guides");

        RacePlan band = Plans.empty()
                .objectives(leads("leads").direction(Direction.BAND).target(Target.band("10000", "12000", YEAR)))
                .build();
        assertThat(band.getObjective("leads").direction()).isEqualTo(Direction.BAND);
    }

    /** Table 2.4 of the domain reference: paid search is primarily paid and mainly serves Reach; an exhibition P,o,e for R, A. */
    @Test
    void aCampaignHasWhatIsUsualForItsTacticUnlessItSaysOtherwise() {
        Campaign brand = plan.getCampaign("brand");
        assertThat(brand.stage()).isEqualTo(Stage.CONVERT);
        assertThat(brand.media()).isEqualTo(MediaMix.of(MediaType.PAID));
        assertThat(brand.findChannel()).contains("PAID_SEARCH");
        assertThat(brand.period()).isEqualTo(YEAR);
        assertThat(brand.rhythm()).isEqualTo(Rhythm.ALWAYS_ON);
        assertThat(brand.focus()).isEqualTo(CustomerFocus.ACQUISITION);
        assertThat(brand.namesInData()).containsExactly("DE | Brand", "Brand DE");

        Campaign fair = plan.getCampaign("fair");
        assertThat(fair.stage()).isEqualTo(Stage.REACH);
        assertThat(fair.media()).isEqualTo(MediaMix.of(MediaType.PAID, MediaType.OWNED, MediaType.EARNED));
        assertThat(fair.findChannel()).contains("OFFLINE");
        assertThat(fair.focus()).isEqualTo(CustomerFocus.BOTH);
        assertThat(fair.namesInData()).containsExactly("Light fair");

        RacePlan other = Plans.empty()
                .campaigns(Campaign.define("shop", "Shop", "store").media(MediaMix.of(MediaType.EARNED)))
                .build();
        assertThat(other.getCampaign("shop").media()).isEqualTo(MediaMix.of(MediaType.EARNED));
        assertThat(other.getCampaign("shop").findChannel()).isEmpty();
    }

    @Test
    void aBudgetLineHasWhatItsCampaignHasUnlessItSaysOtherwise() {
        List<BudgetLine> lines = plan.budget().lines();
        BudgetLine fair = lines.get(1);
        assertThat(fair.stage()).isEqualTo(Stage.REACH);
        assertThat(fair.media()).isEqualTo(MediaSplit.of(MediaType.PAID));
        assertThat(fair.findChannel()).contains("OFFLINE");
        assertThat(fair.focus()).isEqualTo(CustomerFocus.BOTH);

        BudgetLine brand = lines.get(0);
        assertThat(brand.stage()).isEqualTo(Stage.CONVERT);
        assertThat(brand.focus()).isEqualTo(CustomerFocus.ACQUISITION);
        assertThat(brand.findCampaign()).contains("brand");
        assertThat(brand.findAllocation()).contains(Allocation.PROVEN);

        BudgetLine editor = lines.get(2);
        assertThat(editor.findCampaign()).isEmpty();
        assertThat(editor.findChannel()).contains("EMAIL");
        assertThat(editor.focus()).isEqualTo(CustomerFocus.RETENTION);

        BudgetLine own = Plans.complete()
                .budget(Plans.line("own")
                        .stage(Stage.CONVERT)
                        .campaign("brand")
                        .channel("EMAIL")
                        .media(MediaType.OWNED)
                        .focus(CustomerFocus.BOTH))
                .build()
                .budget()
                .lines()
                .get(3);
        assertThat(own.findChannel()).contains("EMAIL");
        assertThat(own.media()).isEqualTo(MediaSplit.of(MediaType.OWNED));
        assertThat(own.focus()).isEqualTo(CustomerFocus.BOTH);
    }

    @Test
    void aKpiIsReadByItsOwnPolicyElseByThePlansElseByTheStandard() {
        StatusPolicy strict = StatusPolicy.STANDARD.withThresholds(StatusPolicy.Scale.RELATIVE, "0", "-0.05");
        StatusPolicy nps = StatusPolicy.STANDARD.forKpi(EngageSatisfactionKpis.NPS.id());
        RacePlan some = Plans.empty().statusPolicies(strict, nps).build();

        assertThat(some.statusPolicy(EngageSatisfactionKpis.NPS.id())).isEqualTo(nps);
        assertThat(some.statusPolicy(ActVolumeKpis.LEADS.id())).isEqualTo(strict);
        assertThat(Plans.empty().build().statusPolicy(ActVolumeKpis.LEADS.id())).isEqualTo(StatusPolicy.STANDARD);
    }

    @Test
    void whatThereIsNotIsNamedWithTheNearestThereIs() {
        assertThatThrownBy(() -> plan.getObjective("leeds"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the plan has no objective \"leeds\"; did you mean \"leads\"?");
        assertThatThrownBy(() -> plan.getCampaign("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the plan has no campaign \"x\"");
    }

    /** Part 4.3 of the domain reference: the weights, and 600,000 times each of them. */
    @Test
    void aTargetIsSpreadByItsPhasing() {
        RacePlan phased = Plans.empty()
                .objectives(Objective.define("sales", Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                        .baseline(Baseline.of(euros("550000"), LAST_YEAR))
                        .target(Target.of(euros("600000"), YEAR))
                        .phasing(Phasing.ofShares(
                                Grain.MONTH,
                                ".07",
                                ".07",
                                ".08",
                                ".08",
                                ".08",
                                ".08",
                                ".07",
                                ".07",
                                ".08",
                                ".09",
                                ".12",
                                ".11"))
                        .owner("Shop lead")
                        .source("Shop"))
                .build();
        Objective sales = phased.getObjective("sales");

        assertThat(phased.phasedTargets(sales))
                .extracting(part -> part.bucket().label() + " " + part.value().toPlainString())
                .containsExactly(
                        "2025-01 42000",
                        "2025-02 42000",
                        "2025-03 48000",
                        "2025-04 48000",
                        "2025-05 48000",
                        "2025-06 48000",
                        "2025-07 42000",
                        "2025-08 42000",
                        "2025-09 48000",
                        "2025-10 54000",
                        "2025-11 72000",
                        "2025-12 66000");
        assertThat(phased.elapsedWeight(sales, LocalDate.parse("2025-06-01"))).hasToString("0.38");
    }

    @Test
    void countsAreCutIntoWholeNumbersAndMoneyIntoMinorUnitsOrTheTargetsOwnDecimals() {
        DateRange quarter = DateRange.parse("2025-01-01/2025-04-01");
        Phasing thirds = Phasing.even(Grain.MONTH, 3);
        RacePlan cut = Plans.empty()
                .objectives(
                        leads("whole").target(Target.of("100", quarter)).phasing(thirds),
                        leads("halves").target(Target.of("100.5", quarter)).phasing(thirds),
                        sales("cents", "100", quarter).phasing(thirds),
                        sales("mills", "0.001", quarter).phasing(thirds))
                .build();

        assertThat(parts(cut, "whole")).containsExactly("34", "33", "33");
        assertThat(parts(cut, "halves")).containsExactly("33.5", "33.5", "33.5");
        assertThat(parts(cut, "cents")).containsExactly("33.34", "33.33", "33.33");
        assertThat(parts(cut, "mills")).containsExactly("0.001", "0", "0");
    }

    private static ObjectiveBuilder sales(String id, String target, DateRange period) {
        return Objective.define(id, Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                .baseline(Baseline.of(euros("1"), LAST_YEAR))
                .target(Target.of(euros(target), period))
                .owner("Shop lead")
                .source("Shop");
    }

    private static List<String> parts(RacePlan plan, String objective) {
        return plan.phasedTargets(plan.getObjective(objective)).stream()
                .map(part -> part.value().toPlainString())
                .toList();
    }

    @Test
    void aTargetWithoutPhasingIsNotSpreadAndIsExpectedEvenlyByDays() {
        Objective sales = plan.getObjective("sales");

        assertThat(plan.phasedTargets(sales)).isEmpty();
        assertThat(plan.elapsedWeight(sales, LocalDate.parse("2024-12-31"))).hasToString("0");
        assertThat(plan.elapsedWeight(sales, LocalDate.parse("2025-01-01"))).hasToString("0");
        // 73 of 365 days: January 31, February 28, March up to the 14th.
        assertThat(plan.elapsedWeight(sales, LocalDate.parse("2025-03-15"))).hasToString("0.2");
        assertThat(plan.elapsedWeight(sales, LocalDate.parse("2026-01-01"))).hasToString("1");
        assertThat(plan.elapsedWeight(sales, LocalDate.parse("2026-07-01"))).hasToString("1");
    }

    @Test
    void onlyItsOwnObjectivesAreSpreadByAPlan() {
        Objective other = Plans.empty()
                .objectives(leads("leads").target(Target.of("12001", YEAR)).phasing(Phasing.even(Grain.MONTH, 12)))
                .build()
                .getObjective("leads");
        String message =
                "objective \"leads\" is not one of plan \"Lamps 2025\"; take it from that plan, with getObjective";

        assertThatThrownBy(() -> plan.phasedTargets(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> plan.elapsedWeight(other, LocalDate.parse("2025-06-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void plansAreEqualWhenAllTheirPartsAre() {
        RacePlan same = Plans.complete().build();

        assertThat(plan).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(plan.budget()).isEqualTo(same.budget()).hasSameHashCodeAs(same.budget());
        assertThat(plan).isNotEqualTo(Plans.empty().build()).isNotEqualTo("Lamps 2025");
        assertThat(plan)
                .isNotEqualTo(Plans.complete()
                        .booksClosedTo(LocalDate.parse("2025-04-01"))
                        .build());
        assertThat(plan.budget())
                .isNotEqualTo("budget")
                .isNotEqualTo(Plans.empty().build().budget())
                .isNotEqualTo(RacePlan.define("x", YEAR, Currencies.parse("USD"))
                        .build()
                        .budget());
        assertThat(budgetOf(Rhythm.ALWAYS_ON)).isNotEqualTo(budgetOf(Rhythm.BURST));
    }

    private static Budget budgetOf(Rhythm rhythm) {
        return Plans.empty()
                .campaigns(Campaign.define("brand", "Brand", "paid_search").rhythm(rhythm))
                .budget(Plans.line("x").campaign("brand"))
                .build()
                .budget();
    }

    @Test
    void aPlanIsCheckedAgainstItsVocabulary() {
        PlanVocabulary own = PlanVocabulary.standard()
                .withKpis(KpiCatalog.standard())
                .withTactics(TacticCatalog.standard())
                .withChannels(ChannelGrouping.standard())
                .withFramework(RaceFramework.infographic2015());

        assertThat(Plans.complete().vocabulary(own).build().vocabulary()).isEqualTo(own);
        assertThat(Plans.faults(Plans.empty()
                        .vocabulary(own.withKpis(KpiCatalog.empty()))
                        .objectives(leads("leads"))))
                .containsExactly(
                        "/objectives/0/kpi: objective \"leads\" names KPI \"act.leads\", which does not exist; name"
                                + " one that exists, or add it");
    }

    @Test
    void theBuilderMayGoOnAfterAPlanWasBuilt() {
        RacePlanBuilder builder = Plans.empty().calendar(RaceCalendar.iso()).objectives(leads("leads"));
        RacePlan before = builder.build();
        builder.objectives(leads("more"));

        assertThat(before.objectives()).hasSize(1);
        assertThat(builder.build().objectives()).hasSize(2);
    }
}
