package io.github.raceframework.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FunnelIntervalTest {

    private static final FunnelTarget TARGET =
            FunnelTarget.count("orders", 60, DateRange.parse("2025-01-01/2025-02-01"), Phasing.even(Grain.MONTH, 1));

    private static double number(KpiValue value) {
        return value.findNumber().orElseThrow().doubleValue();
    }

    /**
     * 3 of 60 lie between 1.71 % and 13.70 % (domain reference, 4.5), so 60 orders take between 60 / 0.1370 = 438 and 60 / 0.0171 = 3,509
     * visits, to the digits of that.
     */
    @Test
    void oneMeasuredRateGivesItsOwnInterval() {
        FunnelModel model =
                FunnelModel.of("visits", FunnelStep.measured("orders", 3, 60)).with(FunnelChannel.of("all", "1"));
        FunnelInterval interval = model.interval(TARGET, plan -> plan.count("visits"));

        assertThat(interval.point()).hasToString("1200");
        assertThat(number(interval.low())).isCloseTo(438, within(1.0));
        assertThat(number(interval.high())).isCloseTo(3509, within(11.0));
        assertThat(interval.measured()).containsExactly("orders");
        assertThat(interval.assumed()).isEmpty();
        assertThat(interval.toString()).contains("..1200..").endsWith(" [ESTIMATE]");
    }

    /**
     * Two rates, each 1 of 2: Wilson 0.0945312057 to 0.9054687943 (see WilsonIntervalTest), so factors 0.5 / 0.0945312057 = 5.289258 and
     * 0.5 / 0.9054687943 = 0.552200. Logarithms 1.665678 and -0.593845; times the root of 2 they are 2.355624 and -0.839823: 10.5447 and
     * 0.43179 times the 240 visits.
     */
    @Test
    void whatSeveralRatesDoIsPutTogetherAsIndependent() {
        FunnelModel model = FunnelModel.of(
                        "visits", FunnelStep.measured("leads", 1, 2), FunnelStep.measured("orders", 1, 2))
                .with(FunnelChannel.of("all", "1"));
        FunnelInterval interval = model.interval(TARGET, plan -> plan.count("visits"));

        assertThat(number(interval.low())).isCloseTo(240 * 0.43179, within(0.01));
        assertThat(number(interval.high())).isCloseTo(240 * 10.5447, within(0.1));
    }

    @Test
    void forwardTheIntervalIsOfWhatItYields() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.measured("orders", 3, 60))
                .worth(Money.of("10", "EUR"))
                .with(FunnelChannel.of("paid", "1").withPrice(MediaPrice.perEntry(Money.of("1", "EUR"))));
        FunnelInputs inputs = FunnelInputs.on(RaceCalendar.iso())
                .spend(
                        "paid",
                        RaceCalendar.iso().bucketOf(Grain.MONTH, LocalDate.of(2025, 1, 1)),
                        Money.of("1000", "EUR"));
        FunnelInterval interval = model.interval(inputs, FunnelPlan::revenue);

        assertThat(interval.point()).hasToString("500");
        assertThat(number(interval.low())).isCloseTo(171, within(0.5));
        assertThat(number(interval.high())).isCloseTo(1370, within(0.5));
    }

    @Test
    void assumedRatesAreNamedAndMoveNothing() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.of("orders", "0.05"))
                .with(FunnelChannel.of("search", "1").withClickRate("0.5"))
                .with(FunnelChannel.of("email", "1").withSteps(FunnelStep.of("orders", "0.05")));
        FunnelInterval interval = model.interval(TARGET, plan -> plan.count("visits"));

        assertThat(interval.assumed()).containsExactly("orders", "click-through rate of search", "orders of email");
        assertThat(interval.low()).hasToString("1200 [ESTIMATE]");
        assertThat(interval.high()).hasToString("1200 [ESTIMATE]");
    }

    /** Rates of a channel move what comes over it alone; the model's own rate is nobody's if every channel has its own. */
    @Test
    void everyChannelsOwnRatesCount() {
        FunnelModel model = FunnelModel.of("visits", FunnelStep.measured("orders", 1, 20))
                .with(FunnelChannel.of("email", "1")
                        .withClickRate(FunnelStep.measuredRate(BigDecimal.ONE, new BigDecimal("2"), "clicks"))
                        .withSteps(FunnelStep.measured("orders", 3, 60)));
        FunnelInterval interval = model.interval(TARGET, FunnelPlan::impressions);

        assertThat(interval.measured()).containsExactly("click-through rate of email", "orders of email");
        assertThat(interval.point()).hasToString("2400");
        // ln(1200 / 438) and ln(3509 / 1200) of one, 0.593845 and 1.665678 of the other rate
        assertThat(number(interval.low())).isCloseTo(2400 * Math.exp(-Math.hypot(1.0078, 0.5938)), within(5.0));
        assertThat(number(interval.high())).isCloseTo(2400 * Math.exp(Math.hypot(1.0730, 1.6657)), within(60.0));
    }

    @Test
    void withoutAFigureThereIsNoInterval() {
        FunnelModel none =
                FunnelModel.of("visits", FunnelStep.measured("orders", 0, 60)).with(FunnelChannel.of("all", "1"));
        FunnelInterval interval = none.interval(TARGET, plan -> plan.count("visits"));

        assertThat(interval.point().isPresent()).isFalse();
        assertThat(interval.low()).isEqualTo(interval.point()).isEqualTo(interval.high());
    }

    @Test
    void aFigureThatIsNotAboveZeroHasNone() {
        FunnelModel free = FunnelModel.of("visits", FunnelStep.measured("orders", 3, 60))
                .worth(Money.of("10", "EUR"))
                .with(FunnelChannel.of("all", "1"));
        FunnelInterval interval = free.interval(TARGET, FunnelPlan::cost);

        assertThat(interval.point()).hasToString("0");
        assertThat(interval.low())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN, "a figure that is not above 0 has no interval", null));
    }
}
