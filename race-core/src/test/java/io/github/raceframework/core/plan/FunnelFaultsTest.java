package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.plan.FunnelAssumptions.StepRate;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is assumed of funnels, and what can be wrong with it. */
class FunnelFaultsTest {

    private static final FunnelSource SEARCH = FunnelSource.of("PAID_SEARCH", "0.6")
            .withClickRate("0.02")
            .withPrice(Plans.euros("12"), FunnelSource.Basis.THOUSAND_IMPRESSIONS)
            .withSpend(Plans.euros("10"), Plans.euros("9000"))
            .withMostEntries(new BigDecimal("12000"))
            .withMostImpressions(new BigDecimal("750000"));

    private static RacePlanBuilder plan(FunnelAssumptions assumed) {
        return Plans.empty()
                .objectives(Plans.leads("leads"), sales("120000"))
                .funnels(Funnel.of("f", "F", FunnelKind.OPEN, "sessions", "leads", "orders")
                        .withAssumptions(assumed));
    }

    private static ObjectiveBuilder sales(String target) {
        return Objective.define("sales", Stage.CONVERT, ConvertSalesKpis.NET_SALES)
                .baseline(Baseline.of(Plans.euros("0"), Plans.LAST_YEAR))
                .target(Target.of(Plans.euros(target), Plans.YEAR))
                .owner("Jonas")
                .source("Shop");
    }

    private static List<String> faults(FunnelAssumptions assumed) {
        return Plans.faults(plan(assumed));
    }

    @Test
    void whatIsAssumedCanBeReadFromThePlan() {
        FunnelAssumptions assumed = FunnelAssumptions.of("sales", SEARCH, FunnelSource.of("EMAIL", "0.4"))
                .withRate("leads", "0.04")
                .withRate(new StepRate(MeasureId.of("orders"), null, 1))
                .worth(Plans.euros("80"))
                .withBuffer("0.2");

        FunnelAssumptions found =
                plan(assumed).build().funnels().get(0).findAssumptions().orElseThrow();

        assertThat(found).isEqualTo(assumed);
        assertThat(found.findObjective()).contains("sales");
        assertThat(found.findValue()).contains(Plans.euros("80"));
        assertThat(found.findRate(MeasureId.of("leads")).orElseThrow().findRate())
                .contains(new BigDecimal("0.04"));
        assertThat(found.findRate(MeasureId.of("orders")).orElseThrow().findRate())
                .isEmpty();
        assertThat(found.findRate(MeasureId.of("sessions"))).isEmpty();
        FunnelSource search = found.sources().get(0);
        assertThat(search.findClickRate()).contains(new BigDecimal("0.02"));
        assertThat(search.findPrice()).contains(Plans.euros("12"));
        assertThat(search.findLeastSpend()).contains(Plans.euros("10"));
        assertThat(search.findMostSpend()).contains(Plans.euros("9000"));
        assertThat(search.findMostEntries()).contains(new BigDecimal("12000"));
        assertThat(search.findMostImpressions()).contains(new BigDecimal("750000"));
        assertThat(found.sources().get(1).findPrice()).isEmpty();
        assertThat(Funnel.of("g", "G", FunnelKind.OPEN, "sessions", "orders").findAssumptions())
                .isEmpty();
    }

    @Test
    void ratesAreThoseOfStepsAndFractions() {
        FunnelAssumptions assumed = FunnelAssumptions.of("leads", SEARCH)
                .withRate("sessions", "0.5")
                .withRate("leads", "4")
                .withRate("leads", "0.04")
                .withRate(new StepRate(MeasureId.of("orders"), new BigDecimal("-0.1"), -1))
                .withBuffer("-0.2");

        assertThat(faults(assumed))
                .containsExactly(
                        "/funnels/0/assumptions/rates/0/step: funnel \"f\" has a rate of sessions, which is none of its steps"
                                + " after the first; name one of them",
                        "/funnels/0/assumptions/rates/1/rate: rate 4 of leads of funnel \"f\" is not from 0 to 1; write a"
                                + " percentage as a fraction: 3.75 % is 0.0375",
                        "/funnels/0/assumptions/rates/2/step: funnel \"f\" has two rates of leads; keep one of them",
                        "/funnels/0/assumptions/rates/3/rate: rate -0.1 of orders of funnel \"f\" is not from 0 to 1; write a"
                                + " percentage as a fraction: 3.75 % is 0.0375",
                        "/funnels/0/assumptions/rates/3/lag: lag -1 of orders of funnel \"f\" is negative; write 0 or more:"
                                + " nobody gets there before",
                        "/funnels/0/assumptions/buffer: buffer -0.2 of funnel \"f\" is negative; write 0 or more");
    }

    @Test
    void channelsAreKnownAndEachIsThereOnce() {
        FunnelAssumptions assumed = FunnelAssumptions.of(
                "leads",
                FunnelSource.of("PAID_SERCH", "0.6"),
                FunnelSource.of("EMAIL", "0"),
                FunnelSource.of("EMAIL", "0.4").withClickRate("2"));

        assertThat(faults(assumed))
                .containsExactly(
                        "/funnels/0/assumptions/channels/0/channel: funnel \"f\" names channel \"PAID_SERCH\", which does not"
                                + " exist; write \"PAID_SEARCH\"",
                        "/funnels/0/assumptions/channels/1/share: share 0 of channel EMAIL of funnel \"f\" is not above 0;"
                                + " leave it out",
                        "/funnels/0/assumptions/channels/2/channel: funnel \"f\" has the channel EMAIL twice; keep one of them",
                        "/funnels/0/assumptions/channels/2/clickRate: click-through rate 2 of channel EMAIL of funnel \"f\" is"
                                + " not from 0 to 1; write a percentage as a fraction: 3.75 % is 0.0375");
    }

    @Test
    void pricesAndLimitsFitEachOther() {
        FunnelAssumptions assumed = FunnelAssumptions.of(
                "leads",
                FunnelSource.of("DISPLAY", "1").withPrice(Plans.euros("12"), FunnelSource.Basis.THOUSAND_IMPRESSIONS),
                FunnelSource.of("EMAIL", "1").withMostImpressions(new BigDecimal("-1")),
                FunnelSource.of("PAID_SOCIAL", "1").withSpend(Plans.euros("1"), null),
                FunnelSource.of("PAID_VIDEO", "1")
                        .withPrice(Plans.euros("0"), FunnelSource.Basis.ENTRY)
                        .withSpend(null, Plans.euros("-3")));

        assertThat(faults(assumed))
                .containsExactly(
                        "/funnels/0/assumptions/channels/0: channel DISPLAY of funnel \"f\" is paid or limited by impressions and"
                                + " has no click-through rate; give its clickRate",
                        "/funnels/0/assumptions/channels/1: channel EMAIL of funnel \"f\" is paid or limited by impressions and"
                                + " has no click-through rate; give its clickRate",
                        "/funnels/0/assumptions/channels/1/mostImpressions: limit -1 of channel EMAIL of funnel \"f\" is"
                                + " negative; write 0 or more",
                        "/funnels/0/assumptions/channels/2: channel PAID_SOCIAL of funnel \"f\" has a limit of money and no"
                                + " price; give its price",
                        "/funnels/0/assumptions/channels/3/price: price 0 of channel PAID_VIDEO of funnel \"f\" is not above 0;"
                                + " leave it out",
                        "/funnels/0/assumptions/channels/3/mostSpend: limit -3 of channel PAID_VIDEO of funnel \"f\" is negative;"
                                + " write 0 or more");
    }

    @Test
    void theObjectiveIsOneThatTheFunnelCanReach() {
        assertThat(faults(FunnelAssumptions.of("lead")))
                .containsExactly(
                        "/funnels/0/assumptions/objective: funnel \"f\" names objective \"lead\", which does not exist; write"
                                + " \"leads\"");
        assertThat(faults(FunnelAssumptions.of("sales")))
                .containsExactly(
                        "/funnels/0/assumptions: funnel \"f\" is to reach money and does not say what each at its last step is worth;"
                                + " give its value");
        assertThat(faults(FunnelAssumptions.of("sales").worth(Money.of("0", "CHF"))))
                .containsExactly(
                        "/funnels/0/assumptions/value: value 0 of funnel \"f\" is not above 0; leave it out",
                        "/funnels/0/assumptions/value: value of funnel \"f\" is in CHF, and the target it is to reach in EUR; convert it"
                                + " with a dated rate");
        assertThat(faults(FunnelAssumptions.of("leads", SEARCH).worth(Money.of("80", "CHF"))))
                .containsExactly(
                        "/funnels/0/assumptions: funnel \"f\" has money in several currencies, [CHF, EUR]; write all of it in one,"
                                + " converted with a dated rate");
        assertThat(Plans.faults(Plans.empty()
                        .objectives(Plans.leads("leads"), sales("0"))
                        .funnels(
                                Funnel.of("f", "F", FunnelKind.OPEN, "sessions", "orders")
                                        .withAssumptions(FunnelAssumptions.of("leads")),
                                Funnel.of("g", "G", FunnelKind.OPEN, "sessions", "orders")
                                        .withAssumptions(
                                                FunnelAssumptions.of("sales").worth(Plans.euros("80"))))))
                .contains(
                        "/funnels/0/assumptions/objective: objective \"leads\" is of KPI act.leads, which counts no step of"
                                + " funnel \"f\"; name one that counts a step, or one of money",
                        "/funnels/1/assumptions/objective: target 0 of objective \"sales\" is not above 0, so funnel \"g\" has"
                                + " nothing to reach; name an objective that is to be reached");
    }
}
