package io.github.raceframework.metrics.scorecard;

import static io.github.raceframework.metrics.scorecard.Plans.objective;
import static io.github.raceframework.metrics.scorecard.Plans.on;
import static io.github.raceframework.metrics.scorecard.Plans.over;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.EngageVolumeKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Benchmark;
import io.github.raceframework.core.plan.ObjectiveBuilder;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.status.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How an objective stands, by hand. The visits of both years are in the table below; the arithmetic is beside each number. */
class ObjectiveScoreTest {

    private static final DateRange YEAR = Plans.YEAR;
    private static final DateRange YEAR_BEFORE = Plans.YEAR_BEFORE;

    /** 2024: 600 and 400 visits in its halves, 24 and 15 leads. 2025: 480 in the first quarter, 240 in the second, 280 later; 30, 15 and 15 leads. */
    private static final String WEB = """
        date       sessions leads subscribers
        2024-02-10 600      24    100
        2024-09-10 400      15    150
        2025-02-10 480      30    160
        2025-05-10 240      15    180
        2025-11-10 280      15    240
        """;

    private static Dataset web() {
        return Dataset.of(Facts.table("web", "2024-01-01/2026-01-01", WEB));
    }

    private static ObjectiveScore score(RacePlan plan, String day) {
        return Scorecard.of(plan, web(), on(day)).objectives().get(0);
    }

    private static RacePlan visits() {
        return Plans.plan(
                objective("visits", ReachVolumeKpis.SESSIONS, "1000", "1500").phasing(Phasing.even(Grain.MONTH, 12)));
    }

    @Test
    void aSumIsPacedByItsPhasing() {
        ObjectiveScore score = score(visits(), "2025-07-01");

        // 480 + 240, of half of 1,500; 720 / 750 - 1; 720 / 1,500; 720 / 0.5; 780 over the 184 days from July to
        // December
        assertThat(score.state()).isEqualTo(PeriodState.OPEN);
        assertThat(score.actual()).hasToString("720");
        assertThat(score.pace().rule()).isEqualTo(Pace.Rule.PHASED);
        assertThat(score.pace().elapsed()).hasToString("0.5");
        assertThat(score.pace().expected()).hasToString("750");
        assertThat(score.reading()).hasToString("AMBER -0.04");
        assertThat(score.attainment()).hasToString("0.48");
        assertThat(score.pace().index()).hasToString("0.96");
        assertThat(score.pace().variance()).hasToString("-0.04");
        assertThat(score.pace().outturn()).hasToString("1440 [ESTIMATE]");
        assertThat(score.pace().requiredPerDay()).hasToString("4.239130434782608");
        assertThat(score.pace().remainingDays()).isEqualTo(184);
    }

    /** The first half of 2024 had 600: 120 more, a fifth. The period before a year is the year before. */
    @Test
    void asMuchOfAnEarlierPeriodCountsAsHasPassed() {
        ObjectiveScore score = score(visits(), "2025-07-01");

        assertThat(score.yearAgo()).hasToString("600 in 2024-01-01/2024-07-01, change 0.2");
        assertThat(score.yearAgo().absolute()).hasToString("120");
        assertThat(score.previous()).isEqualTo(score.yearAgo());
    }

    @Test
    void aPeriodThatIsOverIsHeldAgainstItsTarget() {
        ObjectiveScore score = score(visits(), "2026-01-01");

        // 1,000 of 1,500, as many as the year before; no way from 1,000 to 1,500 is done
        assertThat(score.state()).isEqualTo(PeriodState.CLOSED);
        assertThat(score.pace().expected()).hasToString("1500");
        assertThat(score.reading()).hasToString("RED -0.3333333333333333");
        assertThat(score.attainment()).hasToString("0.6666666666666666");
        assertThat(score.progress()).hasToString("0");
        assertThat(score.pace().outturn()).hasToString("1000 [ESTIMATE]");
        assertThat(score.pace().remainingDays()).isZero();
        assertThat(score.pace().requiredPerDay()).isInstanceOf(KpiValue.Absent.class);
        assertThat(score.previous()).hasToString("1000 in 2024-01-01/2025-01-01, change 0");
        assertThat(score(visits(), "2027-05-05")).isEqualTo(score);
    }

    @Test
    void aPeriodThatHasNotBegunIsGreyWithTheReason() {
        ObjectiveScore score = score(visits(), "2025-01-01");

        assertThat(score.state()).isEqualTo(PeriodState.NOT_BEGUN);
        assertThat(score.actual())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.NOT_COVERED,
                        "2025-01-01/2026-01-01 has not begun: only days before 2025-01-01 count",
                        null));
        assertThat(score.status()).isEqualTo(Status.GREY);
        assertThat(score.reading().findGreyReason())
                .contains("2025-01-01/2026-01-01 has not begun: only days before 2025-01-01 count");
        assertThat(score.pace().expected()).hasToString("0");
        assertThat(score.pace().remainingDays()).isEqualTo(365);
        assertThat(score.previous().findRange()).isEmpty();
        assertThat(score.yearAgo().before()).isEqualTo(score.actual());
        assertThat(score.yearAgo().relative()).isEqualTo(score.actual());
    }

    /** The last day, while it is today, is not over, although what there is of it counts. */
    @Test
    void aPeriodIsOpenFromItsFirstDayThatCountsToTheEndOfItsLast() {
        assertThat(score(visits(), "2025-01-02").state()).isEqualTo(PeriodState.OPEN);
        ObjectiveScore last = Scorecard.of(visits(), web(), on("2025-12-31").withToday())
                .objectives()
                .get(0);
        assertThat(last.state()).isEqualTo(PeriodState.OPEN);
        assertThat(last.actual()).hasToString("1000");
        assertThat(last.pace().remainingDays()).isZero();
        assertThat(score(visits(), "2026-01-01").state()).isEqualTo(PeriodState.CLOSED);
    }

    /** Four quarters, of which one is over: 480 of 400. */
    @Test
    void whatHasNotBegunIsNotOffTrack() {
        RacePlan plan = Plans.plan(
                quarter("q1", "2025-01-01/2025-04-01"),
                quarter("q2", "2025-04-01/2025-07-01"),
                quarter("q3", "2025-07-01/2025-10-01"),
                quarter("q4", "2025-10-01/2026-01-01"));

        assertThat(Scorecard.of(plan, web(), on("2025-04-01")).objectivesOnTrack())
                .hasToString("1");
    }

    private static ObjectiveBuilder quarter(String id, String period) {
        return over(
                id,
                ReachVolumeKpis.SESSIONS,
                Baseline.of("300", DateRange.parse("2024-10-01/2025-01-01")),
                Target.of("400", DateRange.parse(period)));
    }

    /** 45 leads of 720 visits are 0.0625, of 0.06 wanted; a year ago 24 of 600. */
    @Test
    void aRateIsNeverProrated() {
        RacePlan plan = Plans.define(objective("rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.04", "0.06"))
                .benchmarks(
                        Benchmark.of(
                                ActRateKpis.LEAD_CONVERSION_RATE,
                                "0.05",
                                "A survey",
                                "Shops",
                                LocalDate.of(2024, 1, 1)),
                        Benchmark.of(ActVolumeKpis.LEADS, "7", "A survey", "Shops", LocalDate.of(2024, 1, 1)))
                .build();
        ObjectiveScore score = score(plan, "2025-07-01");

        assertThat(score.actual()).hasToString("0.0625");
        assertThat(score.pace().rule()).isEqualTo(Pace.Rule.AS_IT_IS);
        assertThat(score.pace().expected()).hasToString("0.06");
        // 0.0025 / 0.06 = 1 / 24
        assertThat(score.reading()).hasToString("GREEN 0.041666666666666664");
        // (0.0625 - 0.04) / 0.02
        assertThat(score.progress()).hasToString("1.125");
        // 0.0625 / 0.04 - 1
        assertThat(score.yearAgo().relative()).hasToString("0.5625");
        assertThat(score.yearAgo().absolute()).hasToString("0.0225");
        assertThat(score.benchmarks()).hasSize(1);
        // 100 * 0.0625 / 0.05, and 0.0625 - 0.05
        assertThat(score.benchmarks().get(0).index()).hasToString("125");
        assertThat(score.benchmarks().get(0).gap()).hasToString("0.0125");
    }

    /** From 150 subscribers to 250; by the days, 181 of 365: 150 + 100 * 181 / 365. */
    @Test
    void aLevelLeadsFromItsBaseline() {
        RacePlan plan = Plans.plan(objective("subscribers", EngageVolumeKpis.SUBSCRIBERS, "150", "250"));
        ObjectiveScore score = score(plan, "2025-07-01");

        assertThat(score.actual()).hasToString("180");
        assertThat(score.pace().rule()).isEqualTo(Pace.Rule.LEVEL);
        // 72850 / 365 = 199.589...; (180 - 150) / 100; 180 / (72850 / 365) - 1 = -7150 / 72850
        assertThat(score.pace().expected().findNumber().orElseThrow().doubleValue())
                .isEqualTo(72_850.0 / 365);
        assertThat(score.progress()).hasToString("0.3");
        assertThat(score.reading().deviation().findNumber().orElseThrow().doubleValue())
                .isEqualTo(-7_150.0 / 72_850);
        // 150 + 30 * 365 / 181
        assertThat(score.pace().outturn().findNumber().orElseThrow().doubleValue())
                .isEqualTo(38_100.0 / 181);
        assertThat(score(plan, "2026-01-01").reading()).hasToString("AMBER -0.04");
    }

    /** Of a sum that is to fall less is better; as much as is due by now is the line: half of 1,400 is 700. */
    @Test
    void whatIsToFallIsReadTheOtherWayRound() {
        RacePlan plan = Plans.plan(objective("visits", ReachVolumeKpis.SESSIONS, "2000", "1400")
                .direction(Direction.DOWN)
                .phasing(Phasing.even(Grain.MONTH, 12)));

        assertThat(score(plan, "2025-07-01").reading()).hasToString("AMBER -0.02857142857142857");
        assertThat(score(plan, "2025-07-01").attainment())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN, "it is held against its target when the period is over", null));
        // 1,400 / 1,000; (1,000 - 2,000) / (1,400 - 2,000)
        assertThat(score(plan, "2026-01-01").attainment()).hasToString("1.4");
        assertThat(score(plan, "2026-01-01").progress()).hasToString("1.6666666666666667");
        assertThat(score(plan, "2026-01-01").reading()).hasToString("GREEN 0.2857142857142857");
    }

    @Test
    void aBandOfASumIsReadWhenThePeriodIsOver() {
        RacePlan plan = Plans.plan(over(
                        "visits",
                        ReachVolumeKpis.SESSIONS,
                        Baseline.of("1000", YEAR_BEFORE),
                        Target.band("1100", "1300", YEAR))
                .direction(Direction.BAND));
        ObjectiveScore open = score(plan, "2025-07-01");
        String words = "the target is a band, which is read when the period is over";

        assertThat(open.status()).isEqualTo(Status.GREY);
        assertThat(open.reading().findGreyReason()).contains(words);
        assertThat(open.reading().reference()).hasToString("1200");
        assertThat(open.attainment()).hasToString("OUT_OF_DOMAIN");
        assertThat(open.pace().rule()).isEqualTo(Pace.Rule.BAND);
        assertThat(open.pace().expected())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN, "the target is a band: nothing is expected by a day", null));
        assertThat(open.pace().remainingDays()).isEqualTo(184);
        assertThat(open.pace().elapsed().isPresent()).isTrue();

        ObjectiveScore closed = score(plan, "2026-01-01");
        // 1,000 is 100 below a band of 200; 1 - 0.5 of it is reached
        assertThat(closed.reading()).hasToString("RED -0.5");
        assertThat(closed.attainment()).hasToString("0.5");
        assertThat(closed.progress())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN, "the target is a band: there is no way to go", null));
    }

    @Test
    void aBandOfARateIsReadAtAnyTime() {
        RacePlan plan = Plans.plan(over(
                        "rate",
                        ActRateKpis.LEAD_CONVERSION_RATE,
                        Baseline.of("0.04", YEAR_BEFORE),
                        Target.band("0.05", "0.07", YEAR))
                .direction(Direction.BAND));

        assertThat(score(plan, "2025-07-01").reading()).hasToString("GREEN 0");
    }

    @Test
    void aSumHasNoProgressBeforeItsPeriodIsOver() {
        assertThat(score(visits(), "2025-07-01").progress())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN, "it is set against its baseline when the period is over", null));
    }

    @Test
    void aSumHasNoProgressFromABaselineOfAnotherLength() {
        RacePlan plan = Plans.plan(over(
                "visits",
                ReachVolumeKpis.SESSIONS,
                Baseline.of("400", DateRange.parse("2024-07-01/2025-01-01")),
                Target.of("1500", YEAR)));

        assertThat(score(plan, "2026-01-01").progress())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN, "the baseline is over 184 days and the target over 365", null));
    }

    /** The second quarter of 2025 has 240, the first 480; by the day, April and the first three weeks of May: 51 days of either. */
    @Test
    void aQuarterHasTheQuarterBefore() {
        RacePlan plan = Plans.plan(over(
                "visits",
                ReachVolumeKpis.SESSIONS,
                Baseline.of("200", DateRange.parse("2024-04-01/2024-07-01")),
                Target.of("300", DateRange.parse("2025-04-01/2025-07-01"))));

        assertThat(score(plan, "2025-07-01").previous()).hasToString("480 in 2025-01-01/2025-04-01, change -0.5");
        assertThat(score(plan, "2025-07-01").yearAgo())
                .hasToString("0 in 2024-04-01/2024-07-01, change ZERO_DENOMINATOR");
        assertThat(score(plan, "2025-05-22").previous()).hasToString("480 in 2025-01-01/2025-02-21, change -0.5");
        assertThat(score(plan, "2025-05-22").yearAgo().findRange()).contains(DateRange.parse("2024-04-01/2024-05-22"));
    }

    /** The year from April: 240 in its first two quarters, half of 600 by its phasing; 400 in those of the year before. */
    @Test
    void periodsAreThoseOfThePlansCalendar() {
        DateRange fiscal = DateRange.parse("2025-04-01/2026-04-01");
        RacePlan plan = RacePlan.define("Fiscal", fiscal, Currencies.parse("EUR"))
                .calendar(RaceCalendar.parse("year=APRIL"))
                .objectives(over(
                                "visits",
                                ReachVolumeKpis.SESSIONS,
                                Baseline.of("500", DateRange.parse("2024-04-01/2025-04-01")),
                                Target.of("600", fiscal))
                        .phasing(Phasing.even(Grain.QUARTER, 4)))
                .build();
        ObjectiveScore score = score(plan, "2025-10-01");

        assertThat(score.pace().expected()).hasToString("300");
        assertThat(score.reading()).hasToString("RED -0.2");
        assertThat(score.previous()).hasToString("400 in 2024-04-01/2024-10-01, change -0.4");
        assertThat(score.yearAgo()).isEqualTo(score.previous());
    }

    @Test
    void moneyInAnotherCurrencyIsShownAndNotCompared() {
        Dataset shop = Dataset.of(Facts.table("shop", "2024-01-01/2026-01-01", """
            date       currency net_sales
            2025-02-10 CHF      300
            """));
        RacePlan plan = Plans.plan(Plans.money("sales", ConvertSalesKpis.NET_SALES, "500", "600"));
        ObjectiveScore score =
                Scorecard.of(plan, shop, on("2026-01-01")).objectives().get(0);

        assertThat(score.actual()).hasToString("300");
        assertThat(score.attainment())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.MIXED_CURRENCY, "the value is in CHF, the target in EUR", null));
        assertThat(score.reading().findGreyReason()).contains("the value is in CHF, the target in EUR");
        assertThat(score.pace().index()).isEqualTo(score.attainment());
    }

    @Test
    void aTargetOfZeroHasNoRelativeDeviation() {
        RacePlan relative = Plans.plan(
                objective("visits", ReachVolumeKpis.SESSIONS, "1000", "0").direction(Direction.DOWN));
        RacePlan points = Plans.define(objective("visits", ReachVolumeKpis.SESSIONS, "1000", "0")
                        .direction(Direction.DOWN))
                .statusPolicies(StatusPolicy.STANDARD.withThresholds(StatusPolicy.Scale.POINTS, "0", "-100"))
                .build();

        assertThat(score(relative, "2026-01-01").status()).isEqualTo(Status.GREY);
        assertThat(score(relative, "2026-01-01").reading().findGreyReason()).contains("the target is 0");
        assertThat(score(points, "2026-01-01").reading()).hasToString("RED -1000");
    }

    @Test
    void thePlansPolicySaysWhatIsExceeded() {
        RacePlan plan = Plans.define(objective("visits", ReachVolumeKpis.SESSIONS, "700", "800"))
                .statusPolicies(StatusPolicy.STANDARD.withExceededFrom("0.2"))
                .build();

        assertThat(score(plan, "2026-01-01").reading()).hasToString("EXCEEDED 0.25");
    }

    @Test
    void twoObjectivesOfOneKpiStandByThemselves() {
        RacePlan plan = Plans.plan(
                objective("year", ReachVolumeKpis.SESSIONS, "1000", "1500"),
                over(
                        "spring",
                        ReachVolumeKpis.SESSIONS,
                        Baseline.of("200", DateRange.parse("2024-04-01/2024-07-01")),
                        Target.of("300", DateRange.parse("2025-04-01/2025-07-01"))));
        Scorecard card = Scorecard.of(plan, web(), on("2026-01-01"));

        assertThat(card.objective("year").actual()).hasToString("1000");
        assertThat(card.objective("spring").actual()).hasToString("240");
        assertThat(card.objectives(Status.RED)).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.objective("sprig"))
                .withMessage("the scorecard has no objective \"sprig\"; did you mean \"spring\"?");
    }

    @Test
    void aSumIsNotHeldAgainstABenchmark() {
        RacePlan plan = Plans.define(objective("visits", ReachVolumeKpis.SESSIONS, "700", "800"))
                .benchmarks(
                        Benchmark.of(ReachVolumeKpis.SESSIONS, "500", "A survey", "Shops", LocalDate.of(2024, 1, 1)))
                .build();

        assertThat(score(plan, "2026-01-01").benchmarks().get(0).index())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        "a benchmark does not say over how many days it is, and that makes a difference",
                        null));
    }

    /** Half of the cost of others is twice as good: 100 * 2 / 1. */
    @Test
    void aBenchmarkIndexIsAboveOneHundredWhereBetter() {
        RacePlan plan = Plans.define(objective("rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.08", "0.06")
                        .direction(Direction.DOWN))
                .benchmarks(
                        Benchmark.of(
                                ActRateKpis.LEAD_CONVERSION_RATE,
                                "0.12",
                                "A survey",
                                "Shops",
                                LocalDate.of(2024, 1, 1)),
                        Benchmark.of(
                                ActRateKpis.LEAD_CONVERSION_RATE, "0", "Nobody", "Shops", LocalDate.of(2024, 1, 1)))
                .build();

        // 60 leads of 1,000 visits
        assertThat(score(plan, "2026-01-01").benchmarks())
                .extracting(each -> each.index().toString())
                .containsExactly("200", "0");
        assertThat(score(plan, "2026-01-01").value(KpiId.of("plan.benchmark_index")))
                .hasToString("200");
    }

    /** 60 leads of 1,000 visits, less one: -0.94. */
    @Test
    void thereIsNoIndexOfWhatIsBelowZero() {
        Kpi odd = Kpi.define("acme.odd", "Odd", "(leads - sessions) / sessions")
                .stage(Stage.ACT)
                .unit(DisplayUnit.RATIO)
                .build();
        Benchmark below = Benchmark.of(odd, "-0.5", "A survey", "Shops", LocalDate.of(2024, 1, 1));
        RacePlan plan = Plans.define(
                        objective("up", odd, "-0.9", "-0.8").direction(Direction.UP),
                        objective("down", odd, "-0.9", "-0.95").direction(Direction.DOWN))
                .vocabulary(PlanVocabulary.standard()
                        .withKpis(KpiCatalog.empty()
                                .withMeasures(KpiCatalog.standard().measures())
                                .with(odd)))
                .benchmarks(below)
                .build();
        Scorecard card = Scorecard.of(plan, web(), on("2026-01-01"));

        assertThat(card.objective("up").benchmarks().get(0).index())
                .isEqualTo(new KpiValue.Absent(AbsenceReason.OUT_OF_DOMAIN, "the benchmark -0.5 is below 0", null));
        assertThat(card.objective("up").benchmarks().get(0).gap()).hasToString("-0.44");
        assertThat(card.objective("down").benchmarks().get(0).index())
                .isEqualTo(new KpiValue.Absent(AbsenceReason.OUT_OF_DOMAIN, "the value -0.94 is below 0", null));
    }

    /** Thirty days of March have no like in February. */
    @Test
    void withoutAsManyDaysThereIsNoChange() {
        RacePlan plan = Plans.plan(over(
                "visits",
                ReachVolumeKpis.SESSIONS,
                Baseline.of("300", DateRange.parse("2025-02-01/2025-03-01")),
                Target.of("400", DateRange.parse("2025-03-01/2025-04-01"))));
        ObjectiveScore score = score(plan, "2025-03-31");

        assertThat(score.previous().findRange()).isEmpty();
        assertThat(score.previous().before())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.NOT_COVERED,
                        "2025-03-01/2025-03-31 has no counterpart, or none with as many days",
                        null));
        assertThat(score.previous().absolute()).isEqualTo(score.previous().before());
    }

    @Test
    void aBenchmarkOfZeroHasNoIndex() {
        RacePlan plan = Plans.define(objective("rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.04", "0.06"))
                .benchmarks(Benchmark.of(
                        ActRateKpis.LEAD_CONVERSION_RATE, "0", "Nobody", "Shops", LocalDate.of(2024, 1, 1)))
                .build();

        assertThat(score(plan, "2026-01-01").benchmarks().get(0).index())
                .isEqualTo(new KpiValue.Absent(AbsenceReason.ZERO_DENOMINATOR, "the benchmark is 0", null));
    }

    /** 82.50 an order beside 100 in francs. */
    @Test
    void aBenchmarkInAnotherCurrencyIsNotCompared() {
        Dataset shop = Dataset.of(Facts.table("shop", "2024-01-01/2026-01-01", """
            date       net_sales orders
            2025-02-10 165       2
            """));
        RacePlan plan = Plans.define(Plans.money("aov", ConvertSalesKpis.AOV, "80", "90"))
                .benchmarks(
                        Benchmark.of(ConvertSalesKpis.AOV, "100", "A survey", "Shops", LocalDate.of(2024, 1, 1))
                                .withCurrency(Money.of("1", "CHF").currency()),
                        Benchmark.of(ConvertSalesKpis.AOV, "75", "A survey", "Shops", LocalDate.of(2024, 1, 1))
                                .withCurrency(Money.of("1", "EUR").currency()))
                .build();
        ObjectiveScore score =
                Scorecard.of(plan, shop, on("2026-01-01")).objectives().get(0);

        assertThat(score.benchmarks().get(0).gap())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.MIXED_CURRENCY, "the value is in EUR, the benchmark in CHF", null));
        // 100 * 82.5 / 75
        assertThat(score.benchmarks().get(1).index()).hasToString("110");
        assertThat(score.benchmarks().get(1).gap()).hasToString("7.5");
    }
}
