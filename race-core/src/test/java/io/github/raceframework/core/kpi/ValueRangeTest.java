package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueRangeTest {

    @ParameterizedTest
    @CsvSource({"0..1, 0..1", "-1..1, -1..1", "0.50..1e2, 0.5..100", "..1, ..1", "0.., 0..", "5..5, 5..5"})
    void readsAndWrites(String text, String canonical) {
        assertThat(ValueRange.parse(text)).hasToString(canonical).isEqualTo(ValueRange.parse(canonical));
        assertThat(ValueRange.parse(text)).hasSameHashCodeAs(ValueRange.parse(canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "0..1, 0, true",
        "0..1, 1.00, true",
        "0..1, 0.5, true",
        "0..1, -0.0001, false",
        "0..1, 1.0001, false",
        "..1, -1e30, true",
        "..1, 1.1, false",
        "0.., 1e30, true",
        "0.., -1, false"
    })
    void theEndsAreIncluded(String range, BigDecimal value, boolean inside) {
        assertThat(ValueRange.parse(range).contains(value)).isEqualTo(inside);
    }

    @Test
    void anEndMayBeOpen() {
        assertThat(ValueRange.parse("..1").findLeast()).isEmpty();
        assertThat(ValueRange.parse("..1").findMost()).contains(BigDecimal.ONE);
        assertThat(ValueRange.parse("0..").findLeast()).contains(BigDecimal.ZERO);
        assertThat(ValueRange.parse("0..").findMost()).isEmpty();
        assertThat(ValueRange.parse("..1")).isNotEqualTo(ValueRange.parse("0..1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "1", "0-1", "0.1"})
    void whatIsNoRangeIsRefused(String text) {
        assertThatThrownBy(() -> ValueRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a range such as 0..1 or ..1");
    }

    @Test
    void theEndsMustBeNumbersInOrder() {
        assertThatThrownBy(() -> ValueRange.parse("1..0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("range \"1..0\" ends before it starts");
        assertThatThrownBy(() -> ValueRange.parse("a..b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"a\" is not a decimal number");
        assertThatThrownBy(() -> ValueRange.parse("0..1..2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"1..2\" is not a decimal number");
    }
}
