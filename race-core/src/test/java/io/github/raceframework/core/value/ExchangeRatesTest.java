package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rates made up in the likeness of a central bank's; 2024-05-31 is a Friday. Quotients are worked out by hand, or by the tool named beside them. */
class ExchangeRatesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate FRIDAY = LocalDate.of(2024, 5, 31);
    private static final LocalDate SUNDAY = FRIDAY.plusDays(2);

    private static final ExchangeRates RATES = ExchangeRates.of(
            ExchangeRate.of("EUR", "USD", FRIDAY, "1.0837", "ECB"),
            ExchangeRate.of("EUR", "GBP", FRIDAY, "0.8512", "ECB"),
            ExchangeRate.of("EUR", "JPY", FRIDAY, "170.5", "ECB"));

    @Test
    void aPairHasItsRateAsQuoted() {
        assertThat(RATES.rate(EUR, USD, FRIDAY))
                .hasToString("1.0837, EUR/USD 1.0837 of 2024-05-31 (ECB)")
                .extracting(ConversionRate::findRate)
                .isEqualTo(Optional.of(new BigDecimal("1.0837")));
    }

    /** bc, scale=20: 1/1.0837 = .92276460274983851619. */
    @Test
    void theOtherWayRoundItHasTheInverseToFifteenDigits() {
        assertThat(RATES.rate(USD, EUR, FRIDAY))
                .hasToString("0.922764602749839, EUR/USD 1.0837 of 2024-05-31 (ECB), inverse");
    }

    /** 1/1.25 = 0.8. */
    @Test
    void anInverseThatIsADecimalIsExact() {
        ExchangeRates rates = ExchangeRates.of(ExchangeRate.of("EUR", "USD", FRIDAY, "1.25", "desk"));

        assertThat(rates.rate(USD, EUR, FRIDAY).findRate()).contains(new BigDecimal("0.8"));
    }

    @Test
    void ofBothQuotesTheOneThatIsAskedForCounts() {
        ExchangeRates rates = ExchangeRates.of(
                ExchangeRate.of("EUR", "USD", FRIDAY, "1.25", "desk"),
                ExchangeRate.of("USD", "EUR", FRIDAY, "0.79", "desk"));

        assertThat(rates.rate(USD, EUR, FRIDAY).findRate()).contains(new BigDecimal("0.79"));
        assertThat(rates.rate(EUR, USD, FRIDAY).findRate()).contains(new BigDecimal("1.25"));
    }

    @Test
    void oneCurrencyNeedsNoRate() {
        assertThat(ExchangeRates.of().rate(EUR, EUR, FRIDAY)).hasToString("1, the same currency");
        assertThat(ExchangeRates.of().meanRate(EUR, EUR, DateRange.parse("2024-01-01/2025-01-01")))
                .hasToString("1, the same currency");
    }

    @Test
    void aDayWithoutARateHasNone() {
        assertThat(RATES.rate(USD, EUR, SUNDAY))
                .isEqualTo(
                        new ConversionRate.Absent(
                                SUNDAY,
                                "no rate from USD to EUR for 2024-06-02; the last one before is EUR/USD 1.0837 of 2024-05-31 (ECB)"))
                .extracting(ConversionRate::findRate)
                .isEqualTo(Optional.empty());
        assertThat(RATES.rate(EUR, USD, FRIDAY.minusDays(1))).hasToString("no rate from EUR to USD for 2024-05-30");
    }

    @Test
    void aRateIsCarriedForwardAsFarAsIsSaidAndNoFurther() {
        ExchangeRates carried = RATES.carryingForward(2);

        assertThat(carried.rate(EUR, USD, SUNDAY))
                .hasToString("1.0837, EUR/USD 1.0837 of 2024-05-31 (ECB), carried forward to 2024-06-02");
        assertThat(carried.rate(EUR, USD, SUNDAY.plusDays(1)))
                .hasToString("no rate from EUR to USD for 2024-06-03 or the 2 days before; the last one before is"
                        + " EUR/USD 1.0837 of 2024-05-31 (ECB)");
        assertThat(carried.carryingForward(0)).isEqualTo(RATES);
    }

    @Test
    void ratesAreCarriedForwardForAYearAtMost() {
        assertThatThrownBy(() -> RATES.carryingForward(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rates are carried forward for 0 to 366 days, not -1");
        assertThatThrownBy(() -> RATES.carryingForward(367))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rates are carried forward for 0 to 366 days, not 367");
        assertThat(RATES.carryingForward(366)
                        .rate(EUR, USD, FRIDAY.plusDays(366))
                        .findRate())
                .isPresent();
    }

    @Test
    void theNewestRateWinsWhicheverWayItIsQuoted() {
        ExchangeRates rates = ExchangeRates.of(
                        ExchangeRate.of("USD", "EUR", FRIDAY, "0.9", "old"),
                        ExchangeRate.of("EUR", "USD", FRIDAY.plusDays(1), "1.25", "new"))
                .carryingForward(7);

        assertThat(rates.rate(USD, EUR, SUNDAY).findRate()).contains(new BigDecimal("0.8"));
    }

    @Test
    void aRateOfARangeIsThatOfEachOfItsDays() {
        ExchangeRates budget = ExchangeRates.of(
                ExchangeRate.of("EUR", "CHF", DateRange.parse("2025-01-01/2026-01-01"), "0.94", "budget 2025"));
        Currency chf = Currency.getInstance("CHF");

        assertThat(budget.rate(EUR, chf, LocalDate.of(2025, 1, 1)))
                .hasToString("0.94, EUR/CHF 0.94 of 2025-01-01/2026-01-01 (budget 2025)");
        assertThat(budget.rate(EUR, chf, LocalDate.of(2025, 12, 31)).findRate()).isPresent();
        assertThat(budget.rate(EUR, chf, LocalDate.of(2026, 1, 1)).findRate()).isEmpty();
        assertThat(budget.rate(EUR, chf, LocalDate.of(2024, 12, 31)).findRate()).isEmpty();
    }

    /** bc, scale=20: .8512/1.0837 = .78545722986066254498; 170.5/1.0837 = 157.33136476884746701116. */
    @Test
    void pairsThatAreNotQuotedLeadOverAPivotOnlyWhenOneIsNamed() {
        assertThat(RATES.rate(USD, GBP, FRIDAY)).hasToString("no rate from USD to GBP for 2024-05-31");
        assertThat(RATES.through(EUR).rate(USD, GBP, FRIDAY))
                .hasToString(
                        "0.785457229860663, EUR/USD 1.0837 of 2024-05-31 (ECB) and EUR/GBP 0.8512 of 2024-05-31 (ECB)");
        assertThat(RATES.through(EUR).rate(USD, JPY, FRIDAY).findRate()).contains(new BigDecimal("157.331364768847"));
        assertThat(RATES.through(EUR).rate(EUR, USD, FRIDAY).findRate()).contains(new BigDecimal("1.0837"));
        assertThat(RATES.through(GBP).rate(USD, JPY, FRIDAY).findRate()).isEmpty();
    }

    /** 2 * 3 = 6, and backwards 1 / 6. */
    @Test
    void aPivotLeadsOverQuotesOfEitherDirection() {
        ExchangeRates rates = ExchangeRates.of(
                        ExchangeRate.of("GBP", "EUR", FRIDAY, "2", "desk"),
                        ExchangeRate.of("EUR", "USD", FRIDAY, "3", "desk"))
                .through(EUR);

        assertThat(rates.rate(GBP, USD, FRIDAY).findRate()).contains(new BigDecimal("6"));
        assertThat(rates.rate(USD, GBP, FRIDAY).findRate()).contains(new BigDecimal("0.166666666666667"));
    }

    /** The pound has no rate on Saturday, so the last day with both is Friday. */
    @Test
    void bothRatesOverAPivotAreOfOneDay() {
        ExchangeRates rates = ExchangeRates.of(
                        ExchangeRate.of("EUR", "USD", FRIDAY, "1", "desk"),
                        ExchangeRate.of("EUR", "GBP", FRIDAY, "0.8", "desk"),
                        ExchangeRate.of("EUR", "USD", FRIDAY.plusDays(1), "4", "desk"))
                .through(EUR)
                .carryingForward(3);

        assertThat(rates.rate(USD, GBP, SUNDAY))
                .hasToString("0.8, EUR/USD 1 of 2024-05-31 (desk) and EUR/GBP 0.8 of 2024-05-31 (desk),"
                        + " carried forward to 2024-06-02");
    }

    /** (1.10 + 1.10 + 1.10 + 1.14) / 4 = 1.11: Friday's rate counts for the weekend too. */
    @Test
    void theMeanCountsEachCalendarDayOnce() {
        ExchangeRates rates = ExchangeRates.of(
                        ExchangeRate.of("EUR", "USD", FRIDAY, "1.10", "desk"),
                        ExchangeRate.of("EUR", "USD", FRIDAY.plusDays(3), "1.14", "desk"))
                .carryingForward(2);
        DateRange days = DateRange.parse("2024-05-31/2024-06-04");

        assertThat(rates.meanRate(EUR, USD, days))
                .hasToString("1.11, mean of the rates of 4 days, 2 of them carried forward");
        assertThat(rates.carryingForward(1).meanRate(EUR, USD, days))
                .isEqualTo(new ConversionRate.Absent(
                        SUNDAY,
                        "no rate from EUR to USD for 2024-06-02 or the day before, so that 2024-05-31/2024-06-04 has no"
                                + " mean; the last one before is EUR/USD 1.1 of 2024-05-31 (desk)"));
    }

    /** (1/1.25 + 1/1.6) / 2 = (0.8 + 0.625) / 2 = 0.7125, not 1 / 1.425 = 0.7017...; thirds are rounded to 15 digits. */
    @Test
    void theMeanIsThatOfTheRatesAsTheyAreAppliedEachDay() {
        ExchangeRates rates = ExchangeRates.of(
                ExchangeRate.of("EUR", "USD", FRIDAY, "1.25", "desk"),
                ExchangeRate.of("EUR", "USD", FRIDAY.plusDays(1), "1.6", "desk"),
                ExchangeRate.of("EUR", "USD", SUNDAY, "1.6", "desk"));

        assertThat(rates.meanRate(USD, EUR, DateRange.parse("2024-05-31/2024-06-02")))
                .hasToString("0.7125, mean of the rates of 2 days");
        // (0.8 + 0.625 + 0.625) / 3 = 0.68333...
        assertThat(rates.meanRate(USD, EUR, DateRange.parse("2024-05-31/2024-06-03"))
                        .findRate())
                .contains(new BigDecimal("0.683333333333333"));
    }

    @Test
    void aPairHasOneRateADay() {
        ExchangeRate first = ExchangeRate.of("EUR", "USD", DateRange.parse("2024-01-01/2024-02-01"), "1.1", "a");
        ExchangeRate second = ExchangeRate.of("EUR", "USD", LocalDate.of(2024, 1, 31), "1.2", "b");
        String message = "two rates for one day, EUR/USD 1.1 of 2024-01-01/2024-02-01 (a) and EUR/USD 1.2 of 2024-01-31"
                + " (b); leave one out";

        assertThatThrownBy(() -> ExchangeRates.of(first, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> ExchangeRates.of(second, first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "two rates for one day, EUR/USD 1.2 of 2024-01-31 (b) and EUR/USD 1.1 of 2024-01-01/2024-02-01"
                                + " (a); leave one out");
        assertThatThrownBy(() -> ExchangeRates.of(first, first)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ExchangeRates.of(first, ExchangeRate.of("EUR", "USD", LocalDate.of(2024, 2, 1), "1.2", "b"))
                        .rate(EUR, USD, LocalDate.of(2024, 1, 31))
                        .findRate())
                .contains(new BigDecimal("1.1"));
    }

    @Test
    void tablesAreEqualWhateverTheOrderOfTheirRates() {
        List<ExchangeRate> rates = List.of(
                ExchangeRate.of("EUR", "USD", FRIDAY, "1.10", "a"), ExchangeRate.of("EUR", "GBP", FRIDAY, "0.8", "a"));
        ExchangeRates table = ExchangeRates.of(rates);

        assertThat(table)
                .isEqualTo(ExchangeRates.of(rates.get(1), ExchangeRate.of("EUR", "USD", FRIDAY, "1.1", "a")))
                .hasSameHashCodeAs(ExchangeRates.of(rates.get(1), rates.get(0)))
                .isNotEqualTo(ExchangeRates.of(rates.get(0)))
                .isNotEqualTo(table.through(EUR))
                .isNotEqualTo(table.carryingForward(1))
                .isNotEqualTo("rates")
                .hasToString("2 rates of [EUR/GBP, EUR/USD]");
        assertThat(table.through(EUR).carryingForward(7))
                .hasToString("2 rates of [EUR/GBP, EUR/USD], carried forward for 7 days, through EUR");
    }

    @Test
    void aRateIsPositiveAndOfTwoCurrencies() {
        assertThatThrownBy(() -> ExchangeRate.of("EUR", "EUR", FRIDAY, "1", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate EUR/EUR is of one currency; it is 1 without being quoted");
        assertThatThrownBy(() -> ExchangeRate.of("EUR", "USD", FRIDAY, "0", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate EUR/USD 0 is not positive");
        assertThatThrownBy(() -> ExchangeRate.of("EUR", "USD", FRIDAY, "-1.08", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate EUR/USD -1.08 is not positive");
        assertThatThrownBy(() -> ExchangeRate.of("EUR", "USD", FRIDAY, "1.08", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate EUR/USD of 2024-05-31 names no source");
        assertThatThrownBy(() -> ExchangeRate.of("EUR", "Dollar", FRIDAY, "1.08", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"Dollar\" is not an ISO 4217 currency code, such as EUR, USD or JPY");
    }

    @Test
    void aRateIsBounded() {
        String bounds = " is out of bounds: at most 15 significant digits, from 1e-15 to 1e15; round it first";

        assertThatThrownBy(() -> ExchangeRate.of("EUR", "USD", FRIDAY, "1.083712345678901", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate EUR/USD 1.083712345678901" + bounds);
        assertThatThrownBy(() -> ExchangeRate.of("EUR", "USD", FRIDAY, "1000000000000001", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate EUR/USD 1000000000000001" + bounds);
        assertThatThrownBy(() -> ExchangeRate.of("EUR", "USD", FRIDAY, "1e-16", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate EUR/USD 0.0000000000000001" + bounds);
        assertThat(ExchangeRate.of("EUR", "USD", FRIDAY, "1e15", "a").rate())
                .isEqualTo(new BigDecimal("1000000000000000"));
        assertThat(ExchangeRate.of("EUR", "USD", FRIDAY, "1.08371234567890", "a")
                        .rate())
                .isEqualTo(new BigDecimal("1.0837123456789"));
        assertThat(ExchangeRate.of("EUR", "USD", FRIDAY, "1e-15", "a").rate()).isEqualByComparingTo("1e-15");
    }

    @Test
    void saysWhatItWasGiven() {
        ExchangeRate later = ExchangeRate.of("EUR", "USD", LocalDate.of(2024, 5, 31), "1.0837", "ECB");
        ExchangeRate earlier = ExchangeRate.of("EUR", "USD", LocalDate.of(2024, 5, 30), "1.08", "ECB");
        ExchangeRate other = ExchangeRate.of("EUR", "CHF", LocalDate.of(2024, 5, 31), "0.98", "ECB");
        ExchangeRates rates = ExchangeRates.of(later, earlier, other);

        assertThat(rates.quoted()).containsExactly(other, earlier, later);
        assertThat(rates.daysCarriedForward()).isZero();
        assertThat(rates.findPivot()).isEmpty();
        assertThat(rates.carryingForward(3).daysCarriedForward()).isEqualTo(3);
        assertThat(rates.through(Currency.getInstance("EUR")).findPivot()).contains(Currency.getInstance("EUR"));
    }
}
