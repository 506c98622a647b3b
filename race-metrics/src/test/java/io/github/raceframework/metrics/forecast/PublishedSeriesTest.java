package io.github.raceframework.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Forecasts of series whose forecasts others have published. */
class PublishedSeriesTest {

    /** Annual oil production of Saudi Arabia, 1996 to 2013, in millions of tonnes: Hyndman and Athanasopoulos, 2nd edition, section 7.1. */
    private static final double[] OIL = {
        445.36, 453.20, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95, 488.89, 509.87, 456.72,
        473.82, 525.95, 549.83, 542.34
    };

    /** Annual flow of the Nile at Aswan, 1871 to 1970, in 10^8 cubic metres: R's data set Nile. */
    private static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865,
        845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050,
        918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
    };

    private static final ForecastMethod.Smoothing SIMPLE = (ForecastMethod.Smoothing) ForecastMethod.smoothing();

    /** The fitted values of the book's table, from alpha = 0.8339 and a first level of 446.5868 to a forecast of 542.68, to its two decimals. */
    @Test
    void smoothingRunsAsInTheBook() {
        double[] fitted = {
            446.59, 445.57, 451.93, 454.00, 427.63, 451.32, 442.20, 428.02, 476.54, 496.46, 517.15, 510.31, 492.45,
            506.98, 465.07, 472.36, 517.05, 544.39, 542.68
        };
        for (int size = 0; size <= OIL.length; size++) {
            Smoother smoother = new Smoother(SIMPLE, new double[] {0.8339, 0, 0, 0}, 446.5868, 0, new double[] {0});
            smoother.run(Arrays.copyOf(OIL, size), 0);

            assertThat(smoother.ahead(1)).isCloseTo(fitted[size], within(0.011));
            assertThat(smoother.ahead(5)).isEqualTo(smoother.ahead(1));
        }
    }

    /** Air passengers of Australia, 1990 to 2016, in millions, and the forecasts of Holt's method for 2017 to 2021: the same book, section 7.2. */
    @Test
    void holtsTrendRunsAsInTheBook() {
        double[] passengers = {
            17.55, 21.86, 23.89, 26.93, 26.89, 28.83, 30.08, 30.95, 30.19, 31.58, 32.58, 33.48, 39.02, 41.39, 41.60,
            44.66, 46.95, 48.73, 51.49, 50.03, 60.64, 63.36, 66.36, 68.20, 68.12, 69.78, 72.60
        };
        double[] forecasts = {74.60, 76.70, 78.80, 80.91, 83.01};
        ForecastMethod.Smoothing holt =
                new ForecastMethod.Smoothing(ForecastMethod.Trend.LINEAR, ForecastMethod.Seasonality.NONE, 1);
        Smoother smoother = new Smoother(holt, new double[] {0.8321, 0.0001, 0, 1}, 15.57, 2.102, new double[] {0});
        smoother.run(passengers, 0);

        for (int ahead = 1; ahead <= 5; ahead++) {
            assertThat(smoother.ahead(ahead)).isCloseTo(forecasts[ahead - 1], within(0.011));
        }
    }

    /**
     * R: HoltWinters(Nile, beta = FALSE, gamma = FALSE) finds alpha = 0.2465796 and ends at the level 805.0389; R's optimize stops within
     * 1.2e-4 of the best alpha.
     */
    @Test
    void theFitIsThatOfR() {
        Forecast forecast = Forecast.of(
                TimeSeries.of(
                        RaceCalendar.iso(),
                        RaceCalendar.iso().bucketOf(Grain.YEAR, LocalDate.of(1871, 1, 1)),
                        Unit.NONE,
                        NILE),
                SIMPLE,
                1);

        assertThat(new SmoothingSearch(SIMPLE, NILE).best().psi(1)).isCloseTo(0.2465796, within(1.3e-4));
        assertThat(forecast.points()
                        .get(0)
                        .forecast()
                        .value()
                        .findNumber()
                        .orElseThrow()
                        .doubleValue())
                .isCloseTo(805.0389, within(0.02));
        assertThat(forecast.points().get(0).bucket().label()).isEqualTo("1971");
    }
}
