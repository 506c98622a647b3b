package io.github.raceframework.examples.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.testkit.AggregationContract;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The aggregation keeps the contract, and is the median. */
class MedianTest extends AggregationContract<SortedMap<BigDecimal, Long>> {

    @Override
    protected Aggregation<SortedMap<BigDecimal, Long>> aggregation() {
        return new Median();
    }

    /** Sorted by hand: the one in the middle, or the mean of the two there. */
    @ParameterizedTest
    @CsvSource({"7, 7", "100 500 250, 250", "1 2 3 10, 2.5", "5 5 5 1, 5", "-1 0.5, -0.25", "3 1.0 1, 1"})
    void itIsTheValueInTheMiddle(String values, BigDecimal median) {
        SortedMap<BigDecimal, Long> state = aggregation().newState();
        for (String value : values.split(" ", -1)) {
            aggregation().add(state, new BigDecimal(value), List.of());
        }

        assertThat(aggregation().result(state)).isEqualTo(Outcome.of(median));
    }

    @Test
    void aStateIsWrittenAsValuesAndHowOftenTheyOccur() {
        SortedMap<BigDecimal, Long> state = aggregation().newState();
        for (int value : new int[] {250, 100, 100}) {
            aggregation().add(state, BigDecimal.valueOf(value), List.of());
        }

        assertThat(aggregation().toBytes(state)).asString().isEqualTo("100*2,250*1");
    }
}
