package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.aggregate.Aggregation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A right aggregation, of which {@link BrokenAggregationsTest} makes wrong ones by changing one thing. Its states are written as {@code rows;sum}. */
class Sum implements Aggregation<Sum.State> {

    /** What rows add up to, and marks for the mistakes of others. */
    static final class State {
        long rows;
        BigDecimal sum = BigDecimal.ZERO;
        boolean mark;
        BigDecimal last = BigDecimal.ZERO;
    }

    @Override
    public String id() {
        return "test.sum";
    }

    @Override
    public State newState() {
        return new State();
    }

    @Override
    public void add(State state, BigDecimal value, List<BigDecimal> alongside) {
        state.rows++;
        state.sum = state.sum.add(value);
    }

    @Override
    public void merge(State state, State other) {
        state.rows += other.rows;
        state.sum = state.sum.add(other.sum);
    }

    @Override
    public byte[] toBytes(State state) {
        return (state.rows + ";" + Decimals.plain(state.sum).toPlainString() + (state.mark ? ";!" : ""))
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public State parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String[] parts = text.split(";", -1);
        State state = newState();
        state.rows = Long.parseLong(parts[0]);
        state.sum = new BigDecimal(parts[1]);
        state.mark = parts.length == 3;
        if (!text.equals(new String(toBytes(state), StandardCharsets.ISO_8859_1))) {
            throw new IllegalArgumentException("not as it is written");
        }
        return state;
    }

    @Override
    public Outcome result(State state) {
        return Outcome.of(state.sum);
    }
}
