package io.github.raceframework.metrics.forecast;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A method fitted to a series. The error of the forecast h buckets ahead is {@code e_h + psi_1 e_h-1 + ... + psi_h-1 e_1}, of independent
 * errors e, and what the estimate of a mean or a slope errs by, {@code g_h} times an error of its own.
 *
 * @param point the forecast so many buckets ahead
 * @param psi how much of an error lives on after so many buckets; 1 after none
 * @param estimation g_h
 * @param deviation standard deviation of the errors; as a fraction of the forecast, if they grow with it
 * @param isRelative whether they do
 */
record Fit(
        IntToDoubleFunction point,
        IntToDoubleFunction psi,
        IntToDoubleFunction estimation,
        double deviation,
        boolean isRelative) {

    /** The standard deviation of the sum of the forecasts from one bucket ahead to another. */
    double deviation(int from, int to) {
        double variance = 0;
        for (int error = 1; error <= to; error++) {
            double effect = 0;
            for (int ahead = Math.max(from, error); ahead <= to; ahead++) {
                effect += weight(ahead) * psi.applyAsDouble(ahead - error);
            }
            variance += effect * effect;
        }
        double own = 0;
        for (int ahead = from; ahead <= to; ahead++) {
            own += weight(ahead) * estimation.applyAsDouble(ahead);
        }
        return deviation * Math.sqrt(variance + own * own);
    }

    /** The first bucket whose forecast is not above 0, where errors are fractions of forecasts; empty where there is none. */
    OptionalInt findMeaningless(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .filter(ahead -> isRelative && !(point.applyAsDouble(ahead) > 0))
                .findFirst();
    }

    private double weight(int ahead) {
        return isRelative ? point.applyAsDouble(ahead) : 1;
    }
}
