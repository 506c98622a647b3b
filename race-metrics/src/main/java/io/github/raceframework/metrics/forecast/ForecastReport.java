package io.github.raceframework.metrics.forecast;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as a report, to be kept and held against what comes: the series, how it was carried on, and the figures. A {@link Forecast} also answers how
 * likely a target is; a report is all figures, and equals another that says the same.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param name what is forecast, such as the id of a measure
 * @param series what there was
 * @param method how it is carried on
 * @param confidence how often an interval is to hold what comes, above 0 and below 1
 * @param points the forecast of each bucket after the series, the next one first; 1 to 1000. One that could not be made is absent
 * @param total the sum over all of them, for a measure that adds up over time
 * @param accuracy how far the method was off before; null if nobody has looked
 */
public record ForecastReport(
        String name,
        TimeSeries series,
        ForecastMethod method,
        double confidence,
        List<ForecastPoint> points,
        ForecastInterval total,
        @Nullable ForecastAccuracy accuracy) {

    /** Refuses points that do not follow the series bucket by bucket, and a confidence or number of points that no forecast has. */
    public ForecastReport {
        points = List.copyOf(points);
        Forecast.check(points.size(), confidence);
        for (int i = 0; i < points.size(); i++) {
            String found = points.get(i).bucket().label();
            String next = series.bucket(series.size() + i).label();
            if (!points.get(i).bucket().equals(series.bucket(series.size() + i))) {
                throw new IllegalArgumentException("point " + i + " is of " + found + ", and " + next + " comes next");
            }
        }
    }

    /** The figures of a forecast. */
    public static ForecastReport of(String name, Forecast forecast) {
        return new ForecastReport(
                name,
                forecast.series(),
                forecast.method(),
                forecast.confidence(),
                forecast.points(),
                forecast.total(),
                null);
    }

    /**
     * The same report, with how far its method was off.
     *
     * @throws IllegalArgumentException if another method was tested
     */
    public ForecastReport with(Backtest test) {
        if (!test.method().equals(method)) {
            throw new IllegalArgumentException(
                    "backtest is of " + test.method() + ", the forecast of " + method + "; test that method");
        }
        return new ForecastReport(name, series, method, confidence, points, total, test.accuracy());
    }

    /** How far the method was off before, if somebody has looked. */
    public Optional<ForecastAccuracy> findAccuracy() {
        return Optional.ofNullable(accuracy);
    }
}
