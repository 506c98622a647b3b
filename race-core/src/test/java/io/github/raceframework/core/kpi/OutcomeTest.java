package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as code of plugins gives them. */
class OutcomeTest {

    private static Outcome.Value value(Outcome outcome) {
        return (Outcome.Value) outcome;
    }

    /** A double is the shortest decimal that reads back as it, as it is written in Java. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-2.50, -2.5",
        "0.3333333333333333, 0.3333333333333333",
        "1e21, 1000000000000000000000",
        "1e-30, 0.000000000000000000000000000001",
        "9e30, 9000000000000000000000000000000",
        "-0.0, 0",
    })
    void aDoubleIsItsShortestDecimal(double number, String decimal) {
        Outcome.Value value = value(Outcome.of(number));

        assertThat(value.number()).isEqualTo(decimal);
        assertThat(value).hasToString(decimal);
        assertThat(value.toDouble()).isEqualTo(number + 0.0);
        assertThat(value)
                .isEqualTo(Outcome.of(new BigDecimal(decimal)))
                .hasSameHashCodeAs(Outcome.of(new BigDecimal(decimal)));
    }

    @Test
    void aDecimalKeepsItsDigitsWithoutTrailingZeros() {
        Outcome.Value value = value(Outcome.of(new BigDecimal("12345678901234567890.1200")));

        assertThat(value.number()).isEqualTo("12345678901234567890.12");
        assertThat(value.isDouble()).isFalse();
        assertThat(value.toDouble()).isEqualTo(Double.parseDouble("12345678901234567890.12"));
        assertThat(value(Outcome.of(0.5)).isDouble()).isTrue();
        assertThat(value).isNotEqualTo(Outcome.of(1)).isNotEqualTo("12345678901234567890.12");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double number) {
        assertThatThrownBy(() -> Outcome.of(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number " + number + " is not finite");
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        String bounds = " is out of bounds: at most 38 digits, between 1e-30 and 1e30";
        assertThatThrownBy(() -> Outcome.of(1e31)).hasMessage("number 1.0000e31" + bounds);
        assertThatThrownBy(() -> Outcome.of(-1e-31)).hasMessage("number -1e-31" + bounds);
        assertThatThrownBy(() -> Outcome.of(new BigDecimal("1e31"))).hasMessage("number 1e31" + bounds);
    }

    @Test
    void noValueHasAReasonAndWords() {
        assertThat(Outcome.absent(AbsenceReason.OUT_OF_DOMAIN, "too few"))
                .isEqualTo(new Outcome.NoValue(AbsenceReason.OUT_OF_DOMAIN, "too few"));
    }
}
