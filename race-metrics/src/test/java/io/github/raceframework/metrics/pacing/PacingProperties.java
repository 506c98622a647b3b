package io.github.raceframework.metrics.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.plan.ElapsedWeight;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Laws of pacing. */
class PacingProperties {

    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");

    private static KpiValue count(BigDecimal number) {
        return new KpiValue.Present(number, Unit.COUNT, List.of(), new Evidence(List.of(), Set.of()));
    }

    private static double number(KpiValue value) {
        return value.findNumber().orElseThrow().doubleValue();
    }

    private static Pacing pacing(PacingRule rule, BigDecimal actual, BigDecimal target, int day) {
        AsOf asOf = AsOf.of(YEAR.from().plusDays(day), ZoneOffset.UTC);
        return Pacing.of(rule, count(actual), target, Unit.COUNT, YEAR, asOf);
    }

    @Property
    void whoGoesOnAsRequiredReachesTheTarget(
            @ForAll @BigRange(min = "0", max = "5000") @Scale(0) BigDecimal actual,
            @ForAll @BigRange(min = "1", max = "5000") @Scale(0) BigDecimal target,
            @ForAll @IntRange(min = 1, max = 364) int day) {
        Pacing pacing = pacing(new PacingRule.Phased(new BigDecimal("0.5")), actual, target, day);

        assertThat(actual.doubleValue() + number(pacing.requiredPerDay()) * pacing.remainingDays())
                .isCloseTo(Math.max(target.doubleValue(), actual.doubleValue()), within(1e-9));
    }

    @Property
    void theOutturnIsTheIndexTimesTheTarget(
            @ForAll @BigRange(min = "0", max = "5000") @Scale(0) BigDecimal actual,
            @ForAll @BigRange(min = "1", max = "5000") @Scale(0) BigDecimal target,
            @ForAll @BigRange(min = "0.01", max = "1") @Scale(2) BigDecimal elapsed) {
        Pacing pacing = pacing(new PacingRule.Phased(elapsed), actual, target, 100);

        assertThat(number(pacing.outturn())).isCloseTo(number(pacing.index()) * target.doubleValue(), within(1e-8));
        assertThat(number(pacing.variance())).isCloseTo(number(pacing.index()) - 1, within(1e-9));
    }

    @Property
    void whoIsOnPaceComesOutOnTarget(
            @ForAll @BigRange(min = "0", max = "500") @Scale(0) BigDecimal baseline,
            @ForAll @BigRange(min = "1", max = "5000") @Scale(0) BigDecimal target,
            @ForAll @BigRange(min = "0.01", max = "1") @Scale(2) BigDecimal elapsed) {
        for (PacingRule rule : List.of(
                new PacingRule.Phased(elapsed),
                new PacingRule.Level(baseline, elapsed),
                new PacingRule.AsItIs(),
                new PacingRule.LikeForLike(count(elapsed), count(BigDecimal.ONE)))) {
            BigDecimal due = pacing(rule, BigDecimal.ONE, target, 9)
                    .expected()
                    .findNumber()
                    .orElseThrow();
            Pacing pacing = pacing(rule, due, target, 9);

            assertThat(number(pacing.outturn())).isCloseTo(target.doubleValue(), within(1e-9));
            if (due.signum() > 0) {
                assertThat(number(pacing.index())).isOne();
            }
        }
    }

    @Property
    void theShareOfDaysIsThatOfThePhasingAtEachBucketsEnd(@ForAll @IntRange(min = 0, max = 11) int month) {
        DayWeights weights = DayWeights.workingDays();
        LocalDate end = LocalDate.of(2025, 1, 1).plusMonths(month + 1);
        RaceCalendar iso = RaceCalendar.iso();

        assertThat(weights.elapsed(YEAR, end))
                .isEqualTo(weights.phasing(iso, Grain.MONTH, YEAR).elapsed(iso, YEAR, end));
    }

    /** A target of n equal days of which k are over: k whole units of it are exactly on pace, whatever k / n is as a decimal. */
    @Property
    void whoIsExactlyOnPaceIsExactlyOnPace(
            @ForAll @IntRange(min = 1, max = 365) int days, @ForAll @IntRange(min = 1, max = 400) int unit) {
        AsOf asOf = AsOf.of(YEAR.from().plusDays(days), ZoneOffset.UTC);
        ElapsedWeight elapsed = ElapsedWeight.of(BigDecimal.valueOf(days), BigDecimal.valueOf(365));
        BigDecimal target = BigDecimal.valueOf(365L * unit);
        BigDecimal due = BigDecimal.valueOf((long) days * unit);
        KpiValue share = Figures.exactly(new Fraction(elapsed.passed(), elapsed.whole()), Unit.NONE, List.of());
        for (PacingRule rule : List.of(
                new PacingRule.Phased(elapsed),
                new PacingRule.Level(BigDecimal.ZERO, elapsed),
                new PacingRule.LikeForLike(share, count(BigDecimal.ONE)))) {
            Pacing pacing = Pacing.of(rule, count(due), target, Unit.COUNT, YEAR, asOf);

            assertThat(pacing.variance()).hasToString("0");
            assertThat(pacing.index()).hasToString("1");
            assertThat(pacing.outturn().findNumber()).contains(target);
        }
    }
}
