package io.github.raceframework.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.forecast.ForecastMethod.Seasonality;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static TimeSeries series(double... values) {
        return TimeSeries.of(
                RaceCalendar.iso(),
                RaceCalendar.iso().bucketOf(Grain.MONTH, LocalDate.of(2025, 1, 1)),
                Unit.COUNT,
                values);
    }

    /**
     * Naive forecasts of 2, 4, 3, 7 from the second value on: after 2, 4 comes 3 (4 was forecast: 1 too high), after 3 comes 7 (4 too low).
     * MAE 5 / 2, RMSE root of 17 / 2, WAPE 5 / 10, bias -3 / 10; before the first origin 2 rose to 4, so MASE 2.5 / 2.
     */
    @Test
    void errorsAreThoseOfEachOrigin() {
        ForecastAccuracy accuracy = Backtest.of(series(2, 4, 3, 7), new ForecastMethod.Naive(), 2, 1, 1)
                .accuracy();

        assertThat(accuracy.errors()).isEqualTo(2);
        assertThat(accuracy.mae()).hasToString("2.5");
        assertThat(accuracy.rmse().findNumber().orElseThrow().doubleValue()).isEqualTo(Math.sqrt(8.5));
        assertThat(accuracy.wape()).hasToString("0.5");
        assertThat(accuracy.bias()).hasToString("-0.3");
        assertThat(accuracy.mase()).hasToString("1.25");
    }

    /** Two ahead from 4: 3 and 7; one ahead from 3: 7. Errors 1, 3, 4. */
    @Test
    void aHorizonEndsWithTheSeries() {
        ForecastAccuracy accuracy = Backtest.of(series(2, 4, 3, 7), new ForecastMethod.Naive(), 2, 2, 1)
                .accuracy();

        assertThat(accuracy.errors()).isEqualTo(3);
        assertThat(accuracy.mae().findNumber().orElseThrow().doubleValue()).isEqualTo(8.0 / 3);
    }

    @Test
    void nothingIsDividedByZero() {
        ForecastAccuracy zeros = Backtest.of(series(0, 0, 0, 0), new ForecastMethod.Naive(), 2, 1, 1)
                .accuracy();

        assertThat(zeros.mae()).hasToString("0");
        KpiValue none = new KpiValue.Absent(AbsenceReason.ZERO_DENOMINATOR, "the sum of the actual values is 0", null);
        assertThat(zeros.wape()).isEqualTo(none);
        assertThat(zeros.bias()).isEqualTo(none);
        KpiValue unscaled =
                new KpiValue.Absent(AbsenceReason.ZERO_DENOMINATOR, "the error of the naive forecast is 0", null);
        assertThat(zeros.mase()).isEqualTo(unscaled);
        // no season has passed before the first origin
        assertThat(Backtest.of(series(2, 4, 3, 7), new ForecastMethod.Naive(), 2, 1, 4)
                        .accuracy()
                        .mase())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.NOT_COVERED,
                        "no season has passed before the first origin, which MASE is scaled by",
                        null));
    }

    /** 5 for 2 of three values that were partly known. */
    @Test
    void errorsCarryTheFlagsOfTheSeries() {
        Flag flag = new Flag(Flag.Kind.LOW_SAMPLE, "9/10");
        List<KpiValue> values = List.of(value("1"), value("2", flag), value("7"));
        ForecastAccuracy accuracy = Backtest.of(
                        new TimeSeries(RaceCalendar.iso(), series(1).first(), values),
                        new ForecastMethod.Naive(),
                        2,
                        1,
                        1)
                .accuracy();

        assertThat(List.of(accuracy.mae(), accuracy.rmse(), accuracy.mase()))
                .hasToString("[5 [LOW_SAMPLE(9/10)], 5 [LOW_SAMPLE(9/10)], 5 [LOW_SAMPLE(9/10)]]");
        assertThat(accuracy.bias().toString()).startsWith("-0.714").endsWith("[LOW_SAMPLE(9/10)]");
        assertThat(accuracy.wape().toString()).endsWith("[LOW_SAMPLE(9/10)]");
    }

    private static KpiValue value(String number, Flag... flags) {
        return new KpiValue.Present(
                new BigDecimal(number), Unit.COUNT, List.of(flags), new Evidence(List.of(), Set.of()));
    }

    @Test
    void errorsBeyondDoublesAreNoNumber() {
        assertThat(Backtest.of(series(1, 1, 1e308, -1e308), new ForecastMethod.Naive(), 2, 1, 1)
                        .accuracy()
                        .rmse())
                .isEqualTo(new KpiValue.Absent(AbsenceReason.OUT_OF_DOMAIN, "the error is beyond all bounds", null));
    }

    /** A saw of two teeth: its seasonal naive forecast is never wrong; what cannot be fitted to four values comes last. */
    @Test
    void theBestComesFirstAndWhatCannotBeFittedLast() {
        ForecastMethod holtWinters = ForecastMethod.dampedHoltWinters(Seasonality.MULTIPLICATIVE, 4);
        List<Backtest> ranking = Backtest.ranking(
                series(1, 9, 1, 9, 1, 9, 1, 9, 1, 9),
                List.of(holtWinters, new ForecastMethod.Naive(), new ForecastMethod.SeasonalNaive(2)),
                4,
                1,
                1);

        assertThat(ranking)
                .extracting(Backtest::method)
                .containsExactly(new ForecastMethod.SeasonalNaive(2), new ForecastMethod.Naive(), holtWinters);
        assertThat(ranking.get(0).accuracy().mae()).hasToString("0");
        assertThat(ranking.get(2).accuracy().mae())
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.NOT_COVERED,
                        holtWinters + " needs 9 values, and 2025-01..2025-04 (4) are fewer",
                        null));
        assertThat(ranking.get(2).accuracy().errors()).isZero();
    }

    @Test
    void whatIsNoTestIsRefused() {
        TimeSeries series = series(1, 2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backtest.of(series, new ForecastMethod.Naive(), 3, 1, 1))
                .withMessage("first 3 leaves nothing of 2025-01..2025-03 (3) to hold a forecast against");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backtest.of(series, new ForecastMethod.Naive(), 0, 1, 1))
                .withMessage("first 0 is not at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backtest.of(series, new ForecastMethod.Naive(), 1, 0, 1))
                .withMessage("horizon 0 is not at least 1");
    }
}
