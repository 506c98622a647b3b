package io.github.raceframework.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

    /**
     * The first two are the worked numbers of the domain reference, 4.5, to its four digits. The others are by hand: of 1 of 2 the middle
     * is a half and the half width z / 2 / sqrt(2 + z^2); of 0 of n the upper end is z^2 / (n + z^2), with z^2 = 3.841458820694124.
     */
    @ParameterizedTest
    @CsvSource({
        "3,   60,   0.0171,  0.1370, 0.00005",
        "300, 6000, 0.0448,  0.0558, 0.00005",
        "1,   2,    0.0945312057, 0.9054687943, 1e-9",
        "0,   10,   0,       0.2775327999, 1e-9",
        "10,  10,   0.7224672001, 1, 1e-9",
    })
    void isThatOfTheFormula(BigDecimal seen, BigDecimal all, double low, double high, double tolerance) {
        WilsonInterval interval = WilsonInterval.find(seen, all).orElseThrow();

        assertThat(interval.low().doubleValue()).isCloseTo(low, Offset.offset(tolerance));
        assertThat(interval.high().doubleValue()).isCloseTo(high, Offset.offset(tolerance));
    }

    @Test
    void theEndsOfNoneAndAllAreExact() {
        BigDecimal all = new BigDecimal(7);

        assertThat(WilsonInterval.find(BigDecimal.ZERO, all).orElseThrow().low())
                .isEqualTo(BigDecimal.ZERO);
        assertThat(WilsonInterval.find(all, all).orElseThrow().high()).isEqualTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 3", "1, 2.5", "-1, 3", "4, 3", "0, 0", "-2, -1"})
    void whatIsNoSampleHasNone(BigDecimal seen, BigDecimal all) {
        assertThat(WilsonInterval.find(seen, all)).isEmpty();
    }

    @Test
    void wholeNumbersMayHaveZerosAfterThePoint() {
        assertThat(WilsonInterval.find(new BigDecimal("3.00"), new BigDecimal("6E+1")))
                .isEqualTo(WilsonInterval.find(new BigDecimal(3), new BigDecimal(60)));
    }

    @Test
    void theTextIsFromTo() {
        assertThat(new WilsonInterval(new BigDecimal("0.25"), BigDecimal.ONE)).hasToString("0.25..1");
    }
}
