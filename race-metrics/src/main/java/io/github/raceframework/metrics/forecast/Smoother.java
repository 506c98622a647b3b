package io.github.raceframework.metrics.forecast;

import io.github.raceframework.metrics.forecast.ForecastMethod.Seasonality;
import io.github.raceframework.metrics.forecast.ForecastMethod.Trend;
import java.util.Arrays;

/** Runs exponential smoothing through a series with given parameters, and remembers where it ends. */
final class Smoother {

    private final ForecastMethod.Smoothing method;
    private final double alpha;
    private final double beta;
    private final double gamma;
    private final double phi;
    private double level;
    private double slope;
    private final double[] seasons;
    private int passed;
    private double squares;
    private int errors;

    /**
     * From a state before the first value.
     *
     * @param parameters alpha, beta, gamma, phi
     * @param seasons the seasons of the values to come, first one first
     */
    Smoother(ForecastMethod.Smoothing method, double[] parameters, double level, double slope, double[] seasons) {
        this.method = method;
        this.alpha = parameters[0];
        this.beta = parameters[1];
        this.gamma = parameters[2];
        this.phi = method.trend() == Trend.NONE ? 0 : parameters[3];
        this.level = level;
        this.slope = slope;
        this.seasons = seasons.clone();
    }

    /**
     * Through all the values, from a state that their beginning gives. With seasons: the level is the mean of the first season, the slope
     * the mean rise from it to the second, the seasons those of the first. Without: the first value; with a trend the second, and the rise
     * to it from the first.
     */
    static Smoother through(ForecastMethod.Smoothing method, double[] parameters, double[] values) {
        int season = method.season();
        boolean trend = method.trend() != Trend.NONE;
        if (method.seasonality() == Seasonality.NONE) {
            int known = start(method);
            double slope = trend ? values[1] - values[0] : 0;
            Smoother smoother = new Smoother(method, parameters, values[known - 1], slope, new double[] {0});
            smoother.run(values, known);
            return smoother;
        }
        double first = Arrays.stream(values, 0, season).average().orElse(0);
        double second = Arrays.stream(values, season, 2 * season).average().orElse(0);
        double slope = trend ? (second - first) / season : 0;
        double[] seasons = new double[season];
        for (int i = 0; i < season; i++) {
            seasons[i] = method.seasonality() == Seasonality.ADDITIVE ? values[i] - first : values[i] / first;
        }
        Smoother smoother = new Smoother(method, parameters, first, slope, seasons);
        smoother.run(values, season);
        return smoother;
    }

    /** How many values the state to start from takes. */
    static int start(ForecastMethod.Smoothing method) {
        if (method.seasonality() != Seasonality.NONE) {
            return method.season();
        }
        return method.trend() == Trend.NONE ? 1 : 2;
    }

    /** Goes through the values from a place on. */
    void run(double[] values, int from) {
        passed = from;
        for (int i = from; i < values.length; i++) {
            step(values[i]);
        }
    }

    private void step(double value) {
        double forecast = ahead(1);
        double base = level + phi * slope;
        double season = seasons[passed % seasons.length];
        double error = value - forecast;
        if (method.seasonality() == Seasonality.MULTIPLICATIVE) {
            // a factor of a trend below 0 is no forecast: such parameters do not fit
            error = base > 0 && forecast > 0 ? error / forecast : Double.POSITIVE_INFINITY;
        }
        squares += error * error;
        errors++;
        double before = level;
        if (method.seasonality() == Seasonality.MULTIPLICATIVE) {
            level = alpha * value / season + (1 - alpha) * base;
            seasons[passed % seasons.length] = gamma * value / base + (1 - gamma) * season;
        } else {
            level = alpha * (value - season) + (1 - alpha) * base;
            if (method.seasonality() == Seasonality.ADDITIVE) {
                seasons[passed % seasons.length] = gamma * (value - base) + (1 - gamma) * season;
            }
        }
        slope = beta * (level - before) + (1 - beta) * phi * slope;
        passed++;
    }

    /** The forecast so many buckets after the last value. */
    double ahead(int buckets) {
        double trend = level + slope * damping(buckets);
        double season = seasons[(passed + buckets - 1) % seasons.length];
        return method.seasonality() == Seasonality.MULTIPLICATIVE ? trend * season : trend + season;
    }

    /** {@code phi + phi^2 + ...}, so many. */
    private double damping(int buckets) {
        double sum = 0;
        double power = 1;
        for (int i = 0; i < buckets; i++) {
            power *= phi;
            sum += power;
        }
        return sum;
    }

    /** {@code alpha + alpha beta (phi + ... + phi^j)}, and gamma where the season comes round. */
    double psi(int after) {
        if (after == 0) {
            return 1;
        }
        boolean round = method.seasonality() != Seasonality.NONE && after % method.season() == 0;
        return alpha + alpha * beta * damping(after) + (round ? gamma : 0);
    }

    /** The sum of the squared one-step errors. */
    double squares() {
        return squares;
    }

    /** How many one-step errors there are. */
    int errors() {
        return errors;
    }
}
