package io.github.raceframework.metrics.facts.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers kept by row period read as if they were kept by row: periods of 2, 3 and 1 rows with the numbers 4, 0 and 2. */
class PeriodCodesTest {

    private final PackedInts codes =
            new PeriodCodes(new RowPeriods(new int[] {10, 11, 13}, new int[] {0, 2, 5, 6}), new byte[] {4, 0, 2});

    @Test
    void eachRowHasTheNumberOfItsPeriod() {
        long[] numbers = new long[6];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = codes.get(row);
        }
        assertThat(numbers).containsExactly(4, 4, 0, 0, 0, 2);
    }

    @Test
    void sumsAreThoseOfRows() {
        assertThat(codes.sum(1, 6)).isEqualTo(6);
        assertThat(codes.sum(new int[] {0, 1, 5, 9}, 3)).isEqualTo(10);
        long[] sums = new long[2];
        codes.addTo(sums, new int[] {0, 1, 1}, 1, 3);
        assertThat(sums).containsExactly(4, 0);
        codes.addTo(sums, new int[] {1, 0}, new int[] {5, 0}, 2);
        assertThat(sums).containsExactly(8, 2);
    }

    /** In base 10 after the digits 1, 2, 3 and 4. */
    @Test
    void digitsAreAppended() {
        int[] numbers = {1, 2, 3, 4};
        codes.appendTo(numbers, 10, 1, 4);
        assertThat(numbers).containsExactly(14, 20, 30, 40);
    }
}
