package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An aggregation as a plugin writes one: the exact median, of an even number of values the mean of the two in the middle. Its states keep how often
 * each value occurs and are written as {@code 1*2,7.5*1}.
 */
public final class Median implements Aggregation<SortedMap<BigDecimal, Long>> {

    /** The aggregation. */
    public Median() {}

    @Override
    public String id() {
        return "test.median";
    }

    @Override
    public SortedMap<BigDecimal, Long> newState() {
        return new TreeMap<>();
    }

    @Override
    public void add(SortedMap<BigDecimal, Long> state, BigDecimal value, List<BigDecimal> alongside) {
        state.merge(Decimals.plain(value), 1L, Long::sum);
    }

    @Override
    public void merge(SortedMap<BigDecimal, Long> state, SortedMap<BigDecimal, Long> other) {
        other.forEach((value, count) -> state.merge(value, count, Long::sum));
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
        SortedMap<BigDecimal, Long> state = new TreeMap<>();
        String text = new String(bytes, StandardCharsets.US_ASCII);
        for (String entry : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] parts = entry.split("\\*", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a value and how often it occurs");
            }
            state.put(Decimals.parse(parts[0]), Long.parseLong(parts[1]));
        }
        return state;
    }

    @Override
    public Outcome result(SortedMap<BigDecimal, Long> state) {
        long size = state.values().stream().mapToLong(Long::longValue).sum();
        BigDecimal sum = at(state, (size - 1) / 2).add(at(state, size / 2));
        return Outcome.of(sum.divide(BigDecimal.valueOf(2)));
    }

    private static BigDecimal at(SortedMap<BigDecimal, Long> state, long index) {
        long passed = 0;
        for (Map.Entry<BigDecimal, Long> entry : state.entrySet()) {
            passed += entry.getValue();
            if (passed > index) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("fewer values than " + index);
    }
}
