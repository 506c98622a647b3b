package io.github.raceframework.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ForecastReportTest {

    private static final TimeSeries SERIES = TimeSeries.of(
            RaceCalendar.iso(),
            RaceCalendar.iso().bucketOf(Grain.MONTH, LocalDate.of(2025, 1, 1)),
            Unit.COUNT,
            100,
            130,
            100,
            130);
    private static final ForecastMethod NAIVE = new ForecastMethod.Naive();
    private static final Forecast FORECAST = Forecast.of(SERIES, NAIVE, 2, 0.8);

    private static KpiValue number(long number) {
        return Figures.of(BigDecimal.valueOf(number), Unit.COUNT);
    }

    private static void fails(ThrowingCallable made, String message) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessage(message);
    }

    @Test
    void hasTheFiguresOfItsForecast() {
        ForecastReport report = ForecastReport.of("orders", FORECAST);

        assertThat(report.name()).isEqualTo("orders");
        assertThat(report.series()).isEqualTo(SERIES);
        assertThat(report.method()).isEqualTo(NAIVE);
        assertThat(report.confidence()).isEqualTo(0.8);
        assertThat(report.points()).isEqualTo(FORECAST.points());
        assertThat(report.total()).isEqualTo(FORECAST.total());
        assertThat(report.findAccuracy()).isEmpty();
        assertThat(report).isEqualTo(ForecastReport.of("orders", Forecast.of(SERIES, NAIVE, 2, 0.8)));
    }

    /** Each value is 30 off the one before. */
    @Test
    void mayHaveHowFarItsMethodWasOff() {
        ForecastReport report = ForecastReport.of("orders", FORECAST).with(Backtest.of(SERIES, NAIVE, 2, 1, 1));

        assertThat(report.findAccuracy().orElseThrow().mae()).hasToString("30");
        fails(
                () -> report.with(Backtest.of(SERIES, new ForecastMethod.Mean(), 2, 1, 1)),
                "backtest is of Mean[], the forecast of Naive[]; test that method");
    }

    @Test
    void refusesWhatNoForecastHas() {
        List<ForecastPoint> points = FORECAST.points();
        ForecastInterval total = FORECAST.total();

        fails(
                () -> new ForecastReport("orders", SERIES, NAIVE, 0.8, points.subList(1, 2), total, null),
                "point 0 is of 2025-06, and 2025-05 comes next");
        fails(
                () -> new ForecastReport("orders", SERIES, NAIVE, 0.8, List.of(), total, null),
                "horizon 0 is not from 1 to 1000");
        fails(
                () -> new ForecastReport("orders", SERIES, NAIVE, 80, points, total, null),
                "confidence 80.0 is not between 0 and 1; 95 % is 0.95");
    }

    @Test
    void anIntervalHoldsItsForecast() {
        KpiValue none = Figures.absent(AbsenceReason.ALL_NULL, "");

        fails(
                () -> new ForecastInterval(number(5), number(6), number(9)),
                "forecast 5 and its end 6, the lower one, are the wrong way round");
        fails(
                () -> new ForecastInterval(number(5), number(2), number(4)),
                "forecast 5 and its end 4, the upper one, are the wrong way round");
        fails(
                () -> new ForecastInterval(number(5), Figures.of(BigDecimal.ONE, Unit.NONE), number(9)),
                "forecast 5 and its end 1 are of two units");
        assertThat(new ForecastInterval(number(5), number(5), number(5))).hasToString("5 (5..5)");
        assertThat(new ForecastInterval(number(5), none, none)).hasToString("5 (ALL_NULL..ALL_NULL)");
    }
}
