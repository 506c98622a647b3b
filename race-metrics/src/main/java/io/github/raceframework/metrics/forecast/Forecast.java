package io.github.raceframework.metrics.forecast;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Normal;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A series carried on for some buckets, with an interval around each and around their sum.
 *
 * <ul>
 *   <li>The interval is {@code forecast -+ z * s_h}, with s_h from the one-step errors and how they live on; a moving average takes that of
 *       smoothing with {@code a = 2 / (k + 1)}, the same mean age, and seasons that differ by a factor take errors relative to the
 *       forecast, in first order. That parameters are estimated is left out, but for the mean and the slope of the drift.
 *   <li>Errors in one direction add up: the interval of the sum is wider than the root of the summed squares of the buckets' own.
 *   <li>A series with an absent value, or too short for the method and its spread, of which one error says nothing ({@code
 *       NOT_COVERED}), or with values not above 0 where seasons are
 *       factors ({@code OUT_OF_DOMAIN}), has no forecast. Where seasons are factors, buckets from which on the trend is not above 0 have none either.
 *   <li>Computed in doubles; forecasts carry the flags of the series and {@code ESTIMATE}.
 * </ul>
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 5.5, 8.6 and 8.7. Immutable and safe for use by several threads.
 */
public final class Forecast {

    private static final double STANDARD_CONFIDENCE = 0.95;

    private final TimeSeries series;
    private final ForecastMethod method;
    private final int horizon;
    private final double confidence;
    private final KpiValue.@Nullable Absent obstacle;
    private final @Nullable Fit fit;

    private Forecast(TimeSeries series, ForecastMethod method, int horizon, double confidence) {
        this.series = series;
        this.method = method;
        this.horizon = horizon;
        this.confidence = confidence;
        this.obstacle = Fitting.findObstacle(series, method, 2).orElse(null);
        this.fit = obstacle == null ? new Fitting(series.numbers()).fit(method) : null;
    }

    /** For the next so many buckets, with intervals of 95 %; fails as {@link #of(TimeSeries, ForecastMethod, int, double)} does. */
    public static Forecast of(TimeSeries series, ForecastMethod method, int horizon) {
        return of(series, method, horizon, STANDARD_CONFIDENCE);
    }

    /**
     * For the next so many buckets.
     *
     * @param series what there was
     * @param method how it is carried on
     * @param horizon for how many buckets, 1 to 1000
     * @param confidence how often an interval is to hold what comes, above 0 and below 1
     * @throws IllegalArgumentException if the horizon or the confidence is none of these
     */
    public static Forecast of(TimeSeries series, ForecastMethod method, int horizon, double confidence) {
        check(horizon, confidence);
        return new Forecast(series, method, horizon, confidence);
    }

    static void check(int horizon, double confidence) {
        if (horizon < 1 || horizon > MOST_BUCKETS) {
            throw new IllegalArgumentException("horizon " + horizon + " is not from 1 to " + MOST_BUCKETS);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1; 95 % is 0.95");
        }
    }

    private static final int MOST_BUCKETS = 1000;

    /** Why there is no forecast, if so. */
    public Optional<KpiValue.Absent> findObstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** The forecast of each bucket, the next one first. */
    public List<ForecastPoint> points() {
        return IntStream.rangeClosed(1, horizon)
                .mapToObj(ahead -> new ForecastPoint(bucket(ahead), interval(ahead, ahead)))
                .toList();
    }

    private Bucket bucket(int ahead) {
        return series.bucket(series.size() - 1 + ahead);
    }

    /** The sum over all buckets, for a measure that adds up over time. */
    public ForecastInterval total() {
        return interval(1, horizon);
    }

    private ForecastInterval interval(int from, int to) {
        return new ForecastInterval(
                figure(from, to, known -> sum(known, from, to)),
                figure(from, to, known -> sum(known, from, to) - halfWidth(known, from, to)),
                figure(from, to, known -> sum(known, from, to) + halfWidth(known, from, to)));
    }

    private double halfWidth(Fit known, int from, int to) {
        return Normal.halfWidth(confidence) * known.deviation(from, to);
    }

    private static double sum(Fit fit, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToDouble(fit.point()).sum();
    }

    private KpiValue figure(int from, int to, ToDoubleFunction<Fit> number) {
        Fit known = fit;
        if (known == null) {
            return findObstacle().orElseThrow();
        }
        OptionalInt meaningless = known.findMeaningless(from, to);
        return meaningless.isPresent()
                ? Figures.absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        bucket(meaningless.getAsInt()).label()
                                + ": the trend has fallen to 0, and seasons that differ by a factor mean nothing there")
                : number(number.applyAsDouble(known), series.unit(), series.flags());
    }

    private static KpiValue number(double number, Unit unit, List<Flag> flags) {
        return Double.isFinite(number)
                ? Figures.of(Decimals.shortest(number), unit, flags)
                : Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "the forecast is beyond all bounds");
    }

    /**
     * How likely it is that what there is so far and all buckets together come to a target at least, 0 to 1.
     *
     * @param soFar what counts for the target already
     * @param target what is to be reached
     */
    public KpiValue probabilityOfAtLeast(BigDecimal soFar, BigDecimal target) {
        return probability(known -> surplus(known, soFar, target));
    }

    /**
     * How likely it is that they come to a target at most, 0 to 1: for a KPI that is to stay below it. Where nothing is uncertain and the target
     * is met exactly both this and {@link #probabilityOfAtLeast} are 1.
     *
     * @param soFar what counts for the target already
     * @param target what is not to be exceeded
     */
    public KpiValue probabilityOfAtMost(BigDecimal soFar, BigDecimal target) {
        return probability(known -> -surplus(known, soFar, target));
    }

    private KpiValue probability(ToDoubleFunction<Fit> surplus) {
        return Figures.map(
                figure(1, horizon, known -> probability(known, surplus.applyAsDouble(known))),
                value -> Figures.of(value.number(), Unit.NONE, value.flags()));
    }

    private double surplus(Fit known, BigDecimal soFar, BigDecimal target) {
        double missing = target.subtract(soFar).doubleValue();
        return sum(known, 1, horizon) - missing;
    }

    /** Differences of less than a billionth of the forecasts are those of rounding: a target is met, and nothing is uncertain, up to that. */
    private double probability(Fit known, double surplus) {
        double rounding = ROUNDING
                * IntStream.rangeClosed(1, horizon)
                        .mapToDouble(known.point())
                        .map(Math::abs)
                        .sum();
        double deviation = known.deviation(1, horizon);
        if (deviation <= rounding) {
            return surplus >= -rounding ? 1 : 0;
        }
        return Normal.below(surplus / deviation);
    }

    private static final double ROUNDING = 1e-9;

    /**
     * The forecast of a ratio from those of its parts: cost per visit from cost and visits. The ends are those of the logarithm of the
     * quotient, {@code exp(-+z * sqrt((s/n)^2 + (t/d)^2))}, taking the two parts for independent; of parts that rise and fall together the
     * interval is too wide.
     *
     * @param denominators the forecast of what is divided by, of the same buckets
     * @return the ratio of each bucket: {@code ZERO_DENOMINATOR} where what is divided by is 0, {@code OUT_OF_DOMAIN} where a part is below 0
     * @throws IllegalArgumentException if the buckets or the confidence differ
     */
    public List<ForecastPoint> per(Forecast denominators) {
        if (!bucket(1).equals(denominators.bucket(1))
                || horizon != denominators.horizon
                || confidence != denominators.confidence) {
            throw new IllegalArgumentException(
                    "forecasts " + this + " and " + denominators + " are not of the same buckets and confidence");
        }
        return IntStream.rangeClosed(1, horizon)
                .mapToObj(ahead -> new ForecastPoint(bucket(ahead), ratio(denominators, ahead)))
                .toList();
    }

    private ForecastInterval ratio(Forecast denominators, int ahead) {
        Optional<KpiValue.Absent> absence = Optional.ofNullable(obstacle).or(denominators::findObstacle);
        Fit above = fit;
        Fit below = denominators.fit;
        if (above == null || below == null) {
            KpiValue none = absence.orElseThrow();
            return new ForecastInterval(none, none, none);
        }
        Optional<Currency> one = series.unit().findCurrency();
        Optional<Currency> other = denominators.series.unit().findCurrency();
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            KpiValue none = Figures.absent(
                    AbsenceReason.MIXED_CURRENCY,
                    "the one forecast is in " + series.unit() + ", the other in " + denominators.series.unit());
            return new ForecastInterval(none, none, none);
        }
        double numerator = above.point().applyAsDouble(ahead);
        double denominator = below.point().applyAsDouble(ahead);
        if (denominator == 0 || denominator < 0 || numerator <= 0) {
            KpiValue none = denominator == 0
                    ? Figures.absent(AbsenceReason.ZERO_DENOMINATOR, "the forecast that is divided by is 0")
                    : Figures.absent(
                            AbsenceReason.OUT_OF_DOMAIN, "a forecast that is not above 0 is no part of a ratio");
            return new ForecastInterval(none, none, none);
        }
        double spread = Normal.halfWidth(confidence)
                * Math.hypot(above.deviation(ahead, ahead) / numerator, below.deviation(ahead, ahead) / denominator);
        Unit unit = series.unit().per(denominators.series.unit());
        List<Flag> flags = Figures.flags(series.flags(), denominators.series.flags());
        double ratio = numerator / denominator;
        return new ForecastInterval(
                number(ratio, unit, flags),
                number(ratio * StrictMath.exp(-spread), unit, flags),
                number(ratio * StrictMath.exp(spread), unit, flags));
    }

    /** What there was. */
    public TimeSeries series() {
        return series;
    }

    /** How it is carried on. */
    public ForecastMethod method() {
        return method;
    }

    /** How often an interval is to hold what comes. */
    public double confidence() {
        return confidence;
    }

    /** The method and the series: {@code Naive[] after 2024-01..2024-12 (12)}. */
    @Override
    public String toString() {
        return method + " after " + series;
    }
}
