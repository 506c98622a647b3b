package io.github.raceframework.metrics.forecast;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.forecast.ForecastMethod.Seasonality;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Fits methods to a series. The variances are those of Hyndman and Athanasopoulos, 5.5 and 8.7. */
final class Fitting {

    private final double[] values;
    private final int size;

    Fitting(double[] values) {
        this.values = values;
        this.size = values.length;
    }

    /**
     * Why the method cannot be fitted to the series, if so.
     *
     * @param freedom how many one-step errors there must be beyond the numbers fitted: 1 for a forecast, 2 for its spread, of which one error says
     *     nothing
     */
    static Optional<KpiValue.Absent> findObstacle(TimeSeries series, ForecastMethod method, int freedom) {
        Optional<KpiValue.Absent> absence = series.findObstacle();
        if (absence.isPresent()) {
            return absence;
        }
        int least = least(method, freedom);
        if (series.size() < least) {
            return Optional.of(Figures.absent(
                    AbsenceReason.NOT_COVERED, method + " needs " + least + " values, and " + series + " are fewer"));
        }
        boolean positive = Arrays.stream(series.numbers()).allMatch(value -> value > 0);
        boolean factors = method instanceof ForecastMethod.Smoothing smoothing
                && smoothing.seasonality() == Seasonality.MULTIPLICATIVE;
        return factors && !positive
                ? Optional.of(Figures.absent(
                        AbsenceReason.OUT_OF_DOMAIN, "seasons that differ by a factor need values above 0"))
                : Optional.empty();
    }

    private static int least(ForecastMethod method, int freedom) {
        if (method instanceof ForecastMethod.SeasonalNaive seasonal) {
            return seasonal.season() + freedom;
        }
        if (method instanceof ForecastMethod.MovingAverage average) {
            return average.window() + freedom;
        }
        if (method instanceof ForecastMethod.Smoothing smoothing) {
            int free = new SmoothingSearch(smoothing, new double[0]).free();
            return Math.max(2 * smoothing.season(), Smoother.start(smoothing) + free + freedom);
        }
        return method instanceof ForecastMethod.Drift ? 2 + freedom : 1 + freedom;
    }

    Fit fit(ForecastMethod method) {
        double last = values[size - 1];
        if (method instanceof ForecastMethod.Mean) {
            double mean = mean(0);
            double deviation = deviation(0, 1, place -> mean);
            return simple(ahead -> mean, after -> 0, ahead -> 1 / Math.sqrt(size), deviation);
        }
        if (method instanceof ForecastMethod.SeasonalNaive seasonal) {
            int season = seasonal.season();
            double deviation = deviation(season, 0, place -> values[place - season]);
            return simple(
                    ahead -> values[size - season + (ahead - 1) % season],
                    after -> after % season == 0 ? 1 : 0,
                    ahead -> 0,
                    deviation);
        }
        if (method instanceof ForecastMethod.Drift) {
            double slope = (last - values[0]) / (size - 1);
            double deviation = deviation(1, 1, place -> values[place - 1] + slope);
            return simple(ahead -> last + ahead * slope, after -> 1, ahead -> ahead / Math.sqrt(size - 1), deviation);
        }
        if (method instanceof ForecastMethod.MovingAverage average) {
            int window = average.window();
            double mean = mean(size - window);
            double deviation = deviation(
                    window,
                    0,
                    place -> Arrays.stream(values, place - window, place)
                            .average()
                            .orElse(0));
            return simple(ahead -> mean, after -> 2.0 / (window + 1), ahead -> 0, deviation);
        }
        if (method instanceof ForecastMethod.Smoothing smoothing) {
            return smoothed(smoothing);
        }
        double deviation = deviation(1, 0, place -> values[place - 1]);
        return simple(ahead -> last, after -> 1, ahead -> 0, deviation);
    }

    private Fit smoothed(ForecastMethod.Smoothing method) {
        SmoothingSearch search = new SmoothingSearch(method, values);
        Smoother smoother = search.best();
        double deviation = Math.sqrt(smoother.squares() / (smoother.errors() - search.free()));
        return new Fit(
                smoother::ahead,
                smoother::psi,
                ahead -> 0,
                deviation,
                method.seasonality() == Seasonality.MULTIPLICATIVE);
    }

    private static Fit simple(
            IntToDoubleFunction point, IntToDoubleFunction psi, IntToDoubleFunction estimation, double deviation) {
        return new Fit(point, after -> after == 0 ? 1 : psi.applyAsDouble(after), estimation, deviation, false);
    }

    private double mean(int from) {
        return Arrays.stream(values, from, size).average().orElse(0);
    }

    /** The root of the mean squared one-step error, where so many numbers were estimated. */
    private double deviation(int from, int estimated, IntToDoubleFunction forecast) {
        double squares = 0;
        for (int place = from; place < size; place++) {
            double error = values[place] - forecast.applyAsDouble(place);
            squares += error * error;
        }
        return Math.sqrt(squares / (size - from - estimated));
    }
}
