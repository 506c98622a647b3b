package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.ExplainQuery;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.query.CurrencyConversion;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** Why money in several currencies changed. In January a dollar is EUR 0.90, in February EUR 0.94. */
class WhyConvertedTest {

    private static final Currency EUR = Currencies.parse("EUR");
    private static final ExchangeRates RATES = ExchangeRates.of(
            ExchangeRate.of("USD", "EUR", DateRange.parse("2024-01-01/2024-02-01"), "0.90", "desk"),
            ExchangeRate.of("USD", "EUR", DateRange.parse("2024-02-01/2024-03-01"), "0.94", "desk"));
    private static final CurrencyConversion END = CurrencyConversion.periodEnd(EUR, RATES);
    private static final CurrencyConversion FIXED = CurrencyConversion.fixed(EUR, RATES, Why.JANUARY.from());

    /** Of 30 clicks 20 by display at USD 20, and in both months the same but for EUR 2 more in e-mails. */
    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
            date        channel  currency  media_cost  clicks
            2024-01-03  EMAIL    EUR       10          10
            2024-01-03  DISPLAY  USD       20          20
            2024-02-03  EMAIL    EUR       12          10
            2024-02-03  DISPLAY  USD       20          20
            """);

    /** 28 to 30, and display by nothing; at the end of each month it costs 18 and 18.8. */
    @Test
    void membersInSeveralCurrenciesExplainASum() {
        assertThat(Why.kpi("reach.media_cost").by("channel").absent(ADS).reason())
                .isEqualTo(AbsenceReason.MIXED_CURRENCY);
        Decomposition.Present fixed =
                Why.kpi("reach.media_cost").by("channel").converted(FIXED).present(ADS);
        assertThat(fixed.effects().stream().map(Object::toString))
                .containsExactly("MEMBER DISPLAY 0", "MEMBER EMAIL 2");
        assertThat(fixed.unit()).isEqualTo(Unit.MONEY.in(EUR));
        assertThat(Why.kpi("reach.media_cost").by("channel").converted(END).effects(ADS))
                .containsExactly("MEMBER DISPLAY 0.8", "MEMBER EMAIL 2");
    }

    /** Both weights stay, so all is rate: e-mail 1/3 * (1.2 - 1) = 2/30, display 2/3 * (0.94 - 0.90) = 0.8/30; together 2.8/30. */
    @Test
    void andARate() {
        Decomposition.Present why =
                Why.kpi("reach.cpc").by("channel").converted(END).present(ADS);

        assertThat(why.effects().stream().map(Object::toString))
                .containsExactly(
                        "RATE DISPLAY 0.02666666666666667",
                        "MIX DISPLAY 0",
                        "RATE EMAIL 0.06666666666666667",
                        "MIX EMAIL 0");
        assertThat(why.residual().abs()).isLessThan(new BigDecimal("1e-15"));
    }

    @Test
    void queriesAreEqualWhenTheyConvertAlike() {
        ExplainQuery plain = ExplainQuery.of(KpiId.of("reach.cpc"), Why.JANUARY, Why.FEBRUARY);

        assertThat(plain.convert(END).by("channel"))
                .isEqualTo(plain.by("channel").convert(CurrencyConversion.periodEnd(EUR, RATES)))
                .isNotEqualTo(plain.by("channel"))
                .hasToString(
                        "reach.cpc from 2024-01-01/2024-02-01 to 2024-02-01/2024-03-01 by channel in EUR at PERIOD_END");
        assertThat(plain.convert(FIXED).findConversion()).contains(FIXED);
    }
}
