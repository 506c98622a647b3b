package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value beside that of an earlier period. Of a period that is still open as much of the earlier one counts as has passed of it.
 *
 * <p>Immutable.
 *
 * @param range the days it is compared with; null if there are none
 * @param change the value over these days, and the change from it
 */
public record PeriodComparison(@Nullable DateRange range, KpiChange change) {

    /** The days it is compared with, if there are any. */
    public Optional<DateRange> findRange() {
        return Optional.ofNullable(range);
    }

    /** The value over these days. */
    public KpiValue before() {
        return change.before();
    }

    /** The value less that of before, in the unit of the KPI: points for a rate. */
    public KpiValue absolute() {
        return change.absolute();
    }

    /** The change over the size of what was before. */
    public KpiValue relative() {
        return change.relative();
    }

    /** {@code 120 in 2024-01-01/2024-06-01, change 0.25}. */
    @Override
    public String toString() {
        return before() + (range == null ? "" : " in " + range) + ", change " + relative();
    }
}
