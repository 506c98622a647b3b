package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Money TEN_EUROS = Money.of("10", "EUR");
    private static final Money TEN_DOLLARS = Money.of("10", "USD");

    @Test
    void keepsTheDigitsItWasGiven() {
        assertThat(Money.of("1234.5678", "EUR")).hasToString("EUR 1234.5678");
        assertThat(Money.of("0.1", "EUR").plus(Money.of("0.2", "EUR"))).isEqualTo(Money.of("0.3", "EUR"));
    }

    @Test
    void equalAmountsAreEqualWhateverTheirScale() {
        assertThat(Money.of("10.00", "EUR"))
                .isEqualTo(TEN_EUROS)
                .hasSameHashCodeAs(TEN_EUROS)
                .hasToString("EUR 10");
        assertThat(TEN_EUROS).isNotEqualTo(TEN_DOLLARS);
    }

    @Test
    void addsSubtractsAndCompares() {
        assertThat(TEN_EUROS.minus(Money.of("12.5", "EUR"))).isEqualTo(Money.of("-2.5", "EUR"));
        assertThat(TEN_EUROS).isGreaterThan(Money.of("9.99", "EUR")).isEqualByComparingTo(Money.of("10.0", "EUR"));
    }

    @Test
    void twoCurrenciesDoNotMix() {
        String message = "amounts in two currencies, EUR 10 and USD 10; convert one with a dated rate first";

        assertThatThrownBy(() -> TEN_EUROS.plus(TEN_DOLLARS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> TEN_EUROS.minus(TEN_DOLLARS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> TEN_EUROS.compareTo(TEN_DOLLARS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void currenciesAreIsoCodes() {
        assertThatThrownBy(() -> Money.of("10", "Euro"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"Euro\" is not an ISO 4217 currency code, such as EUR, USD or JPY");
        assertThatThrownBy(() -> Money.of("ten", "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"ten\" is not a decimal number");
    }

    /** By hand: a third of 100.00 is 33.33, and the cent that is left goes to the first; yen have no minor unit, dinars have a thousandth. */
    @Test
    void splitsIntoMinorUnitsThatAddUp() {
        List<BigDecimal> thirds = Collections.nCopies(3, BigDecimal.ONE);

        assertThat(Money.of("100", "EUR").split(thirds))
                .containsExactly(Money.of("33.34", "EUR"), Money.of("33.33", "EUR"), Money.of("33.33", "EUR"));
        assertThat(Money.of("100", "JPY").split(thirds))
                .containsExactly(Money.of("34", "JPY"), Money.of("33", "JPY"), Money.of("33", "JPY"));
        assertThat(Money.of("1", "KWD").split(thirds))
                .containsExactly(Money.of("0.334", "KWD"), Money.of("0.333", "KWD"), Money.of("0.333", "KWD"));
        assertThat(Money.of("-100", "JPY").split(thirds))
                .containsExactly(Money.of("-34", "JPY"), Money.of("-33", "JPY"), Money.of("-33", "JPY"));
    }

    /** 0.0005 is finer than a cent, so its parts are as fine as it is. Gold has no minor unit at all. */
    @Test
    void splitsAFinerAmountAsFineAsItIs() {
        List<BigDecimal> halves = Collections.nCopies(2, BigDecimal.ONE);

        assertThat(Money.of("0.0005", "EUR").split(halves))
                .containsExactly(Money.of("0.0003", "EUR"), Money.of("0.0002", "EUR"));
        assertThat(Money.of("3", "XAU").split(halves)).containsExactly(Money.of("2", "XAU"), Money.of("1", "XAU"));
    }
}
