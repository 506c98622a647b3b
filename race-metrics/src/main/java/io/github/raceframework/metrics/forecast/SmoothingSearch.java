package io.github.raceframework.metrics.forecast;

import io.github.raceframework.metrics.forecast.ForecastMethod.Seasonality;
import io.github.raceframework.metrics.forecast.ForecastMethod.Trend;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds the parameters that make the squared one-step errors least: of the points of a coarse grid the best ones, each in its own valley or not, are
 * improved along each parameter by steps that are halved until they no longer matter. Deterministic.
 */
final class SmoothingSearch {

    private static final double[] LOWEST = {0, 0, 0, 0.8};
    private static final double[] HIGHEST = {1, 1, 1, 0.98};
    private static final int GRID = 5;
    private static final int STARTS = 8;
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

    @SuppressWarnings("ArrayRecordComponent") // points are ordered by their squares and never compared as a whole
    private record Point(double[] parameters, double squares) {}

    Smoother best() {
        double fixedPhi = method.trend() == Trend.LINEAR ? 1 : HIGHEST[3];
        return IntStream.range(0, (int) Math.pow(GRID, free()))
                .mapToObj(number -> at(point(number, fixedPhi)))
                .sorted(Comparator.comparingDouble(Point::squares))
                .limit(STARTS)
                .map(this::improved)
                .min(Comparator.comparingDouble(Point::squares))
                .map(best -> Smoother.through(method, best.parameters(), values))
                .orElseThrow();
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

    private Point improved(Point start) {
        Point best = start;
        double step = 1.0 / GRID;
        while (step > LAST_STEP) {
            boolean better = false;
            for (int i = 0; i < isFree.length; i++) {
                for (int sign = isFree[i] ? -1 : 2; sign <= 1; sign += 2) {
                    double[] moved = best.parameters().clone();
                    moved[i] = Math.min(HIGHEST[i], Math.max(LOWEST[i], moved[i] + sign * step));
                    Point tried = at(moved);
                    if (tried.squares() < best.squares()) {
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

    private Point at(double[] parameters) {
        double squares = Smoother.through(method, parameters, values).squares();
        return new Point(parameters, Double.isFinite(squares) ? squares : Double.MAX_VALUE);
    }
}
