package io.github.raceframework.metrics.pacing;

import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.List;

/**
 * From which variance on a pace is worth an alert, on either side, and an absolute difference below which none is, so that tiny campaigns
 * do not alarm.
 *
 * <p>Immutable.
 *
 * @param tiers variances as fractions, each above 0 and above the one before: {@code 0.1, 0.2, 0.3}
 * @param leastDifference how far actual and expected must lie apart at least, in the unit of the KPI
 */
public record PacingTiers(List<BigDecimal> tiers, BigDecimal leastDifference) {

    public PacingTiers {
        tiers = List.copyOf(tiers);
        BigDecimal last = BigDecimal.ZERO;
        for (BigDecimal tier : tiers) {
            if (tier.compareTo(last) <= 0) {
                throw new IllegalArgumentException(
                        "tier " + tier.toPlainString() + " is not above " + last.toPlainString());
            }
            last = tier;
        }
        if (leastDifference.signum() < 0) {
            throw new IllegalArgumentException("least difference " + leastDifference.toPlainString() + " is negative");
        }
    }

    /** 10, 20 and 30 %, and a difference of at least so much. */
    public static PacingTiers standard(BigDecimal leastDifference) {
        return new PacingTiers(
                List.of(new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.3")), leastDifference);
    }

    /** How far off its pace that is. */
    public PacingAlert read(Pacing pacing) {
        KpiValue variance = pacing.variance();
        if (!(variance.isPresent()
                && pacing.actual() instanceof KpiValue.Present now
                && pacing.expected() instanceof KpiValue.Present due)) {
            return new PacingAlert(PacingAlert.Side.UNKNOWN, 0, variance);
        }
        Fraction expected = Figures.exact(due);
        Fraction difference = Figures.exact(now).minus(expected);
        int tier = (int) tiers.stream()
                .filter(each -> difference.abs().compareTo(Fraction.of(each).times(expected)) >= 0)
                .count();
        if (tier == 0 || difference.abs().compareTo(Fraction.of(leastDifference)) < 0) {
            return new PacingAlert(PacingAlert.Side.ON_PACE, 0, variance);
        }
        return new PacingAlert(
                difference.signum() > 0 ? PacingAlert.Side.ABOVE : PacingAlert.Side.BELOW, tier, variance);
    }
}
