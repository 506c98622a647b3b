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

    /** Monthly totals of air passengers, 1949 to 1960, in thousands: Box and Jenkins, R's data set AirPassengers. */
    private static final double[] AIR_PASSENGERS = {
        112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133,
                114, 140,
        145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218, 230, 242, 209, 191,
                172, 194,
        196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235, 227, 234, 264, 302, 293, 259, 229,
                203, 229,
        242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278, 284, 277, 317, 313, 318, 374, 413, 405, 355, 306,
                271, 306,
        315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, 340, 318, 362, 348, 363, 435, 491, 505, 404, 359,
                310, 337,
        360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405, 417, 391, 419, 461, 472, 535, 622, 606, 508, 461,
                390, 432
    };

    /**
     * R: HoltWinters(AirPassengers, seasonal = "additive") gives alpha = 0.2479595, beta = 0.03453373, gamma = 1 and ends at a = 477.827781, b =
     * 3.127627 and the twelve seasons below; its forecasts are a + h b + s_h. R updates the season with the level after, which for amounts is the
     * same as gamma (1 - alpha) with the level before. It starts from the mean deviations of the first two years from their centred moving
     * averages, and from the line through these, as is done below.
     */
    @Test
    void additiveSeasonsRunAsInR() {
        double[] seasons = {
            -27.457685,
            -54.692464,
            -20.174608,
            12.919120,
            18.873607,
            75.294426,
            152.888368,
            134.613464,
            33.778349,
            -18.379060,
            -87.772408,
            -45.827781
        };
        ForecastMethod.Smoothing additive =
                new ForecastMethod.Smoothing(ForecastMethod.Trend.LINEAR, ForecastMethod.Seasonality.ADDITIVE, 12);
        double alpha = 0.2479595;
        double[] parameters = {alpha, 0.03453373, 1 - alpha, 1};
        double[] trend = new double[12];
        for (int i = 0; i < 12; i++) {
            double ends = (AIR_PASSENGERS[i] + AIR_PASSENGERS[i + 12]) / 2;
            trend[i] = (ends + Arrays.stream(AIR_PASSENGERS, i + 1, i + 12).sum()) / 12;
        }
        // month i of the trend is the seventh of the year, and so on
        double[] start = new double[12];
        for (int i = 0; i < 12; i++) {
            start[(i + 6) % 12] = AIR_PASSENGERS[i + 6] - trend[i];
        }
        double mean = Arrays.stream(start).average().orElseThrow();
        double meanTrend = Arrays.stream(trend).average().orElseThrow();
        double products = 0;
        for (int i = 0; i < 12; i++) {
            start[i] -= mean;
            products += (i - 5.5) * (trend[i] - meanTrend);
        }
        double slope = products / 143;
        Smoother smoother = new Smoother(additive, parameters, meanTrend - 6.5 * slope, slope, start);
        smoother.run(AIR_PASSENGERS, 12);

        for (int ahead = 1; ahead <= 12; ahead++) {
            assertThat(smoother.ahead(ahead))
                    .isCloseTo(477.827781 + ahead * 3.127627 + seasons[ahead - 1], within(1e-5));
        }
        // R's predict: 453.4977 for January 1961
        assertThat(smoother.ahead(1)).isCloseTo(453.4977, within(5e-5));
    }
}
