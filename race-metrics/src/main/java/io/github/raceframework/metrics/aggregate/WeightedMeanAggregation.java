package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.MeasureId;
import java.math.BigDecimal;
import java.util.List;

/**
 * A mean weighted by another measure. A state is written as {@code sum of products;sum of weights;smallest weight below zero, or 0} in plain
 * decimals.
 *
 * @param weight the measure that weights come from
 */
record WeightedMeanAggregation(MeasureId weight) implements Aggregation<WeightedMeanAggregation.Sums> {

    static final class Sums {
        BigDecimal products = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal mostNegative = BigDecimal.ZERO;
    }

    @Override
    public String id() {
        return "weighted_mean(" + weight + ")";
    }

    @Override
    public List<MeasureId> alongside() {
        return List.of(weight);
    }

    @Override
    public Sums newState() {
        return new Sums();
    }

    @Override
    public void add(Sums state, BigDecimal value, List<BigDecimal> alongside) {
        BigDecimal factor = alongside.get(0);
        state.products = state.products.add(value.multiply(factor));
        state.weights = state.weights.add(factor);
        state.mostNegative = state.mostNegative.min(factor);
    }

    @Override
    public void merge(Sums state, Sums other) {
        state.products = state.products.add(other.products);
        state.weights = state.weights.add(other.weights);
        state.mostNegative = state.mostNegative.min(other.mostNegative);
    }

    @Override
    public byte[] toBytes(Sums state) {
        return DecimalText.bytes(DecimalText.of(state.products) + ";" + DecimalText.of(state.weights) + ";"
                + DecimalText.of(state.mostNegative));
    }

    @Override
    public Sums parse(byte[] bytes) {
        String[] parts = DecimalText.text(bytes).split(";", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not three numbers");
        }
        Sums sums = new Sums();
        sums.products = DecimalText.parse(parts[0]);
        sums.weights = DecimalText.parse(parts[1]);
        sums.mostNegative = DecimalText.parse(parts[2]);
        if (sums.mostNegative.signum() > 0) {
            throw new IllegalArgumentException("the smallest weight below zero is above it");
        }
        return sums;
    }

    @Override
    public Outcome result(Sums state) {
        if (state.mostNegative.signum() < 0) {
            return Outcome.absent(AbsenceReason.OUT_OF_DOMAIN, "a weight, " + weight + ", is negative");
        }
        if (state.weights.signum() == 0) {
            return Outcome.absent(AbsenceReason.ZERO_DENOMINATOR, "the weights, " + weight + ", sum to zero");
        }
        return Outcome.of(Decimals.quotient(state.products, state.weights));
    }
}
