package io.github.raceframework.metrics.forecast;

import io.github.raceframework.metrics.kpi.KpiValue;

/**
 * A forecast and where it lies. The ends are those of a normal distribution; they may lie below 0 where the values cannot.
 *
 * <p>Immutable.
 *
 * @param value the forecast
 * @param low the lower end
 * @param high the upper end
 */
public record ForecastInterval(KpiValue value, KpiValue low, KpiValue high) {

    /** Refuses ends that are in another unit than the forecast, or on the wrong side of it. */
    public ForecastInterval {
        check(value, low, -1);
        check(value, high, 1);
    }

    private static void check(KpiValue value, KpiValue end, int side) {
        if (value instanceof KpiValue.Present forecast && end instanceof KpiValue.Present bound) {
            String numbers = forecast.number().toPlainString() + " and its end "
                    + bound.number().toPlainString();
            if (!forecast.unit().equals(bound.unit())) {
                throw new IllegalArgumentException("forecast " + numbers + " are of two units");
            }
            if (bound.number().compareTo(forecast.number()) * side < 0) {
                throw new IllegalArgumentException("forecast " + numbers + ", the " + (side < 0 ? "lower" : "upper")
                        + " one, are the wrong way round");
            }
        }
    }

    /** {@code 120 (98..142)}, without flags. */
    @Override
    public String toString() {
        return text(value) + " (" + text(low) + ".." + text(high) + ")";
    }

    private static String text(KpiValue value) {
        return value.findNumber().map(number -> number.toPlainString()).orElseGet(value::toString);
    }
}
