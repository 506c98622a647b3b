package io.github.raceframework.metrics.forecast;

import io.github.raceframework.metrics.forecast.ForecastMethod.Seasonality;
import io.github.raceframework.metrics.forecast.ForecastMethod.Trend;

/**
 * Finds the parameters that make the squared one-step errors least: from every point of a coarse grid, the best is improved along each parameter by
 * steps that are halved until they no longer matter. Deterministic.
 */
final class SmoothingSearch {

    private static final double[] LOWEST = {0, 0, 0, 0.8};
    private static final double[] HIGHEST = {1, 1, 1, 0.98};
    private static final int GRID = 5;
    private static final double LAST_STEP = 1e-7;

    private final ForecastMethod.Smoothing method;
    private final double[] values;
    private final boolean[] isFree;

    SmoothingSearch(ForecastMethod.Smoothing method, double[] values) {
        this.method = method;
        this.values = values;
        boolean trend = method.trend() != Trend.NONE;
        this.isFree =
                new boolean[] {true, trend, method.seasonality() != Seasonality.NONE, method.trend() == Trend.DAMPED};
    }

    /** How many parameters are fitted. */
    int free() {
        int count = 0;
        for (boolean free : isFree) {
            count += free ? 1 : 0;
        }
        return count;
    }

    Smoother best() {
        double[] best = {0, 0, 0, method.trend() == Trend.LINEAR ? 1 : HIGHEST[3]};
        double least = Double.POSITIVE_INFINITY;
        int points = (int) Math.pow(GRID, free());
        for (int number = 0; number < points; number++) {
            double[] point = point(number, best[3]);
            double squares = squares(point);
            if (squares < least) {
                least = squares;
                best = point;
            }
        }
        return Smoother.through(method, improved(best, least), values);
    }

    private double[] point(int number, double fixedPhi) {
        double[] point = {0, 0, 0, fixedPhi};
        int rest = number;
        for (int i = 0; i < isFree.length; i++) {
            if (isFree[i]) {
                point[i] = LOWEST[i] + (HIGHEST[i] - LOWEST[i]) * (rest % GRID) / (GRID - 1);
                rest /= GRID;
            }
        }
        return point;
    }

    private double[] improved(double[] start, double squaresAtStart) {
        double[] best = start.clone();
        double least = squaresAtStart;
        double step = 1.0 / GRID;
        while (step > LAST_STEP) {
            boolean better = false;
            for (int i = 0; i < isFree.length; i++) {
                for (int sign = isFree[i] ? -1 : 2; sign <= 1; sign += 2) {
                    double[] tried = best.clone();
                    tried[i] = Math.min(HIGHEST[i], Math.max(LOWEST[i], tried[i] + sign * step));
                    double squares = squares(tried);
                    if (squares < least) {
                        least = squares;
                        best = tried;
                        better = true;
                    }
                }
            }
            if (!better) {
                step /= 2;
            }
        }
        return best;
    }

    private double squares(double[] parameters) {
        double squares = Smoother.through(method, parameters, values).squares();
        return Double.isFinite(squares) ? squares : Double.MAX_VALUE;
    }
}
