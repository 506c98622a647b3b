package io.github.raceframework.metrics.compile;

import java.util.List;
import java.util.OptionalInt;

/**
 * The times that are asked for.
 *
 * <p>Immutable.
 *
 * @param periods the periods of the rows, in order, then those that no row is of
 * @param rows how many periods are of rows
 * @param compared for each row the index of the period it is compared with, -1 if it has none; empty for a query without a comparison
 * @param all the index of the period that all buckets make up together, where it is asked for; else -1
 */
public record PeriodPlan(List<Period> periods, int rows, List<Integer> compared, int all) {

    public PeriodPlan {
        periods = List.copyOf(periods);
        compared = List.copyOf(compared);
    }

    /** Times without one that all buckets make up together. */
    public PeriodPlan(List<Period> periods, int rows, List<Integer> compared) {
        this(periods, rows, compared, -1);
    }

    /** The index of the period that all buckets make up together, where it is asked for. It is the last of the rows if it is one of them. */
    public OptionalInt findAll() {
        return all < 0 ? OptionalInt.empty() : OptionalInt.of(all);
    }
}
