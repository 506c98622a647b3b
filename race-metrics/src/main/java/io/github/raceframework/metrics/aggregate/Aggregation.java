package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.MeasureId;
import java.math.BigDecimal;
import java.util.List;

/**
 * A way to combine the values of a measure that does not simply add up: an extreme, a mean, a median, a sketch. A table declares that it
 * combines a measure by one; then the measure has a value in every cell, over the known rows of that cell alone, at any grain, in any group and
 * for any filter.
 *
 * <p>What is kept of the rows seen so far is a state. An implementation keeps this contract, on which equal answers from one table and from many
 * rely:
 *
 * <ul>
 *   <li>A new state is an identity: merged with another it changes nothing.
 *   <li>Merging is associative and commutative, and the state of some rows is the merged states of any split of them, whatever their order. A
 *       sum of {@code double} is none: it depends on the order.
 *   <li>A state has one form in bytes, which depends on the rows alone, and reads back as an equal state.
 *   <li>{@link #merge}, {@link #toBytes} and {@link #result} do not change the states they only read. One state is never changed by two threads.
 *   <li>The aggregation itself is immutable and safe for use by several threads.
 * </ul>
 *
 * <p>One that throws makes the cells in which it does so absent, {@link AbsenceReason#FAILED}, and no others.
 *
 * @param <S> the type of its states; changeable
 */
public interface Aggregation<S> {

    /** How many known values there are. Counts add up, so it is for measures that do. */
    static Aggregation<?> count() {
        return CountAggregation.INSTANCE;
    }

    /** The smallest known value. */
    static Aggregation<?> min() {
        return ExtremeAggregation.MIN;
    }

    /** The largest known value. */
    static Aggregation<?> max() {
        return ExtremeAggregation.MAX;
    }

    /**
     * The mean of values, each weighted by another measure of its row: {@code sum(value * weight) / sum(weight)}, exact and rounded once, to the
     * nearest double, as every quotient is. A row without a weight is unknown. Weights that sum to zero: {@code ZERO_DENOMINATOR}; a negative
     * weight: {@code OUT_OF_DOMAIN}, as the result need not lie among the values.
     *
     * @throws IllegalArgumentException if that is no id of a measure
     */
    static Aggregation<?> weightedMean(String weight) {
        return new WeightedMeanAggregation(MeasureId.of(weight));
    }

    /** Its name: that of a built-in one is a word, any other begins with the prefix of its plugin and a dot, {@code acme.median}. */
    String id();

    /** The version of what it computes and of its states in bytes. States of two versions do not merge. */
    default int version() {
        return 1;
    }

    /** Other measures of the same table whose value in a row it needs beside the measure's own. A row that lacks one is unknown. */
    default List<MeasureId> alongside() {
        return List.of();
    }

    /** Whether the results for disjoint rows add up to the result for all of them. Then no rows give zero, otherwise nothing. */
    default boolean addsUp() {
        return false;
    }

    /** The state of no rows. */
    S newState();

    /**
     * Takes a known row.
     *
     * @param value the row's value of the measure
     * @param alongside its values of the measures {@link #alongside()}, in their order
     */
    void add(S state, BigDecimal value, List<BigDecimal> alongside);

    /** Takes all that another state has taken. */
    void merge(S state, S other);

    /** A state in bytes. */
    byte[] toBytes(S state);

    /**
     * The state that bytes stand for. They may come from anywhere: any exception is a refusal.
     *
     * @throws RuntimeException if they are no state of this version
     */
    S parse(byte[] bytes);

    /** The value of a state that has taken at least one row, in the unit of the measure, or why there is none. */
    Outcome result(S state);
}
