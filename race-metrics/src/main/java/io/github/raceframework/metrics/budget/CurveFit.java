package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response curve fitted to what was spent and what came of it: the least squares of {@code ln y = ln a + b ln x}.
 *
 * <ul>
 *   <li>There is no curve from fewer than 3 observations ({@code NOT_COVERED}), from amounts that are all the same
 *       ({@code ZERO_DENOMINATOR}), where an observation is not above 0 or in another currency, where more money does not yield more and where
 *       returns do not diminish: b not between 0 and 1, or nearer to one of them than 1e-9 ({@code OUT_OF_DOMAIN}).
 *   <li>It tells what went with what, not what caused it: money that follows the season looks better than it is. An experiment outranks it.
 *   <li>It is the curve of the typical (geometric mean) response. Computed in doubles.
 * </ul>
 *
 * <p>Immutable.
 *
 * @param curve the curve; null where there is none
 * @param fitQuality the part of the variance of ln y that it explains (R squared), or why there is no curve
 * @param observations how many there were
 */
public record CurveFit(@Nullable ResponseCurve curve, KpiValue fitQuality, int observations) {

    private static final int FEWEST = 3;

    /** How far from 0 and 1 an exponent lies at least: nearer ones are those of rounding. */
    private static final double MARGIN = 1e-9;

    private static final int SHOWN_PLACES = 9;

    /**
     * What was spent in one bucket, and what came of it.
     *
     * @param spend the amount
     * @param response the yield
     */
    public record Observation(Money spend, BigDecimal response) {
        public Observation {
            response = Decimals.canonical(response);
        }
    }

    /** The curve, if there is one. */
    public Optional<ResponseCurve> findCurve() {
        return Optional.ofNullable(curve);
    }

    /**
     * Fits a curve.
     *
     * @param observations what was spent, and what came of it
     * @param yields the unit of what came of it
     */
    public static CurveFit of(List<Observation> observations, Unit yields) {
        Optional<KpiValue.Absent> obstacle = findObstacle(observations);
        if (obstacle.isPresent()) {
            return new CurveFit(null, obstacle.get(), observations.size());
        }
        int count = observations.size();
        double[] x = observations.stream()
                .mapToDouble(each -> StrictMath.log(each.spend().amount().doubleValue()))
                .toArray();
        double[] y = observations.stream()
                .mapToDouble(each -> StrictMath.log(each.response().doubleValue()))
                .toArray();
        double meanX = mean(x);
        double meanY = mean(y);
        double slope = products(x, meanX, y, meanY) / products(x, meanX, x, meanX);
        double scale = StrictMath.exp(meanY - slope * meanX);
        Optional<String> fault = Arrays.stream(x).distinct().count() == 1
                ? Optional.of("the amounts are too near each other for a curve")
                : findFault(slope);
        if (fault.isPresent()) {
            return new CurveFit(null, Figures.absent(AbsenceReason.OUT_OF_DOMAIN, fault.get()), count);
        }
        double explained = Math.min(1, slope * products(x, meanX, y, meanY) / products(y, meanY, y, meanY));
        return new CurveFit(
                new ResponseCurve(scale, slope, yields),
                Figures.of(Decimals.shortest(explained), Unit.NONE, Figures.ESTIMATE),
                count);
    }

    private static Optional<String> findFault(double slope) {
        String exponent = "the exponent would be "
                + Decimals.plain(new BigDecimal(slope).setScale(SHOWN_PLACES, RoundingMode.HALF_EVEN))
                        .toPlainString();
        if (slope <= MARGIN) {
            return Optional.of("more money does not yield more: " + exponent);
        }
        return slope >= 1 - MARGIN ? Optional.of("returns do not diminish: " + exponent) : Optional.empty();
    }

    private static Optional<KpiValue.Absent> findObstacle(List<Observation> observations) {
        if (observations.size() < FEWEST) {
            return Optional.of(Figures.absent(
                    AbsenceReason.NOT_COVERED,
                    "a curve needs " + FEWEST + " observations, and there are " + observations.size()));
        }
        for (Observation each : observations) {
            if (!each.spend().currency().equals(observations.get(0).spend().currency())) {
                return Optional.of(Figures.absent(
                        AbsenceReason.MIXED_CURRENCY,
                        observations.get(0).spend() + " and " + each.spend() + " are in two currencies"));
            }
            if (each.spend().amount().signum() <= 0 || each.response().signum() <= 0) {
                return Optional.of(Figures.absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        "observation " + each.spend() + " -> " + each.response().toPlainString() + " is not above 0"));
            }
        }
        return observations.stream().map(Observation::spend).distinct().count() == 1
                ? Optional.of(Figures.absent(
                        AbsenceReason.ZERO_DENOMINATOR,
                        "all observations are of " + observations.get(0).spend()))
                : Optional.empty();
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    private static double products(double[] x, double meanX, double[] y, double meanY) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }
}
