package io.github.raceframework.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.forecast.ForecastMethod.Seasonality;
import io.github.raceframework.metrics.forecast.ForecastMethod.Trend;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ForecastTest {

    /** The quantile of 95 %. */
    private static final double Z = 1.959963984540054;

    private static final Bucket JANUARY = RaceCalendar.iso().bucketOf(Grain.MONTH, LocalDate.of(2025, 1, 1));

    private static TimeSeries series(double... values) {
        return TimeSeries.of(RaceCalendar.iso(), JANUARY, Unit.COUNT, values);
    }

    private static KpiValue.Absent absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }

    private static double number(KpiValue value) {
        return value.findNumber().orElseThrow().doubleValue();
    }

    /** A forecast of so much, and a standard deviation of so much. */
    private static void assertForecast(ForecastInterval interval, double value, double deviation) {
        assertThat(number(interval.value())).isCloseTo(value, within(1e-12));
        assertThat(number(interval.low())).isCloseTo(value - Z * deviation, within(1e-9));
        assertThat(number(interval.high())).isCloseTo(value + Z * deviation, within(1e-9));
    }

    private static ForecastInterval ahead(Forecast forecast, int buckets) {
        return forecast.points().get(buckets - 1).forecast();
    }

    /** Errors 2, -1, 2: variance 9 / 3. Four ahead twice the deviation. All together 4 * 4, and 1 + 4 + 9 + 16 = 30 of the variance. */
    @Test
    void naiveGoesOnAtTheLastValue() {
        Forecast forecast = Forecast.of(series(1, 3, 2, 4), new ForecastMethod.Naive(), 4);

        assertForecast(ahead(forecast, 1), 4, Math.sqrt(3));
        assertForecast(ahead(forecast, 4), 4, 2 * Math.sqrt(3));
        assertForecast(forecast.total(), 16, Math.sqrt(3 * 30));
        assertThat(forecast.points().get(0).bucket().label()).isEqualTo("2025-05");
        assertThat(ahead(forecast, 1).value()).hasToString("4 [ESTIMATE]");
        assertThat(forecast).hasToString("Naive[] after 2025-01..2025-04 (4)");
        assertThat(forecast.method()).isEqualTo(new ForecastMethod.Naive());
        assertThat(forecast.series()).isEqualTo(series(1, 3, 2, 4));
        assertThat(forecast.confidence()).isEqualTo(0.95);
        assertThat(forecast.findObstacle()).isEmpty();
    }

    /** Mean 2.5, squares 5 of 3 degrees of freedom; the mean itself has a quarter of the variance. Two ahead together 2 + 4 / 4. */
    @Test
    void theMeanIsUncertainItself() {
        Forecast forecast = Forecast.of(series(1, 3, 2, 4), new ForecastMethod.Mean(), 2);

        assertForecast(ahead(forecast, 1), 2.5, Math.sqrt(5.0 / 3 * 1.25));
        assertForecast(ahead(forecast, 2), 2.5, Math.sqrt(5.0 / 3 * 1.25));
        assertForecast(forecast.total(), 5, Math.sqrt(5.0 / 3 * 3));
    }

    /** A slope of 1; errors 1, -2, 1: 6 of 2 degrees of freedom; h (1 + h / 3). */
    @Test
    void driftFollowsTheLineFromFirstToLast() {
        Forecast forecast = Forecast.of(series(1, 3, 2, 4), new ForecastMethod.Drift(), 3);

        assertForecast(ahead(forecast, 1), 5, Math.sqrt(3 * (1 + 1.0 / 3)));
        assertForecast(ahead(forecast, 3), 7, Math.sqrt(3 * 3 * 2));
    }

    /** Errors 1 and 2, variance 5 / 2; the second season has twice of it. */
    @Test
    void seasonalNaiveRepeatsTheSeason() {
        Forecast forecast = Forecast.of(series(1, 10, 2, 12), new ForecastMethod.SeasonalNaive(2), 3);

        assertForecast(ahead(forecast, 1), 2, Math.sqrt(2.5));
        assertForecast(ahead(forecast, 2), 12, Math.sqrt(2.5));
        assertForecast(ahead(forecast, 3), 2, Math.sqrt(5));
    }

    /** The errors of 6 against 3 and of 8 against 5; a = 2 / 3, so two ahead 1 + 4 / 9 of the variance 9. */
    @Test
    void theMovingAverageIsThatOfTheLastValues() {
        Forecast forecast = Forecast.of(series(2, 4, 6, 8), new ForecastMethod.MovingAverage(2), 2);

        assertForecast(ahead(forecast, 1), 7, 3);
        assertForecast(ahead(forecast, 2), 7, 3 * Math.sqrt(13.0 / 9));
    }

    /** 2 a month more, and an exact repetition of seasons: nothing is left over. */
    @Test
    void whatHasNoErrorIsCarriedOnExactly() {
        Forecast line = Forecast.of(
                series(3, 5, 7, 9, 11, 13), new ForecastMethod.Smoothing(Trend.LINEAR, Seasonality.NONE, 1), 3);
        assertThat(number(ahead(line, 3).value())).isCloseTo(19, within(1e-6));
        assertThat(number(ahead(line, 3).high())).isCloseTo(19, within(1e-6));

        Forecast season = Forecast.of(
                series(1, 5, 3, 1, 5, 3, 1, 5, 3), ForecastMethod.dampedHoltWinters(Seasonality.ADDITIVE, 3), 3);
        assertThat(number(ahead(season, 2).value())).isCloseTo(5, within(1e-6));
        Forecast factors = Forecast.of(
                series(1, 5, 3, 1, 5, 3, 1, 5, 3), ForecastMethod.dampedHoltWinters(Seasonality.MULTIPLICATIVE, 3), 3);
        assertThat(number(ahead(factors, 3).value())).isCloseTo(3, within(1e-6));
    }

    /** 3 and 10 are twice the deviation of the sum, the root of 30 * 3, apart from 16 in units of it. */
    @Test
    void theProbabilityIsThatOfTheSum() {
        Forecast forecast = Forecast.of(series(1, 3, 2, 4), new ForecastMethod.Naive(), 4);
        BigDecimal sigma = BigDecimal.valueOf(Math.sqrt(90));
        BigDecimal hundred = new BigDecimal("100");

        assertThat(number(forecast.probabilityOfAtLeast(hundred, new BigDecimal("116"))))
                .isCloseTo(0.5, within(1e-12));
        assertThat(number(forecast.probabilityOfAtLeast(hundred, new BigDecimal("116").subtract(sigma))))
                .isCloseTo(0.8413447460685429, within(1e-12));
        assertThat(number(forecast.probabilityOfAtLeast(BigDecimal.ZERO, new BigDecimal("16").add(sigma))))
                .isCloseTo(1 - 0.8413447460685429, within(1e-12));
        Forecast certain = Forecast.of(series(5, 5, 5), new ForecastMethod.Naive(), 2);
        assertThat(certain.probabilityOfAtLeast(BigDecimal.ZERO, BigDecimal.TEN))
                .hasToString("1 [ESTIMATE]");
        assertThat(certain.probabilityOfAtLeast(BigDecimal.ZERO, new BigDecimal("11")))
                .hasToString("0 [ESTIMATE]");
    }

    /** 4 of 8, with deviations the root of 3 of 4 and none of 8: exp(-+ z * root(3) / 4). */
    @Test
    void aRatioIsThatOfTheForecastsOfItsParts() {
        Forecast above = Forecast.of(series(1, 3, 2, 4), new ForecastMethod.Naive(), 2);
        Forecast below = Forecast.of(series(8, 8, 8, 8), new ForecastMethod.Naive(), 2);
        ForecastInterval ratio = above.per(below).get(0).forecast();

        assertThat(ratio.value()).hasToString("0.5 [ESTIMATE]");
        assertThat(number(ratio.low())).isCloseTo(0.5 * Math.exp(-Z * Math.sqrt(3) / 4), within(1e-12));
        assertThat(number(ratio.high())).isCloseTo(0.5 * Math.exp(Z * Math.sqrt(3) / 4), within(1e-12));
        assertThat(ratio.toString()).startsWith("0.5 (0.21");
        Forecast nothing = Forecast.of(series(0, 0, 0, 0), new ForecastMethod.Naive(), 2);
        assertThat(above.per(nothing).get(0).forecast().value())
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the forecast that is divided by is 0"));
        KpiValue none = absent(AbsenceReason.OUT_OF_DOMAIN, "a forecast that is not above 0 is no part of a ratio");
        assertThat(nothing.per(above).get(1).forecast().low()).isEqualTo(none);
        Forecast negative = Forecast.of(series(0, 0, 0, -1), new ForecastMethod.Naive(), 2);
        assertThat(above.per(negative).get(1).forecast().value()).isEqualTo(none);
        assertRefused(
                () -> above.per(Forecast.of(series(1, 3, 2, 4), new ForecastMethod.Naive(), 3)),
                "forecasts Naive[] after 2025-01..2025-04 (4) and Naive[] after 2025-01..2025-04 (4) are not of the same"
                        + " buckets and confidence");
    }

    @Test
    void anAbsentValueLeavesNoForecast() {
        KpiValue.Absent unknown = absent(AbsenceReason.ALL_NULL, "");
        KpiValue one = number("1");
        TimeSeries gap = new TimeSeries(RaceCalendar.iso(), JANUARY, List.of(one, unknown, one));
        Forecast forecast = Forecast.of(gap, new ForecastMethod.Naive(), 1);
        KpiValue reason = absent(AbsenceReason.ALL_NULL, "2025-02: unknown");

        assertThat(forecast.findObstacle()).contains((KpiValue.Absent) reason);
        assertThat(ahead(forecast, 1)).isEqualTo(new ForecastInterval(reason, reason, reason));
        assertThat(ahead(forecast, 1)).hasToString("ALL_NULL (ALL_NULL..ALL_NULL)");
        assertThat(forecast.total().value()).isEqualTo(reason);
        assertThat(forecast.probabilityOfAtLeast(BigDecimal.ZERO, BigDecimal.ONE))
                .isEqualTo(reason);
        Forecast good = Forecast.of(series(1, 2, 3), new ForecastMethod.Naive(), 1);
        assertThat(forecast.per(good).get(0).forecast().value()).isEqualTo(reason);
        assertThat(good.per(forecast).get(0).forecast().value()).isEqualTo(reason);
    }

    private static KpiValue number(String number, Flag... flags) {
        return new KpiValue.Present(
                new BigDecimal(number), Unit.COUNT, List.of(flags), new Evidence(List.of(), Set.of()));
    }

    @Test
    void flagsOfTheSeriesAreKept() {
        TimeSeries flagged = new TimeSeries(
                RaceCalendar.iso(),
                JANUARY,
                List.of(number("1"), number("2", new Flag(Flag.Kind.PARTIAL_COVERAGE, "27/28")), number("3")));

        assertThat(Forecast.of(flagged, new ForecastMethod.Naive(), 1).total().value())
                .hasToString("3 [PARTIAL_COVERAGE(27/28), ESTIMATE]");
    }

    @Test
    void twoCurrenciesAreNoSeries() {
        KpiValue euro = new KpiValue.Present(
                BigDecimal.ONE,
                Unit.MONEY.in(Currency.getInstance("EUR")),
                List.of(),
                new Evidence(List.of(), Set.of()));
        KpiValue dollar = new KpiValue.Present(
                BigDecimal.ONE,
                Unit.MONEY.in(Currency.getInstance("USD")),
                List.of(),
                new Evidence(List.of(), Set.of()));

        assertThat(Forecast.of(
                                new TimeSeries(RaceCalendar.iso(), JANUARY, List.of(euro, dollar)),
                                new ForecastMethod.Naive(),
                                1)
                        .findObstacle())
                .contains(absent(AbsenceReason.MIXED_CURRENCY, "2025-01 is in EUR, 2025-02 in USD"));
    }

    @Test
    void forecastsInTwoCurrenciesHaveNoRatio() {
        Forecast euros = Forecast.of(
                TimeSeries.of(RaceCalendar.iso(), JANUARY, Unit.MONEY.in(Currency.getInstance("EUR")), 1, 2, 3),
                new ForecastMethod.Naive(),
                1);
        Forecast dollars = Forecast.of(
                TimeSeries.of(RaceCalendar.iso(), JANUARY, Unit.MONEY.in(Currency.getInstance("USD")), 1, 2, 3),
                new ForecastMethod.Naive(),
                1);

        assertThat(euros.per(dollars).get(0).forecast().value())
                .isEqualTo(absent(AbsenceReason.MIXED_CURRENCY, "the one forecast is in EUR, the other in USD"));
    }

    /** One error, of two values or of a season and one, says nothing of a spread: by it alone 100, 100 would be certain to go on. */
    @Test
    void aSeriesMayBeTooShort() {
        assertThat(obstacle(series(100, 100), new ForecastMethod.Naive()))
                .isEqualTo(absent(
                        AbsenceReason.NOT_COVERED, "Naive[] needs 3 values, and 2025-01..2025-02 (2) are fewer"));
        assertThat(obstacle(series(1, 2), new ForecastMethod.Mean()).detail()).startsWith("Mean[] needs 3 values");
        assertThat(obstacle(series(1, 2), new ForecastMethod.Drift()).detail()).startsWith("Drift[] needs 4 values");
        assertThat(obstacle(series(1, 2, 3), new ForecastMethod.SeasonalNaive(2))
                        .detail())
                .startsWith("SeasonalNaive[season=2] needs 4 values");
        assertThat(obstacle(series(1, 2, 3), new ForecastMethod.MovingAverage(2))
                        .detail())
                .startsWith("MovingAverage[window=2] needs 4 values");
        assertThat(obstacle(series(1, 2, 3), ForecastMethod.smoothing()).detail())
                .startsWith("smoothing, trend none, season none needs 4 values");
        assertThat(obstacle(series(1, 2), ForecastMethod.dampedHoltWinters(Seasonality.ADDITIVE, 12))
                        .detail())
                .startsWith("smoothing, trend damped, season additive 12 needs 24 values");
        assertThat(Forecast.of(series(1, 2, 3), new ForecastMethod.Naive(), 1).findObstacle())
                .isEmpty();
    }

    /**
     * Ten times 0.1 is 1, though ten doubles of 0.1 add up to less, and a third to three make it too. What falls short of it by a hundredth does.
     */
    @Test
    void aTargetThatIsMetExactlyIsMet() {
        Forecast tenths = Forecast.of(series(0.1, 0.1, 0.1), new ForecastMethod.Naive(), 10);
        BigDecimal one = BigDecimal.ONE;

        assertThat(tenths.probabilityOfAtLeast(BigDecimal.ZERO, one)).hasToString("1 [ESTIMATE]");
        assertThat(tenths.probabilityOfAtMost(BigDecimal.ZERO, one)).hasToString("1 [ESTIMATE]");
        BigDecimal more = new BigDecimal("1.01");
        assertThat(tenths.probabilityOfAtLeast(BigDecimal.ZERO, more)).hasToString("0 [ESTIMATE]");
        assertThat(tenths.probabilityOfAtMost(BigDecimal.ZERO, more)).hasToString("1 [ESTIMATE]");
        assertThat(tenths.probabilityOfAtMost(new BigDecimal("0.02"), one)).hasToString("0 [ESTIMATE]");
        Forecast mean = Forecast.of(series(0.7, 0.7, 0.7), new ForecastMethod.Mean(), 3);
        assertThat(mean.probabilityOfAtLeast(BigDecimal.ZERO, new BigDecimal("2.1")))
                .hasToString("1 [ESTIMATE]");
        assertThat(mean.probabilityOfAtMost(BigDecimal.ZERO, new BigDecimal("2.1")))
                .hasToString("1 [ESTIMATE]");
    }

    /** One standard deviation, the root of 90, above the sum of 16: 0.8413 for at most, and 1 less that for at least. */
    @Test
    void whatIsToStayBelowItsTargetHasAProbabilityToo() {
        Forecast forecast = Forecast.of(series(1, 3, 2, 4), new ForecastMethod.Naive(), 4);
        BigDecimal target = new BigDecimal("16").add(BigDecimal.valueOf(Math.sqrt(90)));

        assertThat(number(forecast.probabilityOfAtMost(BigDecimal.ZERO, target)))
                .isCloseTo(0.8413447460685429, within(1e-12));
        assertThat(number(forecast.probabilityOfAtMost(BigDecimal.TEN, target.add(BigDecimal.TEN))))
                .isCloseTo(0.8413447460685429, within(1e-12));
        KpiValue.Absent unknown = absent(AbsenceReason.ALL_NULL, "");
        TimeSeries gap = new TimeSeries(RaceCalendar.iso(), JANUARY, List.of(unknown));
        assertThat(Forecast.of(gap, new ForecastMethod.Naive(), 1).probabilityOfAtMost(BigDecimal.ZERO, target))
                .isEqualTo(absent(AbsenceReason.ALL_NULL, "2025-01: unknown"));
    }

    /** 100, 90, 80 and so on to 30, times 0.8 and 1.2 in turn: it goes on at about 20, 10, 0 and below. */
    @Test
    void aTrendBelowZeroHasNoFactors() {
        Forecast forecast = Forecast.of(
                series(80, 108, 64, 84, 48, 60, 32, 36),
                new ForecastMethod.Smoothing(Trend.LINEAR, Seasonality.MULTIPLICATIVE, 2),
                6);
        KpiValue.Absent last = absent(
                AbsenceReason.OUT_OF_DOMAIN,
                "2026-02: the trend has fallen to 0, and seasons that differ by a factor mean nothing there");

        assertThat(number(ahead(forecast, 1).value())).isBetween(10.0, 20.0);
        assertThat(ahead(forecast, 6)).isEqualTo(new ForecastInterval(last, last, last));
        assertThat(forecast.total().value()).isInstanceOf(KpiValue.Absent.class);
        assertThat(forecast.probabilityOfAtLeast(BigDecimal.ZERO, BigDecimal.ONE))
                .isEqualTo(forecast.total().value());
    }

    @Test
    void factorsNeedValuesAboveZero() {
        assertThat(obstacle(
                        series(1, 0, 1, 2, 1, 2, 1, 2),
                        ForecastMethod.dampedHoltWinters(Seasonality.MULTIPLICATIVE, 2)))
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "seasons that differ by a factor need values above 0"));
    }

    private static KpiValue.Absent obstacle(TimeSeries series, ForecastMethod method) {
        return Forecast.of(series, method, 1).findObstacle().orElseThrow();
    }

    @Test
    void beyondDoublesThereIsNoNumber() {
        Forecast forecast = Forecast.of(series(1e308, -1e308, 1e308, 1.7e308), new ForecastMethod.Naive(), 2);

        assertThat(forecast.total().value())
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "the forecast is beyond all bounds"));
    }

    @Test
    void whatIsNoForecastIsRefused() {
        TimeSeries series = series(1, 2, 3);
        ForecastMethod naive = new ForecastMethod.Naive();
        assertRefused(() -> Forecast.of(series, naive, 0), "horizon 0 is not from 1 to 1000");
        assertRefused(() -> Forecast.of(series, naive, 1001), "horizon 1001 is not from 1 to 1000");
        assertRefused(() -> Forecast.of(series, naive, 1, 95), "confidence 95.0 is not between 0 and 1; 95 % is 0.95");
        assertRefused(() -> new ForecastMethod.SeasonalNaive(0), "season 0 is not at least 1");
        assertRefused(() -> new ForecastMethod.MovingAverage(0), "window 0 is not at least 1");
        assertRefused(
                () -> ForecastMethod.dampedHoltWinters(Seasonality.ADDITIVE, 1),
                "season 1 with seasonality ADDITIVE; a season has 2 buckets or more, and none is 1");
        assertRefused(
                () -> new TimeSeries(RaceCalendar.iso(), JANUARY, List.of()), "series from 2025-01 has no values");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
