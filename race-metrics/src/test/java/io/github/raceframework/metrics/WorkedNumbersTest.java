package io.github.raceframework.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.plan.ElapsedWeight;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.consistency.TargetChain;
import io.github.raceframework.metrics.economics.Acquisition;
import io.github.raceframework.metrics.economics.OrderEconomics;
import io.github.raceframework.metrics.economics.RetentionModel;
import io.github.raceframework.metrics.funnel.FunnelChannel;
import io.github.raceframework.metrics.funnel.FunnelInputs;
import io.github.raceframework.metrics.funnel.FunnelModel;
import io.github.raceframework.metrics.funnel.FunnelPlan;
import io.github.raceframework.metrics.funnel.FunnelStep;
import io.github.raceframework.metrics.funnel.FunnelTarget;
import io.github.raceframework.metrics.funnel.MediaPrice;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.kpi.WilsonInterval;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.pacing.Pacing;
import io.github.raceframework.metrics.pacing.PacingAlert;
import io.github.raceframework.metrics.pacing.PacingRule;
import io.github.raceframework.metrics.pacing.PacingTiers;
import io.github.raceframework.metrics.status.StatusReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of part 4 of the domain reference, each out of a public call, with the digits that are printed there. */
class WorkedNumbersTest {

    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final AsOf END_OF_MAY = AsOf.of(LocalDate.of(2025, 6, 1), ZoneId.of("Europe/Berlin"));
    private static final Unit EUR = Unit.MONEY.in(Currency.getInstance("EUR"));
    private static final Phasing SEASON = Phasing.ofShares(
            Grain.MONTH, ".07", ".07", ".08", ".08", ".08", ".08", ".07", ".07", ".08", ".09", ".12", ".11");

    private static final FunnelModel FUNNEL = FunnelModel.of(
                    "visits", FunnelStep.of("leads", "0.04"), FunnelStep.of("orders", "0.20"))
            .worth(Money.of("80", "EUR"))
            .with(FunnelChannel.of("paid", "0.6")
                    .withClickRate("0.02")
                    .withPrice(MediaPrice.perEntry(Money.of("0.60", "EUR"))))
            .with(FunnelChannel.of("organic", "0.4"));

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static KpiValue value(String number, Unit unit) {
        return new KpiValue.Present(new BigDecimal(number), unit, List.of(), new Evidence(List.of(), Set.of()));
    }

    /** A figure rounded to the decimal places that are printed. */
    private static String printed(KpiValue figure, int places) {
        return printed(figure.findNumber().orElseThrow(), places);
    }

    private static String printed(BigDecimal number, int places) {
        return number.setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    @Test
    void part42ReverseFunnel() {
        FunnelPlan plan = FUNNEL.reverse(FunnelTarget.revenue(euros("120000"), YEAR, Phasing.even(Grain.MONTH, 12)));
        FunnelPlan paid = plan.channel("paid");

        assertThat(plan.count("orders")).hasToString("1500");
        assertThat(plan.count("leads")).hasToString("7500");
        assertThat(plan.count("visits")).hasToString("187500");
        assertThat(paid.count("visits")).hasToString("112500");
        assertThat(plan.cost()).hasToString("67500");
        assertThat(plan.impressions()).hasToString("5625000");
        assertThat(printed(plan.costPerThousandImpressions(), 2)).isEqualTo("12.00");
        assertThat(printed(paid.costPer("orders"), 2)).isEqualTo("75.00");
        assertThat(printed(paid.costPer("leads"), 2)).isEqualTo("15.00");
        assertThat(paid.count("orders")).hasToString("900");
        // 900 x 75 = 67,500, check
        assertThat(FUNNEL.forward(plan.inputs()).revenue()).hasToString("120000");
    }

    /** Forward: impressions = 1000 x cost / CPM, clicks = impressions x CTR; 67,500 at a CPM of 12 are the 5,625,000 impressions of the vector. */
    @Test
    void part42ForwardFromABudget() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("leads", "0.04"), FunnelStep.of("orders", "0.20"))
                .worth(euros("80"))
                .with(FunnelChannel.of("paid", "1")
                        .withClickRate("0.02")
                        .withPrice(MediaPrice.perThousand(euros("12.00"))));
        Bucket january = RaceCalendar.iso().bucketOf(Grain.MONTH, LocalDate.of(2025, 1, 1));
        FunnelPlan plan = model.forward(FunnelInputs.on(RaceCalendar.iso()).spend("paid", january, euros("67500")));

        assertThat(plan.impressions()).hasToString("5625000");
        assertThat(plan.count("visits")).hasToString("112500");
        assertThat(plan.count("orders")).hasToString("900");
        assertThat(plan.revenue()).hasToString("72000");
        // 72,000 x 0.5 - 67,500
        assertThat(plan.contribution(new BigDecimal("0.5"))).hasToString("-31500");
    }

    /** About 20 % volume for rate uncertainty. */
    @Test
    void part42Buffer() {
        FunnelPlan plan = FUNNEL.withBuffer("0.2")
                .reverse(FunnelTarget.revenue(euros("120000"), YEAR, Phasing.even(Grain.MONTH, 12)));

        assertThat(plan.count("orders")).hasToString("1800");
    }

    @Test
    void part43Pacing() {
        ElapsedWeight elapsed = SEASON.elapsed(RaceCalendar.iso(), YEAR, END_OF_MAY.until());
        Pacing pacing = pacing(elapsed);

        assertThat(elapsed).hasToString("0.38");
        assertThat(pacing.expected()).hasToString("228000");
        assertThat(printed(pacing.index(), 4)).isEqualTo("1.0965");
        assertThat(printed(pacing.variance(), 4)).isEqualTo("0.0965");
        assertThat(printed(pacing.outturn(), 2)).isEqualTo("657894.74");
        // five equal months of twelve: 250,000 of 250,000
        Pacing linear = pacing(Phasing.even(Grain.MONTH, 12).elapsed(RaceCalendar.iso(), YEAR, END_OF_MAY.until()));
        assertThat(linear.expected()).hasToString("250000");
        assertThat(printed(linear.index(), 2)).isEqualTo("1.00");
        assertThat(StatusReading.toDate(linear, Direction.UP, StatusPolicy.STANDARD))
                .hasToString("GREEN 0");
    }

    private static Pacing pacing(ElapsedWeight elapsed) {
        return Pacing.of(
                PacingRule.of(KpiClass.ADD, BigDecimal.ZERO, elapsed),
                value("250000", EUR),
                new BigDecimal("600000"),
                EUR,
                YEAR,
                END_OF_MAY);
    }

    /** Phasing weights sum to 1; period target = T x w_i. */
    @Test
    void part43Phasing() {
        assertThat(SEASON.split(new BigDecimal("600000"), 0).stream().map(BigDecimal::toPlainString))
                .containsExactly(
                        "42000", "42000", "48000", "48000", "48000", "48000", "42000", "42000", "48000", "54000",
                        "72000", "66000");
    }

    /** GREEN d >= 0, AMBER d >= -10 %, RED below; attainment(down) = target / actual; in a band 1, else by its width. */
    @ParameterizedTest
    @CsvSource({
        "UP,   100,  100, 100, GREEN, 1",
        "UP,   90,   100, 100, AMBER, 0.9",
        "UP,   89.9, 100, 100, RED,   0.899",
        "DOWN, 50,   50,  50,  GREEN, 1",
        "DOWN, 55,   50,  50,  AMBER, 0.9090909090909091",
        "DOWN, 62.5, 50,  50,  RED,   0.8",
        "DOWN, 0,    50,  50,  GREEN, 1",
        "BAND, 30,   20,  40,  GREEN, 1",
        "BAND, 42,   20,  40,  AMBER, 0.9",
    })
    void part44Status(Direction direction, String actual, String low, String high, String status, String attainment) {
        StatusReading reading = StatusReading.of(
                value(actual, Unit.NONE), Target.band(low, high, YEAR), Unit.NONE, direction, StatusPolicy.STANDARD);

        assertThat(reading.status()).hasToString(status);
        assertThat(reading.attainment()).hasToString(attainment);
    }

    /** Progress = (actual - baseline) / (target - baseline), any direction: 15 of the way from 40 to 20 are three quarters of it. */
    @Test
    void part44Progress() {
        assertThat(StatusReading.progress(value("25", Unit.NONE), new BigDecimal("40"), new BigDecimal("20")))
                .hasToString("0.75");
    }

    /** 10 / 20 / 30 % on both sides of 228,000, plus an absolute minimum. */
    @ParameterizedTest
    @CsvSource({
        "250000, ON_PACE, 0",
        "250800, ABOVE, 1",
        "273600, ABOVE, 2",
        "296400, ABOVE, 3",
        "205200, BELOW, 1",
        "159600, BELOW, 3"
    })
    void part44PacingAlerts(String actual, PacingAlert.Side side, int tier) {
        Pacing pacing = Pacing.of(
                new PacingRule.Phased(new BigDecimal("0.38")),
                value(actual, EUR),
                new BigDecimal("600000"),
                EUR,
                YEAR,
                END_OF_MAY);

        PacingAlert alert = PacingTiers.standard(BigDecimal.ZERO).read(pacing);
        assertThat(alert.side()).isEqualTo(side);
        assertThat(alert.tier()).isEqualTo(tier);
        assertThat(PacingTiers.standard(new BigDecimal("100000")).read(pacing).side())
                .isEqualTo(PacingAlert.Side.ON_PACE);
    }

    /** Wilson 95 %: 3/60 -> 1.71 % to 13.70 %; 300/6,000 -> 4.48 % to 5.58 %. */
    @ParameterizedTest
    @CsvSource({"3, 60, 1.71, 13.70", "300, 6000, 4.48, 5.58"})
    void part45SmallSamples(long seen, long before, String low, String high) {
        KpiValue.Present rate =
                (KpiValue.Present) FunnelStep.measured("orders", seen, before).rate();
        WilsonInterval interval = rate.evidence().findInterval().orElseThrow();

        assertThat(rate).hasToString("0.05");
        assertThat(printed(interval.low().movePointRight(2), 2)).isEqualTo(low);
        assertThat(printed(interval.high().movePointRight(2), 2)).isEqualTo(high);
    }

    /** Consistency across stages: target(leads) <= target(sessions) x target(rate); the reverse funnel's numbers go together exactly. */
    @Test
    void part41Consistency() {
        assertThat(TargetChain.from("visits", new BigDecimal("187500"))
                        .then("lead rate", new BigDecimal("0.04"), "leads", new BigDecimal("7500"))
                        .then("close rate", new BigDecimal("0.2"), "orders", new BigDecimal("1500"))
                        .thenEach("order value", new BigDecimal("80"), "revenue", new BigDecimal("120000"))
                        .read(BigDecimal.ZERO)
                        .reachable())
                .isEqualByComparingTo("120000");
    }

    @Test
    void part410CustomerEconomics() {
        RetentionModel model = RetentionModel.of(euros("60"), "0.70", "0.10");

        assertThat(printed(model.lifetimeValue(), 2)).isEqualTo("105.00");
        assertThat(printed(model.lifetimeValueWithFirstMargin(), 2)).isEqualTo("165.00");
        assertThat(printed(RetentionModel.of(euros("60"), "0.95", "0").retentionOver(12), 4))
                .isEqualTo("0.5404");
        // 1 / 0.3
        assertThat(printed(model.lifespan(), 4)).isEqualTo("3.3333");
        // d >= 0, 0 <= r < 1 + d
        assertThat(RetentionModel.of(euros("60"), "1.10", "0.10").lifetimeValue())
                .hasToString("OUT_OF_DOMAIN");
        assertThat(RetentionModel.of(euros("60"), "0.70", "-0.01").lifetimeValue())
                .hasToString("OUT_OF_DOMAIN");
    }

    /** Payback = CAC / margin; break-even ROAS = 1 / contribution margin; allowable CPA = contribution per order. The CPA of 4.2 is 75. */
    @Test
    void part410PaybackAndBreakEven() {
        OrderEconomics orders = OrderEconomics.of(euros("120000"), euros("90000"), 1500);

        assertThat(new Acquisition(euros("75"), euros("60")).payback()).hasToString("1.25 [ESTIMATE]");
        assertThat(orders.contributionMargin()).hasToString("0.25");
        assertThat(orders.breakEvenRoas()).hasToString("4");
        assertThat(orders.allowableCpa()).hasToString("20");
    }
}
