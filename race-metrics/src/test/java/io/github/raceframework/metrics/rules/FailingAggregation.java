package io.github.raceframework.metrics.rules;

import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.metrics.aggregate.Aggregation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The number of values, until one comes that it cannot bear.
 *
 * @param unbearable the value
 */
record FailingAggregation(BigDecimal unbearable) implements Aggregation<List<String>> {

    @Override
    public String id() {
        return "test.failing";
    }

    @Override
    public List<String> newState() {
        return new ArrayList<>();
    }

    @Override
    public void add(List<String> state, BigDecimal value, List<BigDecimal> alongside) {
        if (value.compareTo(unbearable) == 0) {
            throw new UnsupportedOperationException("not this one");
        }
        state.add("x");
    }

    @Override
    public void merge(List<String> state, List<String> other) {
        state.addAll(other);
    }

    @Override
    public byte[] toBytes(List<String> state) {
        return String.join("", state).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public List<String> parse(byte[] bytes) {
        List<String> state = newState();
        for (int i = 0; i < bytes.length; i++) {
            state.add("x");
        }
        return state;
    }

    @Override
    public Outcome result(List<String> state) {
        return Outcome.of(BigDecimal.valueOf(state.size()));
    }
}
