package io.github.raceframework.metrics.forecast;

import io.github.raceframework.metrics.kpi.KpiValue;

/**
 * A forecast and where it lies. The ends are those of a normal distribution; they may lie below 0 where the values cannot.
 *
 * @param value the forecast
 * @param low the lower end
 * @param high the upper end
 */
public record ForecastInterval(KpiValue value, KpiValue low, KpiValue high) {

    /** {@code 120 (98..142)}, without flags. */
    @Override
    public String toString() {
        return text(value) + " (" + text(low) + ".." + text(high) + ")";
    }

    private static String text(KpiValue value) {
        return value.findNumber().map(number -> number.toPlainString()).orElseGet(value::toString);
    }
}
