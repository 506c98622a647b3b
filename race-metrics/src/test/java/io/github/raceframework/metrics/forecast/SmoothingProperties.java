package io.github.raceframework.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.metrics.forecast.ForecastMethod.Seasonality;
import io.github.raceframework.metrics.forecast.ForecastMethod.Trend;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Smoothing against the book's equations written out, and its variances against what an error does. */
class SmoothingProperties {

    private static final int SEASON = 4;

    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.doubles()
                .between(10, 100)
                .ofScale(1)
                .array(double[].class)
                .ofMinSize(12)
                .ofMaxSize(20);
    }

    /** The recursions of Hyndman and Athanasopoulos, 8.3, with every level, slope and season kept by its time. */
    private static double[] forecasts(boolean factors, double[] y, double a, double b, double g, double phi, int h) {
        int m = SEASON;
        double[] level = new double[y.length];
        double[] slope = new double[y.length];
        double[] season = new double[y.length];
        double first = Arrays.stream(y).limit(m).sum() / m;
        double second = Arrays.stream(y).skip(m).limit(m).sum() / m;
        level[m - 1] = first;
        slope[m - 1] = (second - first) / m;
        for (int t = 0; t < m; t++) {
            season[t] = factors ? y[t] / first : y[t] - first;
        }
        for (int t = m; t < y.length; t++) {
            double base = level[t - 1] + phi * slope[t - 1];
            level[t] = a * (factors ? y[t] / season[t - m] : y[t] - season[t - m]) + (1 - a) * base;
            slope[t] = b * (level[t] - level[t - 1]) + (1 - b) * phi * slope[t - 1];
            season[t] = g * (factors ? y[t] / base : y[t] - base) + (1 - g) * season[t - m];
        }
        double[] forecasts = new double[h];
        for (int k = 1; k <= h; k++) {
            double fade = 0;
            for (int i = 1; i <= k; i++) {
                fade += Math.pow(phi, i);
            }
            double trend = level[y.length - 1] + fade * slope[y.length - 1];
            double seasonal = season[y.length - m + (k - 1) % m];
            forecasts[k - 1] = factors ? trend * seasonal : trend + seasonal;
        }
        return forecasts;
    }

    @Property(tries = 200)
    void dampedHoltWintersRunsByTheBook(
            @ForAll("values") double[] values,
            @ForAll @DoubleRange(min = 0, max = 1) double a,
            @ForAll @DoubleRange(min = 0, max = 1) double b,
            @ForAll @DoubleRange(min = 0, max = 1) double g,
            @ForAll @DoubleRange(min = 0.8, max = 0.98) double phi,
            @ForAll boolean factors) {
        Smoother smoother = Smoother.through(method(factors), new double[] {a, b, g, phi}, values);
        double[] expected = forecasts(factors, values, a, b, g, phi, 6);

        for (int ahead = 1; ahead <= 6; ahead++) {
            double size = Math.max(1, Math.abs(expected[ahead - 1]));
            assertThat(smoother.ahead(ahead)).isCloseTo(expected[ahead - 1], within(1e-9 * size));
        }
    }

    private static ForecastMethod.Smoothing method(boolean factors) {
        return new ForecastMethod.Smoothing(
                Trend.DAMPED, factors ? Seasonality.MULTIPLICATIVE : Seasonality.ADDITIVE, SEASON);
    }

    /** A value that is one above its forecast raises the later forecasts by psi: additive smoothing is linear. */
    @Property(tries = 200)
    void psiIsWhatAnErrorDoesToLaterForecasts(
            @ForAll("values") double[] values,
            @ForAll @DoubleRange(min = 0, max = 1) double a,
            @ForAll @DoubleRange(min = 0, max = 1) double b,
            @ForAll @DoubleRange(min = 0, max = 1) double g,
            @ForAll @IntRange(min = 1, max = 9) int after) {
        double[] parameters = {a, b, g, 0.9};
        Smoother before = Smoother.through(method(false), parameters, values);
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = before.ahead(1) + 1;
        Smoother surprised = Smoother.through(method(false), parameters, longer);

        assertThat(surprised.ahead(after) - before.ahead(after + 1)).isCloseTo(before.psi(after), within(1e-8));
    }

    /** Over a grid of twentieths nothing has squared errors that are smaller by more than a fiftieth. */
    @Property(tries = 100)
    void noGridPointFitsMuchBetter(@ForAll("values") double[] values) {
        ForecastMethod.Smoothing holt = new ForecastMethod.Smoothing(Trend.LINEAR, Seasonality.NONE, 1);
        double found = new SmoothingSearch(holt, values).best().squares();
        for (int a = 0; a <= 20; a++) {
            for (int b = 0; b <= 20; b++) {
                double[] tried = {a / 20.0, b / 20.0, 0, 1};
                assertThat(found)
                        .isLessThanOrEqualTo(
                                Smoother.through(holt, tried, values).squares() * 1.02);
            }
        }
    }

    @Property(tries = 50)
    void theFitIsTheSameEveryTime(@ForAll("values") double[] values) {
        Smoother one = new SmoothingSearch(method(true), values).best();
        Smoother other = new SmoothingSearch(method(true), values).best();

        assertThat(one.ahead(5)).isEqualTo(other.ahead(5));
        assertThat(one.errors()).isEqualTo(values.length - SEASON);
    }
}
