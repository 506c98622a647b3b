package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValueFormatTest {

    private static String format(Locale locale, String value, DisplayUnit unit, @Nullable String currency) {
        Currency known = currency == null ? null : Currency.getInstance(currency);
        return plainSpaces(ValueFormat.of(locale).format(new BigDecimal(value), unit, known));
    }

    /** Which sort of space stands before a sign differs from JDK to JDK. */
    private static String plainSpaces(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource({
        "0.0375, 3.75%",
        "0, 0.00%",
        "1, 100.00%",
        "-0.05, -5.00%",
        "12.5, '1,250.00%'",
        "0.333333, 33.33%",
        // half-even at the second decimal of the percentage
        "0.00125, 0.12%",
        "0.00135, 0.14%"
    })
    void percentagesAreFractionsTimesAHundred(String value, String shown) {
        assertThat(format(Locale.US, value, DisplayUnit.PERCENT, null)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5, '$1,234.50'",
        "-5, -$5.00",
        "0, $0.00",
        "1, $1.00",
        // below one unit two more digits are shown
        "0.5, $0.5000",
        "0.0375, $0.0375",
        "0.00005, $0.0000",
        // half-even
        "2.345, $2.34",
        "2.355, $2.36"
    })
    void moneyHasTheMinorUnitsOfItsCurrency(String value, String shown) {
        assertThat(format(Locale.US, value, DisplayUnit.MONEY, "USD")).isEqualTo(shown);
    }

    /** The yen has no minor unit, the Kuwaiti dinar has thousandths (ISO 4217). */
    @Test
    void currenciesWithOtherMinorUnits() {
        assertThat(format(Locale.US, "1234.5", DisplayUnit.MONEY, "JPY")).isEqualTo("¥1,234");
        assertThat(format(Locale.US, "0.256", DisplayUnit.MONEY, "JPY")).isEqualTo("¥0.26");
        assertThat(format(Locale.US, "1234.5", DisplayUnit.MONEY, "KWD").replace(" ", ""))
                .isEqualTo("KWD1,234.500");
        assertThat(format(Locale.US, "0.25", DisplayUnit.MONEY, "KWD").replace(" ", ""))
                .isEqualTo("KWD0.25000");
        assertThat(format(Locale.US, "0.12345", DisplayUnit.MONEY, "KWD").replace(" ", ""))
                .isEqualTo("KWD0.12345");
    }

    @ParameterizedTest
    @CsvSource({"0.02334, 0.0233", "0.5, 0.5", "1, 1", "1.2345, 1.23", "999.994, 999.99", "1000.4, '1,000'"})
    void ratiosShowFewerDecimalsTheLargerTheyAre(String value, String shown) {
        assertThat(format(Locale.US, value, DisplayUnit.RATIO, null)).isEqualTo(shown);
    }

    @Test
    void aNegativeNumberThatIsShownAsZeroHasNoSign() {
        assertThat(format(Locale.US, "-0.00001", DisplayUnit.RATIO, null)).isEqualTo("0");
        assertThat(format(Locale.US, "-0.00001", DisplayUnit.PERCENT, null)).isEqualTo("0.00%");
        assertThat(format(Locale.US, "-0.00001", DisplayUnit.MONEY, "USD")).isEqualTo("$0.0000");
        assertThat(format(Locale.US, "-0.01", DisplayUnit.DURATION, null)).isEqualTo("0s");
    }

    @Test
    void moneyWithoutACurrencyIsANumber() {
        assertThat(format(Locale.US, "1234.567", DisplayUnit.MONEY, null)).isEqualTo("1,234.57");
    }

    /** 40 open deals x 0.25 x 1,000 / 30 days = 333.33 per day, which is 10,000 / 2,592,000 per second. */
    @Test
    void moneyPerSecondIsShownPerDay() {
        assertThat(format(Locale.US, "0.0038580246913580", DisplayUnit.MONEY_PER_DAY, "USD"))
                .isEqualTo("$333.33/d");
        assertThat(format(Locale.US, "0.0038580246913580", DisplayUnit.MONEY_PER_DAY, null))
                .isEqualTo("333.33/d");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "4.2, 4.2s",
        "59.94, 59.9s",
        "59.96, 1m 00s",
        "60, 1m 00s",
        "125, 2m 05s",
        "-125, -2m 05s",
        "3599.4, 59m 59s",
        "3599.6, 1h 00m",
        "3720, 1h 02m",
        // 61.5 and 62.5 minutes: half-even
        "3690, 1h 02m",
        "3750, 1h 02m",
        // 23 hours, 59 minutes and 40 seconds
        "86380, 1d 00h",
        "86400, 1d 00h",
        "273600, 3d 04h",
        "-273600, -3d 04h",
        // more seconds than a long can count
        "86400000000000000000000, 1000000000000000000d 00h"
    })
    void durationsAreShownInTwoParts(String seconds, String shown) {
        assertThat(format(Locale.ROOT, seconds, DisplayUnit.DURATION, null)).isEqualTo(shown);
        assertThat(format(Locale.US, seconds, DisplayUnit.DURATION, null)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 1234567, '1,234,567'",
        "COUNT, 12.345, 12.34",
        "COUNT, 1234.5, '1,234.5'",
        "RATIO, 2.4, 2.4",
        "RATIO, 999.994, 999.99",
        "RATIO, 1234.5, '1,234'",
        "SCORE, 41.666, 41.67",
        "SCORE, -1500.7, '-1,501'",
        "ANY, 1234.567, '1,234.57'"
    })
    void numbersHaveTwoDecimalsAndLargeRatiosAndScoresNone(DisplayUnit unit, String value, String shown) {
        assertThat(format(Locale.US, value, unit, null)).isEqualTo(shown);
        assertThat(format(Locale.ROOT, value, unit, null)).isEqualTo(shown);
    }

    @Test
    void signsAndSeparatorsAreThoseOfTheLocale() {
        assertThat(format(Locale.GERMANY, "0.0375", DisplayUnit.PERCENT, null)).isEqualTo("3,75 %");
        assertThat(format(Locale.GERMANY, "1234.5", DisplayUnit.MONEY, "EUR")).isEqualTo("1.234,50 €");
        assertThat(format(Locale.GERMANY, "1234567.8", DisplayUnit.COUNT, null)).isEqualTo("1.234.567,8");
        assertThat(format(Locale.GERMANY, "4.2", DisplayUnit.DURATION, null)).isEqualTo("4,2s");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasAFewWords(AbsenceReason reason) {
        assertThat(ValueFormat.of(Locale.US).format(reason))
                .isEqualTo(reason.words())
                .hasSizeBetween(5, 40);
    }

    @Test
    void aReasonInWords() {
        assertThat(ValueFormat.of(Locale.US).format(AbsenceReason.ZERO_DENOMINATOR))
                .isEqualTo("divided by zero");
    }
}
