package io.github.raceframework.metrics.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.plan.ElapsedWeight;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final AsOf END_OF_MAY = AsOf.of(LocalDate.of(2025, 6, 1), BERLIN);
    private static final Unit EUR = Unit.MONEY.in(Currency.getInstance("EUR"));
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static KpiValue value(String number, Unit unit, Flag... flags) {
        return new KpiValue.Present(new BigDecimal(number), unit, List.of(flags), new Evidence(List.of(), Set.of()));
    }

    private static KpiValue count(String number) {
        return value(number, Unit.COUNT);
    }

    private static KpiValue.Absent absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }

    private static Pacing pacing(PacingRule rule, KpiValue actual, String target) {
        return Pacing.of(rule, actual, new BigDecimal(target), Unit.COUNT, YEAR, END_OF_MAY);
    }

    /**
     * The worked numbers of the domain reference, 4.3: a budget of 600,000, five of twelve months with a weight of 0.38 gone, 250,000
     * spent. The required rate by hand: 350,000 / 214 days.
     */
    @Test
    void aPhasedSumIsHeldAgainstItsSeason() {
        Phasing phasing = Phasing.ofShares(
                Grain.MONTH, ".07", ".07", ".08", ".08", ".08", ".08", ".07", ".07", ".08", ".09", ".12", ".11");
        ElapsedWeight elapsed = phasing.elapsed(RaceCalendar.iso(), YEAR, END_OF_MAY.until());
        Pacing pacing = Pacing.of(
                new PacingRule.Phased(elapsed), value("250000", EUR), new BigDecimal("600000"), EUR, YEAR, END_OF_MAY);

        assertThat(pacing.expected()).hasToString("228000");
        assertThat(number(pacing.index())).isCloseTo(1.0965, within(0.00005));
        assertThat(number(pacing.variance())).isCloseTo(0.0965, within(0.00005));
        assertThat(number(pacing.outturn())).isCloseTo(657_894.74, within(0.005));
        assertThat(pacing.remainingDays()).isEqualTo(214);
        assertThat(number(pacing.requiredPerDay())).isCloseTo(1635.514, within(0.0005));
        assertThat(pacing).hasToString("250000 of 228000 expected before 2025-06-01 Europe/Berlin");
        assertThat(pacing.asOf()).isEqualTo(END_OF_MAY);
        assertThat(pacing.period()).isEqualTo(YEAR);
        assertThat(pacing.target()).hasToString("600000");
        assertThat(pacing.rule()).isEqualTo(new PacingRule.Phased(elapsed));
    }

    private static double number(KpiValue value) {
        return value.findNumber().orElseThrow().doubleValue();
    }

    @Test
    void aRateIsNeverProrated() {
        Pacing pacing = pacing(new PacingRule.AsItIs(), value("0.03", Unit.NONE), "0.04");

        assertThat(pacing.expected()).hasToString("0.04");
        assertThat(pacing.index()).hasToString("0.75");
        assertThat(pacing.variance()).hasToString("-0.25");
        assertThat(pacing.outturn()).hasToString("0.03 [ESTIMATE]");
        assertThat(pacing.requiredPerDay())
                .isEqualTo(absent(AbsenceReason.NON_ADDITIVE, "it does not add up over days"));
    }

    /** From 1,000 to 2,000: half way 1,500 are due; 1,200 now, 200 in half the time, lead to 1,400; 800 are left for 214 days. */
    @Test
    void aLevelLeadsFromTheBaselineToTheTarget() {
        Pacing pacing = pacing(new PacingRule.Level(new BigDecimal("1000"), HALF), count("1200"), "2000");

        assertThat(pacing.expected()).hasToString("1500");
        assertThat(pacing.index()).hasToString("0.8");
        assertThat(pacing.outturn()).hasToString("1400 [ESTIMATE]");
        assertThat(number(pacing.requiredPerDay())).isCloseTo(800.0 / 214, within(1e-12));
    }

    /** Last year 6,000 of 10,000 had been reached by now: of 12,000 that is 7,200, and 9,000 lead to 15,000. */
    @Test
    void distinctCountsAndCohortsAreComparedLikeForLike() {
        PacingRule rule =
                new PacingRule.LikeForLike(value("6000", Unit.COUNT, new Flag(Flag.Kind.STALE, "")), count("10000"));
        Pacing pacing = pacing(rule, count("9000"), "12000");

        assertThat(pacing.expected()).hasToString("7200 [STALE]");
        assertThat(pacing.index()).hasToString("1.25 [STALE]");
        assertThat(pacing.outturn()).hasToString("15000 [ESTIMATE, STALE]");
        assertThat(pacing.requiredPerDay().isPresent()).isFalse();
        KpiValue none = absent(AbsenceReason.NOT_COVERED, "nothing before 2025");
        Pacing without = pacing(new PacingRule.LikeForLike(none, count("1")), count("9000"), "12000");
        assertThat(without.expected()).isEqualTo(none);
        assertThat(without.index()).isEqualTo(none);
        assertThat(without.outturn()).isEqualTo(none);
        assertThat(pacing(new PacingRule.LikeForLike(count("0"), count("0")), count("1"), "2")
                        .expected())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "what it is compared with is 0"));
    }

    @Test
    void theClassOfTheKpiGivesTheRule() {
        BigDecimal base = BigDecimal.TEN;
        ElapsedWeight half = ElapsedWeight.of(HALF);

        assertThat(PacingRule.of(KpiClass.ADD, base, half)).isEqualTo(new PacingRule.Phased(HALF));
        assertThat(PacingRule.of(KpiClass.SEMI, base, half)).isEqualTo(new PacingRule.Level(base, HALF));
        for (KpiClass rate : List.of(KpiClass.ROS, KpiClass.ROD, KpiClass.PARAM)) {
            assertThat(PacingRule.of(rate, base, half)).isEqualTo(new PacingRule.AsItIs());
        }
        assertThat(pacing(PacingRule.of(KpiClass.DIST, base, half), count("1"), "2")
                        .expected())
                .isEqualTo(absent(
                        AbsenceReason.NON_ADDITIVE,
                        "a distinct count is not phased; give that of as many days of something alike"));
    }

    @Test
    void beforeThePeriodNothingIsExpected() {
        AsOf before = AsOf.of(LocalDate.of(2024, 12, 1), BERLIN);
        Pacing pacing = Pacing.of(
                new PacingRule.Phased(BigDecimal.ZERO), count("0"), new BigDecimal("730"), Unit.COUNT, YEAR, before);

        assertThat(pacing.expected()).hasToString("0");
        assertThat(pacing.index()).isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "what was expected by now is 0"));
        assertThat(pacing.outturn()).isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the elapsed weight is 0"));
        assertThat(pacing.requiredPerDay()).hasToString("2");
        assertThat(pacing.isClosed()).isFalse();
    }

    @Test
    void onceThePeriodIsOverTheTargetIsDue() {
        AsOf after = AsOf.of(LocalDate.of(2026, 3, 1), BERLIN);
        Pacing pacing = Pacing.of(
                new PacingRule.Phased(BigDecimal.ONE), count("90"), new BigDecimal("100"), Unit.COUNT, YEAR, after);

        assertThat(pacing.isClosed()).isTrue();
        assertThat(pacing.expected()).hasToString("100");
        assertThat(pacing.outturn()).hasToString("90 [ESTIMATE]");
        assertThat(pacing.requiredPerDay())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the number of days left is 0"));
    }

    /** 100 so far, 14 in the last week, 214 days left: 100 + 2 * 214. */
    @Test
    void theLastDaysMayGoOn() {
        Pacing pacing = pacing(new PacingRule.Phased(HALF), count("100"), "1000");

        assertThat(pacing.outturnByRecent(count("14"), 7)).hasToString("528 [ESTIMATE]");
        assertThat(pacing(new PacingRule.AsItIs(), count("1"), "2").outturnByRecent(count("1"), 7))
                .isEqualTo(absent(AbsenceReason.NON_ADDITIVE, "only sums go on by the day"));
        KpiValue unknown = absent(AbsenceReason.ALL_NULL, "");
        assertThat(pacing.outturnByRecent(unknown, 7)).isEqualTo(unknown);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pacing.outturnByRecent(unknown, 0))
                .withMessage("days 0 are fewer than 1; say over how many days the recent value is");
    }

    @Test
    void anAbsentValueHandsOnItsReason() {
        KpiValue unknown = absent(AbsenceReason.ALL_NULL, "no row is known");
        Pacing pacing = pacing(new PacingRule.Phased(HALF), unknown, "100");

        assertThat(pacing.expected()).hasToString("50");
        assertThat(List.of(pacing.index(), pacing.variance(), pacing.outturn(), pacing.requiredPerDay()))
                .containsOnly(unknown);
    }

    @Test
    void twoCurrenciesAreNotCompared() {
        Pacing pacing = Pacing.of(
                new PacingRule.Phased(HALF),
                value("1", Unit.MONEY.in(Currency.getInstance("USD"))),
                BigDecimal.TEN,
                EUR,
                YEAR,
                END_OF_MAY);

        assertThat(pacing.index())
                .isEqualTo(absent(AbsenceReason.MIXED_CURRENCY, "the value is in USD, the target in EUR"));
        assertThat(pacing.actual()).isEqualTo(pacing.index());
    }

    @Test
    void aCountIsNoMoney() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pacing.of(new PacingRule.AsItIs(), count("1"), BigDecimal.TEN, EUR, YEAR, END_OF_MAY))
                .withMessage("value 1 is in count, and EUR is wanted");
    }

    @Test
    void aNegativeExpectationHasNoPace() {
        assertThat(pacing(new PacingRule.Phased(HALF), count("1"), "-10").index())
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "what was expected by now is -5, below 0"));
    }

    @Test
    void todayIsLeftOutUnlessItIsAskedFor() {
        // 23:30 UTC on 31 May is 1 June in Berlin
        AsOf asOf = AsOf.at(Instant.parse("2025-05-31T23:30:00Z"), BERLIN);

        assertThat(asOf).isEqualTo(END_OF_MAY).hasToString("before 2025-06-01 Europe/Berlin");
        assertThat(asOf.withToday().until()).isEqualTo("2025-06-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AsOf(LocalDate.of(2025, 6, 1), BERLIN, LocalDate.of(2025, 6, 3)))
                .withMessage("until 2025-06-03 is neither 2025-06-01 nor the day after it");
    }

    @Test
    void anElapsedWeightIsAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PacingRule.Phased(new BigDecimal("1.01")))
                .withMessage("elapsed weight 1.01 is not from 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PacingRule.Level(BigDecimal.ONE, new BigDecimal("-0.5")))
                .withMessage("elapsed weight -0.5 is not from 0 to 1");
    }

    /** Due are 500: 549 is 9.8 % above, 550 is 10 %, 600 is 20 %, 340 is 32 % below; a difference of 50 is too small if it takes 60. */
    @Test
    void alertsAreTieredOnBothSides() {
        assertThat(alert("549", "0")).isEqualTo("ON_PACE 0");
        assertThat(alert("550", "0")).isEqualTo("ABOVE 1");
        assertThat(alert("600", "0")).isEqualTo("ABOVE 2");
        assertThat(alert("340", "0")).isEqualTo("BELOW 3");
        assertThat(alert("550", "60")).isEqualTo("ON_PACE 0");
        PacingAlert unknown = PacingTiers.standard(BigDecimal.ZERO)
                .read(pacing(new PacingRule.Phased(BigDecimal.ZERO), count("1"), "10"));
        assertThat(unknown.side()).isEqualTo(PacingAlert.Side.UNKNOWN);
        assertThat(unknown.variance())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "what was expected by now is 0"));
    }

    private static String alert(String actual, String least) {
        PacingAlert alert = PacingTiers.standard(new BigDecimal(least))
                .read(pacing(new PacingRule.Phased(HALF), count(actual), "1000"));
        return alert.side() + " " + alert.tier();
    }

    @Test
    void tiersRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PacingTiers(List.of(new BigDecimal("0.2"), HALF, HALF), BigDecimal.ZERO))
                .withMessage("tier 0.5 is not above 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PacingTiers.standard(new BigDecimal("-1")))
                .withMessage("least difference -1 is negative");
    }

    /** A third of 100 is no decimal: it is shown as the nearest double, and its evidence has the quotient. */
    @Test
    void whatIsExpectedIsExactBehindItsDecimal() {
        Pacing pacing = pacing(
                new PacingRule.Phased(ElapsedWeight.of(BigDecimal.ONE, new BigDecimal("3"))), count("33"), "100");

        assertThat(pacing.expected()).hasToString("33.333333333333336");
        assertThat(((KpiValue.Present) pacing.expected()).evidence().findQuotient())
                .contains(new Evidence.Quotient(new BigDecimal("100"), new BigDecimal("3"), Sampling.NONE));
        assertThat(pacing.index()).hasToString("0.99");
        assertThat(pacing.variance()).hasToString("-0.01");
        assertThat(pacing.outturn()).hasToString("99 [ESTIMATE]");
    }

    /** A third of 300 is due, 110 are 10 % above it, and the tier begins at 10 %; so of 30, and of 1 with 11/30. */
    @Test
    void aTierBeginsExactlyAtItsVariance() {
        PacingRule third = new PacingRule.Phased(ElapsedWeight.of(BigDecimal.ONE, new BigDecimal("3")));
        PacingTiers tiers = new PacingTiers(List.of(new BigDecimal("0.1")), BigDecimal.ZERO);

        assertThat(tiers.read(pacing(third, count("110"), "300")).tier()).isOne();
        assertThat(tiers.read(pacing(third, count("11"), "30")).tier()).isOne();
        assertThat(tiers.read(pacing(third, count("10.999999999999999999999999999999999999"), "30"))
                        .tier())
                .isZero();
        // 1/3 of 1 shown as a double is below it; a tenth more, 11/30, is a quotient too.
        KpiValue actual = new KpiValue.Present(
                new BigDecimal("0.36666666666666664"),
                Unit.COUNT,
                List.of(),
                new Evidence(
                        List.of(),
                        Set.of(),
                        new Evidence.Quotient(new BigDecimal("11"), new BigDecimal("30"), Sampling.NONE)));
        assertThat(tiers.read(pacing(third, actual, "1")).tier()).isOne();
    }

    /** By the catalogue plan.required_run_rate: already met, floor at 0. What is to fall needs less each day: 100 in 214 days. */
    @Test
    void whatIsMetRequiresNothingMore() {
        PacingRule sum = new PacingRule.Phased(HALF);

        assertThat(pacing(sum, count("120"), "100").requiredPerDay()).hasToString("0");
        assertThat(pacing(sum, count("3"), "0").requiredPerDay()).hasToString("0");
        assertThat(number(pacing(sum, count("0"), "-107").requiredPerDay())).isEqualTo(-0.5);
        assertThat(pacing(sum, count("-108"), "-107").requiredPerDay()).hasToString("0");
        PacingRule falling = new PacingRule.Level(new BigDecimal("1000"), HALF);
        assertThat(number(pacing(falling, count("907"), "800").requiredPerDay()))
                .isEqualTo(-0.5);
        assertThat(pacing(falling, count("750"), "800").requiredPerDay()).hasToString("0");
        PacingRule rising = new PacingRule.Level(new BigDecimal("1000"), HALF);
        assertThat(pacing(rising, count("2100"), "2000").requiredPerDay()).hasToString("0");
        assertThat(number(pacing(rising, count("1107"), "1000").requiredPerDay()))
                .isEqualTo(-0.5);
    }

    @Test
    void theElapsedWeightIsAsOfTheSameDay() {
        AsOf before = AsOf.of(LocalDate.of(2025, 1, 1), BERLIN);
        AsOf after = AsOf.of(LocalDate.of(2026, 1, 1), BERLIN);
        PacingRule level = new PacingRule.Level(BigDecimal.ONE, HALF);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pacing.of(level, count("1"), BigDecimal.TEN, Unit.COUNT, YEAR, before))
                .withMessage("elapsed weight 0.5 of period 2025-01-01/2026-01-01, which before 2025-01-01 Europe/Berlin"
                        + " has not begun; take it as of the same day");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Pacing.of(new PacingRule.Phased(HALF), count("1"), BigDecimal.TEN, Unit.COUNT, YEAR, after))
                .withMessage("elapsed weight 0.5 of period 2025-01-01/2026-01-01, which before 2026-01-01 Europe/Berlin"
                        + " is over; take it as of the same day");
    }
}
