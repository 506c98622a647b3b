package io.github.raceframework.metrics.query;

import java.util.List;

/**
 * The times that are asked for.
 *
 * @param periods the periods of the rows, in order, then those that are only compared with
 * @param rows how many periods are of rows
 * @param compared for each row the index of the period it is compared with, -1 if it has none; empty for a query without a comparison
 */
public record PeriodPlan(List<Period> periods, int rows, List<Integer> compared) {

    public PeriodPlan {
        periods = List.copyOf(periods);
        compared = List.copyOf(compared);
    }

    /** The periods of the rows. */
    public List<Period> ofRows() {
        return periods.subList(0, rows);
    }
}
