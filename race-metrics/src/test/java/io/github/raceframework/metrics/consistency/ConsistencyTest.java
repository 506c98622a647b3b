package io.github.raceframework.metrics.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.ConvertVolumeKpis;
import io.github.raceframework.core.kpi.standard.EngageRetentionKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.TransitionKpis;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.ObjectiveBuilder;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsistencyTest {

    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final DateRange BEFORE = DateRange.parse("2024-01-01/2025-01-01");

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** 100,000 * 0.04 = 4,000 of 5,000 leads; 5,000 * 0.2 = 1,000 of 1,200 orders; with 4,000 leads only 800; 1,200 * 80 is enough. */
    private static final TargetChain CHAIN = TargetChain.from("visits", number("100000"))
            .then("lead rate", number("0.04"), "leads", number("5000"))
            .then("close rate", number("0.2"), "orders", number("1200"))
            .thenEach("order value", number("80"), "sales", number("96000"));

    @Test
    void everyContradictionIsReportedAndTheTightestNamed() {
        ChainReading reading = CHAIN.read(BigDecimal.ZERO);

        assertThat(reading.contradictions())
                .hasToString("[visits * lead rate -> leads: 4000 of 5000, leads * close rate -> orders: 1000 of 1200]");
        assertThat(reading.findBinding()).map(ChainLink::to).contains("leads");
        assertThat(reading.links())
                .extracting(ChainLink::reachable)
                .containsExactly(number("4000"), number("800"), number("64000"));
        assertThat(reading.reachable()).isEqualByComparingTo("64000");
        assertThat(reading.links().get(0).fulfilment()).hasToString("0.8");
        assertThat(CHAIN).hasToString("visits -> leads -> orders -> sales");
    }

    /** 4,000 lack 20 % of 5,000, and 1,000 lack 16.7 % of 1,200. */
    @Test
    void withinTheToleranceTargetsGoTogether() {
        assertThat(CHAIN.read(number("0.17")).contradictions()).hasSize(1);
        ChainReading loose = CHAIN.read(number("0.2"));
        assertThat(loose.contradictions()).isEmpty();
        assertThat(loose.findBinding()).isEmpty();
    }

    @Test
    void whereNothingIsWantedThereIsNoContradiction() {
        ChainLink link = TargetChain.from("visits", number("0"))
                .then("lead rate", number("0.1"), "leads", number("0"))
                .read(BigDecimal.ZERO)
                .links()
                .get(0);

        assertThat(link.isContradiction()).isFalse();
        assertThat(link.fulfilment())
                .isEqualTo(new KpiValue.Absent(AbsenceReason.ZERO_DENOMINATOR, "the target of leads is 0", null));
    }

    @Test
    void whatIsNoChainIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetChain.from("visits", number("-1")))
                .withMessage("target -1 of visits is negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetChain.from("visits", number("1")).read(BigDecimal.ZERO))
                .withMessage("chain from visits has no links; add one with then");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.read(BigDecimal.ONE))
                .withMessage("tolerance 1 is not from 0 to below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        TargetChain.from("visits", number("1")).then("lead rate", number("4"), "leads", number("1")))
                .withMessage("target 4 of rate lead rate is above 1; write a percentage as a fraction, or take thenEach"
                        + " where one leads to several");
    }

    private static ObjectiveBuilder objective(String id, Stage stage, Kpi kpi) {
        return Objective.define(id, stage, kpi).owner("someone").source("somewhere");
    }

    private static ObjectiveBuilder objective(String id, Stage stage, Kpi kpi, String target) {
        return objective(id, stage, kpi).baseline(Baseline.of("0", BEFORE)).target(Target.of(target, YEAR));
    }

    private static ObjectiveBuilder money(String id, Kpi kpi, String target, String currency) {
        return objective(id, Stage.CONVERT, kpi)
                .baseline(Baseline.of(Money.of("0", currency), BEFORE))
                .target(Target.of(Money.of(target, currency), YEAR));
    }

    private static RacePlan plan(ObjectiveBuilder... objectives) {
        return RacePlan.define("plan", YEAR, Currencies.parse("EUR"))
                .objectives(objectives)
                .build();
    }

    /**
     * By hand: 0.04 * 100,000 = 4,000 of 5,000; 0.1 * 5,000 = 500 of 600; in the one country 0.04 * 10,000 = 400 of 500, 0.1 * 500 = 50 of
     * 70; 500 * 80 of 50,000.
     */
    @Test
    void contradictionsInFivePlacesAreAllReported() {
        String country = "country=DE";
        PlanConsistency consistency = PlanConsistency.of(plan(
                objective("visits", Stage.REACH, ReachVolumeKpis.SESSIONS, "100000"),
                objective("lead-rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE, "0.04"),
                objective("leads", Stage.ACT, ActVolumeKpis.LEADS, "5000"),
                objective("close-rate", Stage.CONVERT, TransitionKpis.ACT_TO_CONVERT, "0.1"),
                objective("customers", Stage.CONVERT, ConvertVolumeKpis.NEW_CUSTOMERS, "600"),
                objective("visits-de", Stage.REACH, ReachVolumeKpis.SESSIONS, "10000")
                        .scope(country),
                objective("lead-rate-de", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE, "0.04")
                        .scope(country),
                objective("leads-de", Stage.ACT, ActVolumeKpis.LEADS, "500").scope(country),
                objective("close-rate-de", Stage.CONVERT, TransitionKpis.ACT_TO_CONVERT, "0.1")
                        .scope(country),
                objective("customers-de", Stage.CONVERT, ConvertVolumeKpis.NEW_CUSTOMERS, "70")
                        .scope(country),
                objective("orders", Stage.CONVERT, ConvertVolumeKpis.ORDERS, "500"),
                money("order-value", ConvertSalesKpis.AOV, "80", "EUR"),
                money("sales", ConvertSalesKpis.NET_SALES, "50000", "EUR")));

        assertThat(consistency.findings(PlanFinding.Kind.CONTRADICTION))
                .extracting(PlanFinding::toString)
                .containsExactly(
                        "CONTRADICTION leads: it is to be 5000, and visits times lead-rate is 4000; the chain is tightest here",
                        "CONTRADICTION customers: it is to be 600, and leads times close-rate is 500",
                        "CONTRADICTION leads-de: it is to be 500, and visits-de times lead-rate-de is 400",
                        "CONTRADICTION customers-de: it is to be 70, and leads-de times close-rate-de is 50; the chain is"
                                + " tightest here",
                        "CONTRADICTION sales: it is to be 50000, and orders times order-value is 40000; the chain is"
                                + " tightest here");
        assertThat(consistency.chains()).hasSize(3);
        assertThat(consistency.findings(PlanFinding.Kind.STAGE_WITHOUT_OBJECTIVE))
                .extracting(PlanFinding::toString)
                .containsExactly(
                        "STAGE_WITHOUT_OBJECTIVE ENGAGE: no objective is of this stage: nobody would see it fail");
    }

    @Test
    void targetsOfOtherPeriodsOrCurrenciesAreNotCompared() {
        DateRange half = DateRange.parse("2025-01-01/2025-07-01");
        PlanConsistency periods = PlanConsistency.of(plan(
                objective("visits", Stage.REACH, ReachVolumeKpis.SESSIONS, "10"),
                objective("lead-rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE, "0.04"),
                objective("leads", Stage.ACT, ActVolumeKpis.LEADS, "1").target(Target.of("5000", half))));
        assertThat(periods.chains()).isEmpty();

        PlanConsistency currencies = PlanConsistency.of(plan(
                objective("orders", Stage.CONVERT, ConvertVolumeKpis.ORDERS, "500"),
                money("order-value", ConvertSalesKpis.AOV, "80", "EUR"),
                money("sales", ConvertSalesKpis.NET_SALES, "50000", "CHF")));
        assertThat(currencies.findings(PlanFinding.Kind.INCOMPARABLE))
                .extracting(PlanFinding::toString)
                .containsExactly("INCOMPARABLE sales: its target is in CHF, and that of order-value in EUR");
        assertThat(currencies.chains()).isEmpty();
    }

    @Test
    void volumesWithoutTheRateBetweenThemAreUnconnected() {
        PlanConsistency consistency = PlanConsistency.of(plan(
                objective("visits", Stage.REACH, ReachVolumeKpis.SESSIONS, "100000"),
                objective("lead-rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE, "0.04"),
                objective("leads", Stage.ACT, ActVolumeKpis.LEADS, "4000"),
                objective("customers", Stage.CONVERT, ConvertVolumeKpis.NEW_CUSTOMERS, "600")));

        assertThat(consistency.findings(PlanFinding.Kind.UNCONNECTED))
                .extracting(PlanFinding::toString)
                .containsExactly("UNCONNECTED customers: it has a target, and so has leads; without one of"
                        + " race.act_to_convert nobody can say whether they go together");
        assertThat(consistency.chains()).hasSize(1);
        assertThat(consistency.findings(PlanFinding.Kind.CONTRADICTION)).isEmpty();
    }

    /** Visits have no pair, leads have the lead conversion rate in their stage, new customers name retention. */
    @Test
    void aVolumeNeedsAQualityBesideIt() {
        PlanConsistency consistency = PlanConsistency.of(
                plan(
                        objective("visits", Stage.REACH, ReachVolumeKpis.SESSIONS, "100000"),
                        objective("lead-rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE, "0.04"),
                        objective("leads", Stage.ACT, ActVolumeKpis.LEADS, "4000"),
                        objective("customers", Stage.CONVERT, ConvertVolumeKpis.NEW_CUSTOMERS, "600")
                                .qualityPair(EngageRetentionKpis.RETENTION_RATE)),
                List.of(),
                BigDecimal.ZERO);

        assertThat(consistency.findings(PlanFinding.Kind.VOLUME_WITHOUT_QUALITY))
                .extracting(PlanFinding::toString)
                .containsExactly(
                        "VOLUME_WITHOUT_QUALITY visits: reach.sessions is a volume without a quality beside it;"
                                + " name a pair that would show if it were reached by cheating");
        assertThat(consistency.chains()).isEmpty();
    }

    private static ObjectiveBuilder band(String id, Stage stage, Kpi kpi, String low, String high) {
        return objective(id, stage, kpi)
                .baseline(Baseline.of("0", BEFORE))
                .direction(Direction.BAND)
                .target(Target.band(low, high, YEAR));
    }

    /**
     * By hand: up to 120,000 visits times up to 0.05 are 6,000 leads, and 4,000 to 5,500 are wanted, so 5,500 may lead on: 0.2 of them are 1,100
     * customers of 1,050. By the lower ends, 4,000 * 0.2 = 800, it would be a contradiction that is none.
     */
    @Test
    void ofABandTheUpperEndLeadsOn() {
        PlanConsistency consistency = PlanConsistency.of(plan(
                band("visits", Stage.REACH, ReachVolumeKpis.SESSIONS, "80000", "120000"),
                band("lead-rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE, "0.03", "0.05"),
                band("leads", Stage.ACT, ActVolumeKpis.LEADS, "4000", "5500"),
                objective("close-rate", Stage.CONVERT, TransitionKpis.ACT_TO_CONVERT, "0.2"),
                objective("customers", Stage.CONVERT, ConvertVolumeKpis.NEW_CUSTOMERS, "1050")));

        assertThat(consistency.findings(PlanFinding.Kind.CONTRADICTION)).isEmpty();
        assertThat(consistency.chains().get(0).links())
                .extracting(ChainLink::toString)
                .containsExactly(
                        "visits * lead-rate -> leads: 6000 of 4000", "leads * close-rate -> customers: 1100 of 1050");
        assertThat(consistency.chains().get(0).links())
                .extracting(ChainLink::reachable)
                .containsExactly(number("5500"), number("1050"));
    }

    /** 5,000 leads at most are wanted: 4,000 are no contradiction, and lead on as 5,000. */
    @Test
    void whatIsToStayBelowItsTargetIsNotWanted() {
        PlanConsistency consistency = PlanConsistency.of(plan(
                objective("visits", Stage.REACH, ReachVolumeKpis.SESSIONS, "100000"),
                objective("lead-rate", Stage.ACT, ActRateKpis.LEAD_CONVERSION_RATE, "0.04"),
                objective("leads", Stage.ACT, ActVolumeKpis.LEADS)
                        .baseline(Baseline.of("6000", BEFORE))
                        .direction(Direction.DOWN)
                        .target(Target.of("5000", YEAR))));

        assertThat(consistency.findings(PlanFinding.Kind.CONTRADICTION)).isEmpty();
        assertThat(consistency.chains().get(0).links().get(0).wanted()).isZero();
    }

    @Test
    void targetsThatCannotBeAreNamedAndNotCompared() {
        PlanConsistency consistency = PlanConsistency.of(plan(
                objective("leads", Stage.ACT, ActVolumeKpis.LEADS, "100"),
                objective("close-rate", Stage.CONVERT, TransitionKpis.ACT_TO_CONVERT, "20"),
                objective("customers", Stage.CONVERT, ConvertVolumeKpis.NEW_CUSTOMERS, "20"),
                objective("orders", Stage.CONVERT, ConvertVolumeKpis.ORDERS, "500"),
                money("order-value", ConvertSalesKpis.AOV, "80", "EUR"),
                objective("sales", Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                        .baseline(Baseline.of(Money.of("-10", "EUR"), BEFORE))
                        .target(Target.of(Money.of("-5", "EUR"), YEAR))));

        assertThat(consistency.findings(PlanFinding.Kind.IMPOSSIBLE))
                .extracting(PlanFinding::toString)
                .containsExactly(
                        "IMPOSSIBLE close-rate: its target is 20, and a rate of conversion is never above 1; write a"
                                + " percentage as a fraction",
                        "IMPOSSIBLE sales: its target is -5, and nothing follows from less than nothing");
        assertThat(consistency.chains()).isEmpty();
    }

    @Test
    void aSecondObjectiveOfOneKpiScopeAndPeriodIsNamed() {
        PlanConsistency consistency = PlanConsistency.of(plan(
                objective("visits", Stage.REACH, ReachVolumeKpis.SESSIONS, "100000"),
                objective("visits-stretch", Stage.REACH, ReachVolumeKpis.SESSIONS, "150000"),
                objective("visits-de", Stage.REACH, ReachVolumeKpis.SESSIONS, "10000")
                        .scope("country=DE"),
                objective("visits-half", Stage.REACH, ReachVolumeKpis.SESSIONS)
                        .baseline(Baseline.of("0", BEFORE))
                        .target(Target.of("60000", DateRange.parse("2025-01-01/2025-07-01")))));

        assertThat(consistency.findings(PlanFinding.Kind.REPEATED))
                .extracting(PlanFinding::toString)
                .containsExactly("REPEATED visits-stretch: it is of the KPI, scope and period of visits, which alone is"
                        + " held against other targets; leave one out, or tell them apart by scope or period");
    }
}
