package io.github.raceframework.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FunnelModelTest {

    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final Phasing MONTHS = Phasing.even(Grain.MONTH, 12);
    private static final FunnelTarget REVENUE = FunnelTarget.revenue(Money.of("120000", "EUR"), YEAR, MONTHS);

    /** The chain of the domain reference, 4.2: a = 80, q = 0.20, l = 0.04, p = 0.6, c = 0.60, t = 0.02. */
    private static final FunnelModel LEAD_BASED = FunnelModel.of(
                    "visits", FunnelStep.of("leads", "0.04"), FunnelStep.of("orders", "0.20"))
            .worth(Money.of("80", "EUR"))
            .with(FunnelChannel.of("paid", "0.6")
                    .withClickRate("0.02")
                    .withPrice(MediaPrice.perEntry(Money.of("0.60", "EUR"))))
            .with(FunnelChannel.of("organic", "0.4"));

    private static Bucket month(int year, int month) {
        return RaceCalendar.iso().bucketOf(Grain.MONTH, LocalDate.of(year, month, 1));
    }

    private static KpiValue.Absent absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }

    /** The worked numbers of the domain reference, 4.2. */
    @Test
    void goesBackFromRevenueToTheBudget() {
        FunnelPlan plan = LEAD_BASED.reverse(REVENUE);
        FunnelPlan paid = plan.channel("paid");

        assertThat(plan.count("orders")).hasToString("1500");
        assertThat(plan.count("leads")).hasToString("7500");
        assertThat(plan.count("visits")).hasToString("187500");
        assertThat(paid.count("visits")).hasToString("112500");
        assertThat(plan.cost()).hasToString("67500");
        assertThat(plan.impressions()).hasToString("5625000");
        assertThat(plan.impressions(month(2025, 3))).hasToString("468750");
        assertThat(plan.impressions(month(2026, 1)))
                .isEqualTo(absent(AbsenceReason.MISSING_MEASURE, "no channel with a click-through rate is used"));
        assertThat(paid.costPer("orders")).hasToString("75");
        assertThat(paid.costPer("leads")).hasToString("15");
        assertThat(paid.count("orders")).hasToString("900");
        assertThat(plan.revenue()).hasToString("120000");
        assertThat(plan.limits()).isEmpty();
        assertThat(plan).hasToString("24 flows, 0 limits");
    }

    /** CPM = 1000 * t * c = 12, so paid per thousand impressions it costs the same; the click-through rate is in the cost then. */
    @Test
    void aPricePerThousandImpressionsComesToTheSame() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("leads", "0.04"), FunnelStep.of("orders", "0.20"))
                .worth(Money.of("80", "EUR"))
                .with(FunnelChannel.of("paid", "0.6")
                        .withClickRate("0.02")
                        .withPrice(MediaPrice.perThousand(Money.of("12", "EUR"))))
                .with(FunnelChannel.of("organic", "0.4"));

        assertThat(model.reverse(REVENUE).cost()).hasToString("67500");
    }

    @Test
    void goesForwardFromABudget() {
        FunnelInputs inputs = FunnelInputs.on(RaceCalendar.iso())
                .spend("paid", month(2025, 1), Money.of("67500", "EUR"))
                .entries("organic", month(2025, 2), new BigDecimal("75000"));
        FunnelPlan plan = LEAD_BASED.forward(inputs);

        assertThat(plan.count("orders")).hasToString("1500");
        assertThat(plan.count("orders", month(2025, 2))).hasToString("600");
        assertThat(plan.revenue()).hasToString("120000");
        assertThat(plan.revenue(month(2025, 1))).hasToString("72000");
        // 120,000 * 0.7 - 67,500
        assertThat(plan.contribution(new BigDecimal("0.7"))).hasToString("16500");
        assertThat(inputs).hasToString("2 inputs on iso");
    }

    @Test
    void aLeadTargetIsMetAtItsStepAndLeadsOn() {
        FunnelPlan plan = LEAD_BASED.reverse(FunnelTarget.count("leads", 7500, YEAR, MONTHS));

        assertThat(plan.count("leads")).hasToString("7500");
        assertThat(plan.count("orders")).hasToString("1500");
    }

    /**
     * Four won in April and eight in May, a month after the opportunity and two after the lead became one: visits in January and February.
     * By hand 4 / (0.5 * 0.2 * 0.1 * 0.04) = 10,000.
     */
    @Test
    void lagsMoveWhatComesBeforeToEarlierMonths() {
        FunnelModel business = FunnelModel.of(
                        "visits",
                        FunnelStep.of("leads", "0.04"),
                        FunnelStep.of("qualified leads", "0.1"),
                        FunnelStep.of("opportunities", "0.2").withLag(2),
                        FunnelStep.of("won", "0.5").withLag(1))
                .with(FunnelChannel.of("search", "1").withPrice(MediaPrice.perEntry(Money.of("2", "EUR"))));
        FunnelPlan plan = business.reverse(FunnelTarget.count(
                "won", 12, DateRange.parse("2025-04-01/2025-06-01"), Phasing.shape(Grain.MONTH, 1, 2)));

        assertThat(plan.count("visits", month(2025, 1))).hasToString("10000");
        assertThat(plan.count("visits", month(2025, 2))).hasToString("20000");
        assertThat(plan.cost(month(2025, 2))).hasToString("40000");
        assertThat(plan.cost(month(2025, 4))).hasToString("0");
        assertThat(plan.count("opportunities", month(2025, 3))).hasToString("8");
        assertThat(plan.count("won", month(2025, 5))).hasToString("8");
        assertThat(plan.flows().get(0))
                .hasToString("search: visits 2025-01: 10000, leads 2025-01: 400, qualified leads 2025-01: 40,"
                        + " opportunities 2025-03: 8, won 2025-04: 4");
    }

    @Test
    void aFlowSaysByWhichRatesAndLagsItGoes() {
        FunnelFlow flow = LEAD_BASED.reverse(REVENUE).flows().get(0);

        assertThat(flow.channel()).isEqualTo("paid");
        assertThat(flow.bucket()).isEqualTo(month(2025, 1));
        assertThat(flow.findCost()).hasValueSatisfying(cost -> assertThat(cost).hasToString("5625"));
        assertThat(flow.counts())
                .extracting(FunnelCount::name)
                .containsExactly("impressions", "visits", "leads", "orders");
        assertThat(flow.counts().get(0).findRate()).isEmpty();
        assertThat(flow.counts().get(1).findRate()).map(KpiValue::toString).contains("0.02");
        assertThat(flow.counts().get(3).findRate()).map(KpiValue::toString).contains("0.2");
        assertThat(flow.counts().get(3).lag()).isZero();
        assertThat(LEAD_BASED.reverse(REVENUE).flows().get(1).findCost()).isEmpty();
    }

    /** A fifth more of everything: 1,500 * 1.2. */
    @Test
    void aBufferIsPlannedOnTop() {
        FunnelPlan plan = LEAD_BASED.withBuffer("0.2").reverse(REVENUE);

        assertThat(plan.count("orders")).hasToString("1800");
        assertThat(plan.cost()).hasToString("81000");
    }

    /** 10 orders of 3 months are 4, 3 and 3; 4 / 0.3 is 14 leads at least, 14 / 0.7 is 20 visits; 3 take 10 and 15. */
    @Test
    void wholePeopleAreRoundedUpGoingBack() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("leads", "0.7"), FunnelStep.of("orders", "0.3"))
                .with(FunnelChannel.of("search", "1").withPrice(MediaPrice.perEntry(Money.of("0.5", "EUR"))))
                .counting(FunnelModel.Counting.WHOLE);
        FunnelPlan plan = model.reverse(FunnelTarget.count(
                "orders", 10, DateRange.parse("2025-01-01/2025-04-01"), Phasing.even(Grain.MONTH, 3)));

        assertThat(plan.count("visits")).hasToString("50");
        assertThat(plan.count("visits", month(2025, 1))).hasToString("20");
        assertThat(plan.count("leads", month(2025, 1))).hasToString("14");
        assertThat(plan.count("orders")).hasToString("10");
        assertThat(plan.cost()).hasToString("25");
        // 9.74 buy 19 visits; 13.3 leads are 13, and 3.9 orders are 3
        FunnelPlan forward = model.forward(
                FunnelInputs.on(RaceCalendar.iso()).spend("search", month(2025, 1), Money.of("9.74", "EUR")));
        assertThat(forward.flows().get(0))
                .hasToString("search: visits 2025-01: 19, leads 2025-01: 13, orders 2025-01: 3");
        assertThat(forward.cost()).hasToString("9.5");
    }

    /** 750 of 1,000 impressions are 15 visits at 2 %; 100 people twice are 4; 5 EUR buy 8 1/3 visits at 0.60. */
    @Test
    void whatAChannelCannotGiveIsMissingAndSaidSo() {
        FunnelChannel paid = FunnelChannel.of("paid", "1")
                .withClickRate("0.02")
                .withPrice(MediaPrice.perEntry(Money.of("0.60", "EUR")));
        FunnelModel open = FunnelModel.of("visits", FunnelStep.of("orders", "0.5"));
        FunnelTarget target = FunnelTarget.count(
                "orders", 20, DateRange.parse("2025-03-01/2025-04-01"), Phasing.even(Grain.MONTH, 1));

        assertThat(limited(
                        open,
                        paid.withLimit(ChannelLimit.impressionShare(new BigDecimal("1000"), new BigDecimal("0.75"))),
                        target))
                .isEqualTo("[paid 2025-03: IMPRESSIONS 750, 15 instead of 40] 7.5");
        assertThat(limited(
                        open,
                        paid.withLimit(ChannelLimit.population(new BigDecimal("100"), new BigDecimal("2"))),
                        target))
                .isEqualTo("[paid 2025-03: IMPRESSIONS 200, 4 instead of 40] 2");
        assertThat(limited(open, paid.withLimit(ChannelLimit.entries(new BigDecimal("30"))), target))
                .isEqualTo("[paid 2025-03: ENTRIES 30, 30 instead of 40] 15");
        assertThat(limited(open, paid.withLimit(ChannelLimit.mostSpend(Money.of("6", "EUR"))), target))
                .isEqualTo("[paid 2025-03: MOST_SPEND 6, 10 instead of 40] 5");
        assertThat(limited(open, paid.withLimit(ChannelLimit.leastSpend(Money.of("30", "EUR"))), target))
                .isEqualTo("[paid 2025-03: LEAST_SPEND 30, 50 instead of 40] 25");
        assertThat(limited(open, paid.withLimit(ChannelLimit.leastSpend(Money.of("3", "EUR"))), target))
                .isEqualTo("[] 20");
        assertThat(limited(
                        open.counting(FunnelModel.Counting.WHOLE),
                        paid.withLimit(ChannelLimit.mostSpend(Money.of("5", "EUR")))
                                .withLimit(
                                        ChannelLimit.impressionShare(new BigDecimal("1000"), new BigDecimal("0.475"))),
                        target))
                .isEqualTo("[paid 2025-03: MOST_SPEND 5, 8 instead of 40] 4");
    }

    private static String limited(FunnelModel model, FunnelChannel channel, FunnelTarget target) {
        FunnelPlan plan = model.with(channel).reverse(target);
        return plan.limits() + " " + plan.count("orders");
    }

    @Test
    void aBudgetBelowTheLeastIsTakenAsItIsAndOneAboveTheMostIsNotSpent() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("orders", "0.5"))
                .with(FunnelChannel.of("paid", "1")
                        .withPrice(MediaPrice.perEntry(Money.of("0.60", "EUR")))
                        .withLimit(ChannelLimit.leastSpend(Money.of("30", "EUR")))
                        .withLimit(ChannelLimit.mostSpend(Money.of("60", "EUR"))));
        FunnelInputs inputs = FunnelInputs.on(RaceCalendar.iso())
                .spend("paid", month(2025, 1), Money.of("6", "EUR"))
                .spend("paid", month(2025, 2), Money.of("90", "EUR"));

        assertThat(model.forward(inputs).cost()).hasToString("66");
        assertThat(model.forward(inputs).limits()).hasToString("[paid 2025-02: MOST_SPEND 60, 100 instead of 150]");
    }

    /** 40 and 40 in one month are 80, and 60 is the most. */
    @Test
    void moneyForOneMonthAddsUpBeforeItIsLimited() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("orders", "0.5"))
                .with(FunnelChannel.of("paid", "1")
                        .withPrice(MediaPrice.perEntry(Money.of("0.60", "EUR")))
                        .withLimit(ChannelLimit.mostSpend(Money.of("60", "EUR"))));
        FunnelInputs inputs = FunnelInputs.on(RaceCalendar.iso())
                .spend("paid", month(2025, 1), Money.of("40", "EUR"))
                .spend("paid", month(2025, 2), Money.of("10", "EUR"))
                .spend("paid", month(2025, 1), Money.of("40", "EUR"));

        assertThat(model.forward(inputs).cost()).hasToString("70");
        assertThat(inputs).hasToString("2 inputs on iso");
    }

    @Test
    void channelsMayHaveRatesOfTheirOwn() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("orders", "0.02"))
                .with(FunnelChannel.of("search", "1"))
                .with(FunnelChannel.of("email", "1").withSteps(FunnelStep.of("orders", "0.06")));
        FunnelPlan plan = model.reverse(FunnelTarget.count("orders", 80, YEAR, MONTHS));

        // half of the visits each, so a mean rate of 0.04
        assertThat(plan.count("visits")).hasToString("2000");
        assertThat(plan.channel("email").count("orders")).hasToString("60");
    }

    @Test
    void aRateOfZeroLeadsNowhereBack() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("leads", "0.04"), FunnelStep.of("orders", "0"))
                .worth(Money.of("80", "EUR"))
                .with(FunnelChannel.of("paid", "1").withPrice(MediaPrice.perEntry(Money.of("0.60", "EUR"))));
        KpiValue reason =
                absent(AbsenceReason.ZERO_DENOMINATOR, "step orders: the rate is 0, so no number before it suffices");
        FunnelPlan plan = model.reverse(REVENUE);

        assertThat(plan.findObstacle()).contains((KpiValue.Absent) reason);
        assertThat(List.of(
                        plan.cost(),
                        plan.count("visits"),
                        plan.revenue(),
                        plan.impressions(),
                        plan.costPer("leads"),
                        plan.contribution(BigDecimal.ONE),
                        plan.channel("paid").cost()))
                .containsOnly(reason);
        assertThat(plan).hasToString("step orders: the rate is 0, so no number before it suffices");
        assertThat(plan.flows()).isEmpty();
        // back to leads the step after them does not matter, and forward the rate is what it is
        FunnelPlan leads = model.reverse(FunnelTarget.count("leads", 4, YEAR, MONTHS));
        assertThat(leads.count("visits")).hasToString("100");
        assertThat(leads.costPer("orders")).isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "orders is 0"));
    }

    @Test
    void theStepOfAChannelIsNamedWithIt() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("orders", "0.04"))
                .with(FunnelChannel.of("email", "1").withSteps(FunnelStep.of("orders", "0")));

        assertThat(model.reverse(FunnelTarget.count("orders", 1, YEAR, MONTHS)).findObstacle())
                .contains(absent(
                        AbsenceReason.ZERO_DENOMINATOR,
                        "step orders of channel email: the rate is 0, so no number before it suffices"));
    }

    @Test
    void ratesThatCannotBeMakeThePlanAbsent() {
        assertThat(obstacle(FunnelStep.of("orders", "1.5")))
                .isEqualTo(absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        "step orders: the rate 1.5 is above 1; write a percentage as a fraction, or say that one may lead to"
                                + " several"));
        assertThat(obstacle(FunnelStep.of("orders", "-0.5")))
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "step orders: the rate -0.5 is below 0"));
        assertThat(obstacle(FunnelStep.measured("orders", 3, 0)))
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "step orders: what orders is measured on is 0"));
        assertThat(obstacle(FunnelStep.of("orders", absent(AbsenceReason.ALL_NULL, ""))))
                .isEqualTo(absent(AbsenceReason.ALL_NULL, "step orders: unknown"));
        KpiValue money = new KpiValue.Present(
                new BigDecimal("0.8"),
                Unit.MONEY.in(Currency.getInstance("EUR")).per(Unit.COUNT),
                List.of(),
                new Evidence(List.of(), Set.of()));
        assertThat(obstacle(FunnelStep.of("orders", money)))
                .isEqualTo(absent(
                        AbsenceReason.OUT_OF_DOMAIN, "step orders: it is in EUR/count, and a rate is a plain number"));
        FunnelModel several = FunnelModel.of(
                        "customers", FunnelStep.of("orders", "1.5").withSeveralEach())
                .with(FunnelChannel.of("all", "1"));
        assertThat(several.reverse(FunnelTarget.count("orders", 3, YEAR, MONTHS))
                        .count("customers"))
                .hasToString("2");
    }

    private static KpiValue.Absent obstacle(FunnelStep step) {
        FunnelModel model = FunnelModel.of("visits", step).with(FunnelChannel.of("all", "1"));
        KpiValue.Absent forward = model.forward(FunnelInputs.on(RaceCalendar.iso()))
                .findObstacle()
                .orElseThrow();
        assertThat(model.reverse(FunnelTarget.count("orders", 1, YEAR, MONTHS)).findObstacle())
                .contains(forward);
        return forward;
    }

    @Test
    void withoutClicksNoNumberOfImpressionsSuffices() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("orders", "0.5"))
                .with(FunnelChannel.of("paid", "1").withClickRate("0"));

        assertThat(model.reverse(FunnelTarget.count("orders", 1, YEAR, MONTHS)).findObstacle())
                .contains(absent(
                        AbsenceReason.ZERO_DENOMINATOR,
                        "click-through rate of channel paid: the rate is 0, so no number of impressions suffices"));
    }

    @Test
    void whatTheModelDoesNotSayIsMissing() {
        FunnelModel model =
                FunnelModel.of("visits", FunnelStep.of("orders", "0.5")).with(FunnelChannel.of("all", "1"));
        FunnelPlan plan = model.reverse(FunnelTarget.count("orders", 1, YEAR, MONTHS));
        KpiValue worthless =
                absent(AbsenceReason.MISSING_MEASURE, "the funnel has no value of what its last step counts");

        assertThat(plan.revenue()).isEqualTo(worthless);
        assertThat(plan.revenue(month(2025, 1))).isEqualTo(worthless);
        assertThat(plan.contribution(BigDecimal.ONE)).isEqualTo(worthless);
        assertThat(plan.cost()).isEqualTo(absent(AbsenceReason.MISSING_MEASURE, "no channel has a price"));
        assertThat(plan.impressions())
                .isEqualTo(absent(AbsenceReason.MISSING_MEASURE, "no channel with a click-through rate is used"));
        assertThat(model.worth(Money.of("5", "EUR"))
                        .reverse(FunnelTarget.count("orders", 1, YEAR, MONTHS))
                        .cost())
                .hasToString("0");
    }

    @Test
    void figuresCarryTheFlagsOfTheRates() {
        KpiValue rate = new KpiValue.Present(
                new BigDecimal("0.5"),
                Unit.NONE,
                List.of(new Flag(Flag.Kind.PARTIAL_INPUT, "9/10")),
                new Evidence(List.of(), Set.of()));
        FunnelModel model =
                FunnelModel.of("visits", FunnelStep.of("orders", rate)).with(FunnelChannel.of("all", "1"));

        assertThat(model.reverse(FunnelTarget.count("orders", 5, YEAR, MONTHS)).count("visits"))
                .hasToString("10 [PARTIAL_INPUT(9/10)]");
    }

    /** A funnel of 3,000 visits and 300 leads, measured; the exact quotient is a tenth. */
    @Test
    void aMeasuredRateIsTheExactQuotient() {
        FunnelModel model =
                FunnelModel.of("visits", FunnelStep.measured("leads", 1, 3)).with(FunnelChannel.of("all", "1"));

        assertThat(model.reverse(FunnelTarget.count("leads", 7, YEAR, MONTHS)).count("visits"))
                .hasToString("21");
    }

    @Test
    void whatIsNoFunnelIsRefused() {
        assertRefused(() -> FunnelModel.of("visits"), "funnel from visits has no steps; give at least one");
        assertRefused(
                () -> FunnelModel.of("visits", FunnelStep.of("visits", "1")),
                "funnel has two steps visits; name them apart");
        assertRefused(
                () -> LEAD_BASED.with(FunnelChannel.of("paid", "1")), "funnel has two channels paid; name them apart");
        assertRefused(
                () -> LEAD_BASED.with(FunnelChannel.of("email", "1").withSteps(FunnelStep.of("orders", "1"))),
                "steps [orders] of channel email are not those of the funnel, [leads, orders]; only their rates and lags"
                        + " may differ");
        assertRefused(
                () -> LEAD_BASED.with(FunnelChannel.of("us", "1").withPrice(MediaPrice.perEntry(Money.of("1", "USD")))),
                "channel us has its price in USD, the funnel is in EUR; convert one with a dated rate first");
        assertRefused(
                () -> LEAD_BASED.worth(Money.of("1", "USD")),
                "channel paid has its price in EUR, the funnel is in USD; convert one with a dated rate first");
        assertRefused(() -> LEAD_BASED.worth(Money.of("0", "EUR")), "value EUR 0 is not above 0");
        assertRefused(() -> LEAD_BASED.withBuffer("-0.1"), "buffer -0.1 is negative");
        assertRefused(
                () -> FunnelStep.of(" ", "1"), "name of a step is blank; say what is counted there, such as leads");
        assertRefused(
                () -> FunnelStep.of("won", "1").withLag(-1),
                "lag -1 of step won is negative; nobody gets there before");
        assertThat(LEAD_BASED).hasToString("visits, leads 0.04, orders 0.2");
    }

    @Test
    void whatIsNoChannelIsRefused() {
        assertRefused(
                () -> FunnelChannel.of("paid", "0"), "share 0 of channel paid is not above 0; leave the channel out");
        assertRefused(
                () -> FunnelChannel.of("paid", "1").withPrice(MediaPrice.perThousand(Money.of("1", "EUR"))),
                "channel paid is paid per thousand impressions and has no click-through rate; give it with withClickRate");
        assertRefused(
                () -> FunnelChannel.of("paid", "1").withLimit(ChannelLimit.population(BigDecimal.ONE, BigDecimal.ONE)),
                "channel paid has a limit of impressions and no click-through rate; give it with withClickRate first");
        assertRefused(
                () -> FunnelChannel.of("paid", "1").withLimit(ChannelLimit.mostSpend(Money.of("1", "EUR"))),
                "channel paid has a limit of money and no price; give it with withPrice first");
        assertRefused(() -> ChannelLimit.entries(new BigDecimal("-1")), "limit ENTRIES of -1 is negative");
        assertRefused(
                () -> MediaPrice.perEntry(Money.of("0", "EUR")),
                "price EUR 0 is not above 0; leave the price of a channel without cost out");
    }

    @Test
    void whatIsNoTargetIsRefused() {
        assertRefused(() -> FunnelTarget.count("orders", 0, YEAR, MONTHS), "target 0 is not above 0");
        assertRefused(
                () -> FunnelTarget.count("orders", 1, DateRange.parse("2025-01-02/2025-02-01"), MONTHS),
                "period 2025-01-02/2025-02-01 is not made of whole buckets of grain MONTH; make it"
                        + " 2025-01-01/2025-02-01, or phase it by another grain");
        assertRefused(
                () -> FunnelTarget.count("orders", 1, DateRange.parse("2025-01-01/2025-02-01"), MONTHS),
                "phasing of 12 weights for 1 buckets of grain MONTH; give one weight for each");
        assertRefused(
                () -> LEAD_BASED.reverse(FunnelTarget.count("order", 1, YEAR, MONTHS)),
                "funnel has no step \"order\"; it has [visits, leads, orders]; did you mean \"orders\"?");
        assertRefused(
                () -> LEAD_BASED.reverse(FunnelTarget.revenue(Money.of("1", "USD"), YEAR, MONTHS)),
                "target is in USD, and the funnel in EUR; convert one with a dated rate first");
        FunnelModel bare = FunnelModel.of("visits", FunnelStep.of("orders", "1"));
        assertRefused(
                () -> bare.with(FunnelChannel.of("all", "1")).reverse(REVENUE),
                "target is revenue, and the funnel has no value; give it with FunnelModel.worth");
        assertRefused(
                () -> bare.reverse(FunnelTarget.count("orders", 1, YEAR, MONTHS)),
                "funnel has no channels; give those that feed it with FunnelModel.with");
        RaceCalendar fiscal = RaceCalendar.parse("year=APRIL");
        assertThat(REVENUE.withCalendar(fiscal).calendar()).isEqualTo(fiscal);
    }

    @Test
    void whatIsNoInputIsRefused() {
        FunnelInputs none = FunnelInputs.on(RaceCalendar.iso());
        Bucket january = month(2025, 1);
        assertRefused(() -> none.spend("paid", january, Money.of("-1", "EUR")), "input -1 of channel paid is negative");
        assertRefused(
                () -> LEAD_BASED.forward(none.spend("piad", january, Money.of("1", "EUR"))),
                "funnel has no channel \"piad\"; it has [paid, organic]; did you mean \"paid\"?");
        assertRefused(
                () -> LEAD_BASED.reverse(REVENUE).channel("x"), "funnel has no channel \"x\"; it has [paid, organic]");
        assertRefused(
                () -> LEAD_BASED.forward(none.entries("paid", january, BigDecimal.ONE)),
                "input of channel paid is of entries, and it has a price; give the money it gets");
        assertRefused(
                () -> LEAD_BASED.forward(none.spend("organic", january, Money.of("1", "EUR"))),
                "input of channel organic is of money, and it has no price; give those who enter");
        assertRefused(
                () -> LEAD_BASED.forward(none.spend("paid", january, Money.of("1", "USD"))),
                "input of channel paid is in USD, and its price in EUR; convert one with a dated rate first");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    /**
     * By hand: 120 EUR at 12 per thousand are 10,000 impressions, at most 60 EUR are 5,000, and of 4,000 there are to be had 4,000, for 48. 72
     * EUR in search at 0.60 are 120 visits and 60 orders all the same.
     */
    @Test
    void nobodyEntersOverAChannelOnWhichNobodyClicks() {
        FunnelChannel display = FunnelChannel.of("display", "1")
                .withClickRate("0")
                .withPrice(MediaPrice.perThousand(Money.of("12", "EUR")));
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("orders", "0.5"))
                .with(FunnelChannel.of("search", "1")
                        .withClickRate("0.1")
                        .withPrice(MediaPrice.perEntry(Money.of("0.60", "EUR"))));
        FunnelInputs inputs = FunnelInputs.on(RaceCalendar.iso())
                .spend("search", month(2025, 1), Money.of("72", "EUR"))
                .spend("display", month(2025, 1), Money.of("120", "EUR"));

        FunnelPlan open = model.with(display).forward(inputs);
        assertThat(open.count("orders")).hasToString("60");
        assertThat(open.cost()).hasToString("192");
        assertThat(open.channel("display").impressions()).hasToString("10000");
        assertThat(open.channel("display").costPer("visits"))
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "visits is 0"));
        assertThat(open.limits()).isEmpty();
        FunnelPlan capped = model.with(display.withLimit(ChannelLimit.entries(BigDecimal.ONE))
                        .withLimit(ChannelLimit.mostSpend(Money.of("60", "EUR")))
                        .withLimit(ChannelLimit.impressionShare(new BigDecimal("8000"), new BigDecimal("0.5"))))
                .forward(inputs);
        assertThat(capped.channel("display").cost()).hasToString("48");
        assertThat(capped.limits())
                .hasToString("[display 2025-01: MOST_SPEND 60, 0 instead of 0, display 2025-01: IMPRESSIONS 4000, 0"
                        + " instead of 0]");
    }

    /** Clicks that do not come cost nothing: 30 EUR at 0.60 would have been 50. */
    @Test
    void clicksThatDoNotComeCostNothingAndAreSaidToBeMissing() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("orders", "0.5"))
                .with(FunnelChannel.of("paid", "1")
                        .withClickRate("0")
                        .withPrice(MediaPrice.perEntry(Money.of("0.60", "EUR"))));
        FunnelPlan plan = model.forward(FunnelInputs.on(RaceCalendar.iso())
                .spend("paid", month(2025, 1), Money.of("30", "EUR"))
                .spend("paid", month(2025, 2), Money.of("0", "EUR")));

        assertThat(plan.cost()).hasToString("0");
        assertThat(plan.count("visits")).hasToString("0");
        assertThat(plan.limits()).hasToString("[paid 2025-01: ENTRIES 0, 0 instead of 50]");
        assertThat(plan.impressions())
                .isEqualTo(absent(AbsenceReason.MISSING_MEASURE, "no channel with a click-through rate is used"));
    }

    @Test
    void bucketsAreThoseOfThePlan() {
        Bucket week = RaceCalendar.iso().bucketOf(Grain.WEEK, LocalDate.of(2025, 1, 6));
        Bucket fiscal = RaceCalendar.parse("year=APRIL").bucketOf(Grain.QUARTER, LocalDate.of(2025, 1, 1));
        FunnelPlan plan = LEAD_BASED.reverse(REVENUE);
        String message =
                "bucket 2025-W02 is of grain WEEK, and the plan has buckets of grain MONTH; ask for one of those";

        assertRefused(() -> plan.count("orders", week), message);
        assertRefused(() -> plan.cost(week), message);
        assertRefused(() -> plan.revenue(week), message);
        assertRefused(() -> plan.impressions(week), message);
        assertRefused(
                () -> plan.count("orders", fiscal),
                "bucket " + fiscal.label() + " of 2025-01-01/2025-04-01 is none of calendar iso; take it from that"
                        + " calendar");
        FunnelInputs inputs = FunnelInputs.on(RaceCalendar.iso()).spend("paid", month(2025, 1), Money.of("1", "EUR"));
        assertRefused(
                () -> inputs.spend("paid", week, Money.of("1", "EUR")),
                "input of channel paid is for 2025-W02, of grain WEEK, and others are of grain MONTH; give all in"
                        + " buckets of one grain, in which limits are kept");
        assertRefused(
                () -> inputs.entries("organic", fiscal, BigDecimal.ONE),
                "bucket " + fiscal.label() + " of 2025-01-01/2025-04-01 is none of calendar iso; take it from that"
                        + " calendar");
    }

    @Test
    void sharesAreFractions() {
        assertRefused(
                () -> LEAD_BASED.withBuffer("20"),
                "buffer 20 is above 1; write a percentage as a fraction: 20 % is 0.2");
        assertRefused(
                () -> ChannelLimit.impressionShare(BigDecimal.TEN, new BigDecimal("30")),
                "impression share 30 is not from 0 to 1; write a percentage as a fraction");
        assertRefused(
                () -> ChannelLimit.impressionShare(BigDecimal.TEN, new BigDecimal("-0.1")),
                "impression share -0.1 is not from 0 to 1; write a percentage as a fraction");
        assertThat(LEAD_BASED.reverse(REVENUE).contribution(new BigDecimal("30")))
                .isEqualTo(absent(
                        AbsenceReason.OUT_OF_DOMAIN, "the margin 30 is above 1; write a percentage as a fraction"));
    }

    /** Half of 10 visits; a limit of 6 leaves 3. Flows and limits rest on the rate as the plan does. */
    @Test
    void flowsAndLimitsCarryTheFlagsOfTheRates() {
        KpiValue rate = new KpiValue.Present(
                new BigDecimal("0.5"),
                Unit.NONE,
                List.of(new Flag(Flag.Kind.LOW_SAMPLE, "9/100")),
                new Evidence(List.of(), Set.of()));
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("orders", rate))
                .with(FunnelChannel.of("paid", "1")
                        .withPrice(MediaPrice.perEntry(Money.of("2", "EUR")))
                        .withLimit(ChannelLimit.entries(new BigDecimal("6"))));
        FunnelPlan plan = model.reverse(FunnelTarget.count(
                "orders", 5, DateRange.parse("2025-01-01/2025-02-01"), Phasing.even(Grain.MONTH, 1)));

        assertThat(plan.flows())
                .hasToString("[paid: visits 2025-01: 6 [LOW_SAMPLE(9/100)], orders 2025-01: 3 [LOW_SAMPLE(9/100)]]");
        assertThat(plan.flows().get(0).findCost()).map(KpiValue::toString).contains("12 [LOW_SAMPLE(9/100)]");
        assertThat(plan.limits())
                .hasToString("[paid 2025-01: ENTRIES 6, 6 [LOW_SAMPLE(9/100)] instead of 10 [LOW_SAMPLE(9/100)]]");
    }
}
