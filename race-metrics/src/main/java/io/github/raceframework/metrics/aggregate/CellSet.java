package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import java.util.List;

/**
 * Cells to be filled: every group of members of some dimensions, in every one of some periods. Without dimensions there is one group, the
 * total.
 *
 * <p>Immutable.
 *
 * @param groupBy the dimensions, in the order in which groups name their members
 * @param periods half-open ranges of dates, which may overlap
 */
public record CellSet(List<DimensionId> groupBy, List<DateRange> periods) {

    public CellSet {
        groupBy = List.copyOf(groupBy);
        periods = List.copyOf(periods);
    }
}
