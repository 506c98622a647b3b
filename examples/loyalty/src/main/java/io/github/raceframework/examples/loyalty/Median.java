package io.github.raceframework.examples.loyalty;

import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.aggregate.Aggregation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The exact median: the value in the middle, of an even number of values the mean of the two in the middle. A mean of medians is none, so a state keeps how
 * often each value occurs, {@code 100*3,250*1}, and takes as much room as there are different values.
 */
public final class Median implements Aggregation<SortedMap<BigDecimal, Long>> {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The aggregation. */
    public Median() {}

    @Override
    public String id() {
        return "loyalty.median";
    }

    @Override
    public SortedMap<BigDecimal, Long> newState() {
        return new TreeMap<>();
    }

    @Override
    public void add(SortedMap<BigDecimal, Long> state, BigDecimal value, List<BigDecimal> alongside) {
        state.merge(Decimals.plain(value), 1L, Math::addExact);
    }

    @Override
    public void merge(SortedMap<BigDecimal, Long> state, SortedMap<BigDecimal, Long> other) {
        other.forEach((value, count) -> state.merge(value, count, Math::addExact));
    }

    @Override
    public byte[] toBytes(SortedMap<BigDecimal, Long> state) {
        return state.entrySet().stream()
                .map(entry -> entry.getKey().toPlainString() + "*" + entry.getValue())
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public SortedMap<BigDecimal, Long> parse(byte[] bytes) {
        SortedMap<BigDecimal, Long> state = newState();
        if (bytes.length > 0) {
            for (String entry : new String(bytes, StandardCharsets.US_ASCII).split(",", -1)) {
                int star = entry.indexOf('*');
                long count = Long.parseLong(entry.substring(star + 1));
                if (count < 1) {
                    throw new IllegalArgumentException("a value occurs " + count + " times");
                }
                state.put(Decimals.parse(entry.substring(0, star)), count);
            }
        }
        if (!Arrays.equals(toBytes(state), bytes)) {
            throw new IllegalArgumentException(
                    "values are not in order, come twice, or are not in their shortest form");
        }
        return state;
    }

    @Override
    public Outcome result(SortedMap<BigDecimal, Long> state) {
        long size = state.values().stream().reduce(0L, Math::addExact);
        return Outcome.of(at(state, (size - 1) / 2).add(at(state, size / 2)).divide(TWO));
    }

    private static BigDecimal at(SortedMap<BigDecimal, Long> state, long index) {
        long left = index;
        for (Map.Entry<BigDecimal, Long> entry : state.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("there is no value " + index);
    }
}
