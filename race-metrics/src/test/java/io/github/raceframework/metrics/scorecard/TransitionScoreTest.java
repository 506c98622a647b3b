package io.github.raceframework.metrics.scorecard;

import static io.github.raceframework.metrics.scorecard.Plans.objective;
import static io.github.raceframework.metrics.scorecard.Plans.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.TransitionKpis;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.funnel.FunnelStep;
import io.github.raceframework.metrics.funnel.TransitionGaps;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * From stage to stage, by hand. The numbers are those of the domain's reverse funnel: 10,000 visits, 4 % leads, 20 % of these customers; an
 * order is worth 80.
 */
class TransitionScoreTest {

    /** The year before: 5 % leads, a quarter of these customers, a tenth of the buyers came back. */
    private static final String COUNTS = """
        date       sessions leads new_customers orders net_sales
        2024-02-10 8000     400   100           100    9000
        2025-02-10 10000    400   80            100    8000
        """;

    private static final String BUYERS = """
        date       purchasers repeat_customers
        2024-02-10 100        10
        2025-02-10 90         18
        """;

    private static Dataset facts() {
        return Dataset.of(
                Facts.table("counts", "2024-01-01/2026-01-01", COUNTS),
                Facts.yearly("buyers", "2024-01-01/2026-01-01", BUYERS));
    }

    private static TransitionScore transition(RacePlan plan, Dataset dataset, ScorecardOptions options, Stage from) {
        return Scorecard.of(plan, dataset, on("2026-01-01"), options).transitions().stream()
                .filter(each -> each.from() == from)
                .findFirst()
                .orElseThrow();
    }

    private static TransitionScore transition(RacePlan plan, Stage from) {
        return transition(plan, facts(), ScorecardOptions.DEFAULT, from);
    }

    private static RacePlan closing() {
        return Plans.plan(
                objective("lead-rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.04", "0.05"),
                objective("close-rate", TransitionKpis.ACT_TO_CONVERT, "0.2", "0.22"));
    }

    /** One point of 10,000 visits is 100 leads; 20 % of these are 20 sales of 80. The objective is of a KPI with the same formula. */
    @Test
    void aGapIsWorthTheSalesItCosts() {
        TransitionScore score = transition(closing(), Stage.REACH);

        assertThat(score.kpi()).isEqualTo(TransitionKpis.REACH_TO_ACT.id());
        assertThat(score.to()).isEqualTo(Stage.ACT);
        assertThat(score.actual()).hasToString("0.04");
        assertThat(score.goal()).hasToString("0.05");
        assertThat(score.basis()).isEqualTo(TransitionScore.Basis.TARGET);
        assertThat(score.findObjective()).contains("lead-rate");
        assertThat(score.points()).hasToString("0.01");
        assertThat(score.entering()).hasToString("10000");
        assertThat(score.sales()).hasToString("20 [ESTIMATE]");
        assertThat(score.worth()).hasToString("1600 [ESTIMATE]");
        assertThat(score.yearAgo().relative()).hasToString("-0.2");
        assertThat(score).hasToString("race.reach_to_act 0.04 of 0.05, sales 20 [ESTIMATE], worth 1600 [ESTIMATE]");
    }

    @Test
    void thatIsTheGapOfTheChain() {
        TransitionGaps chain = TransitionGaps.of(
                new BigDecimal("10000"),
                List.of(
                        TransitionGaps.Transition.of(FunnelStep.of("leads", "0.04"), "0.05"),
                        TransitionGaps.Transition.of(FunnelStep.of("customers", "0.2"), "0.22")),
                Money.of("80", "EUR"));

        for (int i = 0; i < 2; i++) {
            TransitionScore score = transition(closing(), i == 0 ? Stage.REACH : Stage.ACT);
            assertThat(score.points()).isEqualTo(chain.gaps().get(i).points());
            assertThat(score.worth()).isEqualTo(chain.gaps().get(i).worth());
        }
    }

    /** Of 7 leads 3 became customers, a year ago 2 of 3: 2/3 - 3/7 = 5/21, of 7 leads 5/3. Rounded rates would not come to that. */
    @Test
    void ratesAreTakenExactly() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2024-01-01/2026-01-01", """
            date       leads new_customers
            2024-02-10 3     2
            2025-02-10 7     3
            """));
        ScorecardOptions options = ScorecardOptions.DEFAULT.withValuePerSale(Money.of("3", "EUR"));
        TransitionScore score = transition(Plans.plan(), dataset, options, Stage.ACT);

        assertThat(score.sales()).hasToString("1.6666666666666667 [ESTIMATE]");
        assertThat(score.worth()).hasToString("5 [ESTIMATE]");
    }

    /** Of a year ago nobody said which days are covered: the goal says so, and what is made of it. */
    @Test
    void flagsOfTheGoalAreHandedOn() {
        Dataset dataset = Dataset.of(Facts.table("counts", "", """
            date       leads new_customers
            2024-01-01 10    5
            2025-01-10 90    18
            2025-12-31 10    2
            """));
        ScorecardOptions options = ScorecardOptions.DEFAULT.withValuePerSale(Money.of("80", "EUR"));
        TransitionScore score = transition(Plans.plan(), dataset, options, Stage.ACT);

        assertThat(score.goal()).hasToString("0.5 [COVERAGE_INFERRED]");
        assertThat(score.points()).hasToString("0.3 [COVERAGE_INFERRED]");
        // 0.3 of 100
        assertThat(score.worth()).hasToString("2400 [ESTIMATE, COVERAGE_INFERRED]");
    }

    /** 20 of 10 cannot be, and is no goal. */
    @Test
    void whatCannotBeIsNoGoal() {
        Dataset dataset = Dataset.of(Facts.yearly("buyers", "2024-01-01/2026-01-01", """
            date       purchasers repeat_customers
            2024-02-10 10         20
            2025-02-10 90         18
            """));

        assertThat(transition(Plans.plan(), dataset, ScorecardOptions.DEFAULT, Stage.CONVERT)
                        .basis())
                .isEqualTo(TransitionScore.Basis.NONE);
    }

    /** Key events are no leads: what a further one brings nobody can say by the rate of leads. */
    @Test
    void ratesWithOtherAnchorsDoNotChain() {
        Kpi keyEvents = Kpi.define("race.reach_to_act", "Key events", "key_event_sessions / sessions")
                .unit(DisplayUnit.PERCENT)
                .build();
        KpiCatalog catalog = KpiCatalog.empty()
                .withMeasures(KpiCatalog.standard().measures())
                .withKpis(List.of(keyEvents, TransitionKpis.ACT_TO_CONVERT));
        RacePlan plan = Plans.define()
                .vocabulary(PlanVocabulary.standard().withKpis(catalog))
                .build();
        Dataset dataset = Dataset.of(Facts.table("counts", "2024-01-01/2026-01-01", """
            date       sessions key_event_sessions leads new_customers
            2024-02-10 1000     500                10    5
            2025-02-10 1000     400                10    5
            """));
        TransitionScore score = transition(plan, dataset, ScorecardOptions.DEFAULT, Stage.REACH);

        assertThat(score.points()).hasToString("0.1");
        assertThat(score.sales())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        "race.act_to_convert does not begin with those with whom race.reach_to_act ends",
                        null));
    }

    /** Two points of 400 leads are 8 sales. */
    @Test
    void aLaterGapHasNothingAfterItButTheSale() {
        TransitionScore score = transition(closing(), Stage.ACT);

        assertThat(score.findObjective()).contains("close-rate");
        assertThat(score.points()).hasToString("0.02");
        assertThat(score.entering()).hasToString("400");
        assertThat(score.sales()).hasToString("8 [ESTIMATE]");
        assertThat(score.worth()).hasToString("640 [ESTIMATE]");
    }

    /** No objective: a year ago 0.1 of the buyers came back, and now 18 of 90. Twice as many as that are 9 more than wanted. */
    @Test
    void withoutATargetAYearAgoIsTheGoal() {
        TransitionScore score = transition(closing(), Stage.CONVERT);

        assertThat(score.actual()).hasToString("0.2");
        assertThat(score.goal()).hasToString("0.1");
        assertThat(score.basis()).isEqualTo(TransitionScore.Basis.YEAR_AGO);
        assertThat(score.findObjective()).isEmpty();
        assertThat(score.entering()).hasToString("90");
        assertThat(score.sales()).hasToString("-9 [ESTIMATE]");
        assertThat(score.worth()).hasToString("-720 [ESTIMATE]");
    }

    /** The plan is for the second quarter; nothing is known of 2024. In the first 30 of 300 visits were leads. */
    @Test
    void withoutAYearAgoThePeriodBeforeIsTheGoal() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2025-01-01/2026-01-01", """
            date       sessions leads
            2025-02-10 300      30
            2025-05-10 400      32
            """));
        RacePlan plan = RacePlan.define(
                        "Spring",
                        DateRange.parse("2025-04-01/2025-07-01"),
                        Money.of("1", "EUR").currency())
                .build();
        TransitionScore score = transition(plan, dataset, ScorecardOptions.DEFAULT, Stage.REACH);

        assertThat(score.basis()).isEqualTo(TransitionScore.Basis.PREVIOUS_PERIOD);
        assertThat(score.goal()).hasToString("0.1");
        assertThat(score.points()).hasToString("0.02");
        assertThat(score.sales()).hasToString("MISSING_MEASURE");
    }

    @Test
    void withoutAnyOfThemThereIsNoGoal() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2025-01-01/2026-01-01", """
            date       sessions leads
            2025-02-10 300      30
            """));
        TransitionScore score = transition(Plans.plan(), dataset, ScorecardOptions.DEFAULT, Stage.REACH);
        KpiValue none = new KpiValue.Absent(
                AbsenceReason.NOT_COVERED,
                "no objective says what it should be, and of no earlier period it is known in full",
                null);

        assertThat(score.basis()).isEqualTo(TransitionScore.Basis.NONE);
        assertThat(score.goal()).isEqualTo(none);
        assertThat(score.points()).isEqualTo(none);
        assertThat(score.entering()).hasToString("300");
        // The rate after it lacks new customers, which comes before a time without facts.
        assertThat(((KpiValue.Absent) score.sales()).detail()).isEqualTo("no table has new_customers");
    }

    @Test
    void aBandOrOtherFactsAreNoGoal() {
        RacePlan plan = Plans.plan(
                objective("de", ActRateKpis.LEAD_CONVERSION_RATE, "0.04", "0.09")
                        .scope("country=DE"),
                Plans.over(
                                "band",
                                ActRateKpis.LEAD_CONVERSION_RATE,
                                Baseline.of("0.04", Plans.YEAR_BEFORE),
                                Target.band("0.04", "0.05", Plans.YEAR))
                        .direction(Direction.BAND));

        assertThat(transition(plan, Stage.REACH).basis()).isEqualTo(TransitionScore.Basis.YEAR_AGO);
    }

    @Test
    void theObjectiveOfTheRateItselfCountsFirst() {
        RacePlan plan = Plans.plan(
                objective("alike", ActRateKpis.LEAD_CONVERSION_RATE, "0.04", "0.05"),
                objective("itself", TransitionKpis.REACH_TO_ACT, "0.04", "0.06"));

        assertThat(transition(plan, Stage.REACH).findObjective()).contains("itself");
    }

    /** 20 sales of 50. */
    @Test
    void whatASaleIsWorthMayBeSaid() {
        ScorecardOptions options = ScorecardOptions.DEFAULT.withValuePerSale(Money.of("50", "EUR"));

        assertThat(transition(closing(), facts(), options, Stage.REACH).worth()).hasToString("1000 [ESTIMATE]");
    }

    @Test
    void withoutOrdersSalesAreKnownAndTheirWorthIsNot() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2024-01-01/2026-01-01", """
            date       sessions leads new_customers
            2025-02-10 10000    400   80
            """));
        TransitionScore score = transition(closing(), dataset, ScorecardOptions.DEFAULT, Stage.REACH);

        assertThat(score.sales()).hasToString("20 [ESTIMATE]");
        assertThat(score.worth())
                .isEqualTo(new KpiValue.Absent(AbsenceReason.MISSING_MEASURE, "no table has net_sales, orders", null));
    }

    @Test
    void aRateThatIsNoQuotientHasNobodyEntering() {
        Kpi odd = Kpi.define("race.reach_to_act", "Odd", "leads * 2")
                .unit(DisplayUnit.COUNT)
                .build();
        KpiCatalog catalog = KpiCatalog.empty()
                .withMeasures(KpiCatalog.standard().measures())
                .withDimensions(KpiCatalog.standard().dimensions())
                .withKpis(List.of(odd, TransitionKpis.ACT_TO_CONVERT, ConvertSalesKpis.AOV));
        RacePlan plan = Plans.define()
                .vocabulary(PlanVocabulary.standard().withKpis(catalog))
                .build();
        TransitionScore score = transition(plan, facts(), ScorecardOptions.DEFAULT, Stage.REACH);

        assertThat(score.entering())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN, "the rate is no quotient, so nobody knows of how many", null));
        assertThat(score.worth()).isEqualTo(score.entering());
    }

    @Test
    void salesFromVisitsNeedTheRateAfterLeads() {
        KpiCatalog catalog = KpiCatalog.empty()
                .withMeasures(KpiCatalog.standard().measures())
                .withDimensions(KpiCatalog.standard().dimensions())
                .withKpis(List.of(TransitionKpis.REACH_TO_ACT));
        RacePlan plan = Plans.define()
                .vocabulary(PlanVocabulary.standard().withKpis(catalog))
                .build();
        ScorecardOptions options = ScorecardOptions.DEFAULT.withValuePerSale(Money.of("50", "EUR"));
        TransitionScore score = transition(plan, facts(), options, Stage.REACH);

        assertThat(score.points()).hasToString("0.01");
        assertThat(score.sales())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.MISSING_MEASURE, "the catalogue has no race.act_to_convert", null));
        assertThat(score.worth()).isEqualTo(score.sales());
    }

    @Test
    void aValueOfASaleThatIsNoMoneyIsNoWorth() {
        Kpi odd = Kpi.define("convert.aov", "Orders a visit", "orders / sessions")
                .unit(DisplayUnit.RATIO)
                .build();
        KpiCatalog catalog = KpiCatalog.empty()
                .withMeasures(KpiCatalog.standard().measures())
                .withDimensions(KpiCatalog.standard().dimensions())
                .withKpis(List.of(odd, TransitionKpis.ACT_TO_CONVERT));
        RacePlan plan = Plans.define()
                .vocabulary(PlanVocabulary.standard().withKpis(catalog))
                .build();
        TransitionScore score = transition(plan, facts(), ScorecardOptions.DEFAULT, Stage.ACT);

        assertThat(score.worth())
                .isEqualTo(new KpiValue.Absent(AbsenceReason.OUT_OF_DOMAIN, "the value of a sale is no money", null));
    }

    /** 110 leads of 100 visits can be: counts of different things. */
    @Test
    void aRateAboveOneIsNoMistakeWhereDifferentThingsAreCounted() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2024-01-01/2026-01-01", """
            date       leads new_customers orders net_sales
            2024-02-10 100   120           100    9000
            2025-02-10 100   110           100    8000
            """));
        TransitionScore score = transition(Plans.plan(), dataset, ScorecardOptions.DEFAULT, Stage.ACT);

        // 0.1 of 100 leads
        assertThat(score.sales()).hasToString("10 [ESTIMATE]");
    }
}
