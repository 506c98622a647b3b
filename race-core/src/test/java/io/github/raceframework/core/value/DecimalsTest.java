package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    private static final String BOUNDS = " is out of bounds: at most 38 digits, between 1e-30 and 1e30";

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.0, 1",
        "-1.50, -1.5",
        "0, 0",
        "-0.000, 0",
        "0e999999999, 0",
        "1e3, 1000",
        "1E+30, 1000000000000000000000000000000",
        "1e-30, 0.000000000000000000000000000001",
        "+7, 7",
        "100, 100"
    })
    void equalNumbersAreEqualObjects(String text, String canonical) {
        assertThat(Decimals.parse(text))
                .isEqualTo(new BigDecimal(canonical))
                .hasToString(new BigDecimal(canonical).toString());
        assertThat(Decimals.parse(text).toPlainString()).isEqualTo(canonical);
    }

    @Test
    void thirtyEightDigitsAreFine() {
        String digits = "1.2345678901234567890123456789012345678";

        assertThat(Decimals.parse(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @CsvSource({
        // 39 digits
        "1.23456789012345678901234567890123456789, 1.2346e0",
        "1e31, 1e31",
        "1e-31, 1e-31",
        "-98765432109876543210987654321098, -9.8765e31",
        // Numbers whose plain form would not fit into memory, up to the largest exponent a BigDecimal has.
        "1e1000000, 1e1000000",
        "1e-1000000, 1e-1000000",
        "1234567e2147483640, 1.2346e2147483646",
        "1234567e2147483647, 1.2346e2147483653",
        "1234567e-2147483646, 1.2346e-2147483640"
    })
    void numbersOutOfBoundsAreRefused(String text, String shown) {
        assertThatThrownBy(() -> Decimals.parse(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("number " + shown + BOUNDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1,5", "1 000", "NaN", "Infinity", "0x10", "1.2.3", "--1", "1e", "e5", "1_000", "$5"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> Decimals.parse(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a decimal number");
    }

    @Test
    void eightyCharactersAreFine() {
        assertThat(Decimals.parse("0".repeat(79) + "1")).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void longTextsAreCutInTheMessage() {
        assertThatThrownBy(() -> Decimals.parse("1".repeat(81)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("number \"" + "1".repeat(80) + "...\" is longer than 80 characters");
    }

    @Test
    void whatArithmeticMadeIsNotBounded() {
        assertThat(Decimals.plain(new BigDecimal("12e40"))).hasToString("12" + "0".repeat(40));
        assertThat(Decimals.plain(new BigDecimal("0.00"))).isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "100, 100",
        "-2.50, -2.5",
        // The nearest double to 1/3, as the Java language writes it.
        "0.3333333333333333, 0.3333333333333333",
        // 2e23 reads back as itself. The release notes of JDK 19 name it as one that earlier releases wrote with 17
        // digits.
        "2e23, 200000000000000000000000",
        // 2^53, from which on not every integer is a double.
        "9007199254740992, 9007199254740992",
        // 2^-44 = 5.684341886080801486968994140625e-14: just above a power of two the nearest 16-digit decimal is
        // ...801e-14,
        // which reads back as the double below.
        "5.684341886080802e-14, 0.00000000000005684341886080802",
        // 2^-25 = 2.98023223876953125e-8 needs 17 digits, and lies in the middle of two of that length: the even one is
        // meant.
        "2.98023223876953125e-8, 0.000000029802322387695312"
    })
    void theShortestDecimalOfADouble(double number, String shortest) {
        assertThat(Decimals.shortest(number).toPlainString()).isEqualTo(shortest);
    }

    @Test
    void theExtremesOfADouble() {
        // From the documentation of java.lang.Double.
        assertThat(Decimals.shortest(Double.MAX_VALUE)).isEqualByComparingTo("1.7976931348623157E+308");
        assertThat(Decimals.shortest(Double.MIN_NORMAL)).isEqualByComparingTo("2.2250738585072014E-308");
        // 4.9E-324 is nearer but longer.
        assertThat(Decimals.shortest(Double.MIN_VALUE)).isEqualByComparingTo("5E-324");
        assertThat(Decimals.shortest(-0.0)).isEqualTo(BigDecimal.ZERO);
    }

    /** From JDK 19 on {@link Double#toString} gives the shortest decimal too, but never of fewer than two digits. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_19)
    void agreesWithTheJdk() {
        SplittableRandom random = new SplittableRandom(20240229);
        for (int i = 0; i < 20_000; i++) {
            double bits = Double.longBitsToDouble(random.nextLong());
            double quotient = random.nextInt(1, 100_000) / (double) random.nextInt(1, 100_000);
            double powerOfTwo = Math.scalb(1.0, random.nextInt(-1074, 1024));
            for (double number : new double[] {bits, quotient, powerOfTwo}) {
                if (Double.isFinite(number) && Decimals.shortest(number).precision() > 1) {
                    assertThat(Decimals.shortest(number)).isEqualByComparingTo(Double.toString(number));
                }
            }
        }
    }

    @Test
    void numbersOfEveryKindAreTakenAsTheyAreWritten() {
        assertThat(Decimals.of(7)).isEqualTo(new BigDecimal("7"));
        assertThat(Decimals.of(-7_000_000_000L)).isEqualTo(new BigDecimal("-7000000000"));
        assertThat(Decimals.of(0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(Decimals.of(0.1f)).isEqualTo(new BigDecimal("0.1"));
        assertThat(Decimals.of(new BigDecimal("1.50"))).isEqualTo(new BigDecimal("1.5"));
        assertThat(Decimals.of(BigInteger.TEN.pow(30))).isEqualTo(new BigDecimal("1" + "0".repeat(30)));
        assertThatThrownBy(() -> Decimals.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decimals.of(Float.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decimals.of(1e300)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsRefused(double number) {
        assertThatThrownBy(() -> Decimals.shortest(number))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("number " + number + " is not finite");
    }

    /** One third and two thirds are the shortest decimals of the doubles nearest to them. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.3333333333333333",
        "-2, 3, -0.6666666666666666",
        "2, -3, -0.6666666666666666",
        "0, 7, 0",
        "0.1, 0.2, 0.5",
        "35, 10, 3.5",
        "100, 1e-2, 10000",
        "1e30, 1, 1000000000000000000000000000000"
    })
    void aQuotientIsRoundedOnce(String dividend, String divisor, String quotient) {
        assertThat(Decimals.quotient(new BigDecimal(dividend), new BigDecimal(divisor)))
                .isEqualTo(new BigDecimal(quotient));
    }

    @Test
    void aQuotientByZeroOrBeyondADoubleIsAnError() {
        assertThatThrownBy(() -> Decimals.quotient(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Decimals.quotient(new BigDecimal("1e400"), BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number Infinity is not finite");
    }
}
