package io.github.raceframework.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.funnel.TransitionGaps.Transition;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionGapsTest {

    private static final BigDecimal VISITS = new BigDecimal("10000");
    private static final Money VALUE = Money.of("80", "EUR");

    /**
     * By hand: 10,000 visits, 4 % leads instead of 5, 20 % of them customers instead of 22, 25 % of these come back, as planned. One point
     * of 10,000 is 100 leads: 100 * 0.2 * 0.25 * 80 = 400. Two points of 400 leads are 8 customers: 8 * 0.25 * 80 = 160.
     */
    @Test
    void aGapIsWorthWhatItWouldBring() {
        TransitionGaps gaps = TransitionGaps.of(
                VISITS,
                List.of(
                        Transition.of(FunnelStep.of("leads", "0.04"), "0.05"),
                        Transition.of(FunnelStep.of("customers", "0.2"), "0.22"),
                        Transition.of(FunnelStep.measured("repeat customers", 20, 80), "0.25")),
                VALUE);

        assertThat(gaps.gaps())
                .hasToString("[leads: 0.01, worth 400 [ESTIMATE], customers: 0.02, worth 160 [ESTIMATE],"
                        + " repeat customers: 0, worth 0 [ESTIMATE]]");
        assertThat(gaps.gaps().get(2).entering()).hasToString("80 [ESTIMATE]");
    }

    /** A rate above its target is a gap below 0, and ranks last. */
    @Test
    void theLargestGapRanksFirst() {
        TransitionGaps gaps = TransitionGaps.of(
                VISITS,
                List.of(
                        Transition.of(FunnelStep.of("leads", "0.06"), "0.05"),
                        Transition.of(FunnelStep.of("customers", "0.2"), "0.22")),
                VALUE);

        // -100 * 0.2 * 80 and 0.02 * 600 * 80
        assertThat(gaps.ranking())
                .hasToString("[customers: 0.02, worth 960 [ESTIMATE], leads: -0.01, worth -1600 [ESTIMATE]]");
    }

    @Test
    void everyGapNeedsAllRates() {
        KpiValue unknown = new KpiValue.Absent(AbsenceReason.ALL_NULL, "", null);
        KpiValue reason = new KpiValue.Absent(AbsenceReason.ALL_NULL, "step customers: unknown", null);
        TransitionGaps gaps = TransitionGaps.of(
                VISITS,
                List.of(
                        Transition.of(FunnelStep.of("leads", "0.06"), "0.05"),
                        Transition.of(FunnelStep.of("customers", unknown), "0.22")),
                VALUE);

        assertThat(gaps.ranking())
                .containsExactly(
                        new TransitionGap("leads", reason, reason, reason),
                        new TransitionGap("customers", reason, reason, reason));
    }

    @Test
    void aChainHasSteps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransitionGaps.of(VISITS, List.of(), VALUE))
                .withMessage("funnel from entering has no steps; give at least one");
    }

    /** 4 for 4 %: nobody gets 4 leads of a visit; the other gap is 0.02 * 400 * 80 = 640. Orders per customer may be above 1. */
    @Test
    void aTargetThatCannotBeLeavesItsGapAbsent() {
        TransitionGaps gaps = TransitionGaps.of(
                VISITS,
                List.of(
                        Transition.of(FunnelStep.of("leads", "0.04"), "4"),
                        Transition.of(FunnelStep.of("customers", "0.2"), "0.22"),
                        Transition.of(FunnelStep.of("orders", "1").withSeveralEach(), "1.5")),
                VALUE);
        KpiValue above = new KpiValue.Absent(
                AbsenceReason.OUT_OF_DOMAIN,
                "step leads: the target 4 is above 1; write a percentage as a fraction, or say that one may lead to"
                        + " several",
                null);

        assertThat(gaps.gaps().get(0).points()).isEqualTo(above);
        assertThat(gaps.gaps().get(0).worth()).isEqualTo(above);
        assertThat(gaps.gaps().get(0).entering()).hasToString("10000 [ESTIMATE]");
        assertThat(gaps.gaps().get(1).worth()).hasToString("640 [ESTIMATE]");
        assertThat(gaps.gaps().get(2).points()).hasToString("0.5");
        assertThat(gaps.ranking().get(2).name()).isEqualTo("leads");
        assertThat(TransitionGaps.of(VISITS, List.of(Transition.of(FunnelStep.of("leads", "0.04"), "-0.1")), VALUE)
                        .gaps()
                        .get(0)
                        .worth())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.OUT_OF_DOMAIN, "step leads: the target -0.1 is below 0", null));
    }
}
