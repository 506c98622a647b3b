package io.github.raceframework.metrics.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurveFitTest {

    private static CurveFit fit(String... pairs) {
        List<CurveFit.Observation> observations = Stream.of(pairs)
                .map(pair -> pair.split(" "))
                .map(pair -> new CurveFit.Observation(Money.of(pair[0], pair[2]), new BigDecimal(pair[1])))
                .toList();
        return CurveFit.of(observations, Unit.COUNT);
    }

    /**
     * By hand in logarithms to base 2: x 0, 2, 4 and y 0, 2, 2. Means 2 and 4/3; products 4 and squares 8, so b = 1/2 and ln a = 4/3 - 1 =
     * 1/3. Squares of y 8/3, so R squared is 0.5 * 4 / (8/3) = 0.75.
     */
    @Test
    void theCurveIsThatOfLeastSquaresOfLogarithms() {
        CurveFit fit = fit("1 1 EUR", "4 4 EUR", "16 4 EUR");
        ResponseCurve curve = fit.findCurve().orElseThrow();

        assertThat(curve.exponent()).isCloseTo(0.5, within(1e-12));
        assertThat(curve.scale()).isCloseTo(Math.cbrt(2), within(1e-12));
        assertThat(fit.fitQuality().findNumber().orElseThrow().doubleValue()).isCloseTo(0.75, within(1e-12));
        assertThat(fit.observations()).isEqualTo(3);
    }

    @Test
    void whereNoCurveIsItSaysWhy() {
        assertThat(reason("1 1 EUR", "4 4 EUR"))
                .isEqualTo(absent(AbsenceReason.NOT_COVERED, "a curve needs 3 observations, and there are 2"));
        assertThat(reason("1 1 EUR", "4 4 EUR", "0 4 EUR"))
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "observation EUR 0 -> 4 is not above 0"));
        assertThat(reason("1 1 EUR", "4 0 EUR", "2 4 EUR"))
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "observation EUR 4 -> 0 is not above 0"));
        assertThat(reason("1 1 EUR", "4 4 USD", "2 4 EUR"))
                .isEqualTo(absent(AbsenceReason.MIXED_CURRENCY, "EUR 1 and USD 4 are in two currencies"));
        assertThat(reason("4 1 EUR", "4 4 EUR", "4 3 EUR"))
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "all observations are of EUR 4"));
        // y = 3 whatever x is
        assertThat(reason("1 3 EUR", "2 3 EUR", "4 3 EUR"))
                .isEqualTo(
                        absent(AbsenceReason.OUT_OF_DOMAIN, "more money does not yield more: the exponent would be 0"));
    }

    /** Straight lines y = 3 x and constants y = 7, whose exponents come out as 1 and 0 by rounding only. */
    @Test
    void anExponentOfOneOrZeroIsSoWhateverItIsRoundedTo() {
        for (int start = 1; start <= 200; start++) {
            String[] lines = new String[4];
            String[] constants = new String[4];
            for (int i = 0; i < 4; i++) {
                int spend = start + i * 7;
                lines[i] = spend + " " + 3 * spend + " EUR";
                constants[i] = spend + " 7 EUR";
            }
            assertThat(reason(lines))
                    .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "returns do not diminish: the exponent would be 1"));
            assertThat(reason(constants))
                    .isEqualTo(absent(
                            AbsenceReason.OUT_OF_DOMAIN, "more money does not yield more: the exponent would be 0"));
        }
    }

    /** Their logarithms are one double. */
    @Test
    void amountsThatAreOneDoubleHaveNoCurve() {
        assertThat(reason("10000000000000000000 1 EUR", "10000000000000000001 2 EUR", "10000000000000000002 3 EUR"))
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "the amounts are too near each other for a curve"));
    }

    private static KpiValue reason(String... pairs) {
        CurveFit fit = fit(pairs);
        assertThat(fit.findCurve()).isEmpty();
        return fit.fitQuality();
    }

    private static KpiValue absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }
}
