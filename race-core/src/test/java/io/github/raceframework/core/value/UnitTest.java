package io.github.raceframework.core.value;

import static io.github.raceframework.core.value.Unit.ANY;
import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.DURATION;
import static io.github.raceframework.core.value.Unit.MONEY;
import static io.github.raceframework.core.value.Unit.NONE;
import static io.github.raceframework.core.value.Unit.SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void readsAsAProductOfPowers() {
        assertThat(NONE).hasToString("1");
        assertThat(MONEY.per(COUNT)).hasToString("money/count");
        assertThat(COUNT.times(COUNT).times(MONEY)).hasToString("money*count^2");
        assertThat(NONE.per(DURATION)).hasToString("1/duration");
        assertThat(MONEY.per(DURATION).per(COUNT).per(COUNT)).hasToString("money/duration/count^2");
        assertThat(SCORE.times(ANY)).hasToString("score*any");
        assertThat(MONEY.in(EUR).per(DURATION)).hasToString("EUR/duration");
    }

    @Test
    void aDefinitionMayLeaveCountsOut() {
        // Cost per click is money; clicks per impression is a ratio; and the other way round.
        assertThat(MONEY.accepts(MONEY.per(COUNT))).isTrue();
        assertThat(NONE.accepts(COUNT.per(COUNT))).isTrue();
        assertThat(COUNT.accepts(NONE)).isTrue();
        assertThat(DURATION.accepts(DURATION.per(COUNT))).isTrue();
    }

    @Test
    void aDefinitionMayLeaveNothingElseOut() {
        assertThat(NONE.accepts(MONEY)).isFalse();
        assertThat(MONEY.accepts(NONE)).isFalse();
        assertThat(MONEY.accepts(MONEY.per(DURATION))).isFalse();
        assertThat(DURATION.accepts(MONEY)).isFalse();
    }

    @Test
    void aScoreMayBeAPlainNumberButNoPlainNumberIsAScore() {
        assertThat(SCORE.accepts(NONE)).isTrue();
        assertThat(SCORE.accepts(COUNT.per(COUNT))).isTrue();
        assertThat(SCORE.accepts(MONEY)).isFalse();
        assertThat(NONE.accepts(SCORE)).isFalse();
        assertThat(SCORE.times(SCORE).accepts(NONE)).isFalse();
    }

    @Test
    void anyStandsForOneUnit() {
        // target - actual is whatever the KPI is; actual / target is plain; pipeline / target is a ratio if target is
        // money.
        assertThat(ANY.accepts(ANY)).isTrue();
        assertThat(ANY.accepts(MONEY)).isTrue();
        assertThat(NONE.accepts(ANY.per(ANY))).isTrue();
        assertThat(NONE.accepts(MONEY.per(ANY))).isTrue();
        assertThat(ANY.accepts(ANY.per(DURATION))).isFalse();
        // any^2 = money has no solution in whole powers, any^2 = money^2 has one.
        assertThat(MONEY.accepts(ANY.times(ANY))).isFalse();
        assertThat(MONEY.times(MONEY).accepts(ANY.times(ANY))).isTrue();
    }

    @Test
    void currenciesStayApart() {
        assertThat(MONEY.in(EUR)).isNotEqualTo(MONEY.in(USD)).isNotEqualTo(MONEY);
        assertThat(MONEY.in(EUR).findCurrency()).contains(EUR);
        assertThat(MONEY.findCurrency()).isEmpty();
        assertThatThrownBy(() -> MONEY.in(EUR).times(MONEY.in(USD)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units in two currencies, EUR and USD");
        assertThatThrownBy(() -> MONEY.in(EUR).per(MONEY.in(USD)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units in two currencies, EUR and USD");
    }

    @Test
    void aCurrencyNeedsMoney() {
        assertThat(MONEY.in(EUR).per(MONEY.in(EUR))).isEqualTo(NONE);
        assertThat(MONEY.in(EUR).per(MONEY.in(EUR)).findCurrency()).isEmpty();
        assertThat(COUNT.hasMoney()).isFalse();
        assertThat(NONE.per(MONEY).hasMoney()).isTrue();
        assertThatThrownBy(() -> COUNT.in(EUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit count has no money in it, so no currency");
    }
}
