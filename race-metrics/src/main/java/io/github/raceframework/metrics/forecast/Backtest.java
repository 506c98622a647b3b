package io.github.raceframework.metrics.forecast;

import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How good a method would have been: from each origin, from a first one on, the series up to there is forecast and held against what came
 * (rolling origin).
 *
 * <p>Every forecast knows only what came before its origin. The scale of MASE is the seasonal naive error of the series up to the first origin, with
 * the season given. Immutable.
 *
 * @param method the method
 * @param accuracy how far it was off; absent where the method cannot be fitted to the series up to the first origin
 */
public record Backtest(ForecastMethod method, ForecastAccuracy accuracy) {

    /**
     * One method.
     *
     * @param series what there was
     * @param first how many values come before the first origin, at least 1
     * @param horizon how many buckets ahead is forecast from each origin, at least 1
     * @param season buckets in a season for MASE; 1 for none
     * @throws IllegalArgumentException if one of them is less, or the series ends before the first forecast
     */
    public static Backtest of(TimeSeries series, ForecastMethod method, int first, int horizon, int season) {
        check("first", first);
        check("horizon", horizon);
        check("season", season);
        if (first >= series.size()) {
            throw new IllegalArgumentException(
                    "first " + first + " leaves nothing of " + series + " to hold a forecast against");
        }
        Optional<KpiValue.Absent> obstacle =
                Fitting.findObstacle(series, method, 1).or(() -> Fitting.findObstacle(series.head(first), method, 1));
        return new Backtest(
                method,
                obstacle.map(ForecastAccuracy::absent)
                        .orElseGet(() -> accuracy(series, method, first, horizon, season)));
    }

    private static ForecastAccuracy accuracy(
            TimeSeries series, ForecastMethod method, int first, int horizon, int season) {
        double[] values = series.numbers();
        List<Double> forecasts = new ArrayList<>();
        List<Double> actuals = new ArrayList<>();
        for (int origin = first; origin < values.length; origin++) {
            Fit fit = new Fitting(series.head(origin).numbers()).fit(method);
            for (int ahead = 1; ahead <= horizon && origin + ahead <= values.length; ahead++) {
                forecasts.add(fit.point().applyAsDouble(ahead));
                actuals.add(values[origin + ahead - 1]);
            }
        }
        return ForecastAccuracy.of(
                forecasts.stream().mapToDouble(Double::doubleValue).toArray(),
                actuals.stream().mapToDouble(Double::doubleValue).toArray(),
                naiveError(values, first, season),
                series);
    }

    /** The mean error of seasonal naive forecasts before the first origin; none where no season has passed. */
    private static OptionalDouble naiveError(double[] values, int first, int season) {
        return IntStream.range(season, Math.max(season, first))
                .mapToDouble(place -> Math.abs(values[place] - values[place - season]))
                .average();
    }

    /**
     * Several methods, the one with the least mean absolute error first; of equal ones the one given first. Methods that cannot be fitted come last.
     *
     * @throws IllegalArgumentException as {@link #of} does
     */
    public static List<Backtest> ranking(
            TimeSeries series, List<ForecastMethod> methods, int first, int horizon, int season) {
        return methods.stream()
                .map(method -> of(series, method, first, horizon, season))
                .sorted(Comparator.comparing(
                        (Backtest test) -> test.accuracy().mae().findNumber().orElse(null),
                        Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder())))
                .toList();
    }

    private static void check(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " " + number + " is not at least 1");
        }
    }
}
