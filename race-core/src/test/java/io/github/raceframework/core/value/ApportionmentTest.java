package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApportionmentTest {

    /**
     * By hand: shares rounded down, then the units left over to the largest remainders. 100 by thirds is 33 + 33 + 33, one over to the first; 10
     * by 1:2:4 has shares 1.43, 2.86, 5.71, so 1 + 2 + 5, two over to the remainders .86 and .71. The last but one is the textbook example of
     * Hamilton's method: 10 seats for 1.500, 1.500, 900, 500, 500 and 200 votes (shares 2.94, 2.94, 1.76, 0.98, 0.98, 0.39).
     */
    @ParameterizedTest
    @CsvSource({
        "100, 1 1 1, 0, 34 33 33",
        "10, 1 2 4, 0, 1 3 6",
        "0.10, 1 1 1, 2, 0.04 0.03 0.03",
        "-0.10, 1 1 1, 2, -0.04 -0.03 -0.03",
        "-10, 1 2 4, 0, -1 -3 -6",
        "0, 1 2, 2, 0 0",
        "1, 0 1 0, 0, 0 1 0",
        "5, 0.7 0.3, 0, 4 1",
        "1.50, 1 1, 2, 0.75 0.75",
        "10, 1500 1500 900 500 500 200, 0, 3 3 2 1 1 0",
        "1, 1e-30 1e30, 0, 0 1",
    })
    void givesWhatIsLeftOverToTheLargestRemainders(BigDecimal total, String weights, int scale, String parts) {
        assertThat(Apportionment.split(total, decimals(weights), scale)).isEqualTo(decimals(parts));
    }

    @Test
    void amongEqualRemaindersTheEarlierComeFirst() {
        assertThat(Apportionment.split(new BigDecimal(3), Collections.nCopies(5, BigDecimal.ONE), 0))
                .isEqualTo(decimals("1 1 1 0 0"));
    }

    @Test
    void aHundredThousandWeightsAreNoTrouble() {
        List<BigDecimal> parts =
                Apportionment.split(new BigDecimal("12345.67"), Collections.nCopies(100_000, BigDecimal.TEN), 2);

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("12345.67");
        // 1,234,567 cents over 100,000 parts: 12 each, and 34,567 of them have a thirteenth.
        assertThat(parts).filteredOn(new BigDecimal("0.13")::equals).hasSize(34_567);
        assertThat(parts).filteredOn(new BigDecimal("0.12")::equals).hasSize(65_433);
    }

    @Test
    void refusesWhatCannotBeCut() {
        assertRefused("10", "1 -2", 0, "weight -2 is negative");
        assertRefused("10", "0 0", 0, "of 2 weights none is positive");
        assertRefused(
                "0.125",
                "1",
                2,
                "total 0.125 has more than 2 decimal places, so parts in such units cannot add up to it");
        assertRefused(
                "1", "1e1000000", 0, "number 1e1000000 is out of bounds: at most 38 digits, between 1e-30 and 1e30");
        assertRefused(
                "1e1000000", "1", 0, "number 1e1000000 is out of bounds: at most 38 digits, between 1e-30 and 1e30");
        assertThatThrownBy(() -> Apportionment.split(BigDecimal.ONE, List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of 0 weights none is positive");
    }

    private static void assertRefused(String total, String weights, int scale, String message) {
        List<BigDecimal> decimals = decimals(weights);
        assertThatThrownBy(() -> Apportionment.split(new BigDecimal(total), decimals, scale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static List<BigDecimal> decimals(String texts) {
        return Stream.of(texts.split(" ")).map(BigDecimal::new).toList();
    }
}
