package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.LAST_YEAR;
import static io.github.raceframework.core.plan.Plans.YEAR;
import static io.github.raceframework.core.plan.Plans.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Money;
import org.junit.jupiter.api.Test;

class TargetFaultsTest {

    private static final String LEADS = "act.leads";
    private static final String NET_SALES = "convert.net_sales";
    private static final String RETENTION = "engage.retention_rate";
    private static final String CAC = "convert.cac";
    private static final String UNIQUE_REACH = "reach.unique_reach";

    private static ObjectiveBuilder objective(String kpi, Baseline baseline, Target target) {
        return Objective.define("x", Stage.PLAN, KpiId.of(kpi), 1)
                .baseline(baseline)
                .target(target)
                .owner("Owner")
                .source("Source");
    }

    private static void assertFaults(ObjectiveBuilder objective, String... faults) {
        assertThat(Plans.faults(Plans.empty().objectives(objective))).containsExactly(faults);
    }

    private static void assertSound(ObjectiveBuilder objective) {
        assertThatCode(() -> Plans.empty().objectives(objective).build()).doesNotThrowAnyException();
    }

    @Test
    void theTargetIsMeasuredInsideThePlansPeriod() {
        assertFaults(
                objective(
                        RETENTION,
                        Baseline.of("0.4", LAST_YEAR),
                        Target.of("0.5", DateRange.parse("2025-07-01/2026-07-01"))),
                "/objectives/0/target/period: period 2025-07-01/2026-07-01 of the target of objective \"x\" is not inside"
                        + " the plan's, 2025-01-01/2026-01-01; keep it inside, or make the plan's period longer");
    }

    @Test
    void theBaselineEndsBeforeTheTargetBegins() {
        assertFaults(
                objective(
                        RETENTION,
                        Baseline.of("0.4", DateRange.parse("2024-06-01/2025-02-01")),
                        Target.of("0.5", YEAR)),
                "/objectives/0/baseline/period: period 2024-06-01/2025-02-01 of the baseline of objective \"x\" does not"
                        + " end before the target's begins, 2025-01-01/2026-01-01; take the baseline from days before the"
                        + " target's");
    }

    @Test
    void moneyHasACurrency() {
        assertFaults(
                objective(NET_SALES, Baseline.of("1000", LAST_YEAR), Target.of("2000", YEAR)),
                "/objectives/0/baseline/currency: the baseline of objective \"x\" has no currency, and KPI"
                        + " convert.net_sales is money; give the amount with its currency, such as EUR",
                "/objectives/0/target/currency: the target of objective \"x\" has no currency, and KPI convert.net_sales"
                        + " is money; give the amount with its currency, such as EUR");
    }

    /** Sales velocity is money per day in the reference. */
    @Test
    void moneyPerDayIsMoney() {
        assertFaults(
                objective("convert.sales_velocity", Baseline.of(euros("10"), LAST_YEAR), Target.of("20", YEAR)),
                "/objectives/0/target/currency: the target of objective \"x\" has no currency, and KPI"
                        + " convert.sales_velocity is money; give the amount with its currency, such as EUR");
    }

    @Test
    void whatIsNoMoneyHasNoCurrency() {
        assertFaults(
                objective(LEADS, Baseline.of("9000", LAST_YEAR), Target.of(euros("12000"), YEAR)),
                "/objectives/0/target/currency: the target of objective \"x\" is in EUR, and KPI act.leads is no money;"
                        + " leave the currency out");
    }

    @Test
    void baselineAndTargetAreInOneCurrencyWhichNeedNotBeThePlans() {
        Money francs = Money.of("1000", "CHF");

        assertFaults(
                objective(NET_SALES, Baseline.of(francs, LAST_YEAR), Target.of(euros("2000"), YEAR)),
                "/objectives/0/target/currency: the target of objective \"x\" is in EUR, its baseline in CHF; give both in"
                        + " one currency");
        assertSound(objective(NET_SALES, Baseline.of(francs, LAST_YEAR), Target.of(Money.of("2000", "CHF"), YEAR)));
    }

    /** Retention is 0..1 and NPS -100..100 by the reference. */
    @Test
    void valuesAreInsideTheRangeOfTheKpi() {
        assertFaults(
                objective(RETENTION, Baseline.of("40", LAST_YEAR), Target.of("45", YEAR)),
                "/objectives/0/baseline/value: value 40 of the baseline of objective \"x\" is outside the range 0..1 of KPI"
                        + " engage.retention_rate; write a percentage as a fraction: 3.75 % is 0.0375",
                "/objectives/0/target/value: value 45 of the target of objective \"x\" is outside the range 0..1 of KPI"
                        + " engage.retention_rate; write a percentage as a fraction: 3.75 % is 0.0375");
        assertFaults(
                objective("engage.nps", Baseline.of("-20", LAST_YEAR), Target.of("110", YEAR)),
                "/objectives/0/target/value: value 110 of the target of objective \"x\" is outside the range -100..100 of"
                        + " KPI engage.nps; write a value inside it");
        assertFaults(
                objective(RETENTION, Baseline.of("0.4", LAST_YEAR), Target.band("0.5", "1.5", YEAR))
                        .direction(Direction.BAND),
                "/objectives/0/target/value: value 1.5 of the target of objective \"x\" is outside the range 0..1 of KPI"
                        + " engage.retention_rate; write a percentage as a fraction: 3.75 % is 0.0375");
    }

    /** Working media ratio is a band KPI of the reference. */
    @Test
    void aBandKpiHasABandAndOthersHaveNot() {
        assertFaults(
                objective("plan.working_media_ratio", Baseline.of("0.5", LAST_YEAR), Target.of("0.6", YEAR)),
                "/objectives/0/target/value: the target of objective \"x\" is one value, 0.6, and its direction is BAND;"
                        + " give the lower and the upper end of a band");
        assertFaults(
                objective(LEADS, Baseline.of("9000", LAST_YEAR), Target.band("10000", "12000", YEAR)),
                "/objectives/0/target/value: the target of objective \"x\" is a band, 10000 to 12000, and its direction is"
                        + " UP; give one value, or make the direction BAND");
        assertSound(
                objective("plan.working_media_ratio", Baseline.of("0.5", LAST_YEAR), Target.band("0.6", "0.7", YEAR)));
    }

    @Test
    void theTargetLiesOnTheBetterSideOfTheBaseline() {
        assertFaults(
                objective(LEADS, Baseline.of("9000", LAST_YEAR), Target.of("8900", YEAR)),
                "/objectives/0/target/value: the target of objective \"x\", 8900, is below its baseline, 9000, and its"
                        + " direction is UP; aim to the other side of the baseline, or correct baseline or direction");
        assertFaults(
                objective(CAC, Baseline.of(euros("40"), LAST_YEAR), Target.of(euros("41"), YEAR)),
                "/objectives/0/target/value: the target of objective \"x\", 41, is above its baseline, 40, and its"
                        + " direction is DOWN; aim to the other side of the baseline, or correct baseline or direction");
        assertSound(objective(CAC, Baseline.of(euros("40"), LAST_YEAR), Target.of(euros("39"), YEAR)));
        assertSound(objective(CAC, Baseline.of(euros("40"), LAST_YEAR), Target.of(euros("40"), YEAR)));
        assertSound(objective(LEADS, Baseline.of("9000", LAST_YEAR), Target.of("9000", YEAR)));
        assertSound(objective(LEADS, Baseline.of("9000", LAST_YEAR), Target.of("8000", YEAR))
                .direction(Direction.DOWN));
    }

    /** 9,000 leads of a year and 3,000 of a quarter: the quarter's target is higher in truth. */
    @Test
    void sumsAndDistinctCountsOfUnequalPeriodsAreNotCompared() {
        DateRange quarter = DateRange.parse("2025-01-01/2025-04-01");

        assertSound(objective(LEADS, Baseline.of("9000", LAST_YEAR), Target.of("3000", quarter)));
        assertSound(objective(UNIQUE_REACH, Baseline.of("9000", LAST_YEAR), Target.of("3000", quarter)));
        assertFaults(
                objective(RETENTION, Baseline.of("0.5", LAST_YEAR), Target.of("0.4", quarter)),
                "/objectives/0/target/value: the target of objective \"x\", 0.4, is below its baseline, 0.5, and its"
                        + " direction is UP; aim to the other side of the baseline, or correct baseline or direction");
    }

    /** By hand: 1,000 / 31 = 32.3 a day and 950 / 28 = 33.9; 530,000 / 371 = 1,428.6 and 525,000 / 364 = 1,442.3. */
    @Test
    void aSumThatIsHigherPerDayIsNotBelowItsBaseline() {
        DateRange january = DateRange.parse("2025-01-01/2025-02-01");
        DateRange february = DateRange.parse("2025-02-01/2025-03-01");
        RacePlanBuilder retail = RacePlan.define("Retail 2024", DateRange.parse("2024-02-04/2025-02-02"), Plans.EUR);

        assertSound(objective(LEADS, Baseline.of("1000", january), Target.of("950", february)));
        assertThatCode(() -> retail.objectives(objective(
                                NET_SALES,
                                Baseline.of(euros("530000"), DateRange.parse("2023-01-29/2024-02-04")),
                                Target.of(euros("525000"), DateRange.parse("2024-02-04/2025-02-02"))))
                        .build())
                .doesNotThrowAnyException();
    }

    /** By hand: 28 / 31 of 1,000 is 903.2, so 903 is fewer per day and 904 is not. */
    @Test
    void aSumThatIsLowerInAllAndPerDayIsBelowItsBaseline() {
        Baseline january = Baseline.of("1000", DateRange.parse("2025-01-01/2025-02-01"));
        DateRange february = DateRange.parse("2025-02-01/2025-03-01");

        assertSound(objective(LEADS, january, Target.of("904", february)));
        assertFaults(
                objective(LEADS, january, Target.of("903", february)),
                "/objectives/0/target/value: the target of objective \"x\", 903, is below its baseline, 1000, and its"
                        + " direction is UP; aim to the other side of the baseline, or correct baseline or direction");
    }

    /** 2024 has 366 days, 2023 and 2025 have 365. */
    @Test
    void distinctCountsCompareOverEquallyManyDaysOnly() {
        assertSound(objective(UNIQUE_REACH, Baseline.of("9000", LAST_YEAR), Target.of("8000", YEAR)));
        assertFaults(
                objective(
                        UNIQUE_REACH,
                        Baseline.of("9000", DateRange.parse("2023-01-01/2024-01-01")),
                        Target.of("8000", YEAR)),
                "/objectives/0/target/value: the target of objective \"x\", 8000, is below its baseline, 9000, and its"
                        + " direction is UP; aim to the other side of the baseline, or correct baseline or direction");
    }

    /** 31 days against 28 are about as many, 31 against 27 are not: an eighth more is the limit. */
    @Test
    void monthsAreComparedWithMonths() {
        Baseline december = Baseline.of("900", DateRange.parse("2024-12-01/2025-01-01"));

        assertFaults(
                objective(LEADS, december, Target.of("800", DateRange.parse("2025-02-01/2025-03-01"))),
                "/objectives/0/target/value: the target of objective \"x\", 800, is below its baseline, 900, and its"
                        + " direction is UP; aim to the other side of the baseline, or correct baseline or direction");
        assertSound(objective(LEADS, december, Target.of("800", DateRange.parse("2025-02-01/2025-02-28"))));
    }

    /** 36 days are exactly an eighth more than 32. */
    @Test
    void anEighthMoreIsStillCompared() {
        assertFaults(
                objective(
                        LEADS,
                        Baseline.of("900", DateRange.parse("2024-11-30/2025-01-01")),
                        Target.of("800", DateRange.parse("2025-01-01/2025-02-06"))),
                "/objectives/0/target/value: the target of objective \"x\", 800, is below its baseline, 900, and its"
                        + " direction is UP; aim to the other side of the baseline, or correct baseline or direction");
    }
}
