package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The smallest or the largest value. A state is written as the number in plain decimals; that of no rows as nothing. */
final class ExtremeAggregation implements Aggregation<ExtremeAggregation.Extreme> {

    static final ExtremeAggregation MIN = new ExtremeAggregation("min", -1);
    static final ExtremeAggregation MAX = new ExtremeAggregation("max", 1);

    private final String id;
    private final int sign;

    static final class Extreme {
        @Nullable
        BigDecimal value;
    }

    private ExtremeAggregation(String id, int sign) {
        this.id = id;
        this.sign = sign;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Extreme newState() {
        return new Extreme();
    }

    @Override
    public void add(Extreme state, BigDecimal value, List<BigDecimal> alongside) {
        if (state.value == null || value.compareTo(state.value) * sign > 0) {
            state.value = value;
        }
    }

    @Override
    public void merge(Extreme state, Extreme other) {
        if (other.value != null) {
            add(state, other.value, List.of());
        }
    }

    @Override
    public byte[] toBytes(Extreme state) {
        return DecimalText.bytes(state.value == null ? "" : DecimalText.of(state.value));
    }

    @Override
    public Extreme parse(byte[] bytes) {
        Extreme extreme = new Extreme();
        if (bytes.length > 0) {
            extreme.value = DecimalText.parse(DecimalText.text(bytes));
        }
        return extreme;
    }

    @Override
    public Outcome result(Extreme state) {
        return Outcome.of(Objects.requireNonNull(state.value));
    }
}
