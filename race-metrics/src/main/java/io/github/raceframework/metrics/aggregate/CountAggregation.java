package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Outcome;
import java.math.BigDecimal;
import java.util.List;

/** Counts known values. A state is written as the number in decimal digits. */
final class CountAggregation implements Aggregation<CountAggregation.Count> {

    static final CountAggregation INSTANCE = new CountAggregation();

    static final class Count {
        long rows;
    }

    private CountAggregation() {}

    @Override
    public String id() {
        return "count";
    }

    @Override
    public boolean addsUp() {
        return true;
    }

    @Override
    public Count newState() {
        return new Count();
    }

    @Override
    public void add(Count state, BigDecimal value, List<BigDecimal> alongside) {
        state.rows++;
    }

    @Override
    public void merge(Count state, Count other) {
        state.rows = Math.addExact(state.rows, other.rows);
    }

    @Override
    public byte[] toBytes(Count state) {
        return DecimalText.bytes(Long.toString(state.rows));
    }

    @Override
    public Count parse(byte[] bytes) {
        Count count = new Count();
        count.rows = DecimalText.parse(DecimalText.text(bytes)).longValueExact();
        if (count.rows < 0) {
            throw new IllegalArgumentException("negative count");
        }
        return count;
    }

    @Override
    public Outcome result(Count state) {
        return Outcome.of(BigDecimal.valueOf(state.rows));
    }
}
