package io.github.raceframework.metrics.forecast;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far forecasts were off. With e = forecast - actual:
 *
 * <pre>
 * MAE    mean of |e|                    in the unit of the measure
 * RMSE   root of the mean of e^2        in the unit of the measure
 * WAPE   sum of |e| / sum of |actual|   plan.forecast_wape
 * bias   sum of e / sum of |actual|     plan.forecast_bias; above 0: too high
 * MASE   MAE / mean |y_t - y_t-m|       of the series forecast from; below 1: better than its seasonal naive forecasts one step ahead
 * </pre>
 *
 * <p>WAPE and bias of actuals that are all 0, and MASE of a series that repeats itself exactly, are {@code ZERO_DENOMINATOR}; MASE where no
 * season has passed before the first origin is {@code NOT_COVERED}. All carry the flags of the series. The mean of
 * percentage errors is left out: it fails on zeros and prefers forecasts that are too low. Source: Hyndman and Athanasopoulos, 5.8.
 * Computed in doubles.
 *
 * <p>Immutable.
 *
 * @param mae mean absolute error
 * @param rmse root mean squared error
 * @param wape weighted absolute percentage error, a fraction
 * @param bias mean error relative to the actuals, a fraction
 * @param mase mean absolute scaled error
 * @param errors of how many forecasts
 */
public record ForecastAccuracy(KpiValue mae, KpiValue rmse, KpiValue wape, KpiValue bias, KpiValue mase, int errors) {

    static ForecastAccuracy absent(KpiValue.Absent reason) {
        return new ForecastAccuracy(reason, reason, reason, reason, reason, 0);
    }

    /**
     * Of forecasts and what came.
     *
     * @param naiveError the scale of MASE; none where the series before the first origin is too short for one
     * @param series what there was, with its unit and flags
     */
    static ForecastAccuracy of(double[] forecasts, double[] actuals, OptionalDouble naiveError, TimeSeries series) {
        int count = actuals.length;
        double absolute = 0;
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double error = forecasts[i] - actuals[i];
            absolute += Math.abs(error);
            squares += error * error;
            sum += error;
        }
        double size = Arrays.stream(actuals).map(Math::abs).sum();
        List<Flag> flags = series.ownFlags();
        KpiValue mase = naiveError.isPresent()
                ? figure(absolute / count, naiveError.getAsDouble(), flags, "the error of the naive forecast")
                : Figures.absent(
                        AbsenceReason.NOT_COVERED,
                        "no season has passed before the first origin, which MASE is scaled by");
        return new ForecastAccuracy(
                number(absolute / count, series.unit(), flags),
                number(Math.sqrt(squares / count), series.unit(), flags),
                figure(absolute, size, flags, "the sum of the actual values"),
                figure(sum, size, flags, "the sum of the actual values"),
                mase,
                count);
    }

    private static KpiValue figure(double above, double below, List<Flag> flags, String divisor) {
        return below == 0
                ? Figures.absent(AbsenceReason.ZERO_DENOMINATOR, divisor + " is 0")
                : number(above / below, Unit.NONE, flags);
    }

    private static KpiValue number(double number, Unit unit, List<Flag> flags) {
        return Double.isFinite(number)
                ? Figures.of(Decimals.shortest(number), unit, flags)
                : Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "the error is beyond all bounds");
    }
}
