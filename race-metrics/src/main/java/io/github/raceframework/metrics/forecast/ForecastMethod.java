package io.github.raceframework.metrics.forecast;

import java.util.Locale;

/**
 * How a series is carried on. With the last value y_T, seasons of m buckets, h buckets ahead:
 *
 * <pre>
 * mean               mean of all values
 * naive              y_T
 * seasonal naive     the last value of the same season
 * drift              y_T + h (y_T - y_1) / (T - 1)
 * moving average     mean of the last k values
 * smoothing          l_t = a y_t + (1 - a) l_t-1; Holt's has a trend b, which may be damped by phi, and Holt and Winters' a season s as well
 * </pre>
 *
 * <p>Source: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, chapters 5 and 8.
 *
 * <p>Immutable.
 */
public sealed interface ForecastMethod {

    /** The mean of all values. */
    record Mean() implements ForecastMethod {}

    /** The last value. */
    record Naive() implements ForecastMethod {}

    /**
     * The last value of the same season.
     *
     * @param season buckets in a season: 12 for months in years, 7 for days in weeks
     */
    record SeasonalNaive(int season) implements ForecastMethod {
        public SeasonalNaive {
            check("season", season);
        }
    }

    /** The last value, and on along the line from the first to it. */
    record Drift() implements ForecastMethod {}

    /**
     * The mean of the last values.
     *
     * @param window how many
     */
    record MovingAverage(int window) implements ForecastMethod {
        public MovingAverage {
            check("window", window);
        }
    }

    /**
     * Exponential smoothing, with parameters that make the squared one-step errors least, taken relative to the forecasts where seasons are
     * factors. It starts from the means of the first two seasons; without seasons from the first value, with a trend from the second and
     * the rise to it.
     *
     * <pre>
     * additive           l_t = a (y_t - s_t-m) + (1 - a)(l_t-1 + phi b_t-1)      s_t = g (y_t - l_t-1 - phi b_t-1) + (1 - g) s_t-m
     * multiplicative     l_t = a y_t / s_t-m   + (1 - a)(l_t-1 + phi b_t-1)      s_t = g y_t / (l_t-1 + phi b_t-1) + (1 - g) s_t-m
     * trend              b_t = b (l_t - l_t-1) + (1 - b) phi b_t-1
     * </pre>
     *
     * @param trend whether values rise or fall, and for how long
     * @param seasonality how seasons differ
     * @param season buckets in a season; 1 without seasons
     */
    record Smoothing(Trend trend, Seasonality seasonality, int season) implements ForecastMethod {
        public Smoothing {
            check("season", season);
            if ((seasonality == Seasonality.NONE) != (season == 1)) {
                throw new IllegalArgumentException("season " + season + " with seasonality " + seasonality
                        + "; a season has 2 buckets or more, and none is 1");
            }
        }

        /** {@code smoothing, trend damped, season multiplicative 12}. */
        @Override
        public String toString() {
            return "smoothing, trend " + trend.name().toLowerCase(Locale.ROOT) + ", season "
                    + seasonality.name().toLowerCase(Locale.ROOT) + (season == 1 ? "" : " " + season);
        }
    }

    /** Whether values rise or fall. */
    enum Trend {
        NONE,
        /** On along the line. */
        LINEAR,
        /** By less in each bucket: phi of 0.8 to 0.98 is fitted. */
        DAMPED
    }

    /** How seasons differ. */
    enum Seasonality {
        NONE,
        /** By an amount. */
        ADDITIVE,
        /** By a factor; for values above 0. */
        MULTIPLICATIVE
    }

    /** Simple exponential smoothing: a level that follows the values. */
    static ForecastMethod smoothing() {
        return new Smoothing(Trend.NONE, Seasonality.NONE, 1);
    }

    /** Damped Holt-Winters: a level, a trend that fades, and seasons. */
    static ForecastMethod dampedHoltWinters(Seasonality seasonality, int season) {
        return new Smoothing(Trend.DAMPED, seasonality, season);
    }

    private static void check(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " " + number + " is not at least 1");
        }
    }
}
