package io.github.raceframework.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    /** The published values of the standard normal distribution function. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.8413447460685429",
        "-2, 0.0227501319481792",
        "1.96, 0.9750021048517795",
        "-6, 9.865876450377e-10",
        "10, 1",
        "-10, 0",
    })
    void belowIsTheDistributionFunction(double x, double probability) {
        assertThat(Normal.below(x)).isCloseTo(probability, within(1e-14));
    }

    /** The published quantiles: of 80, 95 and 99 %. */
    @ParameterizedTest
    @CsvSource({"0.8, 1.2815515655446004", "0.95, 1.959963984540054", "0.99, 2.5758293035489004"})
    void halfWidthIsTheQuantile(double confidence, double quantile) {
        assertThat(Normal.halfWidth(confidence)).isCloseTo(quantile, within(1e-12));
    }
}
