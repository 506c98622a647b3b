package io.github.raceframework.metrics.scorecard;

import static io.github.raceframework.metrics.scorecard.Plans.objective;
import static io.github.raceframework.metrics.scorecard.Plans.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ConvertVolumeKpis;
import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.kpi.standard.EngageRetentionKpis;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.facts.IdentityCount;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.status.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Distinct counts and cohorts are paced by what is alike. Who buys when is below, so that all can be counted. */
class LikeForLikeTest {

    /** 2024: two people in the first half, four in the year. 2025: three in the first half. */
    private static final String ORDERS = """
        2024-02-01 anna
        2024-05-01 berta
        2024-06-01 anna
        2024-09-01 clara
        2024-10-01 dora
        2025-02-01 anna
        2025-03-01 clara
        2025-06-01 emil
        2025-06-02 emil
        """;

    private static FactTable orders(String covered, String rows) {
        FactAppender table = FactTable.appender(FactSchema.named("orders")
                .withIdentity("customer")
                .withDistinct(SalesMeasures.PURCHASERS, "customer")
                .withMeasure(SalesMeasures.ORDERS)
                .withCount(CustomerMeasures.CUSTOMERS_START, IdentityCount.opening("customer", 366))
                .withCount(CustomerMeasures.CUSTOMERS_RETAINED, IdentityCount.retained("customer", 366))
                .withCoverage(DateRange.parse(covered)));
        for (String line : rows.strip().lines().toList()) {
            List<String> cells = List.of(line.split(" "));
            table.date(LocalDate.parse(cells.get(0)))
                    .identity("customer", cells.get(1))
                    .measure("orders", 1)
                    .append();
        }
        return table.toTable();
    }

    private static ObjectiveScore score(RacePlan plan, String covered, String rows, String day) {
        return Scorecard.of(plan, Dataset.of(orders(covered, rows)), on(day))
                .objectives()
                .get(0);
    }

    private static ObjectiveScore buyers(String covered, String rows, String day) {
        return score(Plans.plan(objective("buyers", ConvertVolumeKpis.PURCHASERS, "4", "8")), covered, rows, day);
    }

    /** In 2024 half of the year's four had bought by July: half of 8 is due, and 3 * 4 / 2 are to come. */
    @Test
    void aDistinctCountIsPacedLikeAYearAgo() {
        ObjectiveScore score = buyers("2024-01-01/2026-01-01", ORDERS, "2025-07-01");

        assertThat(score.actual()).hasToString("3");
        assertThat(score.pace().rule()).isEqualTo(Pace.Rule.LIKE_FOR_LIKE);
        assertThat(score.pace().findLikeness()).contains(Plans.YEAR_BEFORE);
        assertThat(score.pace().expected()).hasToString("4");
        assertThat(score.reading()).hasToString("RED -0.25");
        assertThat(score.pace().index()).hasToString("0.75");
        assertThat(score.pace().outturn()).hasToString("6 [ESTIMATE]");
        assertThat(score.pace().requiredPerDay()).hasToString("NON_ADDITIVE");
        // so many of the 8 there are already
        assertThat(score.attainment()).hasToString("0.375");
    }

    /**
     * Orders per customer of a year are more than those of a month. 2024: 3 of 2 people in the first half, 5 of 4 in all, so 1.5 / 1.25 of what
     * is wanted is due: 2.4 of 2. Now 4 of 3: 4/3 / 2.4 - 1 = -4/9. It comes to 4/3 * 1.25 / 1.5 = 10/9.
     */
    @Test
    void soIsARatioThatDependsOnDays() {
        RacePlan plan = Plans.plan(objective("frequency", EngageRetentionKpis.PURCHASE_FREQUENCY, "1.25", "2"));
        ObjectiveScore score = score(plan, "2024-01-01/2026-01-01", ORDERS, "2025-07-01");

        assertThat(score.pace().rule()).isEqualTo(Pace.Rule.LIKE_FOR_LIKE);
        assertThat(score.pace().expected()).hasToString("2.4");
        assertThat(score.reading()).hasToString("RED -0.4444444444444444");
        assertThat(score.pace().outturn()).hasToString("1.1111111111111112 [ESTIMATE]");
        assertThat(((KpiValue.Absent) score.attainment()).reason()).isEqualTo(AbsenceReason.OUT_OF_DOMAIN);
        assertThat(((KpiValue.Absent) score.progress()).reason()).isEqualTo(AbsenceReason.OUT_OF_DOMAIN);
    }

    /** A rate of that kind between stages: its goal is what is expected by now, not the target of the year. */
    @Test
    void aTransitionShouldBeWhereItIsExpectedByNow() {
        Kpi rate = Kpi.define("race.convert_to_engage", "Orders each", "orders / purchasers")
                .unit(DisplayUnit.RATIO)
                .direction(Direction.UP)
                .build();
        KpiCatalog catalog = KpiCatalog.empty()
                .withMeasures(KpiCatalog.standard().measures())
                .with(rate);
        RacePlan plan = Plans.define(objective("each", rate, "1.25", "2"))
                .vocabulary(PlanVocabulary.standard().withKpis(catalog))
                .build();
        TransitionScore score = Scorecard.of(
                        plan, Dataset.of(orders("2024-01-01/2026-01-01", ORDERS)), on("2025-07-01"))
                .transitions()
                .get(0);

        assertThat(score.basis()).isEqualTo(TransitionScore.Basis.TARGET);
        assertThat(score.goal()).hasToString("2.4");
        // 2.4 * 3 - 4
        assertThat(score.sales()).hasToString("3.2 [ESTIMATE]");
    }

    /** February had 28 days, March has 31: the 14th day of one is not that of the other. */
    @Test
    void aPeriodOfAnotherLengthIsNotAlike() {
        RacePlan plan = Plans.plan(Plans.over(
                "buyers",
                ConvertVolumeKpis.PURCHASERS,
                Baseline.of("1", DateRange.parse("2025-02-01/2025-03-01")),
                Target.of("31", DateRange.parse("2025-03-01/2025-04-01"))));
        String rows = "2025-02-02 anna\n2025-03-02 emil\n";
        ObjectiveScore score = score(plan, "2025-02-01/2026-01-01", rows, "2025-03-15");

        assertThat(score.reading().findGreyReason().orElseThrow())
                .endsWith("; 2025-02-01/2025-03-01 is of another length");
    }

    /** On December 31 of the second half of the year 183 days have passed; the first half has 181. */
    @Test
    void aPeriodWithoutAsManyDaysIsNotAlike() {
        RacePlan plan = Plans.plan(Plans.over(
                "buyers",
                ConvertVolumeKpis.PURCHASERS,
                Baseline.of("1", DateRange.parse("2025-01-01/2025-07-01")),
                Target.of("31", DateRange.parse("2025-07-01/2026-01-01"))));
        String rows = "2025-02-02 anna\n2025-08-02 emil\n";
        ObjectiveScore score = score(plan, "2025-01-01/2026-01-01", rows, "2025-12-31");

        assertThat(score.reading().findGreyReason().orElseThrow())
                .endsWith("; 2025-01-01/2025-07-01 has no part with as many days");
    }

    @Test
    void atTheEndTheTargetCounts() {
        ObjectiveScore score = buyers("2024-01-01/2026-01-01", ORDERS, "2026-01-01");

        assertThat(score.pace().rule()).isEqualTo(Pace.Rule.AS_IT_IS);
        assertThat(score.reading()).hasToString("RED -0.625");
        // 3 - 4 of 8 - 4
        assertThat(score.progress()).hasToString("-0.25");
    }

    @Test
    void beforeThePeriodNothingIsExpected() {
        ObjectiveScore score = buyers("2024-01-01/2026-01-01", ORDERS, "2024-12-01");

        assertThat(score.pace().rule()).isEqualTo(Pace.Rule.LIKE_FOR_LIKE);
        assertThat(score.pace().expected()).isEqualTo(score.actual());
        assertThat(score.reading().findGreyReason())
                .contains("2025-01-01/2026-01-01 has not begun: only days before 2024-12-01 count");
    }

    @Test
    void withoutAnEarlierPeriodKnownInFullItIsNotPaced() {
        ObjectiveScore score =
                buyers("2024-04-01/2026-01-01", ORDERS.substring(ORDERS.indexOf("2024-05-01")), "2025-07-01");

        assertThat(score.status()).isEqualTo(Status.GREY);
        assertThat(score.pace().findLikeness()).isEmpty();
        assertThat(score.pace().expected())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.NON_ADDITIVE,
                        "it is paced like an earlier period, and none is known in full: 2024-01-01/2024-07-01: some"
                                + " days not covered",
                        null));
        assertThat(score.reading().findGreyReason()).isPresent();
    }

    /** Of a year ago nothing is known. In the first quarter one of the two had bought in the first 31 days. */
    @Test
    void thePeriodBeforeIsTheNextBest() {
        RacePlan plan = Plans.plan(Plans.over(
                "buyers",
                ConvertVolumeKpis.PURCHASERS,
                Baseline.of("1", DateRange.parse("2025-01-01/2025-04-01")),
                Target.of("6", DateRange.parse("2025-04-01/2025-07-01"))));
        String rows = "2025-01-20 anna\n2025-03-01 clara\n2025-04-20 emil\n";
        ObjectiveScore score = score(plan, "2025-01-01/2026-01-01", rows, "2025-05-02");

        assertThat(score.pace().findLikeness()).contains(DateRange.parse("2025-01-01/2025-04-01"));
        assertThat(score.pace().expected()).hasToString("3");
        assertThat(score.pace().outturn()).hasToString("2 [ESTIMATE]");
    }

    /** What is not over by the day is not known by the day, even if the facts go on. */
    @Test
    void nothingAfterTheDayIsLookedAt() {
        DateRange twoYears = DateRange.parse("2024-06-01/2026-06-01");
        RacePlan plan = RacePlan.define(
                        "Two years", twoYears, Plans.define().build().currency())
                .objectives(Plans.over(
                        "buyers",
                        ConvertVolumeKpis.PURCHASERS,
                        Baseline.of("1", DateRange.parse("2024-01-01/2024-06-01")),
                        Target.of("6", twoYears)))
                .build();
        ObjectiveScore score = score(plan, "2024-01-01/2026-01-01", ORDERS, "2025-01-01");

        assertThat(((KpiValue.Absent) score.pace().expected()).detail())
                .isEqualTo("it is paced like an earlier period, and none is known in full: 2023-06-01/2025-06-01 is not"
                        + " over; 2022-06-01/2023-01-01: purchasers of table orders covers no day of"
                        + " 2022-06-01/2023-01-01");
    }

    /**
     * Customers are those with an order within 366 days. At the start of 2025 there are four, anna, berta, clara and dora; by July 1 anna, clara
     * and dora are still: berta's last order is more than 366 days ago. A share falls with age, so half-way says nothing of the end.
     */
    @Test
    void aCohortWaitsForItsAge() {
        RacePlan plan = Plans.plan(objective("retention", EngageRetentionKpis.RETENTION_RATE, "0.2", "0.6"));
        ObjectiveScore score = score(plan, "2024-01-01/2026-01-01", ORDERS, "2025-07-01");

        assertThat(score.actual()).hasToString("0.75");
        assertThat(score.pace().rule()).isEqualTo(Pace.Rule.LIKE_FOR_LIKE);
        assertThat(score.status()).isEqualTo(Status.GREY);
        assertThat(score.attainment())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN, "it is held against its target when the period is over", null));
        // of 2024 there is no opening population
        assertThat(((KpiValue.Absent) score.pace().expected()).detail())
                .startsWith("it is paced like an earlier period, and none is known in full: 2024-01-01/2024-07-01: ");
    }
}
